package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.beans.factory.annotation.Autowired;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.web.Browser.Page;

@PageTest
class QuestionnairePagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Questionnaire questionnaire;

    @Autowired
    private WhatIf whatIf;

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
        assertThat(next.path()).isEqualTo(profile + "/sections/readiness");
        assertThat(answer("showcase")).isEqualTo(new Answer.Choice("yes"));
        assertThat(answer("new-services")).isEqualTo(Answer.UNKNOWN);
        assertThat(answers()).doesNotContainKey("private-support-wish");
    }

    /** So that the questions that tell most can be followed one after the other. */
    @Test
    void havingSavedAPageItProposesTheQuestionToAnswerNext() {
        Page next = save("aims", "q.showcase", "yes");
        String proposed = whatIf.outlook(stored().profile(questionnaire, LocalDate.now()), question -> question).next().orElseThrow()
                .question().id();
        String link = profile + "/sections/" + section(proposed);
        assertThat(next.text()).contains("保存しました。次に答えるとよい質問");
        assertThat(next.links()).contains(link.equals(next.path()) ? "#q-" + proposed : link + "#q-" + proposed);
        assertThat(browser.get(profile + "/sections/readiness").text()).doesNotContain("次に答えるとよい質問");
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
        assertThat(page.text()).contains("入力内容を確かめてください", "「たくさん」は数値として読めません。100から2,000,000まで（人）の数値を");
        assertThat(page.links()).contains("#q-population");
        assertThat(page.body()).contains("value=\"たくさん\"").containsPattern("value=\"island\" checked=\"checked\"");
        assertThat(answers()).doesNotContainKeys("population", "geography");
        assertThat(page.text()).contains("まだ保存していない変更がこのページにあります").doesNotContain("ほかの回答は保存してあります");
    }

    /** As a script leaves it, which has saved every other answer by then. */
    @Test
    void saysThatTheOtherAnswersAreSavedWhereTheyAre() {
        saveOne("municipality", "geography", "q.geography", "island");
        Page page = save("municipality", "q.municipality", "13225", "q.population", "たくさん", "q.geography", "island");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("ほかの回答は保存してあります").doesNotContain("まだ保存していない変更が");
        assertThat(answer("geography").values()).containsExactly("island");
    }

    @Test
    void ofAnAnswerChangedSinceThePageWasOpenedItSaysSoAndNotThatSomebodyElseDid() {
        String[] openedFirst = withShown("aims", "q.showcase", "no");
        save("aims", "q.showcase", "yes");
        Page asked = browser.post(profile + "/sections/aims", openedFirst);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text()).contains("このページを開いた後に", "ほかの回答は保存してあります").doesNotContain("ほかの人");
    }

    @Test
    void readsANumberWithSeparatorsAndRefusesOneOutOfRange() {
        save("municipality", "q.population", "93,151");
        assertThat(answer("population").values()).containsExactly("93151");
        assertThat(save("municipality", "q.population", "99").status()).isEqualTo(422);
        assertThat(save("municipality", "q.population", "100").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"population, 11万5271名, 115271", "area-km2, 12.88平方キロ, 12.88", "area-km2, 12.88平方キロメートル, 12.88",
            "area-km2, 12.88 sq km, 12.88", "population, 約9万3千人, 93000", "population, 約２０００人くらい, 2000", "population, おおよそ9.3万人程度, 93000",
            "population, 'About 93,000', 93000", "area-km2, 約17.97km², 17.97", "area-km2, １７．９７ｋｍ２, 17.97", "area-km2, 17.97㎢, 17.97",
            "day-night-ratio, ８３パーセント, 83"})
    void readsTheUnitAsPeopleWriteIt(String question, String typed, String value) {
        assertThat(save(section(question), "q." + question, typed).status()).isEqualTo(200);
        assertThat(answer(question).values()).containsExactly(value);
    }

    /** As a file with the same answer is refused. */
    @ParameterizedTest
    @CsvSource({"population, 2003.5, 「2003.5」は整数ではありません", "population, 3.5人, 3.5人は範囲外です", "population, 約99人, 99人は範囲外です",
            "population, 2000人以上, 「2000人以上」には、数値と単位のほかの言葉があります",
            "population, '17,97', コンマは3桁ごとの区切りです", "population, 17.97km², 「17.97km²」は単位が違います",
            "population, 99, 99は範囲外です。100から2,000,000まで（人）",
            "population, 10万人弱, 「10万人弱」には、数値と単位のほかの言葉があります",
            "area-km2, 17.97平方粁, 「17.97平方粁」は単位が違います", "area-km2, 1797ha, 「1797ha」は単位が違います", "policies-first-year, 来年, 「来年」は年度として読めません"})
    void saysWhyANumberIsRefused(String question, String typed, String why) {
        save("urban-works", "q.district-kinds", "station");
        List<String> above = section(question).equals("urban-works") ? List.of("q.district-kinds", "station") : List.of();
        Page page = save(section(question), plus(above, "q." + question, typed).toArray(String[]::new));
        assertThat(page.text()).contains(why).doesNotContain("示された選択肢から");
        assertThat(answers()).doesNotContainKey(question);
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

    /** As long as it is not known whether there is a redevelopment, nobody is asked who stands around it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "unknown"})
    void asksNothingBelowAQuestionWithoutAKnownAnswer(String above) {
        if (!above.isEmpty()) {
            save("places", "q.station-redevelopment", above);
        }
        assertThat(browser.get(profile + "/sections/places").shown()).contains("station-redevelopment").doesNotContain("station-users",
                "railway-operator");
        save("places", "q.station-redevelopment", "planned");
        save("places", "q.station-redevelopment", "planned", "q.railway-operator", "unknown");
        assertThat(browser.get(profile).text()).contains("駅周辺と街区").containsPattern("6問中1問に回答、わからない1問");
    }

    @Test
    void aFaultBehindAHiddenQuestionDoesNotStandInTheWay() {
        save("apartments", "q.apartment-stock", "many");
        assertThat(save("apartments", "q.apartment-stock", "none", "q.apartment-dwellings", "abc").status()).isEqualTo(200);
        assertThat(answers()).doesNotContainKey("apartment-dwellings");
    }

    @Test
    void savesOneAnswerAsItIsGiven() {
        Page saved = saveOne("aims", "showcase", "q.showcase", "yes", "q.new-services", "no");
        assertThat(saved.text()).contains("保存しました");
        assertThat(saved.all("id=\"count-aims\"[^>]*>([^<]*)<")).as("progress that moves").containsExactly("1/14");
        assertThat(saved.hidden("was.showcase")).as("what the next change of it is made on").isEqualTo("yes");
        assertThat(saved.shown()).as("fields that would take the place of what is typed meanwhile").isEmpty();
        assertThat(answers()).containsKey("showcase").doesNotContainKey("new-services");
    }

    @Test
    void tellsWhichQuestionsGoAndWhichAppearAndNothingOfThoseThatStay() {
        String section = profile + "/sections/places";
        save("places", "q.station-redevelopment", "planned");
        String[] form = withShown("places", "q.station-redevelopment", "none");
        String shown = browser.get(section).shown().stream().map(question -> "shown=" + question).collect(Collectors.joining("&"));
        assertThat(browser.post(profile + "/answers/station-redevelopment", form).header("HX-Trigger")).isEqualTo("reshape");
        Page fewer = browser.get(section + "/questions?" + shown);
        assertThat(fewer.shown()).isEmpty();
        assertThat(fewer.all("id=\"q-([^\"]+)\" hx-swap-oob=\"delete\"")).contains("railway-operator").doesNotContain("block-development");

        String less = browser.get(section).shown().stream().map(question -> "shown=" + question).collect(Collectors.joining("&"));
        saveOne("places", "station-redevelopment", "q.station-redevelopment", "planned");
        Page more = browser.get(section + "/questions?" + less);
        assertThat(more.shown()).contains("railway-operator").doesNotContain("block-development");
        assertThat(more.body()).contains("hx-swap-oob=\"afterend:#q-").doesNotContain("hx-swap-oob=\"delete\"");
    }

    @Test
    void whatAPageDidNotChangeStaysAsItIsStoredByNow() {
        String[] mine = withShown("aims", "q.showcase", "yes");
        save("aims", "q.new-services", "no");

        assertThat(browser.post(profile + "/sections/aims", mine).path()).isEqualTo(profile + "/sections/readiness");
        assertThat(answer("showcase").values()).containsExactly("yes");
        assertThat(answer("new-services").values()).containsExactly("no");
    }

    @Test
    void whatBothChangedIsShownWithBothAnswersAndSavedOnlyWhenAsked() {
        String[] mine = withShown("aims", "q.showcase", "yes", "q.new-services", "no");
        save("aims", "q.showcase", "no");

        Page asked = browser.post(profile + "/sections/aims", mine);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.links()).contains("#q-showcase").doesNotContain("#q-new-services");
        assertThat(asked.text()).containsPattern("あなたの回答（まだ保存していません） [^ ]+ .*先に保存された回答 [^ ]+");
        assertThat(asked.body()).containsPattern("q.showcase\" value=\"yes\" checked")
                .containsPattern("q.new-services\" value=\"no\" checked");
        assertThat(answer("showcase").values()).containsExactly("no");
        assertThat(answers()).as("a page is saved whole or not at all").doesNotContainKey("new-services");

        List<String> same = List.of("q.showcase", "yes", "q.new-services", "no");
        Page taken = browser.post(profile + "/sections/aims", withShown(asked, plus(same, "theirs", "showcase")));
        assertThat(taken.body()).containsPattern("q.showcase\" value=\"no\" checked")
                .containsPattern("q.new-services\" value=\"no\" checked");
        assertThat(answer("showcase").values()).containsExactly("no");

        Page kept = browser.post(profile + "/sections/aims",
                withShown(asked, plus(same, "mine", "showcase", "now.showcase", asked.hidden("now.showcase"))));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(answer("showcase").values()).containsExactly("yes");
        assertThat(answers()).doesNotContainKey("new-services");

        save("aims", "q.showcase", "no");
        assertThat(browser.post(profile + "/sections/aims", withShown(asked, same)).status()).as("nobody chose").isEqualTo(409);
        assertThat(answer("showcase").values()).containsExactly("no");
    }

    @Test
    void eachClashIsAskedUntilItIsChosenBetweenTheTwo() {
        String[] mine = withShown("aims", "q.showcase", "yes", "q.new-services", "no");
        save("aims", "q.showcase", "no", "q.new-services", "yes");

        Page asked = browser.post(profile + "/sections/aims", mine);
        assertThat(asked.links()).contains("#q-showcase", "#q-new-services");

        Page rest = browser.post(profile + "/sections/aims",
                withShown(asked, List.of("q.showcase", "yes", "q.new-services", "no", "theirs", "showcase")));
        assertThat(rest.links()).contains("#q-new-services").doesNotContain("#q-showcase");
        assertThat(browser.post(profile + "/sections/aims", withShown(rest, List.of("q.showcase", "no", "q.new-services", "no"))).status())
                .isEqualTo(409);
        assertThat(answer("new-services").values()).containsExactly("yes");
    }

    @Test
    void aSingleAnswerThatBothChangedIsAskedToo() {
        String[] mine = withShown("aims", "q.showcase", "yes");
        save("aims", "q.showcase", "no");

        Page asked = browser.post(profile + "/answers/showcase", mine);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text()).contains("先に保存された回答").doesNotContain("保存しました");
        assertThat(asked.hidden("was.showcase")).as("asked again if it is sent once more").isEmpty();
        assertThat(asked.hidden("now.showcase")).as("what it was chosen against").isEqualTo("no");
        assertThat(answer("showcase").values()).containsExactly("no");
    }

    @Test
    void bothChangingAnAnswerToTheSameIsNoClash() {
        String[] mine = withShown("aims", "q.showcase", "yes");
        save("aims", "q.showcase", "yes");
        assertThat(browser.post(profile + "/sections/aims", mine).path()).isEqualTo(profile + "/sections/readiness");
    }

    private static List<String> plus(List<String> fields, String... more) {
        return Stream.concat(fields.stream(), Stream.of(more)).toList();
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
    void tellsAtBothQuestionsWhenTheirAnswersContradictEachOtherAndKeepsBoth() {
        save("data", "q.data-held", "supply-quantity");
        save("energy-supply", "q.energy-supply-facility", "exists");
        Page saved = saveOne("energy-supply", "supply-quantity", "q.supply-quantity", "not-surveyed");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text()).contains("保存しました", "ほかの回答と両立しません", "供給できる量はわかっています", "確かめること：");
        assertThat(saved.links()).contains(profile + "/sections/data#q-data-held");
        assertThat(browser.get(profile + "/sections/data").text()).contains("ほかの回答と両立しません");
        assertThat(answer("data-held")).isEqualTo(new Answer.Choices(List.of("supply-quantity")));
        assertThat(answer("supply-quantity")).isEqualTo(new Answer.Choice("not-surveyed"));
        Page advice = browser.get(profile + "/advice");
        assertThat(advice.text()).contains("両立しない回答があります", "供給できる量はわかっています");
        assertThat(advice.body().indexOf("id=\"contradictions\"")).isBetween(0, advice.body().indexOf("id=\"summary\""));
    }

    @Test
    void takesTheNoteAwayAtEveryQuestionOfThePageOnceAnAnswerIsCorrected() {
        save("municipality", "q.programme-stage", "not-joined", "q.participation", "continuing");
        assertThat(browser.get(profile + "/sections/municipality").text()).contains("前年度からの継続ではありません")
                .doesNotContain("入力に誤りがあります");
        Page corrected = saveOne("municipality", "participation", "q.participation", "new");

        assertThat(corrected.text()).doesNotContain("両立しません");
        assertThat(corrected.all(" id=\"x-([a-z-]+)\" hx-swap-oob")).as("notes put in anew, empty now").contains("programme-stage",
                "participation");
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

    private String section(String question) {
        return questionnaire.sectionOf(questionnaire.question(question).orElseThrow()).id();
    }

    private Page save(String section, String... fields) {
        return browser.post(profile + "/sections/" + section, withShown(section, fields));
    }

    private Page saveOne(String section, String question, String... fields) {
        return browser.post(profile + "/answers/" + question, withShown(section, fields));
    }

    private String[] withShown(String section, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        return withShown(browser.get(profile + "/sections/" + section), all);
    }

    /** A form as a page made it, with what was typed into it. */
    private static String[] withShown(Page form, List<String> typed) {
        List<String> all = new ArrayList<>(typed);
        form.shown().forEach(question -> all.addAll(List.of("shown", question, "was." + question, form.hidden("was." + question))));
        return all.toArray(String[]::new);
    }

    private StoredProfile stored() {
        return profiles.find(profile.substring(profile.lastIndexOf('/') + 1)).orElseThrow();
    }

    private Map<String, GivenAnswer> answers() {
        return stored().own();
    }

    private Answer answer(String question) {
        return answers().get(question).answer();
    }
}
