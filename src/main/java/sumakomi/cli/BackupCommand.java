package sumakomi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Locale;
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

/** {@code backup FILE.zip}: the whole database as of one moment, whether the server runs or not; read back before it counts. */
@Command(name = "backup", mixinStandardHelpOptions = true,
        description = "Writes the database to an archive, while the server runs on it or when none does.")
final class BackupCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE.zip", description = "The archive to write; it must not exist yet.")
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
        Path target = archive.toAbsolutePath();
        if (Files.exists(target)) {
            throw new FaultyInput(Fault.of("storage.exists", "", 0, archive.toString()));
        }
        Path growing = growing(target);
        try {
            if (!new RunningServer(database, locale()).backup(growing)) {
                BackupFiles.take(settings, database, growing);
            }
            BackupFiles.verify(settings, growing);
            Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            throw new FaultyInput(Fault.of("storage.unwritten", "", 0, archive.toString(), String.valueOf(e.getMessage())));
        } finally {
            Files.deleteIfExists(growing);
        }
        spec.commandLine().getOut().println(Phrases.of("backup", locale())
                .say("backup.done", archive.toString(), Files.size(target) / 1024));
        return 0;
    }

    private Path growing(Path target) {
        try {
            return BackupFiles.newFile(target.resolveSibling(target.getFileName() + ".part"));
        } catch (IOException e) {
            throw new FaultyInput(Fault.of("storage.target", "", 0, archive.toString()));
        }
    }
}
