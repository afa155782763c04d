package sumakomi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore by their commands, with a server that runs and writes meanwhile and without one. */
class BackupTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Path database;
    private Path archive;
    private Process server;
    private ControlFile control;

    @BeforeEach
    void theServerRuns() throws Exception {
        database = folder.resolve("data").resolve("sumakomi");
        archive = folder.resolve("backup.zip");
        start();
    }

    @AfterEach
    void itEnds() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    @Test
    void aBackupTakenWhileOthersWriteIsWholeAndComesBackWhileOthersWrite() throws Exception {
        List<String> before = create(5);
        AtomicBoolean goOn = new AtomicBoolean(true);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        List<Future<List<Integer>>> writing = List.of(writers.submit(() -> write(goOn)), writers.submit(() -> write(goOn)));

        Processes.Ended taken = Processes.run(database, "backup", archive.toString());
        assertThat(taken.err()).isEmpty();
        assertThat(taken.out().lines()).hasSize(1);
        assertThat(taken.exit()).isZero();
        List<String> after = create(5);
        Processes.Ended restored = Processes.run(database, "restore", "--lang", "en", archive.toString());
        goOn.set(false);

        assertThat(restored.err()).isEmpty();
        assertThat(restored.out()).contains("The running server's database is now that of");
        assertThat(before).allMatch(id -> status("/api/v1/profiles/" + id) == 200);
        assertThat(after).allMatch(id -> status("/api/v1/profiles/" + id) == 404);
        for (Future<List<Integer>> one : writing) {
            assertThat(one.get()).containsOnly(201);
        }
        writers.shutdown();
        assertThat(files("before-restore")).hasSize(1);
        assertThat(files("restore.mv.db")).isEmpty();
        assertThat(create(1)).hasSize(1);
    }

    @Test
    void withoutAServerTheSameCommandsWork() throws Exception {
        List<String> kept = create(2);
        server.destroyForcibly().waitFor();

        assertThat(Processes.run(database, "backup", archive.toString()).exit()).isZero();
        assertThat(Processes.run(database, "backup", archive.toString()).err()).contains("上書きはしません");
        try (RandomAccessFile bytes = new RandomAccessFile(database + ".mv.db", "rw")) {
            bytes.setLength(bytes.length() - 1);
        }
        Processes.Ended damaged = Processes.run(database, "backup", folder.resolve("other.zip").toString());
        assertThat(damaged.err()).contains("終わりが欠けています");
        assertThat(damaged.exit()).isEqualTo(2);
        assertThat(folder.resolve("other.zip")).doesNotExist();

        assertThat(Processes.run(database, "restore", archive.toString()).exit()).isZero();
        start();
        assertThat(kept).allMatch(id -> status("/api/v1/profiles/" + id) == 200);
    }

    @Test
    void whatIsNoBackupChangesNothing() throws Exception {
        String id = create(1).get(0);
        for (byte[] content : List.of(new byte[0], "PK no zip".getBytes(), new byte[5000])) {
            Files.write(archive, content);
            Processes.Ended refused = Processes.run(database, "restore", archive.toString());
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).contains("バックアップではありません").doesNotContain("\tat ");
        }
        for (Path none : List.of(folder, folder.resolve("missing.zip"))) {
            assertThat(Processes.run(database, "restore", "--lang", "en", none.toString()).err()).contains("no readable file");
        }
        assertThat(status("/api/v1/profiles/" + id)).isEqualTo(200);
        assertThat(files("restore")).isEmpty();
    }

    @Test
    void aBackupOfANewerVersionIsRefused() throws Exception {
        create(1);
        assertThat(Processes.run(database, "backup", archive.toString()).exit()).isZero();
        DatabaseSettings settings = new DatabaseSettings("jdbc:h2:file:" + folder.resolve("newer") + ";TRACE_LEVEL_FILE=0", "sa", "");
        BackupFiles.stage(settings, new DatabaseFile(Path.of(folder.resolve("newer") + ".mv.db")), archive);
        Files.move(folder.resolve("newer-restore.mv.db"), folder.resolve("newer.mv.db"));
        try (var connection = settings.open(); var statement = connection.createStatement()) {
            statement.execute("update \"flyway_schema_history\" set \"version\" = '900' where \"version\" = '1'");
        }
        Path newer = folder.resolve("newer.zip");
        try (var connection = settings.openToRead(settings.file().orElseThrow()); var statement = connection.createStatement()) {
            statement.execute("backup to '" + newer + "'");
        }

        assertThat(Processes.run(database, "restore", "--lang", "en", newer.toString()).err()).contains("newer version of this program");
        assertThat(files("restore")).isEmpty();
    }

    @Test
    void onlyWhoKnowsTheSecretMayAsk() throws Exception {
        for (String path : List.of("/api/v1/backup", "/api/v1/restore")) {
            for (String authorization : List.of("", "Bearer", "Bearer ", "Bearer wrong", control.secret())) {
                HttpRequest.Builder request = HttpRequest.newBuilder(control.server().resolve(path)).POST(BodyPublishers.noBody());
                Optional.of(authorization).filter(text -> !text.isEmpty()).ifPresent(text -> request.header("Authorization", text));
                assertThat(HTTP.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(403);
            }
        }
        assertThat(Files.getPosixFilePermissions(Path.of(database + ".control"))).hasSize(2);
    }

    private void start() throws Exception {
        Files.deleteIfExists(Path.of(database + ".control"));
        // As it is run: with a port of its own for its state, on which it takes no commands.
        server = Processes.started(List.of("env", "SUMAKOMI_MANAGEMENT_PORT=0"), database, folder.resolve("out.txt"),
                folder.resolve("err.txt"));
        Optional<ControlFile> written = Optional.empty();
        for (int i = 0; i < 1200 && written.isEmpty(); i++) {
            assertThat(server.isAlive()).as(() -> text("err.txt") + text("out.txt")).isTrue();
            Thread.sleep(50);
            written = ControlFile.read(new DatabaseFile(Path.of(database + ".mv.db")));
        }
        control = written.orElseThrow(() -> new AssertionError(text("out.txt")));
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private List<String> files(String part) throws IOException {
        try (var files = Files.list(database.getParent())) {
            return files.map(path -> path.getFileName().toString()).filter(name -> name.contains(part)).toList();
        }
    }

    private List<Integer> write(AtomicBoolean goOn) throws Exception {
        List<Integer> seen = new ArrayList<>();
        while (goOn.get()) {
            seen.add(post().statusCode());
        }
        return seen;
    }

    private List<String> create(int number) throws Exception {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            made.add(post().headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
        }
        return made;
    }

    private HttpResponse<String> post() throws Exception {
        return HTTP.send(HttpRequest.newBuilder(control.server().resolve("/api/v1/profiles")).header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString("profile: 1\nanswers:\n  vision: none\n")).build(), BodyHandlers.ofString());
    }

    private int status(String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(control.server() + path)).build(), BodyHandlers.ofString()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
