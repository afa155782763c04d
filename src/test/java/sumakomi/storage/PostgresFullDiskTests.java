package sumakomi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;

/**
 * PostgreSQL on a disk that is really full: its tables lie on one of a few megabytes. Only where such a disk can be made, which takes root
 * and a server on this machine, as {@code .ci/run} has them.
 */
@Tag(TestDatabase.POSTGRESQL)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PostgresFullDiskTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final int MOST_UNTIL_FULL = 400;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Path disk;

    @BeforeEach
    void theTablesLieOnASmallDisk() throws IOException, InterruptedException {
        assumeThat(System.getenv("SUMAKOMI_TEST_POSTGRES")).as("a server on this machine").isNotNull();
        disk = Files.createTempDirectory("small-disk");
        Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("rwxr-xr-x"));
        assumeThat(done("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString())).as("a small disk can be made").isTrue();
        done("chown", "postgres", disk.toString());
        jdbc.sql("create tablespace small_disk location '" + disk + "'").update();
        kept("select 'alter table ' || tablename || ' set tablespace small_disk' from pg_tables where schemaname = 'public'")
                .forEach(statement -> jdbc.sql(statement).update());
        kept("select 'alter index ' || indexname || ' set tablespace small_disk' from pg_indexes where schemaname = 'public'")
                .forEach(statement -> jdbc.sql(statement).update());
        jdbc.sql("create table filler (text varchar(8000)) tablespace small_disk").update();
    }

    @AfterEach
    void theDiskGoes() throws IOException, InterruptedException {
        if (disk == null || !kept("select spcname from pg_tablespace where spcname = 'small_disk'").contains("small_disk")) {
            return;
        }
        jdbc.sql("drop table if exists filler").update();
        for (String kind : List.of("table", "index")) {
            String all = kind.equals("table") ? "tablename from pg_tables" : "indexname from pg_indexes";
            kept("select '" + kind + " ' || " + all + " where schemaname = 'public'")
                    .forEach(one -> jdbc.sql("alter " + one + " set tablespace pg_default").update());
        }
        jdbc.sql("checkpoint").update();
        jdbc.sql("drop tablespace small_disk").update();
        done("umount", disk.toString());
        Files.deleteIfExists(disk);
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }

    private List<String> kept(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    private void fill() {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> {
            for (int i = 0; i < MOST_UNTIL_FULL; i++) {
                jdbc.sql("insert into filler select string_agg(md5(random()::text || n), '') from generate_series(1, 200) n,"
                        + " generate_series(1, 40) row group by row").update();
            }
        });
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> profile() throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(address("/api/v1/profiles")).header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(Files.readString(Path.of("kb/examples/mitaka.yaml")))));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(address(path)));
    }

    @Test
    void isToldInWordsNothingIsHalfWrittenReadingGoesOnAndWritingGoesOnWhenThereIsRoom() throws Exception {
        List<String> confirmed = new ArrayList<>();
        Matcher token = TOKEN.matcher(get("/studies").body());
        assertThat(token.find()).isTrue();
        fill();

        HttpResponse<String> refused = profile();
        for (int i = 0; i < MOST_UNTIL_FULL && refused.statusCode() == 201; i++) {
            confirmed.add(refused.headers().firstValue("Location").orElseThrow());
            refused = profile();
        }
        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("no-room", "ディスク").doesNotContain("Exception", "tablespace", "pg_");

        String form = "title=" + "x".repeat(150) + "&_csrf=" + token.group(1);
        HttpResponse<String> page = sent(HttpRequest.newBuilder(address("/studies")).header("Content-Type",
                "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
        for (int i = 0; i < MOST_UNTIL_FULL && page.statusCode() == 302; i++) {
            page = sent(HttpRequest.newBuilder(address("/studies")).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
        }
        assertThat(page.statusCode()).isEqualTo(507);
        assertThat(page.body()).contains("ディスクの空きが足りない", "もう一度送る", "x".repeat(150));

        assertThat(get("/work").statusCode()).isEqualTo(200);
        for (String one : confirmed) {
            assertThat(get(one).body()).contains("programme-stage");
        }
        assertThat(kept("select id from profile")).hasSameSizeAs(confirmed);
        assertThat(kept("select id from trail where kind = 'profile' and act = 'made'")).hasSameSizeAs(confirmed);

        jdbc.sql("drop table filler").update();
        assertThat(profile().statusCode()).isEqualTo(201);
    }
}
