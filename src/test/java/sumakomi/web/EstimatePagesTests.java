package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.Browser.Page;

/** Estimates on pages: typed, as a table, as a file; nothing is kept, and what is wrong is told at its place. */
@PageTest
class EstimatePagesTests {

    private static final String TABLE = "自治体,施設,年間使用電力量（kWh／年）\n東区,庁舎,3915000\n西区,庁舎,1000000\n";

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    private Browser browser;

    @BeforeEach
    void openABrowser() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({"ja, 再エネ電力の共同購入, 資料に書かれていないもの", "en, Joint purchase of renewable power, What the source does not print"})
    void eachEstimateSaysWhatItTellsAndWhatTheSourceDoesNotPrint(String language, String title, String missing) {
        assertThat(browser.get("/estimates?lang=" + language).text()).contains(title);
        Page form = browser.get("/estimates/joint-purchase?lang=" + language);

        assertThat(form.text()).contains(title, missing);
        assertThat(form.links()).contains("/library/zero-carbon", "/library/estimates");
        assertThat(browser.get("/estimates/castle").status()).isEqualTo(404);
    }

    /** By hand: 3,915,000 kWh at 0.00044 t, 23 yen instead of 24. */
    @Test
    void whatIsTypedIsWorkedOut() {
        browser.get("/estimates/joint-purchase");
        Page page = browser.post("/estimates/joint-purchase", "title", "庁舎", "as-of", "2026-04", "v.emission-factor", "0.00044",
                "v.price-now", "20", "v.price-alone", "24", "v.price-together", "23", "g.0.0.0", "東区", "g.0.0.1", "本庁舎", "g.0.0.2",
                "391.5万", "g.0.2.0", "西区", "g.0.2.1", "本庁舎", "g.0.2.2", "1000000");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("庁舎", "1,723 t-CO₂／年", "東区 本庁舎", "391.5万円／年", "相当する一般家庭の世帯数", "入力がありません：一般家庭1世帯の年間排出量");
        assertThat(page.body()).contains("<svg", "basis-assumed");
    }

    @Test
    void whatWasTypedWrongIsToldAtItsFieldAndStaysInTheForm() {
        browser.get("/estimates/joint-purchase");
        Page page = browser.post("/estimates/joint-purchase", "v.emission-factor", "0.44", "g.0.1.0", "東区", "g.0.1.2", "-5");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.links()).contains("#v.emission-factor", "#as-of", "#g.0.1.1", "#g.0.1.2");
        assertThat(page.body()).contains("value=\"-5\"");
        assertThat(browser.post("/estimates/joint-purchase", "title", "x").links()).contains("#g.0.0.0");
    }

    @Test
    void aTableTakesThePlaceOfTheFieldsAndItsFaultsStandAtTheirCells() {
        assertThat(table(TABLE.getBytes(StandardCharsets.UTF_8)).text()).contains("東区 庁舎", "西区 庁舎");
        assertThat(table(TABLE.replace("1000000", "-1").getBytes(StandardCharsets.UTF_8)).text()).contains("C3", "計算していません");
        assertThat(table(TABLE.getBytes(Charset.forName("windows-31j"))).text()).contains("Shift_JIS (CP932)");
        assertThat(table("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)).text()).contains("A1", "年間使用電力量（kWh／年）");
        assertThat(table((TABLE + "東区,学校,1\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8)).text()).contains("500");
    }

    /** A browser sends every field of a form, the empty ones too: some forms have hundreds. */
    @ParameterizedTest
    @CsvSource({"/estimates/city-efficiency, 名前", "/estimates/joint-purchase, 名前", "/estimates/forest-cooperation, 名前",
            "/autonomy/facility, 施設名"})
    void aFormWithAllOfItsEmptyFieldsIsReadAndItsFaultsAreTold(String path, String named) {
        Document page = Jsoup.parse(browser.get(path).body());
        FormElement form = page.select("form[enctype]:has(button)").stream().map(FormElement.class::cast)
                .max(Comparator.comparingInt(one -> one.formData().size())).orElseThrow();
        String[] fields = form.formData().stream().filter(field -> !field.key().equals("_csrf"))
                .flatMap(field -> Stream.of(field.key(), field.value())).toArray(String[]::new);

        Page told = browser.attachAs("nothing", path, "", new byte[0], fields);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("計算していません", named);
    }

    private Page table(byte[] csv) {
        browser.get("/estimates/joint-purchase");
        return browser.attachAs("table", "/estimates/joint-purchase", "t.csv", csv, "title", "表");
    }

    @Test
    void citiesStandSideBySideInTheDiagramAndInTheWorkbook() throws IOException {
        browser.get("/estimates/city-efficiency");
        Page page = browser.attach("/estimates/city-efficiency", "c.yaml",
                Files.readAllBytes(Path.of("examples/estimate-city-efficiency.yaml")));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("集約の進んだ区", "途上の市", "環境効率BEE（対策後）", "図7.2.3");
        assertThat(page.body()).contains("<svg", "BEE＝1");
        String given = page.all("name=\"document\"[^>]*value=\"([^\"]+)\"").get(0).replace("&quot;", "\"");
        assertThat(browser.post("/estimates/city-efficiency", "document", given, "as", "json").body()).contains("\"bee-change\"");
        assertThat(browser.post("/estimates/city-efficiency", "document", given, "as", "xlsx").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml"));
        assertThat(browser.get("/estimates/city-efficiency/empty.xlsx").status()).isEqualTo(200);
    }

    /** More municipalities than stand side by side: the order comes first and each name leads to its fold; cells stay in the workbook. */
    @Test
    void manyCitiesAreAnOrderAndAFoldEach() throws IOException {
        String example = Files.readString(Path.of("examples/estimate-city-efficiency.yaml"));
        String sparse = example.substring(example.indexOf("  - id: sparse"));
        StringBuilder many = new StringBuilder(example);
        for (int at = 0; at < 4; at++) {
            many.append(sparse.replace("id: sparse", "id: s" + at).replace("途上の市", "市" + at).replace("measure-cost: 9",
                    "measure-cost: " + (at + 1)));
        }
        browser.get("/estimates/city-efficiency");
        Page page = browser.attach("/estimates/city-efficiency", "c.yaml", many.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).containsSubsequence("1人当たり100万円ごとのBEEの変化の順", "自治体ごとの内訳");
        assertThat(page.links()).containsSubsequence("#part-s0", "#part-s3", "#part-sparse");
        assertThat(page.body()).contains("id=\"part-dense\"", "id=\"part-s3\"");
        assertThat(page.text()).contains("画面に出していません");
    }

    /** The survey of the 2023 study: of the obstacles of ZEB the review of plans has no answer, training answers want of knowledge. */
    @Test
    void aChecklistTellsWhatAnswersTheObstaclesThatAreMet() {
        Page all = browser.get("/zero-carbon/theme-zeb-zeh?lang=ja");
        assertThat(all.text()).contains("区有施設のZEB化の事例共有", "職員の知識向上に向けた人材育成", "すべて示しています");

        Page page = browser.get("/zero-carbon/theme-zeb-zeh?met=obstacle-zeb-staff&met=obstacle-zeb-review");
        assertThat(page.text()).contains("特別区研修所の既存の専門研修を活用する", "資料に応える仕組みのない課題").doesNotContain("営繕課長会で情報を提供し");
        assertThat(page.links()).contains("/library/zero-carbon/zeb-staff-training");
        assertThat(browser.get("/zero-carbon/theme-zeb-zeh/checklist.xlsx?met=obstacle-zeb-staff").status()).isEqualTo(200);
        assertThat(browser.get("/zero-carbon/castle").status()).isEqualTo(404);
    }

    /** Who considers buying renewable power is proposed the joint purchase, which leads to its estimate and the checklist of its theme. */
    @Test
    void whatAnAdviceProposesLeadsToItsEstimate() {
        String profile = "/profiles/" + profiles.create(Map.of("power-purchase", chosen("considered"), "forest-care", chosen("sought"),
                "small-firms", chosen("considered")));

        assertThat(browser.get(profile + "/advice/whole").links()).contains("/library/zero-carbon/joint-purchase-renewable-power",
                "/estimates/joint-purchase", "/zero-carbon/theme-renewable-power", "/estimates/forest-cooperation",
                "/zero-carbon/theme-small-firms");
    }

    private static GivenAnswer chosen(String option) {
        return GivenAnswer.of(new Answer.Choice(option));
    }

    @Test
    void aForestTellsWhoPaysWhom() throws IOException {
        browser.get("/estimates/forest-cooperation");
        Page page = browser.attach("/estimates/forest-cooperation", "f.yaml", Files.readAllBytes(Path.of("examples/estimate-forest.yaml")));

        assertThat(page.text()).contains("丘村 西区", "300万円", "3,450万円", "うち森林環境譲与税");
    }
}
