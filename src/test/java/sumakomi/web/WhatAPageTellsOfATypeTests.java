package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.Browser.Page;

/** What a page says of a type beside its reasons: where it stands, what it lacks, what the grades mean. */
@PageTest
class WhatAPageTellsOfATypeTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    private Browser browser;

    @BeforeEach
    void openTheFirstPage() {
        browser = new Browser(port);
        browser.get("/");
    }

    @Test
    void saysHowMuchIsLackingAndExplainsTheGrades() {
        String profile = "/profiles/" + create(Map.of("disaster-base-autonomy", "yes"));

        Page japanese = browser.get(profile + "/advice/whole?lang=ja");
        assertThat(japanese.text()).contains("支える側面があと2つ足りません", "「望み・必要」", "点数があと2点足りません").doesNotContain("支える側面が足りません");
        assertThat(japanese.links()).contains("/reference#grades");
        assertThat(browser.get(profile + "/advice/whole?lang=en").text()).contains("It takes 2 more aspects in its favour",
                "2 more points");
        assertThat(browser.get("/reference?lang=ja").text()).contains("「確か」には届かないものの", "6点以上");
        assertThat(browser.get("/reference?lang=en").text()).contains("Its place is more than an idea", "6 points or more");
    }

    /** One way in which several answers do together is an example of several. */
    @Test
    void aWayToBeSolidIsCalledAnExample() {
        Page page = browser.get("/profiles/" + create(Map.of("disaster-base-autonomy", "yes")) + "/advice/whole?lang=ja");

        assertThat(page.text()).contains("例えば", "ほかの組合せもありえます", "あるいは");
    }

    @Test
    void aDeniedPlaceIsNotCalledAnExclusion() {
        Page page = browser.get("/profiles/" + create(Map.of("station-redevelopment", "none")) + "/advice/whole?lang=ja");

        String entry = section(page, "<details id=\"station-area\"", "</details>");
        assertThat(entry.substring(0, entry.indexOf("<table"))).contains("場所なし", "再開発する駅の周辺がないため").doesNotContain("除外");
        assertThat(entry).doesNotContain("除外しています");
        assertThat(row(page, "#station-area")).contains("場所なし").doesNotContain("除外");
    }

    @Test
    void theBarsOfWhatWouldSuitAreMarked() {
        Page page = browser.get("/profiles/" + create(Map.of("new-services", "yes")) + "/advice/whole?lang=ja");

        assertThat(row(page, "#shopping-street")).contains("場所があれば", "class=\"would-suit\"");
        assertThat(row(page, "#public-facilities")).doesNotContain("場所があれば", "class=\"would-suit\"");
    }

    @Test
    void whatCountsForATypeIsNotNotedAsWell() {
        Page page = browser.get("/profiles/" + create(Map.of("roof-lease", "let")) + "/advice/whole?lang=ja");

        assertThat(page.text()).doesNotContain("理由として数えています", "何も左右していない");
    }

    private static String row(Page page, String link) {
        String chart = section(page, "<figure class=\"scores\"", "</figure>");
        String from = chart.substring(chart.indexOf("href=\"" + link + "\""));
        return from.substring(0, from.indexOf("</tr>"));
    }

    private static String section(Page page, String begin, String end) {
        assertThat(page.body()).contains(begin);
        String from = page.body().substring(page.body().indexOf(begin));
        return from.substring(0, from.indexOf(end));
    }

    private String create(Map<String, String> choices) {
        Map<String, GivenAnswer> given = new LinkedHashMap<>();
        choices.forEach((question, option) -> given.put(question, GivenAnswer.of(new Answer.Choice(option))));
        return profiles.create(given);
    }
}
