package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.web.Browser.Page;

/** Energy autonomy on pages: one facility, a table of bases, a district; nothing is kept, and what is wrong is told at its place. */
@PageTest
class AutonomyPagesTests {

    private static final String SCHOOL = "/autonomy/facility?name=School&use=shelter&peak=80&solar=20&battery-power=10&battery-energy=20";

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void openABrowser() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({"ja, 一つの施設, 拠点の一覧", "en, One facility, All bases"})
    void theFirstPageLeadsToAllThree(String language, String one, String all) {
        Page page = browser.get("/autonomy?lang=" + language);

        assertThat(page.text()).contains(one, all);
        assertThat(page.links()).contains("/autonomy/facility", "/autonomy/bases", "/autonomy/district", "/library/emergency-supply");
    }

    /** 20 percent of 80 kW are class 1 of a shelter at level 2; the shares are assumed and say so. */
    @Test
    void aFacilityTellsHowLongItLastsWhatTheTargetNeedsAndOnWhatThatRests() {
        Page page = browser.get(SCHOOL + "&lang=en");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("16 kW", "Level 1", "Level 2", "Start hours that reach 72 hours", "The cheapest pair", "yen",
                "assumed year of typical days", "Efficiency of charging");
        assertThat(page.body()).contains("<svg", "basis-assumed");
    }

    /** Solar power and a battery at public facilities are the provision of that type; its link begins with a shelter. */
    @Test
    void theEmergencyProvisionOfATypeLeadsToAFacilityOfItsKind() {
        Page advice = browser.get("/examples/inagi/advice/whole");
        assertThat(advice.links()).contains("/autonomy/facility?site=public-facility");

        Page form = browser.get("/autonomy/facility?site=public-facility");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body()).contains("value=\"shelter\" selected");
    }

    @Test
    void whatWasTypedWrongIsToldAtItsFieldAndStaysInTheForm() {
        Page page = browser.get("/autonomy/facility?name=&use=castle&peak=-3&battery-energy=20&hours=0");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.links()).contains("#f-name", "#f-use", "#f-peak", "#f-battery-power", "#w-hours");
        assertThat(page.body()).contains("id=\"f-battery-power\"", "id=\"w-hours\"");
        assertThat(page.text()).contains("計算していません", "施設名", "castle", "-3", "蓄電池の出力（kW）", "続けたい時間");
        assertThat(page.body()).contains("value=\"-3\"");
    }

    /** Nobody typed a use that is unknown: none was chosen. */
    @Test
    void aUseThatIsNotChosenIsMissing() {
        Page page = browser.get("/autonomy/facility?name=A&use=&peak=3");
        assertThat(page.text()).contains("用途がありません").doesNotContain("「」は");
        assertThat(page.links()).contains("#f-use");
    }

    @Test
    void aMeasuredYearTakesThePlaceOfTheTypicalOne() {
        StringBuilder year = new StringBuilder("時刻,負荷（kW）\n");
        for (int hour = 0; hour < 8760; hour++) {
            year.append(hour).append(',').append(hour % 24 == 12 ? 50 : 20).append('\n');
        }
        browser.get("/autonomy/facility");
        Page page = series(year.toString());
        assertThat(page.text()).contains("送られた1年の実測で計算しました", "10kW");

        assertThat(series(year.toString().replaceFirst("5,20", "5,x")).text()).contains("B7", "計算していません");
        assertThat(series("時刻,負荷（kW）\n1,2\n").text()).contains("8760");
    }

    private Page series(String csv) {
        return browser.attachAs("series", "/autonomy/facility", "year.csv", csv.getBytes(StandardCharsets.UTF_8), "name", "学校", "use",
                "shelter");
    }

    @Test
    void aTableOfBasesIsRankedOnThePageAndAsAWorkbook() throws IOException {
        byte[] table = Files.readAllBytes(Path.of("examples/autonomy-bases.csv"));
        browser.get("/autonomy/bases");

        Page page = browser.attach("/autonomy/bases", "bases.csv", table, "next", "500万円");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("次の500万円で延びる時間の順", "市民病院", "中央浄水場", "蓄電池を");
        Page file = browser.attach("/autonomy/bases", "bases.csv", table, "as", "xlsx");
        assertThat(file.headers().firstValue("Content-Disposition")).hasValueSatisfying(name -> assertThat(name)
                .contains("sumakomi-bases-ranked.xlsx"));
        assertThat(browser.get("/autonomy/bases/empty.xlsx").status()).isEqualTo(200);
    }

    /** A file that holds nothing was chosen all the same: the year of typical days does not take its place without a word. */
    @Test
    void aFileThatHoldsNothingIsRefused() {
        browser.get("/autonomy/facility");
        Page empty = browser.attachAs("series", "/autonomy/facility", "year.csv", new byte[0], "name", "庁舎", "use", "shelter", "peak",
                "30");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.links()).contains("#series");
        Page none = browser.attachAs("series", "/autonomy/facility", "", new byte[0], "name", "庁舎", "use", "shelter", "peak", "30");
        assertThat(none.status()).isEqualTo(200);
        browser.get("/estimates/joint-purchase");
        assertThat(browser.attachAs("table", "/estimates/joint-purchase", "t.csv", new byte[0], "g.0.0.0", "東区", "g.0.0.1", "庁舎",
                "g.0.0.2", "1000").links()).contains("#table");
    }

    @Test
    void aTableWithFaultsIsRefusedWhole() throws IOException {
        String table = Files.readString(Path.of("examples/autonomy-bases.csv"));
        browser.get("/autonomy/bases");

        Page page = browser.attach("/autonomy/bases", "b.csv", table.replace("第二小学校", "第一小学校").replace("市民病院,病院,900", "市民病院,病院,-900")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.links()).contains("#file");
        assertThat(page.text()).contains("C5", "-900", "A4", "A3").doesNotContain("順位");
        assertThat(browser.attach("/autonomy/bases", "b.csv", table.getBytes(Charset.forName("windows-31j"))).text())
                .contains("Shift_JIS (CP932)");
        assertThat(browser.attach("/autonomy/bases", "b.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)).text())
                .contains("施設名", "平常時の最大電力（kW）");
    }

    /** A spreadsheet program writes rows that were emptied as commas alone; places behind them stay those of the file. */
    @Test
    void rowsInWhichNothingStandsAreNoFacilities() throws IOException {
        String table = Files.readString(Path.of("examples/autonomy-bases.csv"));
        String blank = ",".repeat(10) + "\n";
        browser.get("/autonomy/bases");

        Page page = browser.attach("/autonomy/bases", "b.csv", (table + blank + blank).getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("市民病院");
        assertThat(browser.attach("/autonomy/bases", "b.csv", (table + blank + "城,城,5" + ",".repeat(8) + "\n")
                .getBytes(StandardCharsets.UTF_8)).text()).contains("B10");
    }

    @Test
    void aDistrictOfTheSourceIsShownWithItsDegreesChartsAndFormulas() throws IOException {
        browser.get("/autonomy/district");
        Page page = browser.attach("/autonomy/district", "d.yaml", Files.readAllBytes(Path.of("examples/autonomy-commercial.yaml")));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("80.22%", "18.88%", "12.46%", "11,698kW ÷ 14,582kW = 80.22%", "ブラックアウトスタート");
        assertThat(page.body()).contains("<svg");
        String given = page.all("name=\"document\"[^>]*value=\"([^\"]+)\"").get(0).replace("&quot;", "\"");
        assertThat(browser.post("/autonomy/district", "document", given, "as", "json").body()).contains("\"selfSufficiency\"");
        assertThat(browser.post("/autonomy/district", "document", given, "as", "xlsx").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml"));
    }

    /** What is uncertain by the year makes self-sufficiency uncertain, and the page says how much. */
    @Test
    void theRangeOfSelfSufficiencyStandsBesideIt() {
        browser.get("/autonomy/district");
        String district = """
                autonomy: 1
                title: Town
                buildings: [{id: hall, title: Hall, use: office, normal-peak-power: 100}]
                sources: [{id: roof, title: Roof, system: photovoltaics, rated-power: 50, annual-power: {value: 200, low: 100, high: 300}}]
                demand: {annual-power-demand: 1000}
                """;
        String text = browser.attach("/autonomy/district?lang=en", "d.yaml", district.getBytes(StandardCharsets.UTF_8)).text();

        assertThat(text.substring(text.indexOf("Self-sufficiency in a normal year")))
                .containsPattern("20 ?% 10 to 90 percent: 1[0-9.]+ ?% to 2");
    }

    @Test
    void aDistrictThatIsTypedIsWorkedOutOrToldAtItsFields() {
        browser.get("/autonomy/district");
        Page page = browser.post("/autonomy/district", "title", "駅前", "class-1", "on", "buildings.1.use", "office",
                "buildings.1.normal-peak-power", "1000", "sources.1.rated-power", "100", "storage.0.storage-power", "300",
                "storage.0.storage-energy", "600");
        assertThat(page.text()).contains("270kW", "12kW", "59kW", "災害対応中枢機能", "2.3時間");

        Page wrong = browser.post("/autonomy/district", "title", "駅前", "class-1", "on", "buildings.3.use", "office",
                "buildings.3.normal-peak-power", "-1");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.links()).contains("#buildings.3.normal-peak-power");
        assertThat(wrong.body()).contains("value=\"-1\"");
        assertThat(browser.post("/autonomy/district", "title", "", "buildings.0.use", "office").text()).contains("建物がありません");
    }

    @Test
    void aDistrictMayGiveSharesOfItsOwnAndGoesBackToTheFormAsItWasTyped() {
        browser.get("/autonomy/district");
        String[] typed = {"title", "温室", "class-1", "on", "buildings.1.use", "other", "buildings.1.title", "温室",
                "buildings.1.normal-peak-power", "１，０００", "buildings.1.shares.power-1.1", "20", "buildings.1.shares.power-1.5", "80%",
                "buildings.1.shares.power-2.1", "12.5", "buildings.1.shares.power-2.2", "８７．５"};
        Page page = browser.post("/autonomy/district", typed);
        assertThat(page.text()).contains("200kW", "125kW");

        Page again = browser.post("/autonomy/district", "document",
                page.all("name=\"document\"[^>]*value=\"([^\"]+)\"").get(0).replace("&quot;", "\""), "as", "form");
        assertThat(valueOf(again, "buildings.0.shares.power-2.2")).containsExactly("87.5");
        assertThat(valueOf(again, "buildings.0.normal-peak-power")).containsExactly("１，０００");
    }

    @Test
    void sharesThatAreMissingOrDoNotAddUpAreToldAtTheirFields() {
        browser.get("/autonomy/district");
        Page none = browser.post("/autonomy/district", "title", "温室", "class-1", "on", "buildings.2.use", "other",
                "buildings.2.normal-peak-power", "1000");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("電力・レベル2：用途「その他の用途」には決まった割合がありません");
        assertThat(none.text()).contains("建物3：電力・レベル1");
        assertThat(none.links()).contains("#buildings.2.shares.power-2.1");
        assertThat(none.all("<details open=\"open\"><summary>建物(\\d)の区分ごとの割合")).containsExactly("3");

        Page wrong = browser.post("/autonomy/district", "title", "温室", "class-1", "on", "buildings.2.use", "office",
                "buildings.2.normal-peak-power", "1000", "buildings.2.shares.power-1.1", "90", "buildings.2.shares.power-1.2", "半分");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("電力・レベル1", "今は90%");
        assertThat(valueOf(wrong, "buildings.2.shares.power-1.2")).containsExactly("半分");
    }

    /** On a form nobody knows which of five rows "-5" is, nor what "emergency" means. */
    @Test
    void aFaultOfADistrictNamesItsRowAndTellsOnceWhatIsMissing() {
        browser.get("/autonomy/district");
        Page wrong = browser.post("/autonomy/district?lang=en", "title", "", "class-1", "on", "buildings.1.use", "office",
                "buildings.1.normal-peak-power", "-5", "buildings.3.use", "office", "buildings.3.normal-peak-heat", "10",
                "sources.1.rated-power", "x", "storage.1.storage-power", "3", "demand.annual-power-demand", "-1");
        assertThat(wrong.text()).contains("Name: ", "Building 2: ", "Building 4: The power load at level 1/2", "Electric vehicles: ");
        assertThat(wrong.text()).containsOnlyOnce("Building 4: ");
    }

    private static List<String> valueOf(Page page, String field) {
        return page.all("id=\"" + Pattern.quote(field) + "\"[^>]*value=\"([^\"]*)\"");
    }
}
