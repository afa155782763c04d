package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.document.AdvicePapers;
import sumakomi.document.Asked;
import sumakomi.document.ChecklistPaper;
import sumakomi.document.FsChecklists;
import sumakomi.document.SessionPack;
import sumakomi.document.WordKind;
import sumakomi.document.YearPapers;
import sumakomi.document.paper.Fact;
import sumakomi.document.paper.TemplateFields.Field;
import sumakomi.programme.Checklists;
import sumakomi.programme.Given;
import sumakomi.programme.Issues;
import sumakomi.programme.WorkDone;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.Browser.Page;

/** The secretariat replaces the template of a document by its own: tried, in force, refused, clashing, unusable, taken back. */
@PageTest
@Tag(TestDatabase.BOTH)
class OwnTemplatePagesTests {

    private static final String ADDRESS = "/desk/templates/advice-report/ja";

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Examples examples;

    @Autowired
    private YearPapers years;

    @Autowired
    private MainJob mainJob;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String report;

    @BeforeEach
    void openTheDesk() {
        jdbc.sql("delete from document_template").update();
        browser = new Browser(port);
        browser.get("/");
        report = "/profiles/" + profiles.create(examples.all().get("inagi").answers()) + "/advice-report";
    }

    private static byte[] letterhead(String... lines) throws IOException {
        try (XWPFDocument file = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            file.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("スマートコミュニティ推進事務局");
            Stream.of(lines).forEach(line -> file.createParagraph().createRun().setText(line));
            file.write(out);
            return out.toByteArray();
        }
    }

    private static String word(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private Page put(byte[] file, String seen) {
        return browser.attach(ADDRESS, "letterhead.docx", file, "seen", seen);
    }

    @Test
    void documentsStandInTheirOwnTemplateOnceItIsInForceAndCanStillBeChecked() throws IOException {
        String before = word(browser.bytes(report + ".docx"));
        assertThat(browser.get("/desk").links()).contains("/desk/templates");
        assertThat(browser.get("/desk/templates").links()).contains(ADDRESS, "/desk/templates/session-pack/en");

        Page saved = put(letterhead("{{municipality}}長 殿", "{{content}}", "{{receipt}}"), "");
        assertThat(saved.text()).contains("このひな形の使用を始めました", "letterhead.docx");
        String own = word(browser.bytes(report + ".docx"));
        assertThat(own).contains("スマートコミュニティ推進事務局", "稲城市長 殿", "ひな形の版").doesNotContain("{{");
        assertThat(before).doesNotContain("スマートコミュニティ推進事務局");
        assertThat(word(browser.bytes(report + ".docx?lang=en"))).as("another language").doesNotContain("スマートコミュニティ推進事務局");
        browser.get("/?lang=ja");

        String number = jdbc.sql("select hash from document_issue order by issued_at desc").query(String.class).list().get(0).substring(0,
                8);
        assertThat(own).containsIgnoringCase(number);
        assertThat(browser.get("/documents?number=" + number).text()).contains("今作っても同じ内容です");
        assertThat(browser.get("/trail").text()).contains("文書のひな形", "助言報告書のひな形（日本語）", "letterhead.docx");
        assertThat(browser.bytes(ADDRESS + "/own.docx")).isEqualTo(letterheadInForce());

        String seen = browser.get(ADDRESS).hidden("seen");
        assertThat(browser.post(ADDRESS + "/remove", "seen", seen).text()).contains("製品のひな形に戻しました");
        assertThat(word(browser.bytes(report + ".docx"))).isEqualTo(before);
    }

    private byte[] letterheadInForce() {
        return jdbc.sql("select content from document_template").query((row, number) -> row.getBytes(1)).single();
    }

    @Test
    void aTemplateIsTriedWithAnExampleAndNothingIsKept() throws IOException {
        browser.get(ADDRESS);
        Page tried = browser.attach(ADDRESS + "/specimen", "letterhead.docx", letterhead("{{content}}", "{{receipt}}"));
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.header("Content-Disposition")).contains("sumakomi-example-advice-report-ja.docx");
        assertThat(jdbc.sql("select count(*) from document_template").query(Integer.class).single()).isZero();
        for (WordKind kind : WordKind.values()) {
            byte[] product = browser.bytes("/desk/templates/" + kind.kind() + "/ja/product.docx");
            assertThat(word(product)).contains("{{本文}}", "{{照合欄}}");
            assertThat(word(browser.bytes("/desk/templates/" + kind.kind() + "/en/specimen.docx")))
                    .contains("A chapter with text and tables");
            assertThat(browser.attach("/desk/templates/" + kind.kind() + "/ja", "product.docx", product, "seen", "").text()).contains(
                    "このひな形の使用を始めました");
        }
    }

    @Test
    void aFaultyTemplateIsRefusedWithEveryFaultAndTheOneInForceStays() throws IOException {
        put(letterhead("{{content}}", "{{receipt}}"), "");
        String seen = browser.get(ADDRESS).hidden("seen");
        Page refused = put(letterhead("{{自治本}}", "{{content}}"), seen);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("ひな形を替えていません", "「自治本」はありません。「自治体」ではありませんか", "必須の項目 {{照合欄}} がありません");
        assertThat(browser.attach(ADDRESS + "/specimen", "letterhead.docx", letterhead("{{content}}")).status()).isEqualTo(422);
        assertThat(browser.get(ADDRESS).hidden("seen")).isEqualTo(seen);
        assertThat(browser.get("/desk/templates/questionnaire/ja").status()).isEqualTo(404);
        assertThat(browser.get("/desk/templates/advice-report/fr").status()).isEqualTo(404);
    }

    @Test
    void whoeverDidNotSeeTheOneInForceIsAskedToLookAgainAndSendingTwiceDoesNoHarm() throws IOException {
        byte[] first = letterhead("{{content}}", "{{receipt}}");
        assertThat(put(first, "").status()).isEqualTo(200);
        assertThat(put(first, "").text()).contains("このひな形の使用を始めました");
        Page clash = put(letterhead("別", "{{content}}", "{{receipt}}"), "");
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.text()).contains("ほかの人がひな形を替えました");
        assertThat(browser.post(ADDRESS + "/remove", "seen", "0123456789ab").status()).isEqualTo(409);
        assertThat(browser.get(ADDRESS).text()).contains("letterhead.docx");
    }

    /** As after an edition of the product that has a field less: nothing silently takes its place. */
    @Test
    void aTemplateThatCannotBeUsedAnyMoreIsToldAndPdfIsStillMade() throws IOException {
        put(letterhead("{{content}}", "{{receipt}}"), "");
        jdbc.sql("update document_template set content = :content").param("content", letterhead("{{gone-field}}", "{{content}}",
                "{{receipt}}")).update();
        Page told = browser.get(report + ".docx");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("使用中のひな形（助言報告書）が使えない", "gone-field");
        assertThat(browser.get(report + ".pdf").status()).isEqualTo(200);
        assertThat(browser.get(ADDRESS).text()).contains("使えない", "gone-field", "製品のひな形に戻す");
    }

    /** Else a field of the page would never be filled, or a line of a cover could be named by none. */
    @Test
    void everyLineOfACoverIsAFieldOfItsKind() {
        jdbc.sql("insert into desk_participant (fiscal_year, municipality, joining, programme_year, track, in_charge, office, mail, phone,"
                + " note, revision, changed_at) values (2026, '13225', 'new', 1, 'group', '', '', '', '', '', 1, current_timestamp)")
                .update();
        Issues.From.Year pack = new Issues.From.Year(SessionPack.subject(1, "13225", ""));
        assertThat(keys(years.of(SessionPack.KIND, 2026, pack).paper().apply(Locale.JAPANESE).cover())).isEqualTo(declared(
                WordKind.SESSION_PACK));
        assertThat(keys(years.report(2026).paper().apply(Locale.JAPANESE).cover())).isEqualTo(declared(WordKind.PROGRAMME_REPORT));
    }

    private static List<String> keys(List<Fact> facts) {
        return facts.stream().map(Fact::key).sorted().toList();
    }

    private static List<String> declared(WordKind kind) {
        List<String> every = List.of("title", "subtitle", "description", "number", "hash");
        return kind.fields().fields().stream().filter(field -> !field.block()).map(Field::id).filter(id -> !every.contains(id)).sorted()
                .toList();
    }

    @Test
    void noLineOfACoverOfAnAdviceIsWithoutAField() {
        AdvisedProfile advised = mainJob.advise(examples.all().get("inagi").profile(mainJob.questionnaire(), LocalDate.of(2026, 12, 1)));
        for (AdvicePapers kind : List.of(AdvicePapers.ADVICE_REPORT, AdvicePapers.BUDGET_REQUEST)) {
            assertThat(declared(WordKind.of(kind.kind()).orElseThrow())).containsAll(keys(kind.of(advised, Optional.empty(), Asked.NOTHING)
                    .paper().apply(Locale.JAPANESE).cover()));
        }
        Checklists lists = FsChecklists.of(mainJob, advised, List.of(), Optional.empty(), Given.NOTHING);
        assertThat(declared(WordKind.FS_CHECKLIST)).containsAll(keys(ChecklistPaper.of(mainJob.questionnaire(), lists, WorkDone.NOTHING,
                Locale.JAPANESE).cover()));
    }

    @Test
    void theChecklistStandsInItsTemplateToo() throws IOException {
        browser.attach("/desk/templates/fs-checklist/ja", "list.docx", letterhead("{{検討テーマ}}の準備", "{{content}}", "{{receipt}}"), "seen",
                "");
        assertThat(word(browser.bytes(report.replace("advice-report", "checklist") + ".docx"))).contains("スマートコミュニティ推進事務局", "の準備")
                .doesNotContain("{{");
    }
}
