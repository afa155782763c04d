package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.advisor.Examples;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.questionnaire.Will;
import sumakomi.web.Browser.Page;

/** A municipality goes on from one fiscal year to the next. */
@Tag(TestDatabase.BOTH)
@PageTest
class YearsPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Examples examples;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String last;
    private int year;

    @BeforeEach
    void aProfileOfLastYear() {
        browser = new Browser(port);
        browser.get("/?lang=ja");
        last = profiles.create(examples.all().get("inagi").answers(), Will.of(Map.of("weight.place", "2")));
        year = stored(last).heading().fiscalYear();
    }

    @Test
    void aNewYearBeginsWithTheAnswersAndTheWillOfTheYearBefore() {
        StoredProfile begun = stored(begin());

        assertThat(begun.own()).isEqualTo(stored(last).own());
        assertThat(begun.will()).isEqualTo(stored(last).will());
        assertThat(begun.heading().fiscalYear()).isEqualTo(year + 1);
        assertThat(begun.heading().previous()).contains(last);
    }

    @Test
    void aFormThatIsSentTwiceBeginsOneYear() {
        String once = "00000000-0000-0000-0000-" + last.substring(24);
        browser.get("/profiles/" + last);
        String one = browser.post("/profiles/" + last + "/next-year", "once", once).path();
        assertThat(browser.post("/profiles/" + last + "/next-year", "once", once).path()).isEqualTo(one);
    }

    @Test
    void whatChangedIsMarkedOnTheOverviewAndAtTheQuestion() {
        String begun = begin();
        assertThat(browser.get("/profiles/" + begun).text()).contains("変わった回答はありません");
        assertThat(sectionOf(begun, "tourism").text()).contains(year + "年度の回答：わからない").doesNotContain("変更あり");

        change(begun, "tourism", "major");

        assertThat(browser.get("/profiles/" + begun).text()).contains(year + "年度から変わった回答").doesNotContain("変わった回答はありません");
        assertThat(sectionOf(begun, "tourism").text()).contains(year + "年度の回答：わからない", "変更あり");
    }

    @Test
    void theAdviceTellsWhatChangedSinceTheOneOfTheYearBefore() {
        browser.get("/profiles/" + last + "/advice");
        String kept = browser.post("/profiles/" + last + "/advices").path();
        String begun = begin();

        Page same = browser.get("/profiles/" + begun + "/advice");
        assertThat(same.text()).contains(year + "年度から変わったこと", "推薦する類型とその順位は同じです", "変わった回答はありません");
        assertThat(same.links()).contains(kept);

        profiles.save(begun, stored(begun).revision(), stored(begun).own().keySet().stream().filter(id -> !id.equals("municipality"))
                .collect(Collectors.toMap(id -> id, id -> Optional.empty())));
        change(begun, "tourism", "major");
        assertThat(browser.get("/profiles/" + begun + "/advice").text()).doesNotContain("推薦する類型とその順位は同じです")
                .contains("推薦なし");

        String keptNow = browser.post("/profiles/" + begun + "/advices").path();
        change(begun, "tourism", "none");
        assertThat(browser.get(keptNow).text()).as("a kept advice goes on to say what had changed when it was given")
                .contains(year + "年度から変わったこと", (year + 1) + "年度");
    }

    @Test
    void aKeptAdviceIsComputedAgainWithTheSameResultOrToldWhatDiffers() {
        browser.get("/profiles/" + last + "/advice");
        String kept = browser.post("/profiles/" + last + "/advices").path();
        assertThat(browser.get(kept).links()).contains(kept + "/replay");
        assertThat(browser.get(kept + "/replay").text()).contains("保存したときと同じ版です", "すべて同じです");

        jdbc.sql("update advice set content = replace(content, '稲城市', '旧稲城市') where id = :id")
                .param("id", kept.substring("/advices/".length())).update();
        assertThat(browser.get(kept + "/replay").text()).contains("保存した助言と違います");

        jdbc.sql("update advice set content = '{}' where id = :id").param("id", kept.substring("/advices/".length())).update();
        assertThat(browser.get(kept + "/replay").text()).contains("もう一度計算できません");
    }

    @Test
    void theYearsOfAMunicipalityLeadToEachOther() {
        String begun = begin();
        assertThat(browser.get("/profiles/" + begun).links()).contains("/profiles/" + last);
        assertThat(browser.get("/profiles/" + last).links()).contains("/profiles/" + begun);
        assertThat(browser.get("/profiles/" + last).text()).contains("年度ごとの作業", (year + 1) + "年度");
    }

    @Test
    void theNewYearStaysWhenTheOldOneIsDeleted() {
        String begun = begin();
        profiles.delete(last);
        assertThat(stored(begun).heading().previous()).isEmpty();
        assertThat(browser.get("/profiles/" + begun).status()).isEqualTo(200);
    }

    @Test
    void aProfileTakesANameAndAnotherYear() {
        browser.get("/profiles/" + last + "/name");
        Page renamed = browser.post("/profiles/" + last + "/name", "name", "環境課の案", "year", Integer.toString(year + 1));
        assertThat(renamed.text()).contains("環境課の案", (year + 1) + "年度");
        assertThat(browser.get("/work?q=%E7%92%B0%E5%A2%83%E8%AA%B2").links()).contains("/profiles/" + last);
    }

    @Test
    void aNameThatCannotBeIsRefusedWithWhatWouldBeRightAndStaysInTheForm() {
        browser.get("/profiles/" + last + "/name");
        Page refused = browser.post("/profiles/" + last + "/name", "name", "二行\nの名前", "year", "1850");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("名前は1行", "年度を一覧から選んでください");
        assertThat(refused.body()).contains("の名前");
        assertThat(stored(last).heading().name()).isEmpty();
    }

    @Test
    void profilesOfOneMunicipalityAndYearAreToldApart() {
        String chuo = profiles.create(Map.of("municipality", GivenAnswer.of(new Answer.Choice("13307"))));
        String further = profiles.create(Map.of());
        change(further, "municipality", "13307");
        assertThat(stored(chuo).heading().number() + 1).isEqualTo(stored(further).heading().number());
        assertThat(browser.get("/profiles/" + further).text()).contains("檜原村 " + year + "年度（その2）");
    }

    private String begin() {
        browser.get("/profiles/" + last);
        Page begun = browser.post("/profiles/" + last + "/next-year");
        assertThat(begun.text()).contains("引き継いで始めました");
        return begun.path().substring("/profiles/".length());
    }

    private void change(String profile, String question, String answer) {
        assertThat(profiles.save(profile, stored(profile).revision(),
                Map.of(question, Optional.of(GivenAnswer.of(new Answer.Choice(answer)))))).isTrue();
    }

    private Page sectionOf(String profile, String question) {
        return browser.get("/profiles/" + profile).links().stream().filter(link -> link.contains("/sections/"))
                .map(link -> browser.get(link.replaceAll("#.*", ""))).filter(page -> page.body().contains("q-" + question)).findFirst()
                .orElseThrow();
    }

    private StoredProfile stored(String id) {
        return profiles.find(id).orElseThrow();
    }
}
