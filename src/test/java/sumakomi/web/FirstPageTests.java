package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.beans.factory.annotation.Autowired;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.Browser.Page;

@PageTest
class FirstPageTests {

    private static final int ALL = 1000;

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    private Browser browser;
    private int before;

    @BeforeEach
    void openTheFirstPage() {
        browser = new Browser(port);
        browser.get("/");
        before = profiles.latest(ALL).size();
    }

    @Test
    void leadsToTheAdviceOnAnAnsweredExampleInTwoClicks() {
        String example = browser.get("/").links().stream().filter("/examples/mitaka"::equals).findFirst().orElseThrow();
        String advice = browser.get(example).links().stream().filter("/examples/mitaka/advice"::equals).findFirst().orElseThrow();
        assertThat(browser.get(advice).text()).contains("三鷹市への助言", "第1候補", "主な理由");
    }

    @Test
    void startsAProfileOfTheChosenMunicipality() {
        Page started = browser.post("/profiles", "municipality", "13225");
        assertThat(started.path()).startsWith("/profiles/");
        assertThat(started.text()).contains("稲城市のプロファイル");
    }

    @Test
    void startsAProfileWithoutAMunicipality() {
        assertThat(browser.post("/profiles", "municipality", "").text()).contains("自治体名未回答");
    }

    @Test
    void refusesAMunicipalityThatDoesNotExist() {
        assertThat(browser.post("/profiles", "municipality", "99999").status()).isEqualTo(422);
        assertThat(profiles.latest(ALL)).hasSize(before);
    }

    @Test
    void loadsAProfileFileThatItGaveOut() {
        String path = browser.post("/profiles", "municipality", "13225").path();
        Page file = browser.get(path + "/profile.yaml");
        assertThat(file.header("Content-Disposition")).contains("attachment");
        assertThat(browser.upload(file.body()).text()).contains("稲城市のプロファイル");
    }

    @Test
    void namesEveryFaultOfAFileWithFieldAndLineAndKeepsNothing() {
        Page refused = browser.upload("profile: 1\nanswers:\n  municipality: '99999'\n  populaton: 5\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("answers.municipality (3行目)", "answers.populaton (4行目)");
        assertThat(profiles.latest(ALL)).hasSize(before);
    }

    @Test
    void refusesAliasesWrongEncodingAndAnEmptyFile() {
        assertThat(browser.upload("a: &x [1]\nb: [*x, *x]\n").text()).contains("アンカー");
        assertThat(browser.upload("profile: 1\n# 三鷹\n".getBytes(java.nio.charset.Charset.forName("Shift_JIS"))).text())
                .contains("UTF-8ではありません");
        assertThat(browser.upload("").text()).contains("入力が空です");
        assertThat(profiles.latest(ALL)).hasSize(before);
    }

    @Test
    void refusesAFileThatIsTooLargeWithAPageThatSaysSo() {
        for (int size : new int[] {1_200_000, 2_000_000}) {
            Page refused = browser.upload("#".repeat(size).getBytes(StandardCharsets.UTF_8));
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.text()).contains("大きすぎます");
        }
        assertThat(profiles.latest(ALL)).hasSize(before);
    }

    @Test
    void copiesAnExampleWithItsSources() {
        browser.get("/examples/mitaka");
        String path = browser.post("/examples/mitaka/copy").path();
        assertThat(browser.get(path + "/sections/municipality").text()).contains("資料に明記", "オープンデータ");
        assertThat(browser.get(path + "/profile.yaml").body()).contains("basis: stated");
    }
}
