package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.knowledge.FiscalYear;
import sumakomi.web.Browser.Page;

/** The disaster bases of a municipality, year by year: taken in and out as tables, changed one by one, and nobody's change is lost. */
@PageTest
class KeptBasesPagesTests {

    private static final int YEAR = FiscalYear.of(LocalDate.now());
    private static final String INAGI = "/bases/13225/" + YEAR;
    private static final String SCHOOL = "第一小学校,避難所（学校、体育館など）,80,,20,10,20,,,,";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void nothingIsKept() {
        jdbc.sql("delete from base_table").update();
        browser = new Browser(port);
        browser.get(INAGI);
    }

    private static String example() throws IOException {
        return Files.readString(Path.of("examples/autonomy-bases.csv"));
    }

    private Page take(String table, String... fields) {
        return take(browser, table, fields);
    }

    /** As the page does it that was opened last. */
    private Page take(Browser who, String table, String... fields) {
        String seen = who.get(INAGI).hidden("seen");
        String[] all = Stream.concat(Stream.of("seen", seen), Stream.of(fields))
                .toArray(String[]::new);
        return who.attach(INAGI, "bases.csv", table.getBytes(StandardCharsets.UTF_8), all);
    }

    private String csv() {
        return new String(browser.bytes(INAGI + "/bases.csv"), StandardCharsets.UTF_8);
    }

    @Test
    void aTableIsKeptInItsOrderAndComesBackAsItWasGivenOut() throws IOException {
        Page page = take(example());
        assertThat(page.path()).isEqualTo(INAGI);
        assertThat(page.text()).contains("加えた施設 7、変えた施設 0", "稲城市の災害時の拠点", "延びる時間の順", "第一小学校", "想定の1年");
        assertThat(browser.get("/bases").text()).contains("稲城市 " + YEAR + "年度");

        assertThat(take(csv()).text()).contains("加えた施設 0、変えた施設 0、変わらない施設 7");
        Page again = browser.attach(INAGI, "bases.xlsx", browser.bytes(INAGI + "/bases.xlsx"), "seen", browser.get(INAGI).hidden("seen"));
        assertThat(again.text()).contains("変わらない施設 7");
        assertThat(browser.get(INAGI + "/ranked.xlsx").header("Content-Type")).contains("spreadsheetml");
    }

    @Test
    void aTableWithFaultsChangesNothingAndEachIsNamed() throws IOException {
        take(example());
        Page page = take(example().replace("市民病院,病院,900", "市民病院,病院,-900").replace("公民館,その他の用途,25", "公民館,城,25"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.links()).contains("#file");
        assertThat(browser.get(INAGI + "?hours=0").links()).contains("#w-hours");
        assertThat(page.text()).contains("何も変えていません", "C5", "-900", "B8");
        assertThat(csv()).contains("\"900\"").doesNotContain("-900");
    }

    /** What the table does not hold stays, unless its sender says otherwise. */
    @Test
    void facilitiesThatATableDoesNotHoldStayUnlessTheyShallGo() throws IOException {
        take(example());
        String head = example().lines().findFirst().orElseThrow() + "\n";

        assertThat(take(head + SCHOOL.replace(",80,", ",90,") + "\n").text()).contains("変えた施設 1", "表になかった6施設は、そのまま残しました");
        assertThat(csv()).contains("公民館", "\"90\"");
        assertThat(take(head + SCHOOL + "\n", "others", "true").text()).contains("消した施設 6");
        assertThat(csv()).doesNotContain("公民館");
    }

    @Test
    void aFacilityIsKnownByItsKeyAlsoUnderAnotherName() throws IOException {
        take(example());

        Page page = take(csv().replace("第一小学校", "第一小中学校"));
        assertThat(page.text()).contains("加えた施設 0、変えた施設 1、変わらない施設 6");
        String twice = csv() + csv().lines().filter(line -> line.contains("公民館")).findFirst().orElseThrow().replace("公民館", "分館");
        assertThat(take(twice).text()).contains("識別番号", "N9");
    }

    @Test
    void whoSendsATableThatWasGivenOutBeforeSomebodyElsesChangeIsTold() throws IOException {
        take(example());
        String given = csv();
        Page form = browser.get(browser.get(INAGI).all("href=\"([^\"]+/facilities/\\d+)\"").get(0));
        String changed = form.all("name=\"name\" value=\"([^\"]+)\"").get(0);
        Page saved = browser.post(form.path(), "revision", form.hidden("revision"), "name", changed, "use", "shelter", "peak", "33");
        assertThat(saved.text()).contains("保存しました", changed);

        Page refused = take(given);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("「" + changed + "」は、この表を受け取った後にほかの人が変えました");
        assertThat(csv()).contains("\"33\"");
        assertThat(browser.attach(INAGI, "b.csv", example().getBytes(StandardCharsets.UTF_8), "seen", "1").status()).isEqualTo(409);
    }

    @Test
    void twoEditorsOfAFacilityDoNotEraseEachOther() {
        browser.post(INAGI + "/facilities/new", "revision", "0", "name", "公民館", "use", "shelter", "peak", "40");
        Browser other = new Browser(port);
        Page seen = other.get(INAGI + "/facilities/1");
        browser.get(INAGI + "/facilities/1");
        browser.post(INAGI + "/facilities/1", "revision", "1", "name", "公民館", "use", "shelter", "peak", "50", "latitude", "35.63775",
                "longitude", "139.50469");

        Page refused = other.post(INAGI + "/facilities/1", "revision", seen.hidden("revision"), "name", "公民館", "use", "shelter", "peak",
                "60");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("ほかの人がこの施設を変えました", "今の値 50", "今の値 35.63775");
        assertThat(refused.body()).contains("value=\"60\"");
        assertThat(csv()).contains("35.63775").doesNotContain("\"60\"");
        assertThat(browser.post(INAGI + "/facilities/new", "revision", "0", "name", "公民館", "use", "shelter", "peak", "1").text())
                .contains("「公民館」という施設が二つになります");
        assertThat(other.post(INAGI + "/facilities/1/delete", "revision", "1").status()).isEqualTo(409);
        assertThat(other.post(INAGI + "/facilities/1/delete", "revision", "2").text()).contains("拠点はまだありません");
    }

    @Test
    void aNewYearBeginsWithTheLast() throws IOException {
        take(example());
        String next = "/bases/13225/" + (YEAR + 1);
        assertThat(browser.get(next).text()).contains(YEAR + "年度の7施設から始める");

        Page begun = browser.post(next + "/begin");
        assertThat(begun.text()).contains("第一小学校", "公民館");
        browser.post(next + "/facilities/2", "revision", "1", "name", "第一小学校", "use", "shelter", "peak", "99");
        assertThat(csv()).doesNotContain("\"99\"");
        assertThat(browser.post(next + "/delete", "seen", browser.get(next).hidden("seen")).text()).contains("拠点はまだありません");
        assertThat(csv()).contains("第一小学校");
        assertThat(browser.get("/bases/13225/1999").status()).isEqualTo(404);
    }

    /** Vehicles, fuel without end and the position come through the calculator as they are kept. */
    @Test
    void aKeptFacilityOpensInTheCalculatorAndComesBack() {
        browser.post(INAGI + "/facilities/new", "revision", "0", "name", "本庁舎", "use", "municipal-office", "peak", "400",
                "vehicle-power", "6", "vehicle-energy", "40", "generator", "5", "fuel", "制限なし", "latitude", "35.6", "longitude", "139.5");
        String link = browser.get(INAGI).links().stream().filter(one -> one.contains("kept=")).findFirst().orElseThrow();

        Page page = browser.get(link);
        assertThat(page.text()).contains("本庁舎", "目標に必要な大きさ", "この内容を拠点の一覧に保存する");
        assertThat(page.body()).contains("value=\"40\"", "value=\"制限なし\"", "formaction=\"" + INAGI + "/facilities/1\"");
        browser.attachAs("series", INAGI + "/facilities/1", "", new byte[0], "kept", page.hidden("kept"), "revision",
                page.hidden("revision"), "latitude", page.hidden("latitude"), "longitude", page.hidden("longitude"), "name", "本庁舎",
                "use", "municipal-office", "peak", "400", "battery-power", "50", "battery-energy", "100", "hours", "72");
        assertThat(csv()).contains("\"100\"", "\"139.5\"").doesNotContain("制限なし");
        assertThat(browser.get("/autonomy/facility?kept=13225/" + YEAR + "/99").status()).isEqualTo(404);
    }

    /** Sizes, cost and avoided losses are typed nowhere: the calculator hands them over, and takes the study's measure back. */
    @Test
    void aFacilityGoesIntoAStudyAndBackByOneClick() {
        browser.post(INAGI + "/facilities/new", "revision", "0", "name", "公民館", "use", "shelter", "peak", "40");
        Page found = browser.get("/autonomy/facility?kept=13225/" + YEAR + "/1&hours=24");
        assertThat(found.text()).contains("費用対便益の検討へ", "検討に渡す");

        Page study = handedOver(found);
        assertThat(study.path()).matches("/studies/[0-9a-f-]+/measures/m1");
        assertThat(study.text()).contains("公民館の太陽光発電と蓄電池", "分散型電源の容量");
        assertThat(study.body()).contains("72時間の停電", "停電しても24時間続ける");
        String link = study.links().stream().filter(one -> one.startsWith("/autonomy/facility?")).findFirst().orElseThrow();
        assertThat(link).contains("kept=13225%2F" + YEAR + "%2F1", "hours=24", "study=", "measure=m1");

        Page back = browser.get(link.replace("hours=24", "hours=48"));
        assertThat(back.text()).contains("検討の対策をこの大きさに直す");
        Page again = handedOver(back, "study", back.all("<option value=\"([0-9a-f-]{36})\"").get(0), "measure", back.hidden("measure"));
        assertThat(again.path()).isEqualTo(study.path());
        assertThat(again.links()).anyMatch(one -> one.contains("hours=48"));
        assertThat(again.body()).contains("停電しても48時間続ける").doesNotContain("停電しても24時間続ける");
        assertThat(browser.get(study.path().replaceAll("/measures.*", "/study.yaml")).body()).contains("distributed-capacity", "facility:")
                .doesNotContain("id: \"m2\"");
    }

    /** One that is kept nowhere is held by its address alone, which is as long as what was typed. */
    @Test
    void aFacilityThatIsKeptNowhereGoesIntoAStudyAndBackToo() {
        Page found = browser.get("/autonomy/facility?name=%E7%AC%AC%E4%B9%9D%E5%B0%8F%E5%AD%A6%E6%A0%A1&use=shelter&peak=80&solar=20"
                + "&battery-power=10&battery-energy=20&generator=5&fuel=%E5%88%B6%E9%99%90%E3%81%AA%E3%81%97&hours=48&charge=80");
        Page study = handedOver(found);

        assertThat(study.path()).matches("/studies/[0-9a-f-]+/measures/m1");
        String link = study.links().stream().filter(one -> one.startsWith("/autonomy/facility?")).findFirst().orElseThrow();
        assertThat(link).contains("peak=80", "battery-energy=20", "hours=48");
        assertThat(browser.get(link).text()).contains("第九小学校", "検討の対策をこの大きさに直す");
    }

    private Page handedOver(Page found, String... more) {
        String[] fields = Stream.concat(Stream.of("once", "name", "facility", "solar", "battery", "target", "load", "added", "outage")
                .flatMap(name -> Stream.of(name, found.hidden(name))), Stream.of(more)).toArray(String[]::new);
        return browser.post("/studies/facility", fields);
    }

    /** The provision of each type names the kept facilities at which it may be; report and budget request tell hours and rank. */
    @Test
    void anAdviceAndItsDocumentsTellOfTheKeptBases() throws IOException {
        browser.get("/examples/inagi");
        String profile = browser.post("/examples/inagi/copy").path();
        String bare = number(profile + "/advice-report.docx");
        take(example());

        Page advice = browser.get(profile + "/advice/whole");
        assertThat(advice.text()).contains(YEAR + "年度の拠点の一覧のうち", "第一小学校", "停電で続く時間の平均 1.8時間");
        assertThat(advice.links().stream().filter(link -> link.contains("/autonomy/facility?kept=13225")))
                .as("schools and the town hall are public facilities").hasSize(3);
        assertThat(word(profile + "/advice-report.docx")).contains("災害時の拠点", "第一小学校", "1.8", "典型的な日", "想定",
                "レベル2は、震災などで");
        assertThat(word(profile + "/budget-request.docx")).contains("・順位1", "公民館", "次の100万円");
        assertThat(browser.get("/documents?number=" + bare).text()).contains("災害時の拠点");
        Page checklist = browser.get(profile + "/checklist");
        assertThat(checklist.text()).contains(YEAR + "年度の拠点の一覧のうち", "停電で続く時間の平均 1.8時間");
        assertThat(checklist.links()).contains("/bases/13225/" + YEAR).anyMatch(link -> link.contains("/autonomy/facility?kept=13225"));
    }

    private String word(String path) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(browser.bytes(path)));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private String number(String path) throws IOException {
        Matcher number = Pattern.compile("[0-9a-f]{16,64}").matcher(word(path));
        assertThat(number.find()).isTrue();
        return number.group().substring(0, 16);
    }

    /** Positions that nobody told are not guessed, and one outside the municipality is named. */
    @Test
    void basesWhosePositionIsToldStandOnAMap() {
        String[] of = {"revision", "0", "use", "shelter", "peak", "40"};
        browser.post(INAGI + "/facilities/new", with(of, "name", "市役所", "latitude", "35.6379", "longitude", "139.5046"));
        browser.post(INAGI + "/facilities/new", with(of, "name", "都庁", "latitude", "35.6896", "longitude", "139.6917"));
        browser.post(INAGI + "/facilities/new", with(of, "name", "分館"));

        Page page = browser.get(INAGI);
        assertThat(page.all("<circle cx=\"([0-9.]+)\" cy=\"[0-9.]+\" r=\"10")).hasSize(1);
        assertThat(page.text()).contains("記入がない1施設", "区域の外にあるため示していない施設：都庁", "国土数値情報");
        assertThat(page.body()).contains("市役所：続く時間の平均");
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void pagesSpeakEnglishToo() throws IOException {
        take(example());

        assertThat(browser.get(INAGI + "?lang=en").text()).contains("Disaster bases of Inagi", "In the order of the hours", "Key",
                "Take in a table");
        assertThat(browser.get(INAGI + "/facilities/new?lang=en").text()).contains("Add a facility", "required", "Latitude");
        Page refused = browser.get(INAGI + "?lang=en&hours=0");
        assertThat(refused.text()).contains("Hours wanted");
        assertThat(refused.body()).as("the field that is at fault is in sight")
                .contains("<details class=\"block\" open=\"open\"><summary>");
        assertThat(browser.get(INAGI).body()).doesNotContain("<details class=\"block\" open");
    }
}
