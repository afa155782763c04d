package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.advisor.Examples;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Will;
import sumakomi.web.Browser.Page;

/** The municipality's own will on its page, without a script, and what the advice says of it. */
@PageTest
class OwnWillPagesTests {

    private static final String COMMITTEE = "p.set-aside.public-facilities";
    private static final String REASON = "来年度の統廃合計画を待つ。";

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Examples examples;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String id;
    private String page;

    @BeforeEach
    void openTheWillOfATown() {
        browser = new Browser(port);
        id = profiles.create(examples.all().get("shinagawa").answers());
        page = "/profiles/" + id + "/will";
        browser.get(page);
    }

    @Test
    void itIsReachedFromTheQuestionnaireTheOverviewAndTheAdvice() {
        assertThat(browser.get("/profiles/" + id).links()).contains(page);
        assertThat(browser.get("/profiles/" + id + "/advice").links()).contains(page);
        assertThat(browser.get("/profiles/" + id + "/sections/places").links()).contains(page);
    }

    @Test
    void itAsksForEachTypeAndEachAspectAndSaysWhatTheBoundsRestOn() {
        Page form = browser.get(page);

        assertThat(form.all("<textarea[^>]* name=\"p\\.([^\"]+)\"")).hasSize(12).allMatch(part -> part.startsWith("set-aside."));
        assertThat(form.all("<select[^>]* name=\"p\\.([^\"]+)\"")).hasSize(6).allMatch(part -> part.startsWith("weight."));
        assertThat(form.text()).contains("意向なしで第1候補", "当ツールの想定", "×0.5", "そのまま（×1）", "×2");
        assertThat(browser.get(page + "?lang=en").text()).contains("Candidate 1 without your will", "Our assumption", "As it is");
    }

    @Test
    void savedTheAdviceShowsBothOrdersWithTheReasonWordForWord() {
        Page advice = browser.post(page, COMMITTEE, " " + REASON + "\r\n", "was.set-aside.public-facilities", "", "p.weight.place", "2",
                "was.weight.place", "", "p.weight.wish", "1", "was.weight.wish", "", "then", "advice");

        assertThat(advice.path()).isEqualTo("/profiles/" + id + "/advice");
        assertThat(stored().parts()).isEqualTo(Map.of("set-aside.public-facilities", REASON, "weight.place", "2"));
        assertThat(advice.text()).contains("この順位には自治体の意向が入っています。", "意向を入れない第1候補： 公共施設開発型", REASON, "自治体の回答",
                "意向なし", "意向あり", "公共施設開発型を外したため", "意向で除外");
        assertThat(browser.get(advice.path() + "/grounds").text()).contains("自治体が候補から外しました：" + REASON);
        assertThat(advice.links()).contains("#will");
        assertThat(browser.get("/profiles/" + id + "/advice/whole?lang=en").text()).contains("follows the municipality", "First without it",
                "Set aside by the municipality: " + REASON);
        assertThat(browser.get("/profiles/" + id + "?lang=ja").text()).contains("候補から外した類型：1、重みを変えた側面：1");
    }

    /** Whoever reads it later sees what it rested on, whatever was willed since. */
    @Test
    void aKeptAdviceKeepsTheWillItWasGivenUnder() {
        will(Map.of("set-aside.public-facilities", Optional.of(REASON)));
        browser.get("/profiles/" + id + "/advice");
        Page kept = browser.post("/profiles/" + id + "/advices");
        will(Map.of("set-aside.public-facilities", Optional.empty()));

        assertThat(browser.get(kept.path()).text()).contains("この順位には自治体の意向が入っています。", REASON);
        assertThat(browser.get("/profiles/" + id + "/advice").text()).doesNotContain(REASON, "違いを生んだもの");
    }

    @Test
    void emptiedATypeIsConsideredAgainAndAWeightIsAsItIs() {
        will(Map.of("set-aside.public-facilities", Optional.of(REASON), "weight.place", Optional.of("2")));
        Page form = browser.get(page);
        browser.post(page, COMMITTEE, "", "was.set-aside.public-facilities", form.hidden("was.set-aside.public-facilities"),
                "p.weight.place", "1", "was.weight.place", form.hidden("was.weight.place"));

        assertThat(stored()).isEqualTo(Will.NONE);
    }

    /** The page asks for one line; what was typed otherwise is not changed unsaid. */
    @Test
    void aReasonOfSeveralLinesIsToldAtItsFieldAndStandsAsTyped() {
        Page refused = browser.post(page, COMMITTEE, "議会で決めた。\r\n来年また見直す。", "was.set-aside.public-facilities", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("理由は改行や制御文字を含まない一つの文で書いてください");
        assertThat(refused.body()).containsPattern("議会で決めた。\\s+来年また見直す。</textarea>");
        assertThat(stored()).isEqualTo(Will.NONE);
    }

    @Test
    void aReasonThatIsTooLongOrAWeightBeyondTheBoundsIsToldAtItsFieldAndNothingIsSaved() {
        Page refused = browser.post(page, COMMITTEE, "あ".repeat(501), "was.set-aside.public-facilities", "", "p.weight.place", "9",
                "was.weight.place", "", "p.weight.aim", "2", "was.weight.aim", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("500文字まで", "501文字", "「9」は重みとして使えません", "まだ保存していません");
        assertThat(refused.links()).contains("#set-aside.public-facilities", "#weight.place").doesNotContain("#weight.aim");
        assertThat(refused.body()).contains("<option value=\"2\" selected=\"selected\">");
        assertThat(stored()).isEqualTo(Will.NONE);
        assertThat(browser.post(page, "p.weight.luck", "2").status()).as("not made by us").isEqualTo(400);
    }

    @Test
    void whatTwoChangedIsAskedWhatOneChangedIsSavedWithTheOther() {
        will(Map.of("set-aside.public-facilities", Optional.of("先に書いた。"), "weight.wish", Optional.of("1.5")));
        String[] mine = {COMMITTEE, REASON, "was.set-aside.public-facilities", "", "p.weight.wish", "1", "was.weight.wish", "",
                "p.weight.aim", "0.5", "was.weight.aim", ""};
        Page asked = browser.post(page, mine);

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text()).contains("どちらを残しますか", "先に書いた。", REASON);
        assertThat(asked.links()).contains("#set-aside.public-facilities").doesNotContain("#weight.wish", "#weight.aim");
        assertThat(stored().parts()).as("nothing of it").doesNotContainKey("weight.aim");

        Page kept = browser.post(page, with(mine, "now.set-aside.public-facilities", "先に書いた。", "keep", "set-aside.public-facilities"));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(stored().setAside()).containsEntry("public-facilities", REASON);
        assertThat(kept.body()).as("what else was typed stays typed").contains("<option value=\"0.5\" selected=\"selected\">");

        will(Map.of("set-aside.public-facilities", Optional.of("また別の理由。")));
        assertThat(
                browser.post(page, with(mine, "now.set-aside.public-facilities", "先に書いた。", "keep", "set-aside.public-facilities")).text())
                .as("changed once more since it was shown").contains("また別の理由。");
        assertThat(stored().setAside()).containsEntry("public-facilities", "また別の理由。");
        assertThat(browser.post(page, with(mine, "take", "set-aside.public-facilities")).text()).contains("また別の理由。")
                .doesNotContain(REASON);
        assertThat(stored().parts()).isEqualTo(Map.of("set-aside.public-facilities", "また別の理由。", "weight.wish", "1.5"));
    }

    @Test
    void whatCannotBeReadIsNamedEverywhereAndStaysUntilItIsDroppedOrWrittenAnew() {
        will(Map.of("weight.place", Optional.of("2")));
        jdbc.sql("update own_will set content = '77.7' where profile_id = :id").param("id", id).update();

        assertThat(browser.get("/profiles/" + id).links()).contains(page + "#weight.place");
        assertThat(browser.get("/profiles/" + id + "/advice/whole").text()).contains("77.7");
        assertThat(browser.get("/").text()).contains("読み取れない回答があります");
        assertThat(browser.get(page).text()).contains("読み取れません", "77.7");
        browser.post(page, "p.weight.place", "1", "was.weight.place", "");
        assertThat(rows()).as("left as it was").isEqualTo(1);
        assertThat(browser.post(page, "p.weight.place", "1", "was.weight.place", "", "drop", "weight.place").text()).doesNotContain("77.7");
        assertThat(rows()).isZero();
    }

    @Test
    void aProfileThatIsGoneHasNoWill() {
        profiles.delete(id);

        assertThat(browser.get(page).status()).isEqualTo(404);
        assertThat(browser.post(page, COMMITTEE, REASON).status()).isEqualTo(404);
    }

    @Test
    void aFileBringsItsWillAlongAndTakesItAway() {
        Page opened = browser.upload("profile: 1\nanswers: {vision: none}\nwill: {setAside: {city-block: 決めた。}}\n");

        assertThat(browser.get(opened.path() + "/profile.yaml").body()).contains("will:", "setAside:", "city-block: \"決めた。\"");
    }

    private static String[] with(String[] fields, String... more) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private void will(Map<String, Optional<String>> parts) {
        assertThat(profiles.save(id, profiles.find(id).orElseThrow().revision(), Map.of(), parts)).isTrue();
    }

    private Will stored() {
        return profiles.find(id).orElseThrow().will();
    }

    private int rows() {
        return jdbc.sql("select count(*) from own_will where profile_id = :id").param("id", id).query(Integer.class).single();
    }
}
