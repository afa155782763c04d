package sumakomi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.SimpleTransactionStatus;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;

/** The whole application on a disk that is full for a while: it says so, loses nothing, and goes on when there is room. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext // so that the database is closed before its folder is removed
class FullDiskTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void onADiskThatCanBeFull(DynamicPropertyRegistry properties) {
        FilePath.register(new FullDisk());
        properties.add("spring.datasource.url",
                () -> "jdbc:h2:full-disk:" + folder.resolve("sumakomi") + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0");
        properties.add("spring.datasource.hikari.connection-timeout", () -> 1000);
    }

    @AfterEach
    void makeRoom() {
        FullDisk.full = false;
    }

    @ParameterizedTest
    @CsvSource({"ja,ディスクの空きが足りない,もう一度送る", "en,too little room on the disk,Send again"})
    void aFormSaysSoInItsLanguageKeepsWhatWasTypedAndCanBeSentAgain(String language, String says, String again) throws Exception {
        String form = "title=" + "Kept+%3Cby%3E+the+page" + "&_csrf=" + token("/studies?lang=" + language);

        FullDisk.full = true;
        HttpResponse<String> refused = post("/studies", "application/x-www-form-urlencoded", form);
        FullDisk.full = false;

        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.body()).contains(says, again, "action=\"/studies\"", "Kept &lt;by&gt; the page").doesNotContain("Exception",
                "sumakomi.mv.db");
        assertThat(post("/studies", "application/x-www-form-urlencoded", form).statusCode()).isEqualTo(302);
    }

    @Test
    void restSaysSoInAProblemDocument() throws Exception {
        FullDisk.full = true;
        HttpResponse<String> refused = post("/api/v1/profiles", "application/yaml", "profile: 1\nanswers:\n  vision: none\n");

        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("no-room", "ディスク").doesNotContain("Exception", "sumakomi.mv.db");
    }

    @Test
    void readingGoesOnWhileItIsFull() throws Exception {
        String id = profiles.create(Map.of("vision", GivenAnswer.of(new Answer.Choice("none"))));

        FullDisk.full = true;
        for (int i = 0; i < 20; i++) {
            assertThat(post("/api/v1/profiles", "application/yaml", "profile: 1\nanswers: {}\n").statusCode()).isEqualTo(507);
            assertThat(get("/api/v1/profiles/" + id)).contains("vision");
        }
    }

    @Test
    void whateverWasConfirmedByManyAtOnceIsThereAndWritingGoesOnSoonWhenThereIsRoom() throws Exception {
        List<String> confirmed = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            FullDisk.full = false;
            confirmed.add(soon(() -> profiles.create(Map.of("vision", GivenAnswer.of(new Answer.Choice("none"))))));
            confirmed.addAll(manyAtOnceWhileItFills());
        }
        FullDisk.full = false;
        assertThat(confirmed).hasSizeGreaterThan(20)
                .allMatch(id -> soon(() -> profiles.find(id).orElseThrow()).answers().containsKey("vision"));
    }

    /** The pool looks for a lost database ever more seldom, every ten seconds at last; until then a page asks to try again. */
    private static <T> T soon(Supplier<T> work) {
        Instant patience = Instant.now().plusSeconds(30);
        while (true) {
            try {
                return work.get();
            } catch (CannotCreateTransactionException e) {
                assertThat(Instant.now()).as("a connection is back").isBefore(patience);
            }
        }
    }

    private List<String> manyAtOnceWhileItFills() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Future<List<String>>> work = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            work.add(writers.submit(() -> {
                List<String> created = new ArrayList<>();
                for (int i = 0; i < 14; i++) {
                    FullDisk.full |= i == 10;
                    HttpResponse<String> answer = post("/api/v1/profiles", "application/yaml", "profile: 1\nanswers:\n  vision: none\n");
                    assertThat(answer.statusCode()).isIn(201, 503, 507);
                    if (answer.statusCode() == 201) {
                        created.add(answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
                    }
                }
                return created;
            }));
        }
        List<String> all = new ArrayList<>();
        for (Future<List<String>> one : work) {
            all.addAll(one.get());
        }
        writers.shutdown();
        return all;
    }

    /** The disk is looked at before a change begins; readers are not disturbed. */
    @Test
    void aChangeIsRefusedBeforeItBeginsWhenTheRoomIsShort() throws IOException {
        Files.createDirectories(folder.resolve("room"));
        RoomOnDisk room = new RoomOnDisk(new DatabaseFile(folder.resolve("room/x.mv.db")), Long.MAX_VALUE);

        assertThatExceptionOfType(NoRoom.class).isThrownBy(() -> room.beforeBegin(new SimpleTransactionStatus()));
        room.beforeBegin(new SimpleTransactionStatus() {
            @Override
            public boolean isReadOnly() {
                return true;
            }
        });
        new RoomOnDisk(new DatabaseFile(folder.resolve("room/x.mv.db")), 1).beforeBegin(new SimpleTransactionStatus());
    }

    private String token(String page) throws Exception {
        Matcher token = TOKEN.matcher(get(page));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
