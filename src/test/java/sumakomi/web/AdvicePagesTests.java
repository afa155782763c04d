package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.beans.factory.annotation.Autowired;
import sumakomi.advice.PlannedPolicy;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.PolicyMatrix;
import sumakomi.knowledge.Question.Option;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Level;
import sumakomi.web.Browser.Page;

@PageTest
class AdvicePagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Examples examples;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Questionnaire questionnaire;

    @Autowired
    private MainJob mainJob;

    @Autowired
    private Profiles profiles;

    private Browser browser;

    @BeforeEach
    void openTheFirstPage() {
        browser = new Browser(port);
        browser.get("/");
    }

    @Test
    void showsTheAdviceOnEveryExampleInBothLanguages() {
        for (String language : new String[] {"ja", "en"}) {
            browser.get("/?lang=" + language);
            assertThat(examples.all().keySet())
                    .allSatisfy(id -> assertThat(browser.get("/examples/" + id + "/advice").status()).isEqualTo(200));
        }
    }

    /** Entries beyond the first of a heading are folded away, those of a guide too; all can be reached from the page. */
    @Test
    void proposalsAndGuidesAreOnThePageThoughFolded() {
        Page advice = browser.get("/examples/nerima/advice/proceed");

        assertThat(advice.text()).containsPattern("ほか\\d+件").containsPattern("合わせて見るもの \\d+件").contains("災害時の電力と熱");
        assertThat(mainJob.advise(examples.all().get("nerima").profile(questionnaire, LocalDate.of(2026, 11, 30))).advice().proposals())
                .allSatisfy(proposed -> {
                    assertThat(advice.links()).contains("/library/" + proposed.address());
                    proposed.parts().forEach(part -> assertThat(advice.links()).contains("/library/" + part.kind() + "/" + part.id()));
                });
    }

    @Test
    void namesEveryArchetypeRecommendedOrNot() {
        Page advice = browser.get("/examples/shinagawa/advice");
        assertThat(knowledge.archetypes().values()).map(Archetype::title).map(title -> title.in(Locale.JAPANESE))
                .allSatisfy(title -> assertThat(advice.text()).contains(title));
    }

    /** Whatever fires can be followed from the page to its rule. */
    @Test
    void leadsToEveryRuleThatFired() {
        Stream.concat(
                IntStream.range(0, 6)
                        .mapToObj(seed -> GeneratedProfiles.profile(questionnaire, new Random(seed), LocalDate.of(2026, 4, 1))),
                PlausibleProfiles.builtIn(questionnaire).profiles(11, LocalDate.of(2026, 4, 1)).limit(6)).forEach(profile -> {
                    List<String> links = linksOfAllParts("/profiles/" + profiles.create(profile.answers()) + "/advice");
                    assertThat(mainJob.advisor().firing(profile)).filteredOn(rule -> rule.level() != Level.CONCEPTS).isNotEmpty()
                            .allSatisfy(rule -> assertThat(links).contains("/rules/" + rule.id()));
                    assertThat(mainJob.advise(profile).advice().notedAlone())
                            .allSatisfy(reason -> assertThat(links).contains("/rules/" + reason.rule()));
                });
    }

    private List<String> linksOfAllParts(String advice) {
        return AdvicePart.TABS.stream().flatMap(part -> browser.get(advice + part.step()).links().stream()).toList();
    }

    @Test
    void aWoodedVillageReadsOfWoodInBothLanguages() {
        String profile = "/profiles/" + profiles.create(Map.of("biomass", GivenAnswer.of(new Answer.Choice("abundant"))));

        assertThat(browser.get(profile + "/advice/whole?lang=ja").text()).contains("自治体全体に関わること", "相手となる自治体と量と期間を話し合ってください")
                .contains("今の回答から推薦できる類型はありません");
        assertThat(browser.get(profile + "/advice/whole?lang=en").text()).contains("For the municipality as a whole",
                "Wood energy lasts only if supply and demand are built together");
    }

    /** Of all policies, every measure with its step, its basis and how sure it is, in both languages. */
    @Test
    void tellsOfEveryUrbanPolicyTheMeasuresThatGoAlong() {
        Map<String, GivenAnswer> all = knowledge.matrices().values().stream().map(PolicyMatrix::question)
                .collect(Collectors.toMap(question -> question, question -> GivenAnswer.of(new Answer.Choices(questionnaire
                        .question(question).orElseThrow().options().stream().filter(option -> !option.isNone()).map(Option::id)
                        .toList()))));
        List<PlannedPolicy> planned = mainJob.advise(new Profile(questionnaire, all, LocalDate.of(2026, 12, 1))).advice().urbanPolicies();
        String profile = "/profiles/" + profiles.create(all);

        assertThat(planned).hasSize(33);
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Page page = browser.get(profile + "/advice/proceed?lang=" + locale.getLanguage());
            planned.forEach(policy -> {
                String told = page.all("(?s)<details[^>]* id=\"policy-" + policy.id() + "\">(.*?)</details>").get(0)
                        .replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
                assertThat(told).contains(policy.title().in(locale), policy.works().text().in(locale));
                policy.measures().forEach(cell -> assertThat(told).containsPattern(cell.step() + " " + Pattern.quote(cell.column()
                        .map(column -> column.title().in(locale)).orElse("")) + ".*?"
                        + (locale == Locale.ENGLISH
                                ? "inferred " + cell.confidence() + " confidence"
                                : "推定 確度 " + Map.of("high", "高", "medium", "中", "low", "低").get(cell.confidence().toString()))));
            });
        }
    }

    @Test
    void showsTheRemarksOfTheSourceOnEveryCandidate() {
        Page advice = browser.get("/examples/musashino/advice/grounds");
        assertThat(knowledge.archetypes().get("energy-supply-facility").remarks()).isNotEmpty()
                .allSatisfy(remark -> assertThat(advice.text()).contains(remark.text().ja()));
    }

    @Test
    void sendsToIndividualConsultationWithTheReason() {
        assertThat(browser.get("/examples/chiyoda/advice").text()).contains("標準の手順によらず、個別の進め方で検討してください", "合っていない");
    }

    @Test
    void leadsFromAReasonToItsRuleItsSourceAndItsAnswer() {
        Page advice = browser.get("/examples/shinagawa/advice/grounds");
        assertThat(advice.links()).anyMatch(link -> link.startsWith("/rules/"))
                .anyMatch(link -> link.startsWith("/sources/individual-support-2013/table-5."))
                .anyMatch(link -> link.startsWith("/examples/shinagawa#q-"));
    }

    @Test
    void givesNoRangeOfBenefitsWhereThereIsNoComparableCase() {
        Page advice = browser
                .get("/profiles/" + profiles.create(Map.of("tourism", GivenAnswer.of(new Answer.Choice("major")))) + "/advice/figures");
        assertThat(advice.text()).contains("比べられる都市施策が資料にないため、便益の範囲を示しません");
    }

    @Test
    void anEmptyProfileGetsNoCandidatesButAllOpenQuestions() {
        String profile = browser.post("/profiles", "municipality", "").path();
        Page advice = browser.get(profile + "/advice/whole");
        assertThat(advice.text()).contains("結論はありません");
        assertThat(advice.text()).doesNotContain("グループでの個別支援の進め方", " 第1候補 ", "推薦しなかった類型");
        assertThat(advice.links()).anyMatch(link -> link.startsWith(profile + "/path/") && link.endsWith("?from=advice"));
    }

    /** What can be begun anywhere is not told again among what is not recommended, and says what it lacks. */
    @Test
    void tellsWhatCanBeBegunAnywhereOnce() {
        Page page = browser.get("/profiles/" + profiles.create(Map.of("municipality", GivenAnswer.of(new Answer.Choice("13203"))))
                + "/advice/grounds");

        assertThat(page.text()).contains("場所がなくても始められること", "まだ推薦しない理由");
        assertThat(page.body().substring(page.body().indexOf("id=\"not-recommended\""))).doesNotContain("id=\"public-facilities\"",
                "id=\"study-committee\"").contains("id=\"station-area\"");
    }

    @Test
    void keepsAnAdviceAsItWasGiven() {
        browser.get("/examples/mitaka");
        String profile = browser.post("/examples/mitaka/copy").path();
        browser.get(profile + "/advice");
        String live = advice(browser.get(profile + "/advice/whole"));
        browser.get(profile + "/advice");
        Page kept = browser.post(profile + "/advices");
        assertThat(kept.path()).startsWith("/advices/");
        assertThat(kept.text()).contains("に保存した助言です", knowledge.version());
        assertThat(advice(browser.get(kept.path() + "/whole"))).isEqualTo(live);
        Page aims = browser.get(profile + "/sections/aims");
        browser.post(profile + "/sections/aims", "shown", "aims", "was.aims", aims.hidden("was.aims"), "q.aims", "unknown");
        assertThat(advice(browser.get(kept.path() + "/whole"))).isEqualTo(live);
        assertThat(advice(browser.get(profile + "/advice/whole"))).isNotEqualTo(live);
        assertThat(browser.get(profile).links()).contains(kept.path());
    }

    /** The advice without what other answers or another will would do to it and the documents made of it, which a kept one does not say. */
    private static String advice(Page page) {
        String text = page.text().replace(" この順位に自治体の意向を入れる・変える", "")
                .replaceAll("庁内に出す文書 .*?これからの3年の進め方", "これからの3年の進め方")
                .replaceAll("第1候補にするには.*?この類型の説明を見る", "この類型の説明を見る")
                .replaceAll("確かなことと次の質問(?! 推薦しなかった類型).*?推薦しなかった類型", "推薦しなかった類型");
        return text.substring(text.indexOf("12の類型の点数"), text.indexOf("この助言の出典", text.indexOf("12の類型の点数")));
    }
}
