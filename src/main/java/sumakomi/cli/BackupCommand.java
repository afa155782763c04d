package sumakomi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
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

/** {@code backup FILE.zip}: the whole database as of one moment, whether the server runs or not; read back before it counts. */
@Command(name = "backup", mixinStandardHelpOptions = true,
        description = "Writes the database to an archive, while the server runs on it or when none does.")
final class BackupCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE.zip", description = "The archive to write; it must not exist yet.")
    private Path archive;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path target = archive.toAbsolutePath();
        if (Files.exists(target)) {
            throw new FaultyInput(Fault.of("storage.exists", "", 0, archive.toString()));
        }
        Path growing = growing(target);
        try {
            write(growing);
            Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            throw DatabaseOptions.unwritten(archive, e);
        } finally {
            Files.deleteIfExists(growing);
        }
        database.say("backup.done", archive.toString(), Files.size(target) / 1024);
        return 0;
    }

    private void write(Path growing) throws IOException, SQLException, InterruptedException {
        if (database.settings().place() instanceof PostgresDatabase) {
            PostgresArchive.take(database.settings(), growing);
            PostgresArchive.read(database.settings(), growing);
            return;
        }
        DatabaseFile file = database.file();
        if (!database.server().backup(growing)) {
            BackupFiles.take(database.settings(), file, growing);
        }
        BackupFiles.verify(database.settings(), growing);
    }

    private Path growing(Path target) {
        try {
            return BackupFiles.newFile(target.resolveSibling(target.getFileName() + ".part"));
        } catch (IOException e) {
            throw new FaultyInput(Fault.of("storage.target", "", 0, archive.toString()));
        }
    }
}
