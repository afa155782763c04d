package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import sumakomi.TestDatabase;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;

/** Several people at one profile at the same time, with the database in a file: everybody gets an answer that can be understood. */
@Tag(TestDatabase.BOTH)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // so that the database is closed before its folder is removed
class RacesTests {

    private static final int ROUNDS = 40;
    private static final Set<Integer> UNDERSTOOD = Set.of(200, 201, 204, 404, 409, 412);
    private static final String BODY = "profile: 1\nanswers:\n  vision: adopted\n  council: existing\n  showcase: 'yes'\n";

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("sumakomi") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    private List<Browser> visitors;

    @BeforeEach
    void severalVisitors() {
        visitors = List.of(new Browser(port), new Browser(port), new Browser(port));
        visitors.forEach(visitor -> visitor.get("/"));
    }

    @Test
    void deletingAProfileWhileOthersWorkOnItNeverFails() throws Exception {
        Map<String, Integer> seen = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            String id = profiles.create(Map.of("vision", GivenAnswer.of(new Answer.Choice("none"))));
            String api = "/api/v1/profiles/" + id;
            atOnce(List.<Callable<String>>of(() -> "DELETE " + call("DELETE", api, ""),
                    () -> "PUT " + call("PUT", api, BODY),
                    () -> "PUT again " + call("PUT", api, BODY),
                    () -> "POST advice " + call("POST", api + "/advices", ""),
                    () -> "page answer " + answer(0, id, "showcase", "yes"),
                    () -> "page advice " + visitors.get(1).post("/profiles/" + id + "/advices").status(),
                    () -> "page study " + visitors.get(2).post("/profiles/" + id + "/studies", "archetype", "study-committee").status()))
                    .forEach(outcome -> seen.merge(outcome, 1, Integer::sum));
        }
        assertUnderstood(seen);
        assertNothingIsLeftBehind();
    }

    @Test
    void everybodySavingAtOnceLosesNobodysAnswer() throws Exception {
        Map<String, Integer> seen = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            String id = profiles.create(Map.of());
            atOnce(List.<Callable<String>>of(() -> "showcase " + answer(0, id, "showcase", "yes"),
                    () -> "new-services " + answer(1, id, "new-services", "no"),
                    () -> "vision " + answer(2, id, "vision", "adopted")))
                    .forEach(outcome -> seen.merge(outcome, 1, Integer::sum));
            assertThat(profiles.find(id).orElseThrow().answers()).containsOnlyKeys("showcase", "new-services", "vision");
        }
        assertThat(seen.keySet()).as("%s", seen).allMatch(outcome -> outcome.endsWith(" 200"));
    }

    private int answer(int visitor, String id, String question, String option) {
        return visitors.get(visitor).post("/profiles/" + id + "/answers/" + question, "shown", question, "was." + question, "",
                "q." + question, option).status();
    }

    private static void assertUnderstood(Map<String, Integer> seen) {
        assertThat(seen.keySet()).as("%s", seen)
                .allMatch(outcome -> UNDERSTOOD.contains(Integer.valueOf(outcome.substring(outcome.lastIndexOf(' ') + 1))));
    }

    private void assertNothingIsLeftBehind() {
        for (String table : List.of("answer", "advice", "study")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where profile_id is not null"
                    + " and profile_id not in (select id from profile)")
                    .query(Integer.class).single()).as(table).isZero();
        }
    }

    private int call(String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/yaml");
        }
        return client.send(request.method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()).statusCode();
    }

    /** Runs all of them from the same moment on. */
    static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        CyclicBarrier start = new CyclicBarrier(all.size());
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> one : all) {
                running.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            List<T> outcomes = new ArrayList<>();
            for (Future<T> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
