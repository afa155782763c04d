package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.beans.factory.annotation.Autowired;
import sumakomi.advisor.Examples;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;
import sumakomi.web.Browser.Page;

@PageTest
class AdvicePagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Examples examples;

    @Autowired
    private Knowledge knowledge;

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

    @Test
    void namesEveryArchetypeRecommendedOrNot() {
        Page advice = browser.get("/examples/shinagawa/advice");
        assertThat(knowledge.archetypes().values()).map(Archetype::title).map(title -> title.in(Locale.JAPANESE))
                .allSatisfy(title -> assertThat(advice.text()).contains(title));
    }

    @Test
    void sendsToIndividualConsultationWithTheReason() {
        assertThat(browser.get("/examples/chiyoda/advice").text()).contains("個別相談での対応になります", "合っていない");
    }

    @Test
    void leadsFromAReasonToItsRuleItsSourceAndItsAnswer() {
        Page advice = browser.get("/examples/shinagawa/advice");
        assertThat(advice.links()).anyMatch(link -> link.startsWith("/rules/"))
                .anyMatch(link -> link.startsWith("/sources/individual-support-2013#table-5."))
                .anyMatch(link -> link.startsWith("/examples/shinagawa#q-"));
    }

    @Test
    void givesNoRangeOfBenefitsWhereThereIsNoComparableCase() {
        Page advice = browser.get("/examples/katsushika/advice");
        assertThat(advice.text()).contains("比べられる都市施策が資料にないため、便益の範囲を示しません");
    }

    @Test
    void anEmptyProfileGetsNoCandidatesButAllOpenQuestions() {
        String profile = browser.post("/profiles", "municipality", "").path();
        Page advice = browser.get(profile + "/advice");
        assertThat(advice.text()).contains("結論はありません");
        assertThat(advice.text()).doesNotContain("グループでの個別支援の進め方", "第1候補", "推薦しなかった類型");
        assertThat(advice.links()).anyMatch(link -> link.startsWith(profile + "/sections/places#q-"));
    }

    @Test
    void keepsAnAdviceAsItWasGiven() {
        browser.get("/examples/mitaka");
        String profile = browser.post("/examples/mitaka/copy").path();
        String live = advice(browser.get(profile + "/advice"));
        Page kept = browser.post(profile + "/advices");
        assertThat(kept.path()).startsWith("/advices/");
        assertThat(kept.text()).contains("に保存した助言です", knowledge.version());
        assertThat(advice(kept)).isEqualTo(live);
        Page aims = browser.get(profile + "/sections/aims");
        browser.post(profile + "/sections/aims", "shown", "aims", "was.aims", aims.hidden("was.aims"), "q.aims", "unknown");
        assertThat(advice(browser.get(kept.path()))).isEqualTo(live);
        assertThat(advice(browser.get(profile + "/advice"))).isNotEqualTo(live);
        assertThat(browser.get(profile).links()).contains(kept.path());
    }

    /** The advice without what other answers would do to it, which a kept one does not say. */
    private static String advice(Page page) {
        String text = page.text().replaceAll("第1候補にするには.*?この類型の説明を見る", "この類型の説明を見る")
                .replaceAll("確かなことと次の質問(?! 推薦しなかった類型).*?推薦しなかった類型", "推薦しなかった類型");
        return text.substring(text.indexOf("12の類型の点数"), text.indexOf("この助言の出典", text.indexOf("12の類型の点数")));
    }
}
