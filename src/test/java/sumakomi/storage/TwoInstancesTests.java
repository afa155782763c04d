package sumakomi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sumakomi.TestDatabase;
import sumakomi.TestPostgres;

/**
 * Two processes of the application on one database: whoever is sent to either finds what was done on the other, and nothing that
 * was acknowledged is lost when one of them is killed and started again.
 */
@Tag(TestDatabase.POSTGRESQL)
class TwoInstancesTests {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int WRITERS = 3;
    private static final int BEFORE_THE_KILL = 60;

    @TempDir
    Path folder;

    private String database;
    private final List<Instance> instances = new ArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    /** A process of the application; its port changes when it is started again. */
    private final class Instance {
        private final Path log;
        private volatile Process process;
        private volatile int port;

        Instance(String name) throws Exception {
            log = folder.resolve(name + ".log");
            start();
        }

        void start() throws Exception {
            Files.deleteIfExists(log);
            process = Processes.startedOn(database, TestPostgres.USER, log);
            port = 0;
            for (int i = 0; i < 2400 && port == 0; i++) {
                Thread.sleep(50);
                assertThat(process.isAlive()).as(() -> told()).isTrue();
                Matcher found = PORT.matcher(told());
                port = found.find() ? Integer.parseInt(found.group(1)) : 0;
            }
            assertThat(port).as(() -> told()).isPositive();
        }

        String told() {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                return e.toString();
            }
        }
    }

    @BeforeEach
    void twoInstances() throws Exception {
        database = TestPostgres.newDatabase();
        instances.add(new Instance("one"));
        instances.add(new Instance("other"));
    }

    @AfterEach
    void theyEnd() throws InterruptedException {
        for (Instance instance : instances) {
            instance.process.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatWasAcknowledgedIsThereOnBothThoughOneWasKilledAndStartedAgain() throws Exception {
        AtomicBoolean goOn = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<Map<String, Integer>>> writing = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Random dice = new Random(writer);
            writing.add(threads.submit(() -> write(goOn, dice)));
        }
        awaitAcknowledged(BEFORE_THE_KILL);
        instances.get(1).process.destroyForcibly().waitFor();
        instances.get(1).start();
        awaitAcknowledged(acknowledged.get() + BEFORE_THE_KILL);
        goOn.set(false);

        for (Future<Map<String, Integer>> one : writing) {
            Map<String, Integer> kept = one.get();
            assertThat(kept).isNotEmpty();
            for (Map.Entry<String, Integer> profile : kept.entrySet()) {
                for (Instance instance : instances) {
                    assertThat(population(instance, profile.getKey())).as(profile.getKey()).isGreaterThanOrEqualTo(profile.getValue());
                }
            }
        }
        threads.shutdown();
        assertThat(instances).allSatisfy(instance -> assertThat(instance.told()).doesNotContain("ERROR"));
    }

    private void awaitAcknowledged(int number) throws InterruptedException {
        for (int i = 0; i < 2400 && acknowledged.get() < number; i++) {
            Thread.sleep(50);
        }
        assertThat(acknowledged.get()).isGreaterThanOrEqualTo(number);
    }

    /** Makes and changes profiles of its own, each call by either instance; values only grow, so that what is kept is never less. */
    private Map<String, Integer> write(AtomicBoolean goOn, Random dice) throws InterruptedException {
        Map<String, Integer> kept = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (int value = 1000; goOn.get(); value++) {
            Instance instance = instances.get(dice.nextInt(2));
            String id = ids.isEmpty() || dice.nextInt(4) == 0 ? "" : ids.get(dice.nextInt(ids.size()));
            try {
                HttpResponse<String> answer = id.isEmpty() ? send(instance, "POST", "", value) : send(instance, "PUT", "/" + id, value);
                assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204, 503);
                if (answer.statusCode() != 503) {
                    String done = id.isEmpty() ? answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "") : id;
                    if (id.isEmpty()) {
                        ids.add(done);
                    }
                    kept.put(done, value);
                    acknowledged.incrementAndGet();
                }
            } catch (IOException e) {
                // The instance is gone at this moment; what was not acknowledged may be there or not.
                Thread.sleep(20);
            }
        }
        return kept;
    }

    private int population(Instance instance, String id) throws Exception {
        HttpResponse<String> found = send(instance, "GET", "/" + id, 0);
        assertThat(found.statusCode()).as(id).isEqualTo(200);
        Matcher population = Pattern.compile("population: '?(\\d+)").matcher(found.body());
        assertThat(population.find()).as(found.body()).isTrue();
        return Integer.parseInt(population.group(1));
    }

    private static HttpResponse<String> send(Instance instance, String method, String path, int population) throws IOException,
            InterruptedException {
        if (instance.port == 0) {
            throw new IOException("being started");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + instance.port + "/api/v1/profiles" + path))
                .timeout(Duration.ofSeconds(30));
        return HTTP.send(method.equals("GET") ? request.build() : request.header("Content-Type", "application/yaml").method(method,
                BodyPublishers.ofString("profile: 1\nanswers:\n  population: " + population + "\n")).build(), BodyHandlers.ofString());
    }
}
