package sumakomi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Phrases;
import sumakomi.storage.BackupFiles;
import sumakomi.storage.DatabaseFile;
import sumakomi.storage.DatabaseSettings;

/** {@code restore FILE.zip}: puts a backup in the place of the database, whether the server runs or not; the one before is kept. */
@Command(name = "restore", mixinStandardHelpOptions = true,
        description = {"Puts a backup in the place of the database, while the server runs on it or when none does.",
                "The database before is kept beside."})
final class RestoreCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE.zip", description = "An archive that backup wrote.")
    private Path archive;

    @Option(names = "--lang", defaultValue = "ja", description = "ja (default) or en.")
    private Language language;

    @Spec
    private CommandSpec spec;

    private Locale locale() {
        return language.locale();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        DatabaseSettings settings = DatabaseSettings.of(System.getenv());
        DatabaseFile database = settings.file().orElseThrow(() -> new FaultyInput(Fault.of("storage.no-file", "", 0)));
        if (!Files.isRegularFile(archive)) {
            throw new FaultyInput(Fault.of("storage.no-archive", "", 0, archive.toString()));
        }
        Phrases words = Phrases.of("backup", locale());
        try {
            BackupFiles.stage(settings, database, archive);
            if (new RunningServer(database, locale()).restore()) {
                spec.commandLine().getOut().println(words.say("restore.running", archive.toString()));
                return 0;
            }
            Optional<Path> kept = BackupFiles.replace(database);
            spec.commandLine().getOut().println(words.say(kept.isPresent() ? "restore.done" : "restore.new", archive.toString(),
                    kept.map(Path::toString).orElse("")));
            return 0;
        } catch (IOException e) {
            throw new FaultyInput(Fault.of("storage.unwritten", "", 0, database.path().toString(), String.valueOf(e.getMessage())));
        } finally {
            BackupFiles.discardStaged(database);
        }
    }
}
