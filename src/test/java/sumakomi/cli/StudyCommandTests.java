package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StudyCommandTests {

    private static final String EXAMPLE = "examples/study-station-area.yaml";

    @TempDir
    Path folder;

    @Test
    void tellsAPublicServantTheRatiosTheirPartsAndWhatTheyRestOn() {
        assertThat(run("study", EXAMPLE)).satisfies(CommandRun::succeeded).extracting(CommandRun::out).asString()
                .contains("ケースI", "0.91", "2.07", "1.82", "CO₂削減価値", "地域コージェネレーション", "駅前市街地再開発（2028年）",
                        "金融機関", "【仮定した入力】", "報告書", "【重なりに注意する便益】", "緑化の推進：B/C");
        assertThat(run("study", EXAMPLE, "--language", "en")).satisfies(CommandRun::succeeded).extracting(CommandRun::out).asString()
                .contains("Case II", "2.07", "Value of CO₂ reduction", "INPUTS THAT ARE ASSUMED", "WITHOUT A VALUE").doesNotContain("費用");
    }

    /** What the municipality pays in each fiscal year, not only in the first two, and whether it contains tax. */
    @Test
    void tellsTheBudgetOfAllFiscalYearsInOneLineAKind() {
        String out = run("study", "examples/study-school-roof.yaml").out();
        assertThat(out).contains("工事の年度：2027", "2027年度 2,400万円", "2028年度〜2046年度 各40万円、2047年度 160万円", "金額は消費税を含みません");
        assertThat(run("study", "examples/study-school-roof.yaml", "--lang", "en").out()).contains("FY2028–FY2046 400,000 yen each",
                "Amounts are without consumption tax");
    }

    @Test
    void whatLibrariesPrintIsNoAnswer() {
        PrintStream before = System.out;
        try {
            Commands.answersAlone();
            assertThat(System.out).isSameAs(System.err);
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void anotherScenarioChangesTheSubsidy() {
        assertThat(tree("--scenario", "more-subsidy").at("/results/fundings/more-subsidy/subsidyYen").asDouble())
                .isEqualTo(cell(tree("--scenario", "more-subsidy"), "project-subsidy"))
                .isGreaterThan(cell(tree(), "project-subsidy"));
    }

    @Test
    void jsonHoldsInputsWithOriginAndSourceAndEveryCellAsANumber() {
        JsonNode tree = tree();
        assertThat(tree.propertyNames()).containsExactlyInAnyOrder("knowledgeVersion", "title", "asOf", "scenario", "priceYear",
                "consumptionTax", "prices", "conventions", "inputs", "cells",
                "results", "questions", "doubts", "overlaps", "distinct", "undefined");
        tree.get("inputs").forEach(input -> assertThat(input.propertyNames()).contains("id", "title", "value", "unit", "origin", "basis"));
        tree.get("cells").forEach(
                cell -> assertThat(cell.has("years") ? cell.get("years").get(0).isNumber() : cell.get("value").isNumber()).isTrue());
        assertThat(tree.get("undefined").get(0).get("reason").asString()).isEqualTo("division-by-zero");
        assertThat(tree.toString()).doesNotContain("NaN", "Infinity");
    }

    /** A source stands only beside what it says; of what we assume it treats at most, and of what the author gives it knows nothing. */
    @Test
    void noDocumentIsNamedAsTheSourceOfWhatIsAssumed() {
        JsonNode tree = tree();
        assertThat(tree.get("inputs")).allSatisfy(input -> {
            String origin = input.get("origin").asString();
            assertThat(input.has("source")).as(input.get("id").asString())
                    .isEqualTo(!origin.equals("given") && !input.get("basis").asString().equals("assumed"));
            assertThat(input.has("note") || !origin.equals("assumed")).as(input.get("id").asString()).isTrue();
        });
        assertThat(run("study", "examples/study-school-roof.yaml").out()).contains("（検討の作成者の想定）", "（当ツールの想定。資料に書かれたものではありません。関係する箇所：")
                .doesNotContain("［想定］）");
        assertThat(run("study", "examples/study-school-roof.yaml", "--language", "en").out())
                .contains("(assumed by the author of the study)",
                        "(assumed by this tool, not stated in any document; related passage: ")
                .doesNotContain("[assumed])");
    }

    @Test
    void uncertaintyAndBalanceAreToldWhereTheyAreAskedFor() {
        assertThat(run("study", EXAMPLE, "--uncertainty", "--balance")).satisfies(CommandRun::succeeded)
                .extracting(CommandRun::out).asString()
                .contains("【不確実性】", "【結果を左右するもの】", "【次に調べるデータ】", "【割引率を変えたとき】", "【関係者の釣り合い】");
        assertThat(run("study", "examples/study-roof-ppa.yaml", "--balance")).satisfies(CommandRun::succeeded)
                .extracting(CommandRun::out).asString().contains("折れ線", "補助の割合", "中ほどに決めた場合の地域住民・公共の差引き")
                .containsOnlyOnce("建物所有者：B/C").doesNotContain("0.999999");
        JsonNode tree = tree("--uncertainty", "--balance");
        assertThat(tree.at("/uncertainty/outputs").size()).isPositive();
        assertThat(tree.at("/balance/answer").isObject()).isTrue();
        assertThat(tree.toString()).doesNotContain("NaN", "Infinity");
    }

    /** Uncertainty, other rates, balance and comparison stand in the workbook too. */
    @Test
    void theWorkbookHoldsWhatOnlyTheProgramWorksOut() throws IOException {
        Path file = folder.resolve("compared.xlsx");
        assertThat(run("study", "examples/study-roof-ppa.yaml", "--compare", "examples/study-school-roof.yaml", "--xlsx",
                file.toString())).satisfies(run -> assertThat(run.exit()).isZero()).extracting(CommandRun::out).asString()
                .contains("費用の少ない順");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            StringBuilder said = new StringBuilder();
            workbook.getSheet("分析").forEach(row -> row.forEach(cell -> said.append(cell).append('\n')));
            assertThat(said).contains("不確かさ", "99%超", "結果を左右するもの", "割引率を変えたとき", "評価期間を変えたとき", "関係者の釣り合い",
                    "補助の割合", "比較：費用の少ない順の増分", "増分のB/C", "費用の少ない順に比べて残るのは");
        }
    }

    @Test
    void filesAreWrittenWholeAndNothingElseIsLeftBehind() throws IOException {
        Path workbook = folder.resolve("study.xlsx");
        Path text = folder.resolve("study.txt");
        CommandRun written = run("study", EXAMPLE, "--xlsx", workbook.toString(), "--output", text.toString());
        assertThat(written.exit()).isZero();
        assertThat(written.out()).isEmpty();
        assertThat(written.err()).contains("study.xlsx", "study.txt").hasLineCount(2);
        CommandRun again = run("study", EXAMPLE, "--xlsx", workbook.toString(), "--output", folder.resolve("more.txt").toString());
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("--xlsx", "--overwrite");
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(workbook))) {
            assertThat(read.getSheetName(0)).isEqualTo("概要");
        }
        assertThat(text).content().contains("2.07");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(workbook, text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            initial-cost: 1610000000 | initial-cost: -1         | initial-cost
            lease                    | borrowed                 | measures.1.contract
            carrier: city-gas        | carrier: whale-oil       | measures.0.energy.1.carrier
            evaluation-years: 30     | evaluation-years: 0      | values.evaluation-years
            price: {value: 95        | prize: {value: 95        | price
            """)
    void aWrongFieldIsNamedWithoutATraceAndNothingIsWritten(String right, String wrong, String field) throws IOException {
        Path study = folder.resolve("study.yaml");
        Files.writeString(study, Files.readString(Path.of(EXAMPLE)).replace(right, wrong));
        CommandRun run = run("study", study.toString(), "--xlsx", folder.resolve("out.xlsx").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(field).doesNotContain("Exception", "\tat ");
        assertThat(folder.resolve("out.xlsx")).doesNotExist();
    }

    @Test
    void aValueInAnotherUnitIsAskedBackBeforeTheResult() {
        CommandRun run = run("study", "src/test/resources/studies/factor-in-kilograms.json");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).containsSubsequence("もしかして0.000433t-CO₂／kWhですか", "【費用対便益 B/C】");
        JsonNode questions = JsonMapper.shared().readTree(run("study", "src/test/resources/studies/factor-in-kilograms.json", "--format",
                "json").out()).get("questions");
        assertThat(questions.get(0).get("meant").asDouble()).isEqualTo(0.000433);
    }

    /** A bundle drops the spaces before a text unless the first is escaped. */
    @ParameterizedTest
    @ValueSource(strings = {"study-text_en", "study-text_ja", "reproduction_en", "reproduction_ja"})
    void noLineOfAReportLosesItsIndent(String bundle) throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources/sumakomi", bundle + ".properties")))
                .noneMatch(line -> line.matches("[^#=]+= +\\S.*"));
    }

    /** The question first, the name of the field after it. */
    @Test
    void aQuestionIsAskedInWordsBeforeTheFieldIsNamed() {
        String text = run("study", "src/test/resources/studies/factor-in-kilograms.json", "--lang", "en").out();
        assertThat(text).containsPattern(
                "(?m)^  - [^\\n]+Did you mean [^\\n]+ \\(measures\\.m1\\.energy\\.electricity\\.co2-factor\\)$");
    }

    @Test
    void aDayBeforeAllValuesIsNamedWithTheFirstThatIsKnown() {
        CommandRun run = run("study", "src/test/resources/studies/before-the-first-day.json");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("asOf", "2011-04-01", "2013-07-01").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--scenario", "--output", "--xlsx"})
    void aWrongOptionSaysWhatIsWrong(String option) {
        CommandRun run = run("study", EXAMPLE, option, "no/such/place");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isNotBlank().doesNotContain("Exception");
    }

    private static double cell(JsonNode tree, String id) {
        return tree.get("cells").valueStream().filter(cell -> cell.get("id").asString().equals(id)).findFirst().orElseThrow()
                .get("value").asDouble();
    }

    private static JsonNode tree(String... options) {
        String[] args = new String[options.length + 4];
        System.arraycopy(new String[] {"study", EXAMPLE, "--format", "json"}, 0, args, 0, 4);
        System.arraycopy(options, 0, args, 4, options.length);
        return JsonMapper.shared().readTree(run(args).out());
    }

    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }
}
