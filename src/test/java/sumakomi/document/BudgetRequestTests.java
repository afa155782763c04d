package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.advice.Recommendation;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Fact;
import sumakomi.document.paper.Paper;
import sumakomi.document.paper.PaperFormat;
import sumakomi.document.paper.Row;
import sumakomi.economics.study.StudyReader;
import sumakomi.economics.study.StudyResults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.programme.Beginning;
import sumakomi.programme.BudgetStudy;

/** The draft of a budget request: the form of the knowledge base filled in, and honest about what is not known yet. */
class BudgetRequestTests {

    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Map<String, AdvisedProfile> TOWNS = Examples.packed(MAIN_JOB.profileReader()).all().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, town -> MAIN_JOB.advise(town.getValue().on(DAY, MAIN_JOB.questionnaire()))));

    private static Paper request(String town, Asked asked, Locale locale) {
        return AdvicePapers.BUDGET_REQUEST.of(TOWNS.get(town), Optional.empty(), asked).paper().apply(locale);
    }

    private static Map<String, List<String>> rows(Paper paper) {
        return paper.chapters().stream().flatMap(chapter -> chapter.blocks().stream()).filter(Block.Table.class::isInstance).flatMap(
                block -> ((Block.Table) block).rows().stream()).collect(
                        Collectors.toMap(Row::key, row -> row.cells().stream().map(
                                BudgetRequestTests::text).toList()));
    }

    private static String text(sumakomi.document.paper.Cell cell) {
        return cell instanceof sumakomi.document.paper.Cell.Words words ? words.text() : "";
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyHeadingOfTheFormHasADraftOrAsksForOneAndSaysWhatItRestsOn(String language) {
        Locale locale = Locale.forLanguageTag(language);
        TOWNS.keySet().stream().filter(town -> !TOWNS.get(town).advice().recommendations().isEmpty()).forEach(town -> {
            Map<String, List<String>> rows = rows(request(town, Asked.NOTHING, locale));
            assertThat(MAIN_JOB.knowledge().budgetForm().fields()).isNotEmpty().allSatisfy(field -> {
                List<String> row = rows.get("field/" + field.id());
                assertThat(row.get(0)).startsWith(field.title().in(locale));
                assertThat(row.get(1) + row.get(2)).as(town + " " + field.id()).isNotBlank();
                assertThat(row.get(2)).as(town + " " + field.id()).isNotBlank();
            });
        });
    }

    @Test
    void withoutAStudyItSaysSoAndShowsTheScreening() {
        Map<String, List<String>> rows = rows(request("inagi", Asked.NOTHING, Locale.JAPANESE));
        assertThat(rows.get("field/COST").get(1)).isEqualTo("概算 2,000万円〜9,000万円。資料（2013年7月）の時点の価格による目安で、見積りではありません。");
        assertThat(rows.get("field/RATIO").get(1)).startsWith("費用対便益の検討がまだないため、確かな値は示せません。");
        assertThat(rows.get("work/introduction").get(2)).contains("概算 2,000万円〜9,000万円", "年度別の額は、検討かFS調査で決まります。");
        assertThat(rows.get("work/2027").get(2)).contains("見積りを取って記入してください");
    }

    private static Asked with(String study) throws IOException {
        return taken("examples/" + study);
    }

    private static Asked taken(String file) throws IOException {
        return of(Files.readString(Path.of(file)));
    }

    @Test
    void withAStudyItShowsWhatTheMunicipalityPaysByFiscalYear() throws IOException {
        Asked asked = with("study-school-roof.yaml");
        BudgetStudy study = asked.study().orElseThrow();
        Map<String, List<String>> rows = rows(request("inagi", asked, Locale.JAPANESE));
        assertThat(rows.get("field/RATIO").get(1)).startsWith("割り引いたB/C（現在価値、社会的割引率）：エネルギー便益だけで0.71").contains(study.title().ja());
        assertThat(rows.get("field/COST").get(1)).contains("初期費用", study.priceYear() + "年の価格");
        assertThat(rows).doesNotContainKey("work/introduction").containsKey("budget/" + study.results().budget().orElseThrow().rows().get(0)
                .cell());
    }

    /** A yearly ratio of 1.13 must not stand alone where the project does not cover its cost by present values. */
    @Test
    void theRatioIsTheOneOnWhichTheVerdictRestsWithTheVerdictAndAllThatBelongsToIt() throws IOException {
        Asked asked = taken("src/test/resources/studies/hospital-cogeneration.yaml");
        StudyResults results = asked.study().orElseThrow().results();
        String ratio = rows(request("inagi", asked, Locale.JAPANESE)).get("field/RATIO").get(1);
        assertThat(results.project().financialNpvYen()).isNegative();
        assertThat(ratio.lines().findFirst().orElseThrow()).contains(shown(results.project().discountedRatio().i()), shown(results.project()
                .discountedRatio().iii()), shown(results.project().discountedRatio().ii()));
        assertThat(ratio).contains("光熱費の削減だけでは届きません", "財務的な純現在価値（ケースI、補助と税を除く）：▲", "純現在価値（補助・借入・税を含む）：▲")
                .containsSubsequence("割り引いたB/C", "年当たりのB/C（割り引かず、判断の根拠にしない）", shown(results.project().ratio().i()));
        results.provisos().forEach(one -> assertThat(ratio).contains(ExampleStudy.STUDIES.provisos(Locale.JAPANESE).say(one, results
                .project().decides())));
        assertThat(results.provisos()).isNotEmpty();
    }

    private static String shown(double ratio) {
        return ExampleStudy.STUDIES.provisos(Locale.JAPANESE).figure(ratio, "ratio");
    }

    /** Works of fiscal 2027 are nothing to ask for in fiscal 2028, and a study of a school roof is none of every theme. */
    @Test
    void whatDoesNotFitTheYearOrTheThemeIsAskedBackAndAmountsSayWhetherTheyContainTax() throws IOException {
        Paper paper = request("inagi", new Asked(Optional.empty(), Optional.of(2028), with("study-led-esco.yaml").study()),
                Locale.JAPANESE);
        String year = "検討の工事は令和9年度（2027年度）で、要求する令和10年度（2028年度）ではありません";
        assertThat(paper.cover()).filteredOn(fact -> fact.label().equals("確かめること")).extracting(Fact::value)
                .anyMatch(text -> text.startsWith(year)).anyMatch(text -> text.contains("どの種類の事業のものかは、検討に書かれていません"));
        assertThat(rows(paper).get("field/COST").get(1)).contains(year, "金額は消費税を含みません");
        assertThat(paper.cover()).extracting(Fact::value).contains("令和10年度（2028年度）");
        assertThat(request("inagi", with("study-school-roof.yaml"), Locale.JAPANESE).cover()).extracting(Fact::value)
                .noneMatch(text -> text.startsWith("検討の工事は"));
    }

    /** A study begun with another type than the theme. */
    @Test
    void aStudyOfAnotherTypeThanTheThemeIsNamed() throws IOException {
        String file = Files.readString(Path.of("examples/study-school-roof.yaml")).replace("study: 1\n",
                "study: 1\nbegun: {archetype: station-area}\n");
        assertThat(request("inagi", of(file), Locale.ENGLISH).cover())
                .filteredOn(fact -> fact.label().equals("To be checked")).extracting(Fact::value)
                .anyMatch(text -> text.contains("not of the theme"));
    }

    /** As on the checklist; nothing is made up where the answers call for none. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void zeroCarbonWorkThatTheAnswersCallForStandsBesideTheThemeWithWhereItIsWorkedOut(String language) {
        Locale locale = Locale.forLanguageTag(language);
        List<String> kinds = MAIN_JOB.knowledge().studyPreparation().alongsideKinds();
        List<String> seen = new ArrayList<>();
        TOWNS.forEach((town, advised) -> {
            if (advised.advice().recommendations().isEmpty()) {
                return;
            }
            Paper paper = request(town, Asked.NOTHING, locale);
            List<String> wanted = advised.advice().proposals().stream().filter(one -> kinds.contains(one.kind())).map(
                    one -> "alongside/" + one.kind() + "/" + one.id()).toList();
            assertThat(rows(paper).keySet().stream().filter(key -> key.startsWith("alongside/"))).as(town)
                    .containsExactlyInAnyOrderElementsOf(
                            wanted);
            assertThat(rows(paper).entrySet()).filteredOn(row -> row.getKey().startsWith("alongside/")).allSatisfy(row -> assertThat(row
                    .getValue()).hasSize(2).noneMatch(String::isBlank));
            assertThat(notes(paper).filter(note -> note.contains(locale.equals(Locale.ENGLISH)
                    ? "City efficiency and cooperation"
                    : "都市の環境効率と連携の計算"))).as(town).hasSize(wanted.isEmpty() ? 0 : 1);
            seen.addAll(wanted);
        });
        assertThat(seen).isNotEmpty();
    }

    private static Stream<String> notes(Paper paper) {
        return paper.chapters().stream().flatMap(chapter -> chapter.blocks().stream()).filter(Block.Note.class::isInstance).map(
                block -> ((Block.Note) block).text());
    }

    @Test
    void theYearRequestedIsMarkedAmongTheFiscalYears() throws IOException {
        List<String> titles = columns(request("inagi", with("study-school-roof.yaml"), Locale.JAPANESE));
        assertThat(titles).contains("令和9年度（2027年度）【要求】", "令和10年度（2028年度）");
        assertThat(columns(request("inagi", new Asked(Optional.empty(), Optional.of(2040), with("study-school-roof.yaml").study()),
                Locale.JAPANESE))).contains("令和22年度（2040年度）【要求】");
    }

    private static List<String> columns(Paper paper) {
        return paper.chapters().stream().flatMap(chapter -> chapter.blocks().stream()).filter(Block.Table.class::isInstance)
                .flatMap(block -> ((Block.Table) block).columns().stream()).map(Column::title).toList();
    }

    @Test
    void aStudyInWhichTheMunicipalityPaysNothingIsNotTakenForNoStudy() throws IOException {
        Asked asked = with("study-station-area.yaml");
        Map<String, List<String>> rows = rows(request("inagi", asked, Locale.JAPANESE));
        assertThat(asked.study().orElseThrow().results().budget()).isEmpty();
        assertThat(rows.get("work/introduction").get(2)).startsWith("事業全体の初期費用");
        assertThat(rows.values().toString()).doesNotContain("検討がまだない");
    }

    /** The screening of similar cases beside a study of this one would be two figures for one thing. */
    @Test
    void aStudyStandsAlone() throws IOException {
        assertThat(rows(request("inagi", Asked.NOTHING, Locale.JAPANESE)).keySet()).anyMatch(key -> key.startsWith("figure/"));
        Paper paper = request("inagi", with("study-school-roof.yaml"), Locale.JAPANESE);
        assertThat(rows(paper).keySet()).noneMatch(key -> key.startsWith("figure/"));
        assertThat(rows(paper).values().toString()).doesNotContain("概算");
    }

    @Test
    void theScheduleIsThatOfTheStudy() throws IOException {
        String roadmap = rows(request("inagi", Asked.NOTHING, Locale.JAPANESE)).get("field/SCHEDULE").get(1);
        String studied = rows(request("inagi", with("study-school-roof.yaml"), Locale.JAPANESE)).get("field/SCHEDULE").get(1);
        assertThat(studied.lines()).hasSize(3).first().asString().startsWith("令和9年度（2027年度）：工事");
        assertThat(studied).contains("2028年4月：運転開始").doesNotContain(roadmap.lines().toList());
        String open = Files.readString(Path.of("examples/study-school-roof.yaml")).replace("start: 2028-04\n", "");
        assertThat(rows(request("inagi", of(open), Locale.JAPANESE)).get("field/SCHEDULE").get(1)).startsWith("検討に運転を始める年月がない");
    }

    private static Asked of(String study) {
        return new Asked(Optional.empty(), Optional.empty(), Optional.of(BudgetStudies.of(StudyReader.read(study.getBytes(
                StandardCharsets.UTF_8), ExampleStudy.STUDIES), ExampleStudy.STUDIES)));
    }

    @Test
    void bondsOfWhichNobodySaidHowManyThereAreToBeAreMarkedAsAssumed() throws IOException {
        String entered = Files.readString(Path.of("examples/study-school-roof.yaml"));
        Map<String, List<String>> given = rows(request("inagi", of(entered), Locale.JAPANESE));
        assertThat(given.get("budget/budget-bonds").get(0)).isEqualTo("地方債");
        assertThat(given.get("field/COST").get(1)).contains("次の値は想定です", "国の補助の割合 50%").doesNotContain("起債の");

        String silent = entered.replace("  bond-share: 0.75\n", "");
        assertThat(silent).isNotEqualTo(entered);
        Map<String, List<String>> assumed = rows(request("inagi", of(silent), Locale.JAPANESE));
        assertThat(assumed.get("budget/budget-bonds").get(0)).isEqualTo("地方債［想定］");
        assertThat(assumed.get("budget/budget-works").get(0)).isEqualTo("工事費");
        assertThat(assumed.get("field/COST").get(1)).contains("起債の充当率 75%");

        Map<String, List<String>> none = rows(request("inagi", of(entered.replace("bond-share: 0.75", "bond-share: 0")), Locale.JAPANESE));
        assertThat(none.get("field/COST").get(1)).doesNotContain("起債の");
    }

    /** A committee is no equipment: its cost is spent in the year in which it meets, and what it brings is told in words. */
    @Test
    void whatACommitteeCostsStandsInTheYearOfItsWork() {
        AdvisedProfile town = PlausibleProfiles.builtIn(MAIN_JOB.questionnaire()).profiles(3, DAY).map(MAIN_JOB::advise)
                .filter(one -> one.advice().recommendations().stream().findFirst().filter(first -> first.archetype().equals(
                        "study-committee")).isPresent())
                .findFirst().orElseThrow();
        Paper paper = AdvicePapers.BUDGET_REQUEST.of(town, Optional.empty(), Asked.NOTHING).paper().apply(Locale.JAPANESE);
        Map<String, List<String>> rows = rows(paper);
        assertThat(rows.get("work/2027").get(2)).startsWith("概算 200万円以上");
        assertThat(rows).doesNotContainKey("work/introduction");
        assertThat(rows.keySet()).noneMatch(key -> key.startsWith("figure/"));
        assertThat(rows.get("field/COST").get(1)).contains("委員会の運営費と調査費として、数百万円からです。");
        assertThat(rows.get("field/EFFECT").get(1)).contains("・スマートコミュニティの構想をまとめます。").doesNotContain("概算", "比べられる例");
        assertThat(rows.get("field/RATIO").get(1)).startsWith("設備を入れない取組");
        assertThat(rows.values().toString()).doesNotContain("設備などの導入");
    }

    /** What is asked for is with what the three years begin; where that is another theme, the request says so. */
    @Test
    void itIsMadeForWithWhatTheThreeYearsBeginOrSaysThatTheyBeginWithAnother() {
        Map<Boolean, Long> elsewhere = PlausibleProfiles.builtIn(MAIN_JOB.questionnaire()).profiles(12, DAY).limit(150)
                .map(MAIN_JOB::advise).filter(town -> !town.advice().recommendations().isEmpty())
                .collect(Collectors.partitioningBy(BudgetRequestTests::begunWithAnother, Collectors.counting()));
        assertThat(elsewhere).as("both kinds are seen").allSatisfy((other, towns) -> assertThat(towns).isPositive());
    }

    private static boolean begunWithAnother(AdvisedProfile town) {
        List<String> recommended = town.advice().recommendations().stream().map(Recommendation::archetype).toList();
        Optional<Beginning> begins = Beginning.of(town.advice(), MAIN_JOB.knowledge());
        Handout made = AdvicePapers.BUDGET_REQUEST.of(town, Optional.empty(), Asked.NOTHING);
        assertThat(made.handed().themes()).isEqualTo(begins.map(Beginning::archetype).filter(recommended::contains)
                .orElse(recommended.get(0)));
        Asked first = new Asked(Optional.of(recommended.get(0)), Optional.empty(), Optional.empty());
        boolean another = begins.filter(one -> !one.first()).isPresent();
        assertThat(AdvicePapers.BUDGET_REQUEST.of(town, Optional.empty(), first).paper().apply(Locale.JAPANESE).cover().stream()
                .map(Fact::value).anyMatch(said -> said.contains("3年の進め方は"))).isEqualTo(another);
        return another;
    }

    @Test
    void itSuggestsWhatOtherMunicipalitiesReportedWithTheSource() {
        Map<String, List<String>> rows = rows(request("inagi", Asked.NOTHING, Locale.JAPANESE));
        assertThat(rows.get("point/argue-with-disaster-safety")).satisfies(row -> {
            assertThat(row.get(0)).isEqualTo("災害時の安全・安心");
            assertThat(row.get(1)).contains("予算は災害時の安全・安心で説明する", "［明記］", "資料");
            assertThat(row.get(2)).contains("まず災害時に何がどれだけ動き続けるかを示し", "［推定］");
        });
    }

    @Test
    void inTheWorkbookTheDraftsAreTheOpenCells() throws IOException {
        byte[] file = AdvicePapers.BUDGET_REQUEST.of(TOWNS.get("inagi"), Optional.empty(), Asked.NOTHING).in(Locale.JAPANESE)
                .file(PaperFormat.EXCEL, Templates.NONE);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet form = workbook.getSheet("要求の内容");
            List<XSSFCell> open = Stream.iterate(0, row -> row <= form.getLastRowNum(), row -> row + 1).map(form::getRow)
                    .filter(row -> row != null)
                    .flatMap(row -> Stream.iterate(0, at -> at < row.getLastCellNum(), at -> at + 1).map(row::getCell)).filter(
                            cell -> cell != null && !cell.getCellStyle().getLocked())
                    .toList();
            assertThat(open).hasSize(MAIN_JOB.knowledge().budgetForm().fields().size());
            assertThat(form.getProtect()).isTrue();
        }
    }

    @Test
    void aThemeThatIsNotRecommendedIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> request("inagi", new Asked(Optional.of("station-area"), Optional.empty(), Optional.empty()),
                Locale.JAPANESE)).isInstanceOf(FaultyInput.class).hasMessageContaining("public-facilities");
    }
}
