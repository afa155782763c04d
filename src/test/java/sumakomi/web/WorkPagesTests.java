package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.StudyDocument;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.ProfileYears;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.Browser.Page;

/** My work: what an officer finds again, and how. */
@Tag(TestDatabase.BOTH)
@PageTest
class WorkPagesTests {

    private static final String INAGI = "13225";
    private static final String CHUO = "13102";

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    @Autowired
    private ProfileYears years;

    @Autowired
    private Studies studies;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void nothingIsKept() {
        jdbc.sql("delete from study").update();
        jdbc.sql("delete from profile").update();
        browser = new Browser(port);
        browser.get("/?lang=ja");
    }

    @Test
    void isOnEveryPageOneClickAway() {
        for (String page : List.of("/", "/archetypes", "/studies", "/library", "/work")) {
            assertThat(browser.get(page).links()).as(page).contains("/work");
        }
        assertThat(browser.get("/work").text()).contains("まだ何も保存されていません");
    }

    @Test
    void showsProfilesAdviceAndStudiesTogetherWithNameMunicipalityYearAndState() {
        String profile = browser.post("/profiles", "municipality", INAGI).path();
        browser.get(profile + "/advice");
        browser.post(profile + "/advices");
        browser.get("/studies");
        browser.post("/studies", "title", "学校の屋根");

        String text = browser.get("/work").text();

        assertThat(text).contains("3件中3件", "プロファイル", "助言", "検討", "学校の屋根", "保存済み", "作業中");
        assertThat(text).contains("稲城市 " + years.current() + "年度");
    }

    @Test
    void cutsNothingOffAndLeadsToThePagesBehind() {
        for (int i = 0; i < 120; i++) {
            profile(INAGI);
        }
        Page first = browser.get("/work");
        assertThat(first.text()).contains("120件中120件", "3ページ中1ページ目");
        assertThat(first.links().stream().filter(link -> link.startsWith("/profiles/")).distinct()).hasSize(50);
        assertThat(browser.get("/work?page=3").links().stream().filter(link -> link.startsWith("/profiles/")).distinct()).hasSize(20);
        assertThat(browser.get("/").text()).contains("作業一覧ですべて見る（120件）");
    }

    @Test
    void theListOfStudiesAndTheChoiceOfOneToCompareLeaveNothingOut() {
        for (int i = 0; i < 40; i++) {
            studies.create(Optional.empty(), new StudyDocument("検討" + i, LocalDate.of(2026, 4, 1), "base", List.of(), List.of(), List.of(),
                    Map.of()));
        }
        browser.get("/studies");
        String example = browser.post("/studies/example").path();

        Page first = browser.get("/studies");
        assertThat(first.text()).contains("2ページ中1ページ目");
        List<String> listed = Stream.of(first, browser.get("/studies?page=2")).flatMap(page -> page.links().stream())
                .filter(link -> link.matches("/studies/[0-9a-f-]{36}")).distinct().toList();
        assertThat(listed).hasSize(41).contains(example);
        List<String> choices = browser.get(example + "/compare").all("<option value=\"([0-9a-f-]{36})\"");
        assertThat(choices).hasSize(40);
        assertThat(browser.get(example + "/compare?with=" + choices.get(0)).text()).contains("結果がまだありません");
    }

    @Test
    void aStudyBegunOnAnAdviceIsCalledByMunicipalityAndThemeAndAFurtherOneByANumberToo() {
        String profile = browser.post("/examples/inagi/copy").path();
        String theme = browser.get(profile + "/advice").all("name=\"archetype\" value=\"([^\"]+)\"").get(0);
        browser.post(profile + "/studies", "archetype", theme);
        browser.get(profile + "/advice");
        browser.post(profile + "/studies", "archetype", theme);
        List<String> names = jdbc.sql("select title from study order by created_at, title").query(String.class).list();
        assertThat(names).hasSize(2);
        assertThat(names.get(0)).startsWith("稲城市 ");
        assertThat(names.get(1)).isEqualTo(names.get(0) + " (2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"稲城", "いなぎ", "Inagi", "１３２２５", "稲城市 年度", "プロファイル 稲城"})
    void findsAProfileHoweverItsMunicipalityIsTyped(String typed) {
        String wanted = profile(INAGI);
        String other = profile(CHUO);

        List<String> links = browser.get("/work?q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8)).links();

        assertThat(links).contains("/profiles/" + wanted).doesNotContain("/profiles/" + other);
    }

    @Test
    void isFilteredByKindMunicipalityYearAndStateTogether() {
        String wanted = profile(INAGI);
        String earlier = profile(INAGI);
        years.rename(earlier, "", years.current() - 1);
        String other = profile(CHUO);

        List<String> links = browser.get("/work?kind=profile&state=open&municipality=" + INAGI + "&year=" + years.current()).links();

        assertThat(links).contains("/profiles/" + wanted).doesNotContain("/profiles/" + earlier, "/profiles/" + other);
        assertThat(browser.get("/work?kind=advice").text()).contains("3件中0件", "該当するものはありません");
    }

    @Test
    void takesWhateverIsTypedIntoTheAddress() {
        profile(INAGI);
        for (String odd : List.of("?page=-3", "?page=99", "?year=abc", "?municipality=99999", "?q=%22%3Cscript%3E", "?kind=x&state=y")) {
            assertThat(browser.get("/work" + odd).status()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void speaksEnglishToo() {
        profile(INAGI);
        assertThat(browser.get("/work?lang=en").text()).contains("My work", "Inagi City, FY " + years.current(), "In progress");
    }

    private String profile(String municipality) {
        return profiles.create(Map.of("municipality", GivenAnswer.of(new Answer.Choice(municipality))));
    }
}
