package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.advisor.Examples;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.Browser.Page;

/** The FS-preparation checklist on its pages, without a script. */
@PageTest
@Tag(TestDatabase.BOTH)
class ChecklistPagesTests {

    private static final String ROOF = "datum/roof-potential";

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Examples examples;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String page;
    private String list;
    private String form;

    @BeforeEach
    void openTheListOfATown() {
        browser = new Browser(port);
        String id = profiles.create(examples.all().get("inagi").answers());
        page = "/profiles/" + id;
        list = page + "/checklist?theme=public-facilities&year=2026";
        form = page + "/checklist/item?theme=public-facilities&year=2026&item=" + ROOF;
    }

    private Page fillIn(int seen, String state, String owner, String due, String note) {
        browser.get(form);
        return browser.post(page + "/checklist/item", "theme", "public-facilities", "year", "2026", "item", ROOF, "seen",
                Integer.toString(seen), "state", state, "owner", owner, "due", due, "note", note);
    }

    @Test
    void itIsReachedFromTheAdvice() {
        assertThat(browser.get(page + "/advice").links()).contains(page + "/checklist");
    }

    @Test
    void itShowsStepsDataBodiesAndDecisionsWithTheirSourcesInBothLanguages() {
        assertThat(browser.get(list).text()).contains("稲城市のFS準備チェックリスト", "いつまでに始めるか", "技術面", "集めるデータ", "屋根の太陽光発電の可能量", "決める人",
                "［想定］", "出典：");
        assertThat(browser.get(list + "&lang=en").text()).contains("FS-preparation checklist of Inagi", "Data to collect", "[assumed]");
    }

    @Test
    void anItemIsFilledInAndTheListShowsIt() {
        Page saved = fillIn(0, "asked", "施設課", "2016-01-01", "図面を依頼した。");

        assertThat(saved.path()).startsWith(page + "/checklist");
        assertThat(saved.text()).contains("依頼中", "施設課", "図面を依頼した。", "期限を過ぎているもの");
        assertThat(saved.body()).as("the row to which one comes back can be focused and says so").containsPattern(
                "id=\"" + ROOF + "\"[^>]* tabindex=\"-1\"(?s:(?!</tr>).)*role=\"status\">保存しました");
        assertThat(browser.get(list).text()).doesNotContain("保存しました");
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsShownAndAsked() {
        fillIn(0, "asked", "施設課", "", "");
        Page clash = fillIn(0, "got", "環境課", "", "現地を見た。");

        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.text()).contains("ほかの人が記入しました", "施設課").contains("現地を見た。");
        assertThat(fillIn(1, "got", "環境課", "", "現地を見た。").text()).contains("環境課");
    }

    @Test
    void aWrongEntryIsRefusedAndNothingTypedIsLost() {
        Page refused = fillIn(0, "not-needed", "施設課", "20261", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("「不要」とする理由", "2026-12-01 のような");
        assertThat(refused.body()).contains("施設課", "20261");
        assertThat(browser.get(list).text()).doesNotContain("施設課 ");
    }

    @Test
    void aStudyThatIsChosenOrdersTheDataAndSaysWhatEachIsWorth() {
        browser.get(list);
        String study = browser.post("/studies/example").path().substring("/studies/".length());
        Page ordered = choose(study, "");

        assertThat(ordered.text()).contains("確かめると、B/C ≧ 1 の確率は今の", "このデータで決まる、幅のある入力がありません");
        assertThat(choose("", "").text()).contains("ほかの人が別の検討を選びました", "確かめると、B/C");
        assertThat(browser.get(list + "&lang=en").text()).contains("Measuring this changes P(B/C ≥ 1) from");
        browser.get(list + "&lang=ja");
        assertThat(choose("", study).text()).doesNotContain("確かめると、B/C");
    }

    private Page choose(String study, String seen) {
        browser.get(list);
        return browser.post(page + "/checklist/study", "theme", "public-facilities", "year", "2026", "study", study, "seen", seen);
    }

    @Test
    void severalThemesStandSideBySideWithTheirStates() {
        String town = examples.all().values().stream().map(example -> "/profiles/" + profiles.create(example.answers()))
                .filter(one -> chosen(browser.get(one + "/checklists")).size() > 1).findFirst().orElseThrow();
        Page both = browser.get(town + "/checklists");
        List<String> chosen = chosen(both);
        String shared = both.all("item=([a-z-]+/[a-z-]+)").stream()
                .filter(item -> browser.get(item(town, chosen.get(0), item)).status() == 200
                        && browser.get(item(town, chosen.get(1), item)).status() == 200)
                .findFirst().orElseThrow();

        assertThat(both.text()).contains("テーマを並べて", "状態：A", "進み具合", "この一覧の目次");
        browser.post(town + "/checklist/item", "theme", chosen.get(1), "year", "2026", "item", shared, "seen", "0", "state",
                "got", "owner", "環境課", "due", "", "note", "");
        assertThat(browser.get(town + "/checklists?year=2026").text()).contains("済み", "環境課");
        Page back = browser.post(town + "/checklist/item", "theme", chosen.get(1), "year", "2026", "item", shared, "seen", "1", "state",
                "got", "owner", "総務課", "due", "", "note", "", "beside", chosen.get(0), "beside", chosen.get(1));
        assertThat(back.path()).as("one comes back to the themes side by side").startsWith(town + "/checklists");
        assertThat(back.text()).contains("総務課", "保存しました");
        assertThat(browser.get(town + "/checklists?theme=" + chosen.get(0) + "&theme=" + chosen.get(0)).status()).isEqualTo(422);
        Page file = browser.get(town + "/checklist.xlsx?year=2026&theme=" + chosen.get(0) + "&theme=" + chosen.get(1));
        assertThat(file.status()).isEqualTo(200);
        assertThat(browser.get(town + "/checklists?lang=en").text()).contains("themes side by side", "State: ");
    }

    private static List<String> chosen(Page page) {
        return page.all("value=\"([a-z-]+)\" checked");
    }

    private static String item(String town, String theme, String item) {
        return town + "/checklist/item?year=2026&theme=" + theme + "&item=" + item;
    }

    @Test
    void whatWasWrittenStaysWhenTheThemeIsNotRecommendedAnyMoreAndOtherYearsAreNamed() {
        fillIn(0, "asked", "施設課", "", "図面を依頼した。");
        assertThat(browser.get(page + "/checklist?theme=public-facilities&year=2027").text()).contains("記入を始めた一覧", "2026年度");

        jdbc.sql("delete from answer where profile_id = :id").param("id", page.substring("/profiles/".length())).update();
        Page kept = browser.get(list);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text()).contains("記入した内容は次のとおり残っています", "施設課", "図面を依頼した。");
    }

    @Test
    void anAddressThatNamesAnotherThemeOrItemIsAnswered() {
        assertThat(browser.get(page + "/checklist?theme=nonsense").status()).isEqualTo(422);
        assertThat(browser.get(page + "/checklist?theme=nonsense").text()).contains("推薦される類型ではありません");
        assertThat(browser.get(form + "x").status()).isEqualTo(404);
        assertThat(browser.get(page + "/checklist?year=1").status()).isEqualTo(422);
        String empty = "/profiles/" + profiles.create(Map.of());
        assertThat(browser.get(empty + "/checklist").text()).contains("推薦される類型がない");
    }
}
