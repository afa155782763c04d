package sumakomi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sumakomi.TestDatabase;
import sumakomi.TestPostgres;
import sumakomi.knowledge.FaultyInput;

/** Backup and restore of a database on a server, while others read and write it. */
@Tag(TestDatabase.POSTGRESQL)
class PostgresBackupTests {

    @TempDir
    Path folder;

    private DatabaseSettings settings;
    private Path archive;
    private HikariDataSource pool;
    private JdbcClient jdbc;

    @BeforeEach
    void aDatabaseOfAnEarlierVersion() throws Exception {
        settings = new DatabaseSettings(TestPostgres.newDatabase(), TestPostgres.USER, "");
        archive = Files.createFile(folder.resolve("backup.zip"));
        pool = new HikariDataSource();
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        jdbc = JdbcClient.create(pool);
        flyway().target("5").load().migrate();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void whatIsRestoredIsTheStateOfTheBackupInTheTablesOfToday() throws Exception {
        List<String> before = List.of(insert("改行\nと\tタブ\\と'引用'"), insert("plain"));
        PostgresArchive.take(settings, archive);
        flyway().load().migrate();
        String after = insert("later");

        String kept = PostgresRestore.of(settings, PostgresArchive.read(settings, archive)).orElseThrow();

        assertThat(studies()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(jdbc.sql("select content from study where id = :id").param("id", before.get(0)).query(String.class).single())
                .isEqualTo("改行\nと\tタブ\\と'引用'");
        assertThat(jdbc.sql("select id from " + kept + ".study").query(String.class).list()).contains(after);
        assertThat(flyway().load().info().pending()).isEmpty();
        assertThat(flyway().load().validateWithResult().validationSuccessful).isTrue();
        assertThat(schemas("restore")).isEmpty();
    }

    /** A command has no settings of a log: without a word from us every step of the migrations would stand before its answer. */
    @Test
    void whatFlywayTellsOfItsStepsIsNoPartOfTheAnswer() throws Exception {
        PostgresArchive.take(settings, archive);
        Logger flyway = (Logger) LoggerFactory.getLogger("org.flywaydb");
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        flyway.setLevel(Level.DEBUG);
        flyway.addAppender(told);
        try {
            PostgresRestore.of(settings, PostgresArchive.read(settings, archive));
            assertThat(told.list).isEmpty();
        } finally {
            flyway.detachAppender(told);
            flyway.setLevel(null);
        }
    }

    /** Writers change two tables in one transaction; a restore in the middle of one would leave one half in each schema. */
    @Test
    void nobodyWhoWritesMeanwhileFailsOrIsTorn() throws Exception {
        flyway().load().migrate();
        String before = pair();
        AtomicBoolean goOn = new AtomicBoolean(true);
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<List<String>>> writing = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            writing.add(writers.submit(() -> {
                List<String> written = new ArrayList<>();
                while (goOn.get()) {
                    written.add(pair());
                }
                return written;
            }));
        }
        PostgresArchive.take(settings, archive);
        String kept = PostgresRestore.of(settings, PostgresArchive.read(settings, archive)).orElseThrow();
        String after = pair();
        goOn.set(false);

        List<String> acknowledged = new ArrayList<>(List.of(before, after));
        for (Future<List<String>> one : writing) {
            acknowledged.addAll(one.get());
        }
        writers.shutdown();
        assertThat(studies()).contains(before, after);
        List<String> all = new ArrayList<>(studies());
        all.addAll(jdbc.sql("select id from " + kept + ".study").query(String.class).list());
        assertThat(all).containsAll(acknowledged);
        for (String schema : List.of("public", kept)) {
            assertThat(jdbc.sql("select count(*) from %1$s.profile p full join %1$s.study s on s.profile_id = p.id where p.id is null or "
                    .formatted(schema) + "s.id is null").query(Integer.class).single()).as(schema).isZero();
        }
    }

    @Test
    void aDatabaseWithNothingInItIsFilled() throws Exception {
        flyway().load().migrate();
        String id = insert("kept");
        PostgresArchive.take(settings, archive);
        DatabaseSettings other = new DatabaseSettings(TestPostgres.newDatabase(), TestPostgres.USER, "");

        assertThat(PostgresRestore.of(other, PostgresArchive.read(other, archive))).isEmpty();

        try (var connection = other.open(); var rows = connection.createStatement().executeQuery("select id from study")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo(id);
        }
    }

    @Test
    void whatIsNoWholeBackupIsRefused() throws Exception {
        flyway().load().migrate();
        insert("kept");
        PostgresArchive.take(settings, archive);
        byte[] whole = Files.readAllBytes(archive);
        assertThat(told("read", whole)).isEmpty();
        byte[] damaged = whole.clone();
        java.util.Arrays.fill(damaged, 30, damaged.length / 2, (byte) 0);
        for (byte[] content : List.of(new byte[0], "PK no zip".getBytes(), java.util.Arrays.copyOf(whole, whole.length / 2), damaged)) {
            assertThat(told("read", content)).contains("is no backup of this program");
        }
        jdbc.sql("update flyway_schema_history set version = '900' where version = '4'").update();
        jdbc.sql("update flyway_schema_history set installed_rank = 900 where version = '900'").update();
        PostgresArchive.take(settings, archive);
        assertThat(told("newer", Files.readAllBytes(archive))).contains("newer version of this program");
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        DatabaseSettings away = new DatabaseSettings("jdbc:postgresql://localhost:1/none?user=x&password=secret", "sa", "");
        assertThatExceptionOfType(FaultyInput.class).isThrownBy(() -> PostgresArchive.take(away, archive))
                .satisfies(thrown -> assertThat(thrown.faults().get(0).in(Locale.ENGLISH)).contains("//localhost:1/none cannot be reached")
                        .doesNotContain("secret"));
    }

    private String told(String name, byte[] content) throws Exception {
        Path file = Files.write(folder.resolve(name + ".zip"), content);
        try {
            PostgresArchive.read(settings, file);
            return "";
        } catch (FaultyInput e) {
            return e.faults().get(0).in(Locale.ENGLISH);
        }
    }

    private org.flywaydb.core.api.configuration.FluentConfiguration flyway() {
        return settings.place().migrations(Flyway.configure().dataSource(settings.url(), settings.user(), settings.password()));
    }

    private String insert(String content) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into study (id, created_at, updated_at, revision, content%s) values (:id, now(), now(), 1, :content%s)"
                .formatted(ofYears() ? ", fiscal_year" : "", ofYears() ? ", 2026" : "")).param("id", id).param("content", content).update();
        return id;
    }

    /** Tables of today have a year, those of the earlier version none. */
    private boolean ofYears() {
        return jdbc.sql("select count(*) from information_schema.columns where table_schema = 'public' and table_name = 'study' and"
                + " column_name = 'fiscal_year'").query(Integer.class).single() > 0;
    }

    private String pair() {
        String id = UUID.randomUUID().toString();
        new TransactionTemplate(new JdbcTransactionManager(pool)).executeWithoutResult(status -> {
            jdbc.sql("insert into profile (id, created_at, updated_at, fiscal_year) values (:id, now(), now(), 2026)").param("id", id)
                    .update();
            jdbc.sql("insert into study (id, profile_id, created_at, updated_at, revision, content, fiscal_year) values (:id, :id, now(),"
                    + " now(), 1, '', 2026)").param("id", id).update();
        });
        return id;
    }

    private List<String> studies() {
        return jdbc.sql("select id from study").query(String.class).list();
    }

    private List<String> schemas(String ending) {
        return jdbc.sql("select nspname from pg_namespace where nspname like :like").param("like", "%\\_" + ending).query(String.class)
                .list();
    }
}
