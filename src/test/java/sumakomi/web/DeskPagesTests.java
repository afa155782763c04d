package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participant.Joining;
import sumakomi.programme.desk.Participant.Track;
import sumakomi.programme.desk.Participants;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.ProfileYears;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.Browser.Page;

/** The desk, as a member of the secretariat uses it in April: who takes part, how far they are, and what to take along. */
@Tag(TestDatabase.BOTH)
@PageTest
class DeskPagesTests {

    private static final String INAGI = "13225";
    private static final String MITAKA = "13204";
    private static final String CHIYODA = "13101";
    private static final String NIIJIMA = "13363";

    @LocalServerPort
    private int port;

    @Autowired
    private Participants participants;

    @Autowired
    private Profiles profiles;

    @Autowired
    private ProfileYears years;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private int year;

    @BeforeEach
    void nobodyTakesPartYet() {
        List.of("desk_participant", "desk_view", "study", "profile").forEach(table -> jdbc.sql("delete from " + table).update());
        year = years.current();
        browser = new Browser(port);
        browser.get("/?lang=ja");
    }

    private Page desk(String query) {
        return browser.get("/desk?year=" + year + query);
    }

    private String at(String municipality) {
        return "/desk/" + year + "/participants/" + municipality;
    }

    @Test
    void theWorkOfAYearStandsInItsOrderUnderFourHeadings() {
        Element ways = Jsoup.parse(desk("").body()).selectFirst("nav.desk-ways");

        assertThat(ways.select("h2").eachText()).containsExactly("年度を始める", "支援する", "進みを見る", "まとめて振り返る");
        assertThat(ways.select("a").eachText()).hasSize(12).startsWith("表から取り込む", "グループと日程").endsWith("事業報告", "文書をまとめて受け取る", "推薦の振り返り",
                "文書のひな形");
    }

    @Test
    void theTwelveOf2013AreThereWithGroupsAndStaffAsTheSourceTellsThem() {
        assertThat(browser.get("/desk?year=2013").text()).contains("資料に13件");

        browser.post("/desk/2013/historic");

        Map<String, Participant> of2013 = participants.of(2013).stream()
                .collect(Collectors.toMap(kept -> kept.participant().municipality(), kept -> kept.participant()));
        assertThat(of2013).hasSize(13);
        assertThat(of2013.values()).filteredOn(one -> one.track() == Track.GROUP).hasSize(11);
        assertThat(of2013.get(CHIYODA).track()).isEqualTo(Track.CONSULTATION);
        assertThat(of2013.get(CHIYODA).joining()).isEqualTo(Joining.NEW);
        assertThat(of2013.get(NIIJIMA).track()).isEqualTo(Track.CONSULTATION);
        assertThat(of2013.get(NIIJIMA).joining()).isEqualTo(Joining.UNKNOWN);
        assertThat(of2013.get(INAGI).inCharge()).isEqualTo("担当4");
        assertThat(browser.get("/desk?year=2013&in-charge=担当4").text()).contains("13件中4件", "稲城市");
    }

    @Test
    void thirtyTookPartIn2015() {
        browser.post("/desk/2015/historic");

        assertThat(participants.of(2015)).hasSize(30).allSatisfy(kept -> assertThat(kept.participant().joining())
                .isEqualTo(Joining.UNKNOWN));
    }

    @Test
    void tellsHowFarAParticipantIsWhatIsRecommendedAndHowSurelyItIs() {
        browser.post("/desk/" + year + "/participants", "municipality", INAGI);
        assertThat(desk("").text()).contains("稲城市", "参加登録", "プロファイルなし");
        String profile = browser.post("/examples/inagi/copy").path();
        assertThat(desk("").text()).contains("回答中");
        browser.get(profile + "/advice");
        browser.post(profile + "/advices");

        assertThat(desk("").text()).contains("助言済み", "公共施設", "1件中1件");

        browser.get(at(INAGI));
        browser.post(at(INAGI) + "/themes", "theme", "public-facilities", "decision", "open");
        assertThat(desk("").text()).contains("テーマ決定");
        browser.post(at(INAGI) + "/themes", "theme", "public-facilities", "decision", "go", "decided", "2027-02-01", "reason", "庁内で合意");
        assertThat(desk("&stage=decided").text()).contains("実施の判断済み", "1件中1件");
        assertThat(browser.get(at(INAGI)).text()).contains("実施する", "2027年2月1日", "庁内で合意");
    }

    @Test
    void anAdviceThatWasKeptBeforeIsToldToo() {
        browser.post("/desk/" + year + "/participants", "municipality", INAGI);
        String profile = browser.post("/examples/inagi/copy").path();
        browser.get(profile + "/advice");
        browser.post(profile + "/advices");
        jdbc.sql("update advice set first_archetype = null, first_grade = null").update();

        assertThat(desk("").text()).contains("公共施設");
        assertThat(jdbc.sql("select first_archetype from advice").query(String.class).single()).isEqualTo("public-facilities");
    }

    @Test
    void noMoreThanThreeThemesStandSideBySide() {
        participants.save(Participant.of(year, INAGI), 0);
        browser.get(at(INAGI));
        for (String theme : List.of("public-facilities", "city-block", "station-area")) {
            assertThat(browser.post(at(INAGI) + "/themes", "theme", theme, "decision", "open").status()).isEqualTo(200);
        }

        Page refused = browser.post(at(INAGI) + "/themes", "theme", "shopping-street", "decision", "open");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("テーマは3件まで");
    }

    @Test
    void isFilteredSortedAndKeptAsAView() {
        List.of(INAGI, MITAKA).forEach(code -> participants.save(Participant.of(year, code), 0));
        browser.get(at(MITAKA));
        browser.post(at(MITAKA), "revision", "1", "joining", "new", "track", "group", "in-charge", "担当2", "last-contact", "2026-11-20");

        assertThat(desk("&in-charge=担当2").text()).contains("2件中1件");
        assertThat(desk("&joining=new&sort=in-charge").text()).contains("2件中1件", "三鷹市");
        assertThat(desk("&q=みたか").text()).contains("2件中1件");
        List<String> order = desk("&sort=in-charge&dir=desc").all("/participants/(\\d{5})\">");
        assertThat(order.indexOf(MITAKA)).isLessThan(order.indexOf(INAGI));

        browser.get("/desk?year=" + year + "&joining=new");
        browser.post("/desk/views", "name", "新規だけ", "query", "year=" + year + "&joining=new");
        Page kept = desk("");
        assertThat(kept.text()).contains("新規だけ");
        assertThat(kept.links()).contains("/desk?year=" + year + "&joining=new");
    }

    @Test
    void theTableShowsWhatAHeadLooksForAndOtherColumnsWhereTheyAreChosen() {
        participants.save(Participant.of(year, INAGI), 0);
        assertThat(heads("")).containsExactly("自治体", "段階", "担当", "次の回", "最終連絡日", "テーマと判断", "1位の推薦", "チェックリスト", "期限切れ");

        assertThat(heads("&columns=joining&columns=track")).containsExactly("自治体", "参加の別", "進め方");
        assertThat(heads("&columns=joining%2Ctrack")).as("as a saved view keeps them").hasSize(3);
        Element chosen = Jsoup.parse(desk("&columns=joining&columns=track").body());
        assertThat(chosen.select("input[name=columns][checked]").eachAttr("value")).containsExactly("joining", "track");
        assertThat(chosen.select("#views input[name=query]").eachAttr("value")).allSatisfy(query -> assertThat(query)
                .contains("columns=joining%2Ctrack"));
        assertThat(browser.get("/desk/portfolio.csv?columns=joining&year=" + year).body()).as("a file has all").contains("進め方", "担当");
    }

    private List<String> heads(String query) {
        return Jsoup.parse(desk(query).body()).select("#table thead th").eachText();
    }

    @Test
    void whatIsKeptOfAParticipantStandsInItsForm() {
        participants.save(Participant.of(year, INAGI), 0);
        browser.get(at(INAGI));
        browser.post(at(INAGI), "revision", "1", "in-charge", "担当4", "office", "環境課", "mail", "a@example.jp", "phone", "042-000-0000");

        Element form = Jsoup.parse(browser.get(at(INAGI)).body());

        assertThat(form.select("#in-charge, #office, #mail, #phone").eachAttr("value")).containsExactly("担当4", "環境課", "a@example.jp",
                "042-000-0000");
        assertThat(form.select("#data label").eachText()).doesNotHaveDuplicates().contains("事務局の担当", "自治体の担当課");
    }

    @Test
    void aViewWithoutANameIsNotKept() {
        participants.save(Participant.of(year, INAGI), 0);
        desk("");
        assertThat(browser.post("/desk/views", "name", " ", "query", "year=" + year).text()).contains("保存していません");
        assertThat(browser.post("/desk/views", "name", "x", "query", "//example.org/").text()).contains("保存していません");
    }

    @Test
    void theMapSaysInWordsWhatItsColoursSay() {
        participants.save(Participant.of(year, INAGI), 0);

        assertThat(desk("&colour=joining").body()).contains("<title>稲城市 (不明)</title>", "<title>三鷹市 (この表示にはありません)</title>",
                "行政区域データ");
    }

    @Test
    void twoWhoChangeTheSameRecordAreToldApart() {
        participants.save(Participant.of(year, INAGI), 0);
        browser.get(at(INAGI));
        browser.post(at(INAGI), "revision", "1", "joining", "new", "in-charge", "担当1");

        Page late = browser.post(at(INAGI), "revision", "1", "joining", "continuing", "in-charge", "担当3", "note", "書きかけ");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("ほかの人がこの記録を変えました", "書きかけ");
        assertThat(participants.find(year, INAGI).orElseThrow().participant().inCharge()).isEqualTo("担当1");
    }

    @Test
    void aFieldThatIsWrongIsNamedAndNothingTypedIsLost() {
        participants.save(Participant.of(year, INAGI), 0);
        browser.get(at(INAGI));

        Page refused = browser.post(at(INAGI), "revision", "1", "mail", "例 example", "last-contact", "きのう", "note", "残す");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("メール:", "最終連絡日:", "残す");
    }

    @Test
    void aSpreadsheetIsTakenWhole() throws IOException {
        participants.save(Participant.of(year, INAGI), 0);
        browser.get("/desk/" + year + "/import");

        Page look = browser.attach("/desk/" + year + "/import", "list.xlsx", sheet(List.of("自治体", "参加の別", "年次", "担当", "最終連絡日"),
                List.of("稲城市", "継続", "2年目", "担当4", "令和8年11月2日"), List.of("Mitaka City", "new", "1", "", "")));
        assertThat(look.text()).contains("まだ何も取り込んでいません", "三鷹市 この年度の参加自治体に加わります");
        assertThat(participants.of(year)).hasSize(1);
        Page taken = take(look);

        assertThat(taken.text()).contains("表の内容を取り込みました", "2件中2件");
        Participant inagi = participants.find(year, INAGI).orElseThrow().participant();
        assertThat(inagi.joining()).isEqualTo(Joining.CONTINUING);
        assertThat(inagi.programmeYear()).contains(2);
        assertThat(inagi.lastContact()).contains(java.time.LocalDate.of(2026, 11, 2));
    }

    @Test
    void whatAFileHasNoColumnForStaysAsItIs() throws IOException {
        participants.save(Participant.of(year, INAGI), 0);
        browser.get(at(INAGI));
        browser.post(at(INAGI), "revision", "1", "joining", "new", "office", "環境課", "mail", "kankyo@example.jp");

        take(browser.attach("/desk/" + year + "/import", "list.xlsx", sheet(List.of("自治体", "担当"), List.of("稲城市", "担当4"))));

        Participant inagi = participants.find(year, INAGI).orElseThrow().participant();
        assertThat(inagi.inCharge()).isEqualTo("担当4");
        assertThat(inagi.contact().office()).isEqualTo("環境課");
        assertThat(inagi.joining()).isEqualTo(Joining.NEW);
    }

    /** Sends the form that shows what would change, all cells marked, as it is. */
    private Page take(Page look, String... without) {
        List<String> fields = new ArrayList<>();
        look.all("<input type=\"checkbox\" name=\"take\"[^>]* value=\"([^\"]*)\"").stream().filter(cell -> !List.of(without).contains(
                cell)).forEach(cell -> fields.addAll(List.of("take", cell)));
        look.all("(<input type=\"hidden\" name=\"(?:of|[0-9]{5}[.][a-z-]+)\" value=\"[^\"]*\")").forEach(input -> fields.addAll(List.of(
                input.replaceAll(".*name=\"([^\"]*)\".*", "$1"), input.replaceAll(".*value=\"([^\"]*)\".*", "$1"))));
        return browser.post("/desk/" + year + "/import/take", fields.toArray(String[]::new));
    }

    @Test
    void whatWouldChangeIsSeenCellByCellAndWhatAColleagueWroteMeanwhileIsNotLost() throws IOException {
        participants.save(Participant.of(year, INAGI), 0);
        browser.get(at(INAGI));
        browser.post(at(INAGI), "revision", "1", "joining", "new", "office", "環境課", "in-charge", "担当1");
        byte[] file = sheet(List.of("自治体", "担当", "担当課"), List.of("稲城市", "担当4", ""));
        Page look = browser.attach("/desk/" + year + "/import", "list.xlsx", file);
        assertThat(look.text()).contains("担当1", "担当4", "環境課", "（空）");

        browser.get(at(INAGI));
        browser.post(at(INAGI), "revision", "2", "joining", "new", "office", "企画課", "in-charge", "担当1");
        Page late = take(look);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("ほかの人が参加自治体の記録を変えました", "企画課", "担当4");
        assertThat(participants.find(year, INAGI).orElseThrow().participant().contact().office()).isEqualTo("企画課");

        take(late, INAGI + ".office");
        Participant taken = participants.find(year, INAGI).orElseThrow().participant();
        assertThat(taken.contact().office()).isEqualTo("企画課");
        assertThat(taken.inCharge()).isEqualTo("担当4");
        assertThat(browser.attach("/desk/" + year + "/import", "list.xlsx", sheet(List.of("自治体", "担当"), List.of("稲城市", "担当4"))).text())
                .contains("変わることはありません");
    }

    @Test
    void aThemeThatIsRefusedKeepsWhatWasTypedAndNoneGoesUnseen() {
        participants.save(Participant.of(year, INAGI), 0);
        String before = browser.get(at(INAGI)).hidden("seen");
        Page refused = browser.post(at(INAGI) + "/themes", "theme", "public-facilities", "decision", "go", "decided", "きのう", "reason",
                "書いた理由", "seen", before);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"書いた理由\"");
        browser.post(at(INAGI) + "/themes", "theme", "public-facilities", "decision", "go", "reason", "庁内で合意", "seen", before);
        assertThat(browser.post(at(INAGI) + "/themes", "theme", "public-facilities", "decision", "open", "seen", before).status())
                .isEqualTo(422);
        browser.get(at(INAGI));
        assertThat(browser.post(at(INAGI) + "/themes/public-facilities/delete", "seen", before).text()).contains("削除していません", "庁内で合意");
        browser.post(at(INAGI) + "/themes/public-facilities/delete", "seen", browser.get(at(INAGI)).hidden("seen"));
        assertThat(browser.get(at(INAGI)).text()).doesNotContain("庁内で合意");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            横浜市 | 新規 | 1 | A2: 「横浜市」という自治体はありません
            稲城市 | たぶん | 1 | B2: 「たぶん」は参加の別ではありません
            稲城市 | 新規 | 9 | C2: 「9」は年次ではありません
            三鷹市 | 新規 | 1 | A3: 「三鷹市」はA2にもあります
            """)
    void everyCellAtFaultIsNamedAndNothingIsTaken(String town, String joining, String path, String told) throws IOException {
        browser.get("/desk/" + year + "/import");

        Page refused = browser.attach("/desk/" + year + "/import", "list.xlsx", sheet(List.of("自治体", "参加の別", "年次"),
                List.of(town, joining, path), List.of("三鷹市", "新規", "1")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("何も取り込んでいません", told);
        assertThat(participants.of(year)).isEmpty();
    }

    @Test
    void aFileInTheWrongFormIsToldForWhatItIs() throws IOException {
        String page = "/desk/" + year + "/import";
        browser.get(page);
        assertThat(browser.attach(page, "list.xlsx", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)).text()).contains("PDF");
        assertThat(browser.attach(page, "list.csv", "自治体,参加の別\n稲城市,新規\n".getBytes(Charset.forName("windows-31j"))).text())
                .contains("何も取り込んでいません", "Shift_JIS");
        byte[] text = "自治体,参加の別\n稲城市,新規\n".getBytes(StandardCharsets.UTF_8);
        assertThat(browser.attach(page, "list.XLSX", text).text()).contains("何も取り込んでいません", "中身は文字のファイル（CSVなど）です");
        assertThat(browser.attach(page, "list.csv", text).text()).contains("稲城市 この年度の参加自治体に加わります");
        assertThat(participants.of(year)).isEmpty();
        assertThat(browser.attach(page, "list.xlsx", sheet(List.of("市", "担当"), List.of("稲城市", "担当4"))).text())
                .contains("A1: 「市」という列はありません", "「自治体」の列がありません");
        assertThat(browser.attach(page, "list.xlsx", sheet(List.of("自治体"))).text()).contains("表に行がありません");
    }

    @Test
    void theListIsTakenAlongAsCsvAndForExcel() throws Exception {
        participants.save(Participant.of(year, INAGI), 0);

        Page csv = browser.get("/desk/portfolio.csv?year=" + year);
        assertThat(csv.body()).startsWith("\uFEFF\"番号\",\"自治体\"").contains("\"13225\",\"稲城市\",\"参加登録\"");
        HttpResponse<byte[]> xlsx = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/desk/portfolio.xlsx?year=" + year)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.body()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue()).isEqualTo("稲城市");
        }
    }

    @Test
    void theListOfTheYearIsTakenBackAsItWasWritten() throws Exception {
        participants.save(Participant.of(year, INAGI), 0);
        browser.get(at(INAGI));
        browser.post(at(INAGI), "revision", "1", "joining", "continuing", "programme-year", "2", "track", "consultation", "in-charge",
                "担当1", "office", "環境課", "mail", "a@example.jp", "phone", "042-000-0000", "last-contact", "2026-11-02", "note", "メモ");
        Participant before = participants.find(year, INAGI).orElseThrow().participant();
        HttpResponse<byte[]> file = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port
                + "/desk/" + year + "/import/participants.xlsx")).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(participants.remove(year, INAGI, 1)).as("changed meanwhile").isFalse();
        assertThat(participants.remove(year, INAGI, 2)).isTrue();

        browser.get("/desk/" + year + "/import");
        take(browser.attach("/desk/" + year + "/import", "list.xlsx", file.body()));

        assertThat(participants.find(year, INAGI).orElseThrow().participant()).isEqualTo(before);
    }

    @Test
    void speaksEnglishToo() {
        profiles.create(Map.of("municipality", GivenAnswer.of(new Answer.Choice(INAGI))));
        participants.save(Participant.of(year, INAGI), 0);
        assertThat(desk("&lang=en").text()).contains("Participants of FY", "Inagi City", "Answering", "No advice");
    }

    @Test
    void takesWhateverIsTypedIntoTheAddress() {
        participants.save(Participant.of(year, INAGI), 0);
        for (String odd : List.of("?year=abc", "?sort=x&dir=y", "?colour=none&stage=zzz", "?next-session=2026-13", "?q=%22%3Cscript%3E")) {
            assertThat(browser.get("/desk" + odd).status()).as(odd).isEqualTo(200);
        }
        assertThat(browser.get("/desk?year=1999").status()).isEqualTo(404);
        assertThat(browser.get(at("99999")).status()).isEqualTo(404);
    }

    @SafeVarargs
    private static byte[] sheet(List<String>... rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet();
            for (int i = 0; i < rows.length; i++) {
                XSSFRow row = sheet.createRow(i);
                for (int j = 0; j < rows[i].size(); j++) {
                    row.createCell(j).setCellValue(rows[i].get(j));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
