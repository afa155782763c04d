package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.economics.study.Studies;
import sumakomi.web.Browser.Page;

/** A form that is sent twice at the same time, as by a double click, makes one thing and leads to it both times. */
@Tag(TestDatabase.BOTH)
@PageTest
class SentTwiceTests {

    private static final int ROUNDS = 5;
    private static final List<String> TABLES = List.of("profile", "advice", "study");

    @LocalServerPort
    private int port;

    @Autowired
    private Studies studies;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String profile;

    @BeforeEach
    void startAProfile() {
        browser = new Browser(port);
        browser.get("/examples/mitaka");
        profile = browser.post("/examples/mitaka/copy").path();
    }

    @ParameterizedTest
    @CsvSource({"/, /profiles, municipality, 13225", "/examples/mitaka, /examples/mitaka/copy, x, x",
            "/examples/mitaka/advice, /examples/mitaka/copy, x, x",
            "/studies, /studies, title, 検討", "/studies, /studies/example, x, x", "PROFILE/advice, PROFILE/advices, x, x",
            "PROFILE/advice, PROFILE/studies, archetype, ARCHETYPE",
            "/examples/mitaka/advice, /examples/mitaka/studies, archetype, ARCHETYPE"})
    void aFormMakesOneThing(String page, String action, String field, String value) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Page form = browser.get(page.replace("PROFILE", profile));
            String once = form.hidden("once");
            String what = value.equals("ARCHETYPE") ? form.all("name=\"archetype\" value=\"([^\"]+)\"").get(0) : value;
            twice(() -> browser.post(action.replace("PROFILE", profile), "once", once, field, what));
        }
    }

    @Test
    void anAdviceThatWasKeptBeginsOneStudy() throws Exception {
        Page kept = browser.post(profile + "/advices");
        String archetype = kept.all("name=\"archetype\" value=\"([^\"]+)\"").get(0);
        twice(() -> browser.post(kept.path() + "/studies", "once", kept.hidden("once"), "archetype", archetype));
    }

    @ParameterizedTest
    @CsvSource({"/, /profiles/upload, kb/examples/inagi.yaml", "/studies, /studies/upload, examples/study-station-area.yaml"})
    void aFileMakesOneThing(String page, String action, Path file) throws Exception {
        byte[] content = Files.readAllBytes(file);
        for (int round = 0; round < ROUNDS; round++) {
            String once = browser.get(page).hidden("once");
            twice(() -> browser.upload(action, content, once));
        }
    }

    @Test
    void twoFormsMakeTwoThings() {
        assertThat(browser.post("/profiles", "once", UUID.randomUUID().toString()).path())
                .isNotEqualTo(browser.post("/profiles", "once", UUID.randomUUID().toString()).path());
    }

    @Test
    void aFormThatWasRefusedMayBeSentAgain() {
        String once = browser.get("/").hidden("once");
        assertThat(browser.post("/profiles", "once", once, "municipality", "99999").status()).isEqualTo(422);
        assertThat(browser.post("/profiles", "once", once, "municipality", "13225").path()).startsWith("/profiles/");
    }

    @Test
    void aMeasureIsAddedOnceAndNobodyIsTakenForSomebodyElse() throws Exception {
        String study = browser.post("/studies/example").path();
        int before = measures(study);
        for (int round = 0; round < ROUNDS; round++) {
            Page form = browser.get(study + "/edit");
            Callable<Page> add = () -> browser.post(study + "/edit", "once", form.hidden("once"), "revision",
                    form.hidden("revision"), "do", "add-measure");
            assertThat(RacesTests.atOnce(List.of(add, add))).allSatisfy(page -> assertThat(page.status()).isEqualTo(200));
        }
        assertThat(measures(study)).isEqualTo(before + ROUNDS);
    }

    private int measures(String study) {
        return studies.find(study.substring(study.lastIndexOf('/') + 1)).orElseThrow().document().measures().size();
    }

    private void twice(Callable<Page> send) throws Exception {
        int before = rows();
        List<Page> pages = RacesTests.atOnce(List.of(send, send));

        assertThat(pages).allSatisfy(page -> assertThat(page.status()).isEqualTo(200));
        assertThat(pages.get(0).path()).isEqualTo(pages.get(1).path());
        assertThat(rows()).isEqualTo(before + 1);
        assertThat(send.call().path()).as("sent once more, afterwards").isEqualTo(pages.get(0).path());
        assertThat(rows()).isEqualTo(before + 1);
    }

    private int rows() {
        return TABLES.stream().mapToInt(table -> jdbc.sql("select count(*) from " + table).query(Integer.class).single()).sum();
    }
}
