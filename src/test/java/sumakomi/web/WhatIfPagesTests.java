package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.OpenAnswers;
import sumakomi.advice.OpenAnswers.Estimate;
import sumakomi.advice.OpenAnswers.Standing;
import sumakomi.advice.SmallestChange;
import sumakomi.advice.SmallestChange.Reach;
import sumakomi.advice.SmallestChange.Step;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Question.Changeable;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.Browser.Page;

/** What the pages say of proposals, of other answers and of open ones. */
@PageTest
class WhatIfPagesTests {

    private static final Answer YES = new Answer.Choice("yes");
    private static final Answer NO = new Answer.Choice("no");

    @LocalServerPort
    private int port;

    @Autowired
    private Examples examples;

    @Autowired
    private MainJob mainJob;

    @Autowired
    private Profiles profiles;

    @Autowired
    private WhatIf whatIf;

    private Browser browser;

    @BeforeEach
    void openTheFirstPage() {
        browser = new Browser(port);
        browser.get("/");
    }

    @Test
    void showsWhatTheAnswersOfAnExampleCallForWithItsReasons() {
        examples.all().keySet()
                .forEach(id -> assertTold(mainJob.advise(profile(id)).advice(), browser.get("/examples/" + id + "/advice/whole")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void showsWhatTheAnswersOfAProfileCallForWithItsReasons(long seed) {
        Profile profile = GeneratedProfiles.profile(mainJob.questionnaire(), new Random(seed), LocalDate.now());
        assertTold(mainJob.advise(profile).advice(), browser.get("/profiles/" + profiles.create(profile.answers()) + "/advice/whole"));
    }

    private static void assertTold(Advice advice, Page page) {
        assertThat(page.status()).isEqualTo(200);
        assertThat(advice.cautions()).allSatisfy(caution -> assertThat(page.text()).contains(caution.text().ja()));
        assertThat(advice.recommendations()).allSatisfy(entry -> {
            assertThat(entry.warnings()).allSatisfy(warning -> assertThat(page.text()).contains(warning.text().ja()));
            assertThat(entry.dropped()).allSatisfy(dropped -> assertThat(page.body()).contains(">" + dropped.text().ja() + "</del>"));
            assertThat(List.of(entry.finance(), entry.promotion(), entry.cases(), entry.measures(), entry.lessons()))
                    .allSatisfy(list -> assertThat(list).allSatisfy(proposed -> assertTold(proposed, page)));
        });
    }

    private static void assertTold(Proposed proposed, Page page) {
        assertThat(page.links()).contains("/library/" + proposed.kind() + "/" + proposed.id());
        assertThat(proposed.reasons()).allSatisfy(reason -> assertThat(page.text()).contains(reason.text().ja()));
    }

    @Test
    void saysOfEveryArchetypeNotRecommendedWhatWouldPutItFirst() {
        Page page = browser.get("/examples/inagi/advice/whole");
        int others = mainJob.advise(profile("inagi")).advice().notRecommended().size();
        assertThat(page.all(">(第1候補にするには)<")).hasSize(others);
        Map<String, List<Change>> changes = whatIf.changes(profile("inagi"));
        assertThat(changes).isNotEmpty();
        assertThat(page.text()).contains("事実なので、確かめて答える");
    }

    @Test
    void namesTheNextQuestionOnTheOverviewAndLeadsToItsField() {
        String profile = browser.post("/examples/inagi/copy").path();
        String next = whatIf.outlook(profile("inagi"), question -> "#q-" + question).next().orElseThrow().question().id();
        for (String path : new String[] {profile, profile + "/advice/proceed"}) {
            Page page = browser.get(path);
            assertThat(page.text()).contains("わからないとした設問のうち、確かめるとよいもの", "第1候補になる見込み");
            String link = page.links().stream().filter(url -> url.contains("/path/" + next)).findFirst().orElseThrow();
            assertThat(browser.get(link).body()).contains("id=\"q-" + next + "\"");
        }
    }

    /** What was told of a theme in one year is referred to in the next. */
    @Test
    void aReasonOfAThemeStandsInTheFirstYearOnly() {
        Page page = browser.get("/examples/inagi/advice/proceed");
        String roadmap = page.body().substring(page.body().indexOf("<ol class=\"roadmap\">"));
        List<String> years = List.of(roadmap.substring(0, roadmap.indexOf("</ol>")).split("<h3>"));
        var steps = mainJob.advise(profile("inagi")).advice().roadmap();
        var first = steps.stream().filter(step -> step.year() == 1 && step.archetype().isPresent()).findFirst().orElseThrow();
        var again = steps.stream().filter(step -> step.year() == 2 && step.archetype().equals(first.archetype())).findFirst().orElseThrow();
        List<String> both = first.reasons().stream().filter(again.reasons()::contains).map(reason -> reason.text().ja()).toList();

        assertThat(both).isNotEmpty().allSatisfy(said -> assertThat(years.get(1)).contains(said));
        assertThat(years.get(2)).contains("1年目に示した理由と留意が、ここにも当てはまります");
        assertThat(mainJob.advise(profile("inagi")).advice().roadmap().stream().filter(step -> step.year() == 2)
                .filter(step -> !step.archetype().equals(first.archetype())).flatMap(step -> step.reasons().stream())
                .map(reason -> reason.text().ja())).satisfies(
                        others -> assertThat(both.stream().filter(said -> !others.contains(said)))
                                .allSatisfy(said -> assertThat(years.get(2)).doesNotContain(said)));
    }

    @Test
    void anAdviceOnceGivenIsNotAskedWhatIf() {
        browser.get("/examples/inagi");
        String profile = browser.post("/examples/inagi/copy").path();
        browser.get(profile + "/advice");
        assertThat(browser.get(browser.post(profile + "/advices").path() + "/whole").text()).doesNotContain("次に答えるとよい質問", "確かめるとよいもの",
                "第1候補にするには");
    }

    @Test
    void saysWhenTheFirstRecommendationIsProven() {
        Outlook outlook = outlook("city-block");
        assertThat(outlook.provenFirst()).contains("city-block");
        assertThat(outlook.certain()).containsExactly("city-block");
        assertThat(outlook.excluded()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.6, much", "1, much", "0.99, some", "0.4, some", "0.39, little", "0.01, little", "0, nothing-alone"})
    void putsBitsIntoWords(double bits, String word) {
        assertThat(Outlook.tells(bits)).isEqualTo(word);
    }

    @Test
    void tellsAnAnswerToComeFromAChangeAndFromAFact() {
        assertThat(kind(step(Answer.UNKNOWN, Changeable.FIXED))).isEqualTo("answer");
        assertThat(kind(step(NO, Changeable.THIS_YEAR), step(Answer.UNKNOWN, Changeable.FIXED))).isEqualTo("change");
        assertThat(kind(step(NO, Changeable.WITH_CONSENT), step(NO, Changeable.FIXED))).isEqualTo("fact");
    }

    private Outlook outlook(String first) {
        Map<String, Standing> standing = Map.of(first, Standing.CERTAIN);
        return Outlook.of(new OpenAnswers(standing, List.of(first), List.of(first), List.of(first),
                new Estimate(100, true, 100, Map.of()), Optional.empty(), List.of()), mainJob.questionnaire(), question -> "");
    }

    private static String kind(Step... steps) {
        return new Change(new SmallestChange("city-block", List.of(steps), Reach.FIRST, List.of())).kind();
    }

    private static Step step(Answer from, Changeable changeable) {
        return new Step("roof-lease", from, YES, changeable);
    }

    private Profile profile(String example) {
        return examples.find(example).orElseThrow().profile(mainJob.questionnaire(), LocalDate.now());
    }
}
