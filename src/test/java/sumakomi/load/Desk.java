package sumakomi.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What processor time each page of the desk takes with all municipalities over ten years in the database: every page to which the
 * desk's pages lead, one of each kind. Fills a database of its own from the demo and starts the application on it.
 *
 * <p>{@code Desk JAR [YEARS [ROUNDS]]}
 */
public final class Desk {

    private static final Pattern DEMO_READY = Pattern.compile("The demo holds .* the password is (\\S+)");
    private static final Pattern ANYTHING = Pattern.compile("");
    private static final Pattern ONE = Pattern.compile("/[0-9a-f-]{36}|/\\d{5}|/\\d+|=[^&]*");
    private static final Pattern FILE = Pattern.compile("\\.[a-z]+(\\?|$)|/archive");

    private final Server server;
    private final Visit visit;
    private final int rounds;

    private Desk(Server server, Visit visit, int rounds) {
        this.server = server;
        this.visit = visit;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        int years = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 40;
        Path folder = Files.createTempDirectory("sumakomi-desk");
        Path installed = Server.installed(Path.of(args[0]), folder.resolve("installed"));
        String url = "jdbc:h2:file:" + folder.resolve("desk");
        String database = "--spring.datasource.url=" + url;
        Server demo = Server.start(installed, folder, DEMO_READY, "--spring.profiles.active=demo", database);
        String password = demo.told(DEMO_READY).group(1);
        demo.stop();
        ManyYears.fill(url, years);
        System.out.printf("%d years of all municipalities in %.0f MB%n", years, Files.size(folder.resolve("desk.mv.db")) / 1e6);
        try (Server server = Server.start(installed, folder, ANYTHING, database)) {
            Visit visit = new Visit(server.root());
            Officer.signIn(visit, "office", password);
            new Desk(server, visit, rounds).measure();
        }
        System.exit(0);
    }

    private void measure() throws IOException {
        System.out.println("\n| Page | First, ms | Mean, ms | Answer, kB |\n|---|--:|--:|--:|");
        for (String path : pages()) {
            double first = millis(path, 1);
            millis(path, rounds - 1);
            double mean = millis(path, rounds);
            System.out.printf("| %s | %.0f | %.0f | %.0f |%n", path, first, mean, visit.get(path).join().body().length() / 1e3);
        }
    }

    /** One page of each kind: addresses that differ in a number, a municipality or a choice alone are of one kind. */
    private List<String> pages() throws IOException {
        Set<String> kinds = new LinkedHashSet<>();
        Set<String> found = new LinkedHashSet<>(List.of("/desk"));
        List<String> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            for (String link : visit.open(open.remove(0)).links("/desk")) {
                if (!FILE.matcher(link).find() && kinds.add(ONE.matcher(link).replaceAll("*"))) {
                    found.add(link);
                    open.add(link);
                }
            }
        }
        return List.copyOf(found);
    }

    /** Processor time of the application for one request, as a mean of some. */
    private double millis(String path, int times) throws IOException {
        Duration before = server.processorTime();
        for (int i = 0; i < times; i++) {
            visit.open(path);
        }
        return server.processorTime().minus(before).toMillis() / (double) times;
    }
}
