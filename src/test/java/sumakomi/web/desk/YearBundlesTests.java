package sumakomi.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sumakomi.document.DocumentArchive.Wanted;
import sumakomi.document.DocumentFile;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.web.desk.YearBundles.Bundle;
import sumakomi.web.desk.YearBundles.Ended;
import sumakomi.web.desk.YearBundles.Order;
import sumakomi.web.desk.YearBundles.Progress;

class YearBundlesTests {

    private static final int YEAR = 2026;

    private final YearBundles bundles = new YearBundles(Clock.systemUTC());

    @AfterEach
    void end() {
        bundles.destroy();
    }

    private static Wanted wanted(String town, Supplier<DocumentFile> made) {
        return new Wanted(town, "report", made);
    }

    private static DocumentFile file(String name) {
        return new DocumentFile(name, new byte[] {1});
    }

    private static Order order(Wanted... wanted) {
        return new Order(YEAR, List.of(wanted), Locale.ENGLISH);
    }

    private void ends() {
        await().atMost(Duration.ofSeconds(30)).until(() -> bundles.progress().isEmpty());
    }

    @Test
    void oneIsMadeAtATimeWithItsProgressAndACancelledOneLeavesNothing() {
        CountDownLatch go = new CountDownLatch(1);
        Wanted slow = wanted("A", () -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return file("a.docx");
        });
        assertThat(bundles.begin(order(slow, wanted("B", () -> file("b.docx"))))).isTrue();
        assertThat(bundles.progress()).contains(new Progress(YEAR, 0, 2, false));
        assertThat(bundles.begin(order(slow))).isFalse();
        bundles.cancel(YEAR);
        assertThat(bundles.progress()).contains(new Progress(YEAR, 0, 2, true));
        go.countDown();
        ends();
        assertThat(bundles.bundle(YEAR)).isEmpty();
        assertThat(bundles.ended(YEAR)).contains(Ended.STOPPED);
    }

    @Test
    void whatCannotBeMadeIsListedAndStopsNothing() throws IOException {
        bundles.begin(order(wanted("A", () -> file("a.docx")), wanted("B", () -> {
            throw new FaultyInput(Fault.of("desk.no-profile", "profile", 0));
        }), wanted("C", () -> {
            throw new IllegalStateException("on purpose");
        }), wanted("A", () -> file("a.docx"))));
        ends();
        Bundle bundle = bundles.bundle(YEAR).orElseThrow();
        assertThat(bundle.documents()).isEqualTo(2);
        assertThat(bundle.missing()).isEqualTo(2);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(bundle.file()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsOnlyKeys("A/a.docx", "A/a_2.docx", "list of documents.csv");
        assertThat(files.get("list of documents.csv")).contains("\"B\",\"report\",\"\",\"There is no profile of this year.",
                "\"C\",\"report\",\"\",\"It could not be made just now.",
                "\"A\",\"report\",\"A/a_2.docx\",\"\"");
    }

    @Test
    void aNewOneTakesThePlaceOfTheFormer() {
        bundles.begin(order(wanted("A", () -> file("a.docx"))));
        ends();
        Bundle former = bundles.bundle(YEAR).orElseThrow();
        bundles.begin(order(wanted("A", () -> file("a.docx"))));
        ends();
        assertThat(bundles.ended(YEAR)).isEmpty();
        assertThat(former.file()).doesNotExist();
        assertThat(bundles.bundle(YEAR).orElseThrow().file()).exists();
    }
}
