package sumakomi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that must not be opened ends the start: one line in each language, an exit code, and not a byte changed. */
class StartTests {

    private static final int BLOCK = 4096;

    @TempDir
    Path folder;

    private Path database;
    private DatabaseFile file;
    private DatabaseSettings settings;

    @BeforeEach
    void aDatabaseWithSomethingInIt() throws SQLException, IOException {
        database = Files.createDirectory(folder.resolve("data")).resolve("sumakomi");
        settings = new DatabaseSettings("jdbc:h2:file:" + database + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0", "sa", "");
        file = settings.file().orElseThrow();
        settings.place().migrations(Flyway.configure().dataSource(settings.url(), settings.user(), settings.password())).load().migrate();
        try (Connection connection = settings.open(); Statement statement = connection.createStatement()) {
            for (int i = 0; i < 300; i++) {
                statement.execute("insert into study (id, created_at, updated_at, revision, fiscal_year, content) values ('" + i
                        + "', current_timestamp, current_timestamp, 1, 2026, random_uuid() || repeat(random_uuid(), 100))");
            }
        }
    }

    enum Harm {
        CUT_BY_ONE_BYTE("storage.truncated"), CUT_IN_HALF("storage.damaged"), EMPTY("storage.empty"), OVERWRITTEN("storage.damaged"),
        HEADERS_GONE("storage.damaged"), A_FOLDER("storage.not-a-file");

        private final String key;

        Harm(String key) {
            this.key = key;
        }

        void doTo(Path file) throws IOException {
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                long length = bytes.length();
                switch (this) {
                    case CUT_BY_ONE_BYTE -> bytes.setLength(length - 1);
                    case CUT_IN_HALF -> bytes.setLength(length / 2 / BLOCK * BLOCK);
                    case EMPTY -> bytes.setLength(0);
                    case OVERWRITTEN -> overwrite(bytes, 2 * BLOCK, length - BLOCK);
                    case HEADERS_GONE -> overwrite(bytes, 0, length);
                    case A_FOLDER -> {
                        bytes.close();
                        Files.delete(file);
                        Files.createDirectory(file);
                    }
                }
            }
        }

        private static void overwrite(RandomAccessFile bytes, long from, long to) throws IOException {
            bytes.seek(from);
            bytes.write(new byte[(int) (to - from)]);
        }
    }

    @ParameterizedTest
    @EnumSource(Harm.class)
    void aHarmedFileIsToldAndLeftAsItIs(Harm harm) throws Exception {
        harm.doTo(file.path());
        endsWith(harm.key, List.of());
    }

    @Test
    void aFileInUseIsTold() throws Exception {
        // Read before it is opened: a process that closes a file gives up all its locks on it, on POSIX systems.
        String untouched = Processes.content(folder);
        try (FileChannel used = FileChannel.open(file.path(), StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = used.lock()) {
            assertThat(lock.isValid()).isTrue();
            says("storage.in-use", Processes.run(database));
        }
        assertThat(Processes.content(folder)).isEqualTo(untouched);
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() throws Exception {
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("r--------"));
        endsWith("storage.read-only", withoutPrivileges());
    }

    @Test
    void aFileThatCannotBeReadIsTold() throws Exception {
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("---------"));
        endsWith("storage.no-permission", withoutPrivileges());
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws Exception {
        database = file.path().resolve("below").resolve("sumakomi");
        endsWith("storage.folder", List.of());
    }

    @Test
    void aWrongPasswordIsTold() throws Exception {
        try (Connection connection = settings.open(); Statement statement = connection.createStatement()) {
            statement.execute("alter user sa set password 'another'");
        }
        endsWith("storage.password", List.of());
    }

    @Test
    void whatWasLeftUnfinishedIsTold() throws Exception {
        Process killed = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Killed.class.getName(), settings.url()).inheritIO().start();
        killed.waitFor();

        assertThat(DatabaseCheck.look(settings, file)).isEqualTo(new UnfinishedWork(1, 0));

        long whole = Files.size(file.path());
        try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "rw")) {
            bytes.setLength(whole - BLOCK);
        }
        assertThat(DatabaseCheck.look(settings, file).writes()).isEqualTo(1);
    }

    @Test
    void aSoundFileIsOnlyLookedAt() throws Exception {
        String before = Processes.content(folder);

        assertThat(DatabaseCheck.look(settings, file).any()).isFalse();

        assertThat(Processes.content(folder)).isEqualTo(before);
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        OwnerOnly.prepare(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.folder()))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()))).isEqualTo("rw-------");

        DatabaseFile made = new DatabaseFile(folder.resolve("a/b/sumakomi.mv.db"));
        OwnerOnly.prepare(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.folder()))).isEqualTo("rwx------");

        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(shared.resolve("of-somebody-else"));
        OwnerOnly.prepare(new DatabaseFile(shared.resolve("sumakomi.mv.db")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared))).isEqualTo("rwxr-xr-x");
    }

    private void endsWith(String key, List<String> before) throws Exception {
        String untouched = Processes.content(folder);

        says(key, Processes.run(before, database));

        assertThat(Processes.content(folder)).isEqualTo(untouched);
    }

    private void says(String key, Processes.Ended ended) {
        assertThat(ended.errLines()).hasSize(2).allMatch(line -> line.startsWith("sumakomi: "));
        assertThat(ended.errLines())
                .containsExactlyElementsOf(List.of("ja", "en").stream().map(language -> worded(key, language, ended)).toList());
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).doesNotContain("\tat ", "Exception:");
    }

    /** The line that was printed, if it begins and ends as the wording of the key does. */
    private String worded(String key, String language, Processes.Ended ended) {
        String pattern = sumakomi.knowledge.Phrases.of("faults", java.util.Locale.forLanguageTag(language)).say(key, "\u0000", "\u0000",
                "\u0000");
        String line = ended.errLines().get(language.equals("ja") ? 0 : 1);
        return line.startsWith("sumakomi: " + pattern.substring(0, pattern.indexOf(0)))
                && line.endsWith(pattern.substring(pattern.lastIndexOf(0) + 1))
                        ? line : pattern;
    }

    /** An administrator may read and write everything; without that privilege permissions hold for the administrator too. */
    private List<String> withoutPrivileges() {
        return Files.isWritable(file.path()) ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search") : List.of();
    }

    /** Begins a change that it never confirms, confirms others, and is gone. */
    static final class Killed {
        public static void main(String[] args) throws SQLException {
            DatabaseSettings settings = new DatabaseSettings(args[0], "sa", "");
            Connection unfinished = settings.open();
            unfinished.setAutoCommit(false);
            unfinished.createStatement().execute("update study set revision = 2 where id = '0'");
            try (Connection connection = settings.open(); Statement statement = connection.createStatement()) {
                for (int i = 1; i < 10; i++) {
                    statement.execute("update study set content = repeat(random_uuid(), 500) where id = '" + i + "'");
                }
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
