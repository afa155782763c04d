package sumakomi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.storage.BackupFiles;
import sumakomi.storage.DatabaseFile;
import sumakomi.storage.PostgresArchive;
import sumakomi.storage.PostgresDatabase;
import sumakomi.storage.PostgresRestore;

/** {@code restore FILE.zip}: puts a backup in the place of the database, whether the server runs or not; the one before is kept. */
@Command(name = "restore", mixinStandardHelpOptions = true,
        description = {"Puts a backup in the place of the database, while the server runs on it or when none does.",
                "The database before is kept beside."})
final class RestoreCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE.zip", description = "An archive that backup wrote.")
    private Path archive;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isRegularFile(archive)) {
            throw new FaultyInput(Fault.of("storage.no-archive", "", 0, archive.toString()));
        }
        return database.settings().place() instanceof PostgresDatabase ? toServer() : toFile(database.file());
    }

    private int toServer() throws IOException, InterruptedException {
        Optional<String> kept = PostgresRestore.of(database.settings(), PostgresArchive.read(database.settings(), archive));
        database.say(kept.isPresent() ? "restore.server" : "restore.new", archive.toString(), kept.orElse(""));
        return 0;
    }

    private int toFile(DatabaseFile file) throws IOException, InterruptedException {
        try {
            BackupFiles.stage(database.settings(), file, archive);
            if (database.server().restore()) {
                database.say("restore.running", archive.toString());
                return 0;
            }
            Optional<Path> kept = BackupFiles.replace(file);
            database.say(kept.isPresent() ? "restore.done" : "restore.new", archive.toString(), kept.map(Path::toString).orElse(""));
            return 0;
        } catch (IOException e) {
            throw DatabaseOptions.unwritten(file.path(), e);
        } finally {
            BackupFiles.discardStaged(file);
        }
    }
}
