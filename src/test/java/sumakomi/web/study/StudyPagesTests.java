package sumakomi.web.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.util.HtmlUtils;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.Place;
import sumakomi.economics.study.Declared;
import sumakomi.economics.study.Quantity;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.UncertaintyAnalysis;
import sumakomi.economics.study.StudyEdit;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyReader;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.web.CallTest;

/** A study from its beginning to its result, as a ward officer goes through it. */
@CallTest
class StudyPagesTests {

    private static final Pattern NO_NUMBER = Pattern.compile("NaN|Infinity|∞|\\?\\?\\w");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Studies studies;

    private String id;

    @BeforeEach
    void openTheExample() {
        id = studies.create(Optional.empty(), StudyFile.example());
    }

    @Test
    void theExampleIsTheOneThatComesWithTheProject() throws Exception {
        assertThat(StudyFile.example()).isEqualTo(StudyReader.read(Files.readAllBytes(Path.of("examples/study-station-area.yaml"))));
    }

    @ParameterizedTest
    @CsvSource({"ja,ケースIII,便益が費用に届きます", "en,Case III,the benefit covers the cost"})
    void theResultComesFirstInBothLanguages(String language, String words, String verdict) throws Exception {
        String page = text(page("/studies/" + id + "?lang=" + language));
        Study study = built(document());

        assertThat(page).contains(words, verdict, String.format("%.2f", study.value("ratio-i")),
                String.format("%.2f", study.value("ratio-iii")));
        assertThat(page.indexOf(words)).as("the ratios before the charts").isLessThan(page.indexOf("EB/C"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/parties", "/uncertainty", "/formulas", "/compare", "/edit", "/measures/chp", "/district", "/delete"})
    void everyPageIsWhollyWordedAndWithoutAnythingThatIsNoNumber(String page) throws Exception {
        for (String language : List.of("ja", "en")) {
            assertThat(text(page("/studies/" + id + page + "?lang=" + language))).doesNotContainPattern(NO_NUMBER)
                    .doesNotContain("study.", "null");
        }
    }

    @Test
    void everyFigureLeadsToItsFormula() throws Exception {
        List<String> faults = new ArrayList<>();
        for (var cell : built(document()).model().cells()) {
            MockHttpServletResponse page = answer(get("/studies/" + id + "/cells/" + cell.id()).param("lang", "en"));
            String text = text(page.getContentAsString(StandardCharsets.UTF_8));
            if (page.getStatus() != 200 || NO_NUMBER.matcher(text).find()
                    || !text.contains(cell.input().isPresent() ? "Origin" : "With numbers")) {
                faults.add(cell.id() + " " + page.getStatus());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aFormulaStandsInWordsAndWithItsNumbersAndLeadsFurtherDown() throws Exception {
        String page = page("/studies/" + id + "/cells/pv.cost");

        assertThat(text(page)).contains("年当たりの初期費用 ＋ 維持管理費", "8,050万円／年 ＋ 1,600万円／年 = 9,650万円／年");
        assertThat(page).contains("/studies/" + id + "/cells/pv.upkeep");
        assertThat(page("/studies/" + id + "/cells/pv.upkeep")).contains("/studies/" + id + "/measures/pv#f-measures.pv.upkeep");
        assertThat(answer(get("/studies/" + id + "/cells/nonsense")).getStatus()).isEqualTo(404);
    }

    @Test
    void theScenariosCasesAndSumsAreAllOnThePageSoThatSwitchesAnswerAtOnce() throws Exception {
        String page = page("/studies/" + id + "/parties");

        assertThat(page.split("data-scenario=\"", -1)).hasSize(4);
        assertThat(page.split("data-case=\"iii\"", -1)).hasSize(1 + 3 * 5 * 2 + 2);
        assertThat(text(page)).contains("補助金の充実", "税制優遇", "A エネルギーサービス事業体", "B・C 地域住民・公共");
    }

    /** Twenty years beside each other are cut off on paper; the chart above counts all benefits, and so does the table at first. */
    @Test
    void theFiscalYearsOfTheBudgetFitOnASheetAndTheTableBeginsWithTheCaseOfTheChart() throws Exception {
        String page = page("/studies/" + studies.create(Optional.empty(), StudyReader.read(Files.readAllBytes(Path.of(
                "examples/study-school-roof.yaml")))) + "/parties");
        List<String> tables = Pattern.compile("(?s)<table class=\"numbers fiscal\">.*?</thead>").matcher(page).results().map(
                MatchResult::group).toList();
        assertThat(tables).hasSizeGreaterThan(2).allSatisfy(table -> assertThat(table.split("<th ", -1)).hasSizeLessThanOrEqualTo(10));
        assertThat(text(String.join("", tables))).contains("2027年度", "2034年度", "2047年度");
        assertThat(page).containsPattern("<input[^>]*id=\"case-ii\"[^>]*checked");
    }

    @Test
    void theUncertaintyTellsWhatIsLikelyAndWhatIsWorthKnowing() throws Exception {
        String page = text(page("/studies/" + id + "/uncertainty"));
        assertThat(page).contains("100,000通り", "P10", "損益の分かれ目", "集める価値のあるデータ");
        assertThat(page.indexOf("現在価値のB/Cが1以上になる確率")).isPositive().isLessThan(page.indexOf("年当たりのB/Cが1以上になる確率"));
    }

    @Test
    void theListShowsWhatTheHeadlineJudges() throws Exception {
        assertThat(text(page("/studies"))).contains("現在価値のB/C（ケースI）" + String.format("%.2f", built(document())
                .value("discounted-ratio-i")));
    }

    @Test
    void aNewStudySaysWhatItNeedsAndNothingThatLooksLikeAResult() throws Exception {
        String url = redirect(post("/studies").param("title", "新庁舎の省エネ").with(csrf()));
        String page = page(url);

        assertThat(text(page)).contains("まだ結果は出せません", "設備一式：初期費用", "電力：単価", "維持管理費").doesNotContain("B/C");
        assertThat(page).contains(url + "/measures/m1#f-measures.m1.upkeep");
        assertThat(redirect(get(url + "/uncertainty"))).isEqualTo(url);
        assertThat(answer(post("/studies").param("title", " ").with(csrf())).getStatus()).isEqualTo(422);
    }

    @Test
    void filledInItHasAResult() throws Exception {
        id = redirect(post("/studies").param("title", "新庁舎の省エネ").with(csrf())).replace("/studies/", "");
        save("/measures/m1", 1, "title", "LED", "contract", "own-use", "policies", "p1", "v.measures.m1.upkeep", "500,000");
        assertThat(text(page("/studies/" + id))).contains("あと4個の数値", "すでに入っている値", "50万円／年");

        save("/measures/m1", 2, "title", "LED", "contract", "own-use", "policies", "p1",
                "v.measures.m1.components.part1.initial-cost", "１．２億", "v.measures.m1.upkeep", "500,000",
                "v.measures.m1.energy.electricity.saved", "900,000", "v.measures.m1.energy.electricity.price", "22",
                "v.measures.m1.energy.electricity.co2-factor", "0.00043");
        assertThat(text(page("/studies/" + id))).contains("費用対便益（B/C）", "1,980万円／年");
    }

    @Test
    void anAdviceHandsItsValuesOver() throws Exception {
        String advice = page("/examples/inagi/advice");
        String archetype = Pattern.compile("name=\"archetype\" value=\"([^\"]+)\"").matcher(advice).results().findFirst().orElseThrow()
                .group(1);
        String url = redirect(post("/examples/inagi/studies").param("archetype", archetype).with(csrf()));

        String sizes = page(url);
        String study = url.replaceFirst("/sizes.*", "");

        assertThat(url).endsWith("/sizes");
        assertThat(text(sizes)).contains("確かめる数量", "助言に戻る", "標準の大きさを、助言の答えに比例させたもの（想定）").doesNotContain("study.");
        assertThat(Pattern.compile("name=\"size\\.").matcher(sizes).results().count()).isBetween(1L, 7L);
        assertThat(text(page(study))).as("a first result before anything is typed").contains("費用対便益（B/C）", "数量を確かめる", "助言に戻る");
        assertThat(page("/examples/inagi/advice")).as("where the way back leads").contains(archetype);
        assertThat(answer(post("/examples/inagi/studies").param("archetype", "nonsense").with(csrf())).getStatus()).isEqualTo(404);
    }

    @Test
    void aQuantityIsChangedBeforeTheResultAndAWrongOneIsSaid() throws Exception {
        String sizes = redirect(post("/examples/inagi/studies").param("archetype", "public-facilities").with(csrf())).replace("?begun", "");
        String study = sizes.replace("/sizes", "");
        MockHttpServletResponse wrong = answer(post(sizes).param("revision", "1").param("size.solar", "many").with(csrf()));
        MockHttpServletResponse saved = answer(post(sizes).param("revision", "1").param("size.solar", "２００kW").with(csrf()));
        MockHttpServletResponse late = answer(post(sizes).param("revision", "1").param("size.solar", "300").with(csrf()));

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong.getContentAsString(StandardCharsets.UTF_8))).contains("0以上の数を入れてください");
        assertThat(saved.getRedirectedUrl()).isEqualTo(study);
        assertThat(page(study + "/measures/solar-public")).contains("太陽光発電の出力 200kW");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).as("what was typed is not lost").contains("value=\"300\"");
        assertThat(answer(get("/studies/" + id + "/sizes")).getStatus()).as("a study of its own has none").isEqualTo(404);
    }

    /** The measures that go along with urban works go from the page of the advice into a study. */
    @Test
    void urbanPoliciesAreHandedOverWithTheirMeasures() throws Exception {
        String created = answer(post("/api/v1/profiles").contentType("application/yaml").content("""
                profile: 1
                asOf: 2026-12-01
                answers: {district-kinds: [commercial], policies-commercial: [commercial-4, commercial-6], policies-first-year: 2029}
                """)).getHeader("Location");
        String profile = created.substring(created.lastIndexOf('/'));
        assertThat(text(page("/profiles" + profile + "/advice/proceed"))).contains("都市施策と一体で行える対策", "電線の地中化 対策の欄10",
                "壁面・屋上・敷地内の緑化 対策は候補のみ", "最も早い施策の着工は2029年度です", "確度 中", "確度 低", "木質バイオマス");
        String url = redirect(post("/profiles" + profile + "/studies").param("district", "commercial").with(csrf()));

        assertThat(text(page(url + "?begun"))).contains("費用は引き継いでいません", "設備一式：共通費（内訳がわからなければ").doesNotContain("saving-ratio",
                "ほかに直すこと", "事業費の範囲");
        assertThat(text(page(url + "/measures/m1"))).contains("電線の地中化：STEP", "対策の読み取りの確度は");
        assertThat(text(page(url))).contains("業務・商業系街区", "太陽光発電", "都市施策について知っておくこと",
                "この施策と一体で行える対策は、読み取れないか");
        id = url.replace("/studies/", "");
        save("/edit", 1, "title", "街区", "py.commercial-4", "2031");
        assertThat(document().policies()).extracting(policy -> policy.yearAssumed().isPresent()).as("typed, then left").containsExactly(
                false,
                true);
        assertThat(answer(get(url + "/study.yaml")).getContentAsString()).contains("commercial-4", "commercial-6", "2029");
        assertThat(answer(post("/profiles" + profile + "/studies").param("district", "station").with(csrf())).getStatus()).isEqualTo(404);
        assertThat(answer(post("/profiles" + profile + "/studies").with(csrf())).getStatus()).isEqualTo(404);
    }

    @Test
    void aStudyDeclaresItsMoneyAndItsResultSaysSo() throws Exception {
        assertThat(text(page("/studies/" + id))).contains("2026年の価格（実質）", "消費税抜き");
        save("/edit", 1, "priceYear", "令和5年度", "consumptionTax", "included", "prices", "nominal");
        assertThat(document().declared())
                .isEqualTo(new Declared(Optional.of(2023), Optional.of(Declared.Tax.INCLUDED), Optional.of(Declared.Prices.NOMINAL),
                        Optional.empty(), Optional.empty()));
        assertThat(text(page("/studies/" + id))).contains("2023年の価格（名目）", "消費税込み", "社会的割引率は実質の率のままです");
        save("/edit", 2, "priceYear", "", "consumptionTax", "none", "prices", "none");
        assertThat(document().declared()).isEqualTo(Declared.NOTHING);
    }

    @Test
    void theUncertaintyIsOfTheCaseThatDecides() throws Exception {
        assertThat(text(page("/studies/" + id + "/uncertainty"))).contains("結論を決めているのは、ケースIIIの現在価値のB/Cです");
    }

    @Test
    void aDownloadedStudyReadsBackToTheSame() throws Exception {
        String yaml = page("/studies/" + id + "/study.yaml");
        String copy = redirect(multipart("/studies/upload").file(new MockMultipartFile("file", yaml.getBytes(StandardCharsets.UTF_8)))
                .with(csrf()));

        assertThat(yaml).contains("initial-cost: 2170000000");
        assertThat(studies.find(copy.substring(copy.lastIndexOf('/') + 1)).orElseThrow().document()).isEqualTo(document());
        assertThat(answer(get("/studies/" + id + "/study.json")).getContentType()).startsWith("application/json");
        assertThat(answer(get("/studies/" + id + "/study.xlsx")).getContentAsByteArray()).startsWith('P', 'K');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"life: 20|life: -20|より大きい値", "title: 緑化の推進|title: ''|200文字以内", "study: 1|study: 7|形式の版"})
    void aFileWithAFaultIsRefusedWithItsField(String right, String wrong, String says) throws Exception {
        String yaml = Files.readString(Path.of("examples/study-station-area.yaml")).replace(right, wrong);
        MockHttpServletResponse page = answer(multipart("/studies/upload").file(new MockMultipartFile("file",
                yaml.getBytes(StandardCharsets.UTF_8))).with(csrf()));

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(text(page.getContentAsString(StandardCharsets.UTF_8))).contains("何も保存していません", says);
    }

    @Test
    void titlesAreTextAndNothingElse() throws Exception {
        String evil = "<script>alert(1)</script>\"'&";
        StudyDocument named = document().withMeasure("chp", measure -> new StudyDocument.Measure("chp", evil, measure.measure(),
                measure.policies(),
                measure.integratedWorks(), measure.contract(), measure.components(), measure.energy(), measure.benefits(),
                measure.values()));
        String other = studies.create(Optional.empty(), named.withTitle(evil));

        for (String page : List.of("", "/parties", "/uncertainty", "/formulas", "/compare?with=" + id, "/edit", "/measures/chp", "/delete",
                "/cells/chp.cost")) {
            assertThat(page("/studies/" + other + page)).as(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
        }
    }

    @Test
    void anEmptyFieldTakesTheValueOfTheKnowledgeBaseAgain() throws Exception {
        save("/edit", 1, "title", "駅周辺", "asOf", "2026-04-01", "scenario", "tax-relief", "v.values.evaluation-years", "");

        assertThat(document().values()).doesNotContainKey("evaluation-years");
        assertThat(document().scenario()).isEqualTo("tax-relief");
        assertThat(document().measures()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"measures.pv.upkeep|たくさん|数値ではありません", "measures.pv.upkeep|-1|0以上",
            "measures.pv.components.panels.life|0|より大きい値", "measures.pv.energy.electricity.price|1,5|数値ではありません"})
    void aWrongNumberIsRefusedAtItsFieldAndNothingTypedIsLost(String key, String typed, String says) throws Exception {
        MockHttpServletResponse page = answer(form("/measures/pv", 1, "title", "屋根の太陽光", "contract", "lease", "v." + key, typed,
                "v.measures.pv.energy.electricity.saved", "６百万"));
        String body = page.getContentAsString(StandardCharsets.UTF_8);

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(text(body)).contains("入力内容を確かめてください", says);
        assertThat(body).contains("href=\"#f-" + key + "\"", "value=\"" + typed + "\"", "value=\"６百万\"", "value=\"屋根の太陽光\"");
        assertThat(document()).isEqualTo(StudyFile.example());
    }

    @Test
    void aValueInAnotherUnitIsAskedBackOnTheResultAndAtItsField() throws Exception {
        id = studies.create(Optional.empty(), StudyReader.read(Files.readAllBytes(Path.of(
                "src/test/resources/studies/factor-in-kilograms.json"))));
        for (String page : List.of("", "/measures/m1")) {
            assertThat(answer(get("/studies/" + id + page)).getContentAsString(StandardCharsets.UTF_8)).contains(
                    "もしかして0.000433t-CO₂／kWhですか");
        }
    }

    @Test
    void aDayBeforeAllValuesIsRefused() throws Exception {
        MockHttpServletResponse page = answer(multipart("/studies/upload").file(new MockMultipartFile("file",
                Files.readAllBytes(Path.of("src/test/resources/studies/before-the-first-day.json")))).with(csrf()));
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("2013-07-01");
    }

    @Test
    void sharesThatDoNotSumToOneAreRefused() throws Exception {
        MockHttpServletResponse page = answer(form("/edit", 1, "title", "駅周辺", "v.values.share.c1.building-owner", "50"));

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(text(page.getContentAsString(StandardCharsets.UTF_8))).contains("合計を1としてください");
    }

    @Test
    void whoSavesSecondSeesBothAndOverwritesNothingUnasked() throws Exception {
        save("/measures/pv", 1, "title", "太陽光", "contract", "lease", "v.measures.pv.upkeep", "17,000,000");
        MockHttpServletResponse page = answer(form("/measures/pv", 1, "title", "太陽光", "contract", "lease", "v.measures.pv.upkeep",
                "19,000,000"));
        String body = page.getContentAsString(StandardCharsets.UTF_8);

        assertThat(page.getStatus()).isEqualTo(409);
        assertThat(text(body)).contains("このページを開いた後に、別の内容が保存されています", "保存されている値：1,700万円／年");
        assertThat(body).contains("value=\"19,000,000\"", "name=\"revision\" value=\"2\"");
        assertThat(upkeep()).isEqualTo(1.7e7);

        save("/measures/pv", 2, "title", "太陽光", "contract", "lease", "v.measures.pv.upkeep", "19,000,000");
        assertThat(upkeep()).isEqualTo(1.9e7);
    }

    @Test
    void aButtonThatAddsOrRemovesKeepsWhatWasTyped() throws Exception {
        String to = redirect(form("/measures/pv", 1, "title", "太陽光", "contract", "lease", "v.measures.pv.upkeep", "18,000,000", "do",
                "add-component"));
        assertThat(to).startsWith("/studies/" + id + "/measures/pv?changed");
        assertThat(upkeep()).isEqualTo(1.8e7);
        assertThat(measure("pv").components()).extracting(StudyDocument.Component::id).containsExactly("panels", "part1");

        save("/measures/pv", 2, "title", "太陽光", "contract", "lease", "do", "remove-component:part1");
        save("/measures/pv", 3, "title", "太陽光", "contract", "lease", "do", "add-energy", "choice", "heat");
        assertThat(measure("pv").components()).hasSize(1);
        assertThat(measure("pv").energy()).extracting(StudyDocument.Energy::carrier).containsExactly("electricity", "heat");
        assertThat(text(page("/studies/" + id))).contains("熱（冷水・温水・蒸気）：単価");
    }

    @Test
    void benefitsTickedAskForTheirNumbers() throws Exception {
        String to = redirect(form("/measures/pv", 1, "title", "太陽光", "contract", "lease", "benefits", "a1", "benefits", "c1"));

        assertThat(to).startsWith("/studies/" + id + "/measures/pv?more");
        assertThat(measure("pv").benefits()).containsOnlyKeys("a1", "c1");
        assertThat(page("/studies/" + id + "/measures/pv")).contains("v.measures.pv.benefits.c1.distributed-capacity");
    }

    @Test
    void benefitsOfTheDistrictComeAndGo() throws Exception {
        save("/district", 1, "do", "add-benefit", "choice", "d1");
        assertThat(document().districtBenefits()).extracting(StudyDocument.DistrictBenefit::id).contains("district1");
        save("/district", 2, "do", "remove-benefit:district1");
        assertThat(document().districtBenefits()).hasSize(3);
    }

    @Test
    void measuresAndPoliciesComeAndGo() throws Exception {
        save("/edit", 1, "title", "駅周辺", "do", "add-measure");
        save("/edit", 2, "title", "駅周辺", "do", "remove-policy:greening");

        assertThat(document().measures()).extracting(StudyDocument.Measure::id).containsExactly("chp", "pv", "m1");
        assertThat(measure("pv").policies()).containsExactly("redevelopment");
        save("/edit", 3, "title", "駅周辺", "do", "remove-measure:m1");
        assertThat(text(page("/studies/" + id))).contains("費用対便益（B/C）");
    }

    @Test
    void whatWouldDivideByZeroIsSaidToHaveNoValue() throws Exception {
        String other = studies.create(Optional.empty(), new StudyEdit(Map.of(
                Place.energy("pv", "electricity").field("saved"), Optional.of(Quantity.of(0)))).of(document()));

        assertThat(text(page("/studies/" + other))).contains("計算できないもの", "業務用太陽光発電：限界削減費用", "CO₂を減らさないため");
        assertThat(text(page("/studies/" + other + "/cells/pv.abatement-cost"))).contains("0で割ることになる");
    }

    @Test
    void twoStudiesStandSideBySideWithWhatWouldTurnTheirOrder() throws Exception {
        StudyDocument dearer = new StudyEdit(Map.of(Place.measure("chp").field("upkeep"), Optional.of(Quantity.of(4e8)))).of(document());
        String other = studies.create(Optional.empty(), dearer.withTitle("維持費の高い案"));

        assertThat(text(page("/studies/" + id + "/compare?with=" + other))).contains("維持費の高い案", "何が変われば入れ替わるか", "上回ります", "維持管理費");
        assertThat(answer(get("/studies/" + id + "/study.xlsx").param("with", other)).getContentAsByteArray()).startsWith('P', 'K');
        assertThat(answer(get("/studies/" + id + "/study.xlsx").param("with", id)).getStatus()).isEqualTo(404);
        assertThat(page("/studies/" + id + "/compare")).contains("<option value=\"" + other + "\"");
        assertThat(answer(get("/studies/" + id + "/compare").param("with", "nonsense")).getStatus()).isEqualTo(404);
    }

    @Test
    void aStudyGoesOnlyAfterAsking() throws Exception {
        assertThat(text(page("/studies/" + id + "/delete"))).contains("元には戻せません");
        assertThat(redirect(post("/studies/" + id + "/delete").with(csrf()))).isEqualTo("/studies?deleted");
        assertThat(redirect(post("/studies/" + id + "/delete").with(csrf()))).as("a second click").isEqualTo("/studies?deleted");
        assertThat(answer(get("/studies/" + id)).getStatus()).isEqualTo(404);
        assertThat(answer(get("/studies/" + id + "/edit")).getStatus()).isEqualTo(404);
    }

    @Test
    void beforeAProfileIsDeletedItSaysWhichStudiesGoWithIt() throws Exception {
        String profile = redirect(post("/profiles").param("municipality", "13225").with(csrf()));
        String study = studies.create(Optional.of(profile.substring("/profiles/".length())), StudyFile.example());

        assertThat(text(page(profile))).contains("この自治体の検討", StudyFile.example().title());
        assertThat(text(page(profile + "/delete"))).contains("検討1件も消えます");
        assertThat(answer(post(profile + "/delete").with(csrf())).getStatus()).isEqualTo(302);
        assertThat(answer(get("/studies/" + study)).getStatus()).isEqualTo(404);
    }

    @Test
    void moreRangesThanCanBeDrawnAreSaidToBeTooMany() throws Exception {
        Quantity ranged = new Quantity(2e6, new Spread.Uniform(1e6, 3e6), Origin.GIVEN, Optional.empty());
        StudyDocument.Measure pv = measure("pv");
        List<StudyDocument.Measure> many = new ArrayList<>();
        Quantity life = new Quantity(15, new Spread.Uniform(10, 20), Origin.GIVEN, Optional.empty());
        List<StudyDocument.Component> parts = Stream.of("one", "two", "three").map(part -> new StudyDocument.Component(part, "設備",
                Map.of("initial-cost", ranged, "life", life))).toList();
        for (int i = 0; i * 2 * parts.size() <= UncertaintyAnalysis.MOST_RANGES; i++) {
            many.add(new StudyDocument.Measure("pv-" + i, pv.title(), pv.measure(), pv.policies(), false, pv.contract(), parts, List.of(),
                    Map.of(), Map.of("upkeep", Quantity.of(1e6))));
        }
        String other = studies.create(Optional.empty(), document().withMeasures(many).withDistrictBenefits(List.of()));

        assertThat(text(page("/studies/" + other + "/uncertainty"))).contains("この検討では求められません", "1,200個を超えています");
    }

    @Test
    void aFormThatIsNotOursIsRefused() throws Exception {
        assertThat(answer(post("/studies/" + id + "/delete")).getStatus()).isEqualTo(403);
        assertThat(answer(get("/studies/" + id + "/measures/nonsense")).getStatus()).isEqualTo(404);
    }

    private void save(String page, int revision, String... fields) throws Exception {
        assertThat(answer(form(page, revision, fields)).getStatus()).isEqualTo(302);
    }

    private RequestBuilder form(String page, int revision, String... fields) {
        var request = post("/studies/" + id + page).with(csrf()).param("revision", Integer.toString(revision));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private StudyDocument document() {
        return studies.find(id).orElseThrow().document();
    }

    private StudyDocument.Measure measure(String measure) {
        return document().measures().stream().filter(one -> one.id().equals(measure)).findFirst().orElseThrow();
    }

    private double upkeep() {
        return measure("pv").values().get("upkeep").value();
    }

    private static Study built(StudyDocument document) {
        return new StudyBuilder(new StudyKnowledge(Knowledge.packed(), KnowledgeFiles.packedWhole().library())).build(document);
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private String redirect(RequestBuilder request) throws Exception {
        MockHttpServletResponse response = answer(request);
        assertThat(response.getStatus()).isEqualTo(302);
        return response.getRedirectedUrl().replaceFirst("\\?begun$", "");
    }

    private String page(String url) throws Exception {
        MockHttpServletResponse page = answer(get(url));
        assertThat(page.getStatus()).as(url).isEqualTo(200);
        return page.getContentAsString(StandardCharsets.UTF_8);
    }

    /** What a reader sees. */
    private static String text(String page) {
        return HtmlUtils.htmlUnescape(TAG.matcher(page).replaceAll(" ")).replaceAll("\\s+", " ");
    }
}
