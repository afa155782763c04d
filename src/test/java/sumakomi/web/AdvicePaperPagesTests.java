package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvices;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;

/** Documents that are made of an advice: where they are found, and that their numbers are known later. */
@PageTest
@Tag(TestDatabase.BOTH)
class AdvicePaperPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Examples examples;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StoredAdvices advices;

    @Autowired
    private MainJob mainJob;

    private Browser browser;
    private String id;
    private String page;

    @BeforeEach
    void openATown() {
        browser = new Browser(port);
        id = profiles.create(examples.all().get("inagi").answers());
        page = "/profiles/" + id;
    }

    @Test
    void theyAreOfferedOnTheAdviceAndOnThePageOfTheMunicipality() {
        assertThat(browser.get(page + "/advice").links()).contains(page + "/advice-report.docx", page + "/advice-report.pdf");
        assertThat(browser.get(page).links()).contains(page + "/advice-report.docx", page + "/advice-report.pdf", page + "/checklist", page
                + "/budget-request.xlsx");
        assertThat(browser.get(page + "/advice-report.xlsx").status()).isEqualTo(404);
    }

    @Test
    void noneIsOfferedWhereNothingIsRecommendedYet() {
        String begun = "/profiles/" + profiles.create(Map.of());
        assertThat(browser.get(begun).links()).noneMatch(link -> link.matches(".*/(advice-report|budget-request)\\..*"));
    }

    @Test
    void whatWasHandedOutIsKnownByItsNumberAndWhatChangedSinceIsNamed() {
        assertThat(browser.get(page + "/advice-report.docx").status()).isEqualTo(200);
        String number = jdbc.sql("select hash from document_issue where profile_id = :id").param("id", id).query(String.class).single()
                .substring(0, 8);

        assertThat(browser.get("/documents?number=" + number).text()).contains("稲城市の助言報告書", "今作っても同じ内容です", "今の助言を見る");
        profiles.save(id, 1, Map.of("public-roofs", Optional.of(GivenAnswer.of(new Answer.Choice("surveyed")))));
        assertThat(browser.get("/documents?number=" + number).text()).contains("渡した後に、内容が変わっています", "変わった回答",
                "公共施設に太陽光パネルを載せられる屋根はありますか。 わからない → ある（調査済み）");
        assertThat(browser.get("/documents?lang=en&number=" + number).text()).contains("Answers that changed", "Not known → ",
                "versions on the document differ from those of now (knowledge ");
        assertThat(browser.get("/documents?lang=ja&number=" + number + "00000000").text()).contains("その先が違います");
    }

    @Test
    void theReportOfAKeptAdviceSaysWhatWasKeptHoweverTheAnswersChange() throws IOException {
        String advice = advices.store(id, mainJob.advise(profiles.find(id).orElseThrow().profile(mainJob.questionnaire(),
                LocalDate.of(2026, 12, 1))));
        String answered = "公共施設に太陽光パネルを載せられる屋根はありますか。";
        assertThat(browser.get("/advices/" + advice).links()).contains("/advices/" + advice + "/advice-report.docx");
        profiles.save(id, 1, Map.of("public-roofs", Optional.of(GivenAnswer.of(new Answer.Choice("surveyed")))));

        String kept = word(browser.bytes("/advices/" + advice + "/advice-report.docx"));
        assertThat(kept).contains("この助言を保存した日");
        assertThat(kept.replaceAll("\\s", "")).doesNotContain("ある（調査済み）");
        assertThat(word(browser.bytes(page + "/advice-report.docx"))).contains("ある（調査済み）").doesNotContain("この助言を保存した日");
        String number = jdbc.sql("select hash from document_issue where profile_id = :id order by issued_at").param("id", id).query(
                String.class).list().get(0).substring(0, 8);
        assertThat(browser.get("/documents?number=" + number).text()).contains("渡した後に、内容が変わっています", answered);
    }

    private static String word(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    /** On paper nothing else tells which of two profiles of a year it is of. */
    @Test
    void twoProfilesOfOneMunicipalityInOneYearAreToldApartOnThePapersAndTheSummary() throws IOException {
        String other = "/profiles/" + profiles.create(profiles.find(id).orElseThrow().answers());
        for (String paper : List.of("/advice-report.docx", "/budget-request.docx")) {
            assertThat(called(word(browser.bytes(other + paper)))).isNotEqualTo(called(word(browser.bytes(page + paper))));
        }
        for (String address : List.of("/summary", "/advice")) {
            assertThat(called(browser.get(other + address).text())).isNotEqualTo(called(browser.get(page + address).text()));
        }
        browser.get(other + "/advice");
        String kept = browser.post(other + "/advices").path();
        assertThat(called(browser.get(kept + "/summary").text())).isEqualTo(called(browser.get(other + "/summary").text()));
        assertThat(called(word(browser.bytes(kept + "/advice-report.docx"))))
                .isEqualTo(called(word(browser.bytes(other + "/advice-report.docx"))));
    }

    /** Municipality, fiscal year and, from the second on, number. */
    private static String called(String text) {
        Matcher told = Pattern.compile("(?:稲城市[ 　]|プロファイル\\s+)(令和8年度（2026年度）|2026年度)(（その[0-9]+）)?").matcher(text);
        assertThat(told.find()).as(text).isTrue();
        return told.group();
    }

    @Test
    void aBudgetRequestIsKnownByItsNumberAndAThemeThatIsNotRecommendedIsRefused() {
        assertThat(browser.get(page + "/budget-request.docx").status()).isEqualTo(200);
        String number = jdbc.sql("select hash from document_issue where profile_id = :id").param("id", id).query(String.class).single()
                .substring(0, 8);
        assertThat(browser.get("/documents?number=" + number).text()).contains("稲城市の予算要求資料（案）", "今作っても同じ内容です");
        assertThat(browser.get(page + "/budget-request.docx?theme=station-area").status()).isEqualTo(422);
        assertThat(browser.get(page + "/budget-request.docx?study=none").status()).isEqualTo(422);
    }
}
