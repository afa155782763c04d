package sumakomi.robustness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bin/kill-loop}: kills a process with four writers at any moment and asks the next one whether all is there. */
@Command(name = "bin/kill-loop", mixinStandardHelpOptions = true,
        description = "Kills a process that stores, again and again, and looks for what it had acknowledged.")
final class KillLoop implements java.util.concurrent.Callable<Integer> {

    @Option(names = "--seed", defaultValue = "1", description = "Of the moments and of what is written (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--kills", defaultValue = "100", description = "How often (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(names = "--database", description = "The address of an empty database in place of the file, such as "
            + "jdbc:postgresql://localhost:5432/tried; its password is taken from SUMAKOMI_DATABASE_PASSWORD.")
    private Optional<String> database = Optional.empty();

    @Option(names = "--user", defaultValue = "sumakomi", description = "Its user (default: ${DEFAULT-VALUE}).")
    private String user;

    /**
     * @param acknowledged changes that a process said were done
     * @param wrong lines of what was lost, torn or could not be opened
     */
    record Report(int kills, long acknowledged, List<String> wrong, Map<String, Long> moments, long fileBytes) {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new KillLoop()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sumakomi-kill");
        long start = System.nanoTime();
        Report report = run(folder, seed, kills, database.map(address -> on(address, user)).orElse(List.of()));
        report.wrong().stream().limit(40).forEach(System.out::println);
        System.out.printf("%,d kills %s, %,d changes acknowledged, %d lost, torn or not opened; %d s; database %,d KiB; load %s%n",
                report.kills(), report.moments(),
                report.acknowledged(), report.wrong().size(), (System.nanoTime() - start) / 1_000_000_000, report.fileBytes() / 1024,
                FuzzRequests.load());
        if (report.wrong().isEmpty()) {
            Folders.delete(folder);
        } else {
            System.out.println("The database is kept in " + folder);
        }
        return report.wrong().isEmpty() ? 0 : 1;
    }

    /** The settings of the application for a database that is no file. */
    static List<String> on(String address, String user) {
        return List.of("--spring.datasource.url=" + address, "--spring.datasource.username=" + user, "--spring.datasource.password="
                + System.getenv().getOrDefault("SUMAKOMI_DATABASE_PASSWORD", ""));
    }

    /** @param settings of the application, in place of its own */
    static Report run(Path folder, long seed, int kills, List<String> settings) throws IOException, InterruptedException {
        return new KillRounds(folder, seed, settings).all(kills);
    }
}
