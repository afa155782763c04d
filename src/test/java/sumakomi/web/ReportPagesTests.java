package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.document.paper.PdfUa;
import sumakomi.knowledge.Numbers;
import sumakomi.programme.ChecklistStudies;
import sumakomi.programme.Sessions;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.desk.ThemeChoice;
import sumakomi.programme.desk.ThemeChoices;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.ProfileYears;
import tools.jackson.databind.json.JsonMapper;

/** The report on a year: what the desk keeps, counted and added up as it says. */
@Tag(TestDatabase.BOTH)
@PageTest
class ReportPagesTests {

    private static final String INAGI = "13225";
    /** Borders on Inagi. */
    private static final String TAMA = "13224";
    /** Borders on neither. */
    private static final String SUMIDA = "13107";

    @LocalServerPort
    private int port;

    @Autowired
    private Participants participants;

    @Autowired
    private ThemeChoices themes;

    @Autowired
    private ChecklistStudies studies;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Profiles profiles;

    @Autowired
    private ProfileYears years;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private int year;

    @BeforeEach
    void nothingIsKeptYet() {
        List.of("recommendation_outcome", "gathering", "desk_participant", "desk_minutes", "desk_attendance",
                "document_of_year", "study", "profile")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        year = years.current();
        browser = new Browser(port);
        browser.get("/?lang=ja");
    }

    private String report() {
        return browser.get("/desk/" + year + "/report").text();
    }

    private String reportThatAsksAgainWhileItWaits() {
        Browser.Page page = browser.get("/desk/" + year + "/report");
        boolean waits = page.text().contains("計算中の1件");
        assertThat(page.text().contains("済んだものから、この表に出します")).isEqualTo(waits);
        assertThat(page.body().contains("hx-trigger=\"every 2s\"")).as("figures come by themselves").isEqualTo(waits);
        return page.text();
    }

    private String profile(String code, Map<String, Answer> answers) {
        participants.save(Participant.of(year, code), 0);
        Map<String, GivenAnswer> given = answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> GivenAnswer.of(one.getValue())));
        given.put("municipality", GivenAnswer.of(new Answer.Choice(code)));
        return profiles.create(given);
    }

    private void theme(String code, String theme, ThemeChoice.Decision decision) {
        themes.save(year, code, new ThemeChoice(theme, decision, Optional.empty(), ""));
    }

    @Test
    void aYearOfWhichNothingIsKnownSaysSo() {
        assertThat(report()).contains("この年度の参加自治体はまだありません", "日の決まった個別支援と会合はまだありません", "検討はまだありません");
    }

    @Test
    void countsWhoTookPartWhatWasHeldAndTheThemes() {
        String inagi = profile(INAGI, Map.of());
        profile(TAMA, Map.of());
        sessions.set(inagi, year, 1, Optional.of(LocalDate.of(year, 4, 1)), Optional.empty());
        sessions.set(inagi, year, 2, Optional.of(LocalDate.of(year + 1, 3, 31)), Optional.empty());
        theme(INAGI, "public-facilities", ThemeChoice.Decision.GO);
        browser.get("/desk/" + year + "/meetings");
        String meeting = browser.post("/desk/" + year + "/meetings", "format", "plenary", "title", "第1回全体会").path();
        browser.post(meeting, "revision", "1", "title", "第1回全体会", "day", year + "-04-02", "municipalities", "27");

        assertThat(report()).contains("2自治体", "不明：2", "多摩地域：2", "第1回 1 0 0 1", "第2回 1 0 0 0", "第1回全体会 27自治体・団体",
                "公共施設開発型 0 1 1 0", year + "年度 2 1 27 0 1 0 0 0 0");
    }

    @Test
    void outcomesStandInTheYearInWhichTheyCameAbout() {
        browser.post("/desk/2015/meetings/historic");
        jdbc.sql("insert into recommendation_outcome (fiscal_year, municipality, archetype, study, project, started_in, note, revision,"
                + " changed_at) values (2013, '13225', 'public-facilities', 'done', 'started', 2016, '', 1, current_timestamp)").update();

        assertThat(report()).contains("2016年度 0 0 0 0 0 0 1 0 0", "2013年度 0 0 0 0 0 1 0 0 0");
        // 3 plenaries, 4 trainings, 4 workshop days and one exchange without a day, 3 meetings of theme 1, and theme 2 with Hinohara
        assertThat(report()).contains("2015年度 0 16 ");
        assertThat(browser.get("/desk/2014/report").text()).doesNotContain("2016年度 0 0");
    }

    /** The value that the study itself shows is the oracle of the sum. */
    @Test
    void addsWhatTheChosenStudiesSayWithTheirRanges() {
        String inagi = profile(INAGI, Map.of());
        browser.get("/studies/upload");
        String study = browser.post("/studies/example").path();
        studies.choose(inagi, "station-area", Optional.of(study.substring("/studies/".length())), Optional.empty());

        String text = await().atMost(Duration.ofMinutes(2)).until(this::reportThatAsksAgainWhileItWaits, told -> !told.contains("計算中の1件"));

        browser.get(study + "/versions");
        browser.post(study + "/versions");
        BigDecimal cost = JsonMapper.shared().readTree(browser.get(study + "/versions/1/results.json").body()).findValue("initialCostYen")
                .decimalValue();
        assertThat(text).contains("検討は1件です", "初期費用の合計 " + new Numbers(Locale.JAPANESE).yen(cost.setScale(0, RoundingMode.HALF_UP)) + "（",
                "t／年（");
        theme(INAGI, "station-area", ThemeChoice.Decision.NO_GO);
        assertThat(report()).as("a theme that was given up is not added").contains("検討はまだありません");
    }

    @Test
    void neighboursWithTheSameThemeAndThoseWhoCouldShareHeatAreNamed() {
        profile(INAGI, Map.of("waste-heat", new Answer.Choice("abundant")));
        profile(TAMA, Map.of("heat-users", new Answer.Choices(List.of("baths-pools", "oil-boilers"))));
        profile(SUMIDA, Map.of("heat-users", new Answer.Choices(List.of("baths-pools", "oil-boilers"))));
        List.of(INAGI, TAMA, SUMIDA).forEach(code -> theme(code, "public-facilities", ThemeChoice.Decision.OPEN));

        assertThat(report()).contains("公共施設開発型：多摩市、稲城市", "稲城市 → 多摩市").doesNotContain("稲城市 → 墨田区", "公共施設開発型：墨田区");
    }

    @Test
    void speaksEnglishToo() {
        profile(INAGI, Map.of());
        assertThat(browser.get("/desk/" + year + "/report?lang=en").text()).contains("Programme report of FY", "1 municipalities",
                "Outcomes over the years", "Cooperation that suggests itself");
    }

    /** A session was held where its minutes say so; that its day is past says nothing. */
    @Test
    void sessionsAreCountedByTheirMinutes() {
        sessions.set(profile(INAGI, Map.of()), year, 1, Optional.of(LocalDate.of(year, 4, 1)), Optional.empty());
        profile(TAMA, Map.of());
        for (String code : List.of(INAGI, TAMA)) {
            String page = "/desk/" + year + "/sessions/2/" + code;
            browser.get(page);
            browser.post(page + "/minutes", "revision", "0", "day", year + "-04-02", "came", code.equals(INAGI) ? code : "");
        }

        assertThat(report()).contains("第1回 1 0 0 1", "第2回 2 1 1 0");
        assertThat(word("ja")).contains("第2回：参加1、欠席1、記録なし0", "第1回：日が過ぎて、記録のない自治体が1あります");
    }

    private String word(String language) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(browser.bytes("/desk/" + year + "/report.docx?lang="
                + language))); XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What waits on the page is worked out before the document is written. */
    @Test
    void theDocumentSaysTheWholeOfThePageWithEveryFigure() throws Exception {
        String inagi = profile(INAGI, Map.of("waste-heat", new Answer.Choice("abundant")));
        profile(TAMA, Map.of("heat-users", new Answer.Choices(List.of("baths-pools", "oil-boilers"))));
        browser.get("/studies/upload");
        String study = browser.post("/studies/example").path();
        studies.choose(inagi, "station-area", Optional.of(study.substring("/studies/".length())), Optional.empty());
        theme(INAGI, "station-area", ThemeChoice.Decision.GO);
        theme(TAMA, "public-facilities", ThemeChoice.Decision.OPEN);

        String text = word("ja");
        assertThat(text).contains("事業報告書", "2自治体", "テーマを選んだ自治体2。テーマのうち、実施する1、見送る0、未定1", "駅前及び駅周辺開発型（実施する）", "検討は1件です",
                "t／年（", "稲城市 → 多摩市", "出典：資料", "費用対便益の検討がまだないテーマのある自治体（1）：多摩市").doesNotContain("計算中");
        assertThat(word("en")).contains("Programme report", "Not known yet", "Inagi City → Tama City").doesNotContain("Being worked out");
        assertThat(PdfUa.faults(browser.bytes("/desk/" + year + "/report.pdf"))).isEmpty();
        assertThat(PdfUa.faults(browser.bytes("/desk/" + year + "/report.pdf?lang=ja"))).isEmpty();
        assertThat(browser.get("/desk/" + year + "/report.xlsx").status()).isEqualTo(404);
    }

    @Test
    void itsNumberIsKnownLaterAndWhatChangedSinceIsNamed() {
        profile(INAGI, Map.of());
        assertThat(report()).contains("Wordで受け取る");
        word("ja");
        String number = jdbc.sql("select hash from document_of_year").query(String.class).single().substring(0, 8);

        assertThat(browser.get("/documents?number=" + number).text()).contains(year + "年度の事業報告書", "今作っても同じ内容です", "今の事業報告を見る");
        theme(INAGI, "public-facilities", ThemeChoice.Decision.OPEN);
        assertThat(browser.get("/documents?number=" + number).text()).contains("渡した後に、内容が変わっています", "テーマ").doesNotContain(
                "年度ごとの成果");
    }
}
