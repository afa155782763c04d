package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.learning.Outcome;
import sumakomi.programme.learning.Outcomes;
import sumakomi.questionnaire.ProfileYears;
import sumakomi.web.Browser.Page;

/** What the programme learns: the outcomes of recommendations, and remarks from a result to the desk and back. */
@Tag(TestDatabase.BOTH)
@PageTest
class LearningPagesTests {

    private static final String INAGI = "13225";
    private static final String WRONG = "駅前の敷地はもう売れています";

    @LocalServerPort
    private int port;

    @Autowired
    private Participants participants;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private ProfileYears years;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private int year;
    private String profile;

    @BeforeEach
    void inagiIsAdvised() {
        List.of("recommendation_outcome", "remark", "desk_participant", "study", "profile")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        year = years.current();
        browser = new Browser(port);
        browser.get("/?lang=ja");
        participants.save(Participant.of(year, INAGI), 0);
        profile = browser.post("/examples/inagi/copy").path();
        browser.get(profile + "/advice");
    }

    private String page() {
        return "/desk/" + year + "/outcomes/" + INAGI;
    }

    private String keepAdvice() {
        return browser.post(profile + "/advices").path();
    }

    @Test
    void whatBecameOfARecommendationIsRecordedWithWhatWasRecommended() {
        keepAdvice();
        assertThat(browser.get("/desk/" + year + "/outcomes").text()).contains("稲城市", "1件中1件は、まだ記録がありません", "公共施設");
        assertThat(browser.get(page()).text()).contains("1位の推薦", "示した幅");

        Page saved = browser.post(page(), "archetype", "public-facilities", "revision", "0", "study", "done", "project", "started",
                "started", Integer.toString(year), "budget", "250,000", "note", "予算書");

        assertThat(saved.text()).contains("保存しました", "予算書");
        Outcome kept = outcomes.all().get(0);
        assertThat(kept.budgetYen()).contains(250_000_000L);
        assertThat(kept.recommended().orElseThrow().rank()).isEqualTo(1);
        assertThat(browser.get("/desk/learning").text()).contains("記録は1件（1自治体）", "1件中1件", "公共施設開発型", "2億5,000万円")
                .doesNotContain("信頼区間 ");
        assertThat(browser.get("/desk/" + year + "/outcomes").text()).contains("1件中0件は、まだ記録がありません", "FS 済み、事業 始めた");
    }

    /** What was recommended stays as it was when it was recorded, whatever is advised later and whether the profile goes. */
    @Test
    void theRecordOutlivesTheAdvice() {
        keepAdvice();
        browser.get(page());
        browser.post(page(), "archetype", "public-facilities", "revision", "0", "study", "done", "project", "unknown");
        Outcome before = outcomes.all().get(0);
        jdbc.sql("delete from profile").update();

        browser.get(page());
        browser.post(page(), "archetype", "public-facilities", "revision", "1", "study", "done", "project", "not-started");

        assertThat(outcomes.all().get(0).recommended()).isEqualTo(before.recommended()).isPresent();
    }

    @Test
    void aProjectThatWasNotRecommendedIsRecordedToo() {
        browser.get(page());
        browser.post(page(), "archetype", "shopping-street", "revision", "0", "study", "unknown", "project", "started");

        assertThat(outcomes.all()).singleElement().satisfies(one -> assertThat(one.recommended()).isEmpty());
        assertThat(browser.get("/desk/learning").text()).contains("推薦していません");
        browser.get(page());
        assertThat(browser.post(page() + "/shopping-street/delete", "revision", "0").text()).contains("削除していません");
        browser.post(page() + "/shopping-street/delete", "revision", browser.get(page()).hidden("revision"));
        assertThat(outcomes.all()).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedAndNothingTypedIsLost() {
        keepAdvice();
        browser.get(page());

        Page refused = browser.post(page(), "archetype", "public-facilities", "revision", "0", "study", "done", "project", "not-started",
                "budget", "いくらか", "note", "書きかけ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("「いくらか」は事業費として読めません", "書きかけ");
        assertThat(refused.body()).contains("value=\"いくらか\"");
        assertThat(outcomes.all()).isEmpty();
        assertThat(browser.post(page(), "archetype", "no-such-type", "revision", "0").status()).isEqualTo(422);
        assertThat(browser.get("/desk/" + year + "/outcomes/99999").status()).isEqualTo(404);
    }

    @Test
    void twoWhoRecordTheSameAreToldApart() {
        browser.get(page());
        browser.post(page(), "archetype", "shopping-street", "revision", "0", "study", "done", "project", "unknown");

        Page late = browser.post(page(), "archetype", "shopping-street", "revision", "0", "study", "not-done", "project", "unknown");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("ほかの人がこの記録を変えました");
        assertThat(outcomes.all().get(0).study()).isEqualTo(Outcome.FeasibilityStudy.DONE);
    }

    @Test
    void aRemarkOnAnAdviceArrivesAtTheDeskWithItsCaseAndIsAnswered() {
        String advice = keepAdvice();
        assertThat(browser.get(advice + "/grounds").text()).contains("この結果はおかしいと思う");

        Page sent = browser.post(advice + "/remarks", "remark", WRONG, "at", advice + "/grounds");

        assertThat(sent.text()).contains("事務局に送りました", WRONG, "届いた");
        Page arrived = browser.get("/desk/remarks");
        assertThat(arrived.text()).contains("稲城市の助言への指摘", WRONG);
        String remark = arrived.links().stream().filter(link -> link.matches("/desk/remarks/[0-9a-f-]{36}")).findFirst().orElseThrow();
        Page one = browser.get(remark);
        assertThat(one.links()).contains(advice + "/grounds");
        assertThat(one.text()).contains("知識 ", "ルール ");
        assertThat(browser.get(remark + "/case.yaml").body()).isEqualTo(jdbc.sql("select answers from advice").query(String.class).single())
                .contains("value: \"13225\"");

        browser.get(remark);
        browser.post(remark, "revision", "1", "state", "mended", "reply", "敷地の設問を直しました");
        assertThat(browser.get("/desk/remarks?state=mended").text()).contains(WRONG);
        assertThat(browser.get("/desk/remarks").text()).doesNotContain(WRONG);
        assertThat(browser.get(advice + "/remarks").text()).contains("事務局の回答：敷地の設問を直しました", "直した");
        assertThat(browser.get("/trail").text()).contains("結果への指摘");
    }

    /** The case is that of the moment: what is answered afterwards is not in it. */
    @Test
    void everyResultTakesRemarksAndKeepsItsCase() {
        browser.post(profile + "/advice/remarks", "remark", WRONG, "at", "//example.org/");
        browser.get(profile + "/checklist");
        browser.post(profile + "/checklist/remarks?theme=public-facilities&year=" + year, "remark", "日程が合いません");
        browser.get("/");
        String study = browser.post("/studies/example").path();
        browser.get(study);
        browser.post(study + "/remarks", "remark", "単価が古い");

        assertThat(jdbc.sql("select page from remark order by kind, page").query(String.class).list()).containsExactly(profile + "/advice",
                profile + "/checklist?theme=public-facilities&year=" + year, study);
        assertThat(jdbc.sql("select content from remark where kind = 'study'").query(String.class).single()).contains("\"measures\"");
        assertThat(jdbc.sql("select content from remark where kind = 'checklist'").query(String.class).single()).contains("municipality");
        assertThat(browser.get("/desk/remarks").text()).contains("単価が古い", "日程が合いません", "稲城市のチェックリストへの指摘");
        jdbc.sql("delete from profile").update();
        assertThat(browser.get("/desk/remarks").text()).contains("単価が古い").doesNotContain("日程が合いません", WRONG);
    }

    @Test
    void aRemarkSaysSomething() {
        Page refused = browser.post(profile + "/advice/remarks", "remark", " \u3000", "at", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("書いてください。送っていません");
        assertThat(jdbc.sql("select count(*) from remark").query(Integer.class).single()).isZero();
    }

    @Test
    void aRemarkSentTwiceIsOne() {
        browser.get(profile + "/advice");
        String once = java.util.UUID.randomUUID().toString();

        browser.post(profile + "/advice/remarks", "remark", WRONG, "once", once);
        browser.post(profile + "/advice/remarks", "remark", WRONG, "once", once);

        assertThat(jdbc.sql("select count(*) from remark").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void speaksEnglishToo() {
        keepAdvice();
        assertThat(browser.get(page() + "?lang=en").text()).contains("what became of the recommendations", "Recommended in place 1");
        assertThat(browser.get("/desk/learning").text()).contains("Looking back on recommendations", "Nothing is recorded yet");
        assertThat(browser.get("/desk/remarks").text()).contains("Remarks on results");
        assertThat(browser.get(profile + "/advice/remarks").text()).contains("What seems wrong");
    }
}
