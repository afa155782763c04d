package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.beans.factory.annotation.Autowired;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.Browser.Page;

@PageTest
class QuestionnairePagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    private Browser browser;
    private String profile;

    @BeforeEach
    void startAProfile() {
        browser = new Browser(port);
        browser.get("/");
        profile = browser.post("/profiles", "municipality", "13225").path();
    }

    @Test
    void savesAPageAndGoesOnToTheNextSection() {
        Page next = save("aims", "q.showcase", "yes", "q.new-services", "unknown");
        assertThat(next.path()).isEqualTo(profile + "/sections/places");
        assertThat(answer("showcase")).isEqualTo(new Answer.Choice("yes"));
        assertThat(answer("new-services")).isEqualTo(Answer.UNKNOWN);
        assertThat(answers()).doesNotContainKey("private-support-wish");
    }

    @Test
    void clearsAnAnswerThatIsTakenBack() {
        save("aims", "q.showcase", "yes");
        save("aims");
        assertThat(answers()).doesNotContainKey("showcase");
    }

    @Test
    void clearsASingleAnswerAndKeepsWhatElseWasTyped() {
        save("aims", "q.showcase", "yes");
        Page page = save("aims", "q.showcase", "yes", "q.new-services", "no", "clear", "showcase");
        assertThat(answers()).doesNotContainKeys("showcase", "new-services");
        assertThat(page.body()).containsPattern("value=\"no\" checked=\"checked\"");
    }

    @Test
    void keepsNothingOfAPageWithAFaultAndShowsItAsTyped() {
        Page page = save("municipality", "q.population", "たくさん", "q.geography", "island");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("入力内容を確かめてください", "100から2,000,000までの数値（人）を入力してください。");
        assertThat(page.links()).contains("#q-population");
        assertThat(page.body()).contains("value=\"たくさん\"").containsPattern("value=\"island\" checked=\"checked\"");
        assertThat(answers()).doesNotContainKeys("population", "geography");
    }

    @Test
    void readsANumberWithSeparatorsAndRefusesOneOutOfRange() {
        save("municipality", "q.population", "93,151");
        assertThat(answer("population").values()).containsExactly("93151");
        assertThat(save("municipality", "q.population", "99").status()).isEqualTo(422);
        assertThat(save("municipality", "q.population", "100").status()).isEqualTo(200);
    }

    @Test
    void refusesUnknownAndNoneBesideOtherAnswers() {
        assertThat(save("data", "q.data-held", "roof-potential", "q.data-held", "unknown").text()).contains("「わからない」はほかの回答と同時に選べません");
        assertThat(save("data", "q.data-held", "roof-potential", "q.data-held", "none").text()).contains("「ない」はほかの選択肢と同時に選べません");
        assertThat(save("data", "q.data-held", "no-such-data").text()).contains("示された選択肢から選んでください");
        assertThat(answers()).doesNotContainKey("data-held");
    }

    @Test
    void takesARankingByItsPlaces() {
        save("aims", "q.aims", "tourism-vitality:2", "q.aims", "disaster-preparedness:1");
        assertThat(answer("aims").values()).containsExactly("disaster-preparedness", "tourism-vitality");
        assertThat(save("aims", "q.aims", "tourism-vitality:1", "q.aims", "disaster-preparedness:1").status()).isEqualTo(422);
        assertThat(save("aims", "q.aims", "tourism-vitality:2").text()).contains("順位は1位から順に");
    }

    @Test
    void hidesWhatCannotMatterAndAsksItWhenItCan() {
        save("places", "q.station-redevelopment", "none");
        assertThat(browser.get(profile + "/sections/places").shown()).doesNotContain("station-users");
        Page more = save("places", "q.station-redevelopment", "planned");
        assertThat(more.path()).isEqualTo(profile + "/sections/places");
        assertThat(more.shown()).contains("station-users");
    }

    @Test
    void aFaultBehindAHiddenQuestionDoesNotStandInTheWay() {
        assertThat(save("places", "q.apartment-stock", "none", "q.apartment-dwellings", "abc").status()).isEqualTo(200);
        assertThat(answers()).doesNotContainKey("apartment-dwellings");
    }

    @Test
    void savesOneAnswerAsItIsGiven() {
        Page saved = saveOne("aims", "showcase", "q.showcase", "yes", "q.new-services", "no");
        assertThat(saved.header("HX-Reswap")).isEqualTo("none");
        assertThat(saved.text()).contains("保存しました");
        assertThat(answers()).containsKey("showcase").doesNotContainKey("new-services");
    }

    @Test
    void givesTheFieldsAnewWhenAnAnswerChangesWhatIsAsked() {
        Page fields = saveOne("places", "station-redevelopment", "q.station-redevelopment", "none");
        assertThat(fields.shown()).contains("block-development").doesNotContain("railway-operator");
    }

    @Test
    void refusesOneFaultyAnswerWithoutSavingIt() {
        assertThat(saveOne("municipality", "population", "q.population", "-1").status()).isEqualTo(422);
        assertThat(answers()).doesNotContainKey("population");
    }

    @Test
    void anUnchangedAnswerKeepsItsSource() {
        browser.get("/examples/mitaka");
        profile = browser.post("/examples/mitaka/copy").path();
        GivenAnswer before = answers().get("population");
        save("municipality", "q.population", before.answer().values().get(0), "q.geography", "island");
        assertThat(answers().get("population")).isEqualTo(before);
        assertThat(answers().get("geography")).isEqualTo(GivenAnswer.of(new Answer.Choice("island")));
    }

    @Test
    void refusesAFormThatIsNotOurs() {
        browser.get(profile + "/sections/aims");
        assertThat(browser.post(profile + "/sections/aims", "q.showcase", "yes").status()).isEqualTo(400);
        assertThat(browser.post(profile + "/sections/aims", "shown", "population").status()).isEqualTo(400);
        assertThat(browser.post(profile + "/answers/nonsense").status()).isEqualTo(404);
    }

    @Test
    void deletesAProfileOnlyAfterAsking() {
        assertThat(browser.get(profile + "/delete").text()).contains("元には戻せません");
        assertThat(browser.post(profile + "/delete").text()).contains("プロファイルを削除しました");
        assertThat(browser.get(profile).status()).isEqualTo(404);
    }

    private Page save(String section, String... fields) {
        return browser.post(profile + "/sections/" + section, withShown(section, fields));
    }

    private Page saveOne(String section, String question, String... fields) {
        return browser.post(profile + "/answers/" + question, withShown(section, fields));
    }

    private String[] withShown(String section, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        browser.get(profile + "/sections/" + section).shown().forEach(question -> all.addAll(List.of("shown", question)));
        return all.toArray(String[]::new);
    }

    private Map<String, GivenAnswer> answers() {
        return profiles.find(profile.substring(profile.lastIndexOf('/') + 1)).orElseThrow().answers();
    }

    private Answer answer(String question) {
        return answers().get(question).answer();
    }
}
