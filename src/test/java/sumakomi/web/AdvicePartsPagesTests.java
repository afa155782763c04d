package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.advisor.Examples;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.Browser.Page;

/** An advice in parts, each a page of its own; together they say what the whole of it says. */
@PageTest
class AdvicePartsPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Examples examples;

    @Autowired
    private Profiles profiles;

    private Browser browser;

    @BeforeEach
    void openTheFirstPage() {
        browser = new Browser(port);
        browser.get("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyPartIsAPageWithItsOwnTitleAndLeadsToTheOthers(String language) {
        browser.get("/?lang=" + language);
        String advice = "/examples/shinagawa/advice";
        List<String> addresses = AdvicePart.TABS.stream().map(part -> advice + part.step()).toList();
        Set<String> titles = new HashSet<>();

        addresses.forEach(address -> {
            Page page = browser.get(address);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.links()).containsAll(addresses).contains(advice + "/whole");
            assertThat(page.all("(<a[^>]* aria-current=\"page\"[^>]*>)")).as("where one is")
                    .anyMatch(link -> link.contains("href=\"" + address + "\""));
            titles.add(page.all("<title>([^<]+)</title>").get(0));
        });
        assertThat(titles).hasSize(AdvicePart.TABS.size());
    }

    /** Each sentence of the whole, rules and sources included, stands in one of the parts. */
    @Test
    void nothingOfTheWholeIsLostInTheParts() {
        assertThat(examples.all().keySet()).allSatisfy(id -> nothingIsLost("/examples/" + id + "/advice"));
        nothingIsLost("/profiles/" + profiles.create(Map.of("municipality", GivenAnswer.of(new Answer.Choice("13203")))) + "/advice");
    }

    private void nothingIsLost(String advice) {
        Page whole = browser.get(advice + "/whole");
        List<Page> parts = AdvicePart.TABS.stream().map(part -> browser.get(advice + part.step())).toList();
        Set<String> said = parts.stream().flatMap(AdvicePartsPagesTests::pieces).collect(Collectors.toSet());
        Set<String> links = parts.stream().flatMap(part -> part.links().stream()).map(AdvicePartsPagesTests::here)
                .collect(Collectors.toSet());

        assertThat(pieces(whole).filter(piece -> !piece.endsWith("：全体"))).as(advice).isSubsetOf(said).hasSizeGreaterThan(100);
        assertThat(whole.links().stream().map(AdvicePartsPagesTests::here).filter(link -> !link.contains("?lang="))).isSubsetOf(links);
    }

    /** The texts between the tags of the page itself. */
    private static Stream<String> pieces(Page page) {
        String main = page.body().substring(page.body().indexOf("<main"), page.body().indexOf("</main>"));
        return texts(main);
    }

    private static Stream<String> texts(String markup) {
        return Stream.of(markup.split("<[^>]+>")).map(String::strip).filter(piece -> !piece.isEmpty());
    }

    /** An address without what leads to a part of the same advice. */
    private static String here(String link) {
        return link.replaceFirst("^/(examples|profiles)/[^/]+/advice[^#]*#", "#");
    }

    @Test
    void theConclusionComputesNothingThatItDoesNotShow() {
        String advice = "/examples/inagi/advice";
        assertThat(browser.get(advice).text()).contains("判断のための要約", "12の類型の点数").doesNotContain("FSの手順", "もとの回答",
                "第1候補にするには", "計算に使った値");
        assertThat(browser.get(advice + "/proceed").text()).contains("これからの3年の進め方").doesNotContain("12の類型の点数", "計算に使った値");
        assertThat(browser.get(advice + "/figures").text()).contains("計算に使った値").doesNotContain("これからの3年の進め方");
        assertThat(browser.get(advice + "/grounds").text()).contains("第1候補にするには", "この助言の出典").doesNotContain("計算に使った値");
    }

    @Test
    void aSentenceSaysWhatToLookIntoFirst() {
        assertThat(browser.get("/examples/inagi/summary?lang=ja").text()).contains("まず「公共施設開発型」の検討を勧めます。");
        assertThat(browser.get("/examples/inagi/summary?lang=en").text()).contains("Look into");
    }

    @Test
    void besideTheGradeStandsHowManyOpenAnswersMayStillMoveTheRank() {
        String told = "順位は、まだわからない([0-9]問|10問|設問)の答えしだいで変わりえます。";
        for (String page : List.of("/examples/inagi/summary?lang=ja", "/examples/inagi/advice?lang=ja")) {
            assertThat(browser.get(page).text()).as(page).containsPattern("根拠の固さ： ?\\S+ ?根拠の固さは、今ある回答がどれだけ支えるかを示します。" + told);
        }
    }

    /** How likely the first stays is told on one page; whoever reads that the ranks may change finds it. */
    @Test
    void theConclusionLeadsToHowLikelyTheFirstStays() {
        assertThat(browser.get("/examples/inagi/advice?lang=ja").body()).contains("advice/proceed#outlook");
        assertThat(browser.get("/examples/inagi/advice/proceed").body()).contains("id=\"outlook\"");
    }

    /** An amount for the size that the source draws is told to be one, so that nobody takes it for that of the municipality. */
    @Test
    void theSizeBesideACostIsToldToBeThatOfTheSource() {
        String page = "/examples/shinagawa/advice/figures?lang=";
        assertThat(browser.get(page + "ja").text()).contains("（資料の例の規模：公共施設4施設）");
        assertThat(browser.get(page + "en").text()).contains("(for the size in the source: four public facilities)");
    }

    /** Reasons, cost and B/C of a type stand in the same words beside another one as in the advice, and in the same order. */
    @Test
    void theComparisonSaysOfATypeWhatTheAdviceSays() {
        browser.get("/?lang=ja");
        for (String id : List.of("shinagawa", "inagi")) {
            String[] parts = browser.get("/examples/" + id + "/advice").body().split("class=\"decision-(parts|month)\"")[1]
                    .split("<h3>[^<]*</h3>");
            List<String> said = Stream.of(parts[1], parts[3], parts[4]).flatMap(AdvicePartsPagesTests::texts)
                    .filter(piece -> piece.length() > 8).toList();
            assertThat(pieces(browser.get("/examples/" + id + "/advice/compare")).toList()).as(id).containsSubsequence(said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void twoTypesStandSideBySide(String language) {
        browser.get("/?lang=" + language);
        String compare = "/examples/shinagawa/advice/compare";
        Page usual = browser.get(compare);
        Page asked = browser.get(compare + "?one=station-area&other=study-committee");

        assertThat(browser.get("/examples/shinagawa/advice").links()).contains(compare);
        assertThat(usual.all("(<option[^>]* selected=\"selected\"[^>]*>)")).hasSize(2);
        assertThat(asked.text()).contains(language.equals("ja") ? "駅前及び駅周辺開発型" : "tation", language.equals("ja") ? "検討委員会設置" : "committee");
        assertThat(asked.links()).anyMatch(link -> link.endsWith("/grounds#station-area"))
                .anyMatch(link -> link.endsWith("/grounds#study-committee"));
        assertThat(browser.get(compare + "?one=station-area&other=station-area").text())
                .contains(language.equals("ja") ? "同じ類型を選んでいます" : "the same type twice");
        assertThat(asked.links()).as("the other language shows the same two").anyMatch(link -> link.replace("&amp;", "&")
                .equals(compare + "?one=station-area&other=study-committee&lang=" + (language.equals("ja") ? "en" : "ja")));
        assertThat(browser.get(compare + "?one=nonsense").status()).isEqualTo(404);
    }

    @Test
    void twoYearsStandSideBySideWithTheAnswersThatMadeTheDifference() {
        String last = profiles.create(examples.all().get("inagi").answers());
        browser.get("/profiles/" + last + "/advice");
        browser.post("/profiles/" + last + "/advices");
        browser.get("/profiles/" + last);
        String begun = browser.post("/profiles/" + last + "/next-year").path();
        String id = begun.substring("/profiles/".length());
        assertThat(browser.get(begun + "/advice").links()).contains(begun + "/advice/years");
        assertThat(browser.get(begun + "/advice/years").text()).contains("推薦する類型とその順位は同じです", "理由は両年度とも同じです");

        profiles.save(id, profiles.find(id).orElseThrow().revision(), Map.of("adjacent-public-buildings",
                Optional.of(GivenAnswer.of(new Answer.Choice("no")))));
        String years = browser.get(begun + "/advice/years").text();
        assertThat(years).contains("当てはまらなくなった理由", "もとの回答が変わったためです", "公共施設が隣り合って建っています");
        browser.get(begun + "/advice");
        String kept = browser.post(begun + "/advices").path();
        assertThat(browser.get(kept + "/years").text()).contains("当てはまらなくなった理由");
        assertThat(browser.get("/profiles/" + last + "/advice/years").status()).as("begun from no other").isEqualTo(404);
    }

    /** An amount that the number answered did not scale to the end says so wherever it stands. */
    @Test
    void anAmountForFewerBuildingsThanAnsweredSaysForHowMany() {
        browser.get("/?lang=ja");
        String id = profiles.create(examples.all().get("inagi").answers());
        profiles.save(id, profiles.find(id).orElseThrow().revision(), Map.of("public-buildings",
                Optional.of(GivenAnswer.of(new Answer.Amount(BigDecimal.valueOf(160))))));
        for (String page : List.of("/advice", "/summary", "/advice/figures")) {
            assertThat(browser.get("/profiles/" + id + page).text()).as(page).contains("（40施設での額。回答は160施設）");
        }
        assertThat(browser.get("/profiles/" + id + "/advice/figures").text()).contains("回答は160施設、資料の目安は4施設です。")
                .doesNotContain("160施設を、資料の目安4施設で割った");
    }

    /** What the three years do not begin with is not proposed as the first theme. */
    @Test
    void whatIsDecidedFirstIsThatWithWhichTheThreeYearsBegin() {
        browser.get("/?lang=ja");
        String id = profiles.create(examples.all().get("inagi").answers());
        profiles.save(id, profiles.find(id).orElseThrow().revision(), Map.of("budget-order",
                Optional.of(GivenAnswer.of(new Answer.Choice("millions"))), "npo",
                Optional.of(GivenAnswer.of(new Answer.Choice("active"))), "measures-wished",
                Optional.of(GivenAnswer.of(new Answer.Choices(List.of("campaigns"))))));
        assertThat(browser.get("/profiles/" + id + "/advice").text()).contains("まず「公共施設開発型」、",
                "（3年の進め方は「省エネルギー行動（意識）促進型」から始めます）");
    }
}
