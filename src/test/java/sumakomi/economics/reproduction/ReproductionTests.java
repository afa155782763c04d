package sumakomi.economics.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.KnowledgeFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The printed figures of the sources against each other. */
class ReproductionTests {

    private static final KnowledgeFiles FILES = KnowledgeFiles.packedWhole();
    private static final ReproductionReport REPORT = Reproduction.of(FILES).report(Optional.empty());

    @Test
    void theVerdictsAreThese() {
        assertThat(REPORT.totals()).containsEntry(Verdict.REPRODUCED, 463L).containsEntry(Verdict.CONSISTENT, 176L)
                .containsEntry(Verdict.CONTRADICTS, 28L).containsEntry(Verdict.NOT_DERIVABLE, 310L);
    }

    /** The degrees take the formula of the definition with which the calculator works: another definition is another verdict. */
    @Test
    void degreesAndSelfSufficiencyAreThoseOfTheCalculator() {
        assertThat(figure("degree-1/station-electricity").expression()).hasValue("supply / load * 100");
        SortedMap<String, JsonNode> trees = new TreeMap<>(FILES.trees());
        JsonNode changed = trees.get("emergency-supply/definitions.yaml").deepCopy();
        ((ObjectNode) changed.at("/definitions/0")).put("expression", "maximum-power-load / maximum-power-supply");
        trees.put("emergency-supply/definitions.yaml", changed);
        ReproductionReport other = Reproduction.of(new KnowledgeFiles("x", trees)).report(Optional.of("autonomy"));

        assertThat(other.unexplained()).contains("degree-1/station-electricity", "text-degree/commercial-electricity-1")
                .doesNotContain("degree-1/station-heat");
    }

    /** So does the example of the 2023 study, by the cells of the joint purchase; its factors follow from it. */
    @Test
    void theExampleOfTheWardOfficeIsThatOfTheJointPurchase() {
        assertThat(figure("ward-office-co2-by-kept-factor").expression()).hasValue("use * share * (factor - renewable)");
        assertThat(figure("ward-office-households-by-kept-value").expression()).hasValue("saved / household");
        assertThat(figure("ward-office-households-by-kept-value").verdict()).isEqualTo(Verdict.CONSISTENT);
    }

    @Test
    void whatIsLostOfChaptersSixAndSevenIsListed() {
        assertThat(REPORT.figures()).filteredOn(figure -> figure.id().startsWith("lost-") || figure.id().equals("no-table-6-2-5"))
                .extracting(ReproducedFigure::verdict).hasSize(5).containsOnly(Verdict.NOT_DERIVABLE);
    }

    @Test
    void noFigureIsLookedAtTwice() {
        assertThat(REPORT.figures()).extracting(ReproducedFigure::id).doesNotHaveDuplicates();
    }

    @Test
    void everyContradictionIsExplainedByAnAnomaly() {
        assertThat(REPORT.unexplained()).isEmpty();
    }

    @Test
    void everyAnomalyOfAFigureIsFound() {
        List<String> figures = FILES.library().entries("anomalies").stream()
                .filter(anomaly -> anomaly.tree().get("kind").asString().equals("figure")).map(Entry::id).toList();
        assertThat(figures).hasSize(18);
        assertThat(figures).filteredOn(id -> !id.equals("k18")).allSatisfy(id -> assertThat(REPORT.figures())
                .anyMatch(figure -> figure.verdict() == Verdict.CONTRADICTS && figure.anomalies().contains(id)));
    }

    @Test
    void aFigureWithoutItsFirstDigitIsNotGuessed() {
        assertThat(figure("covenant-accepted").verdict()).isEqualTo(Verdict.NOT_DERIVABLE);
        assertThat(figure("covenant-accepted").interval()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"row-eb-over-c", "row-b-over-c", "row-benefit", "total-co2", "total-eb", "total-neb", "total-benefit",
            "figure-neb-over-eb", "figure-neb-over-eb-by-ratios", "abatement-eb", "capacity-total-1", "capacity-total-2", "degree-1",
            "degree-2",
            "annual-total", "self-sufficiency", "office-row-electricity", "office-row-heat", "office-split-electricity",
            "office-split-heat",
            "office-class-electricity", "office-class-heat", "floor-area-rounded", "heat-rounded", "co2-rounded", "sydney-total",
            "sydney-subsidy",
            "sydney-operation", "all-municipalities", "participants-2015", "zero-carbon-declarations"})
    void whatIsKnownToAgreeIsNotFlagged(String family) {
        assertThat(REPORT.figures()).filteredOn(figure -> figure.id().equals(family) || figure.id().startsWith(family + "/")).isNotEmpty()
                .extracting(ReproducedFigure::verdict).containsAnyOf(Verdict.REPRODUCED, Verdict.CONSISTENT)
                .doesNotContain(Verdict.CONTRADICTS);
    }

    /** Heat of the commercial district, level 1: 12,538 over 3,095 is 405.1 percent, printed 405.2. */
    @Test
    void aFigureAtTheEdgeOfItsRoundingIsConsistent() {
        ReproducedFigure degree = figure("degree-1/commercial-heat");

        assertThat(degree.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(degree.recomputed().orElseThrow().nominal()).isEqualByComparingTo("405.105008078");
        assertThat(degree.reason().en()).contains("within the rounding of the inputs");
    }

    @Test
    void eachLineNamesItsPlaceAndTheInputsWithTheirs() {
        ReproducedFigure figure = figure("abatement-eb/station-4");

        assertThat(figure.source()).hasToString("smart-energy-town-2012#figure-5.4.5");
        assertThat(figure.printed()).isEqualTo("12,282");
        assertThat(figure.inputs()).extracting(ReproducedFigure.InputFigure::printed).containsExactly("2.7", "1.4", "1.1");
        assertThat(figure.inputs()).allSatisfy(input -> assertThat(input.source().place()).isEqualTo("table-5.4.2"));
        assertThat(figure.reason().ja()).isNotBlank();
    }

    @Test
    void aChangedRatioContradictsAndNothingExplainsIt() {
        ReproductionReport mutated = Reproduction.of(with("bc-commercial", "policy_id", "3", row -> row.put("eb_over_c", "0.78")))
                .report(Optional.empty());

        assertThat(mutated.unexplained()).contains("row-eb-over-c/bc-commercial-3");
    }

    @Test
    void theTotalCostWouldBeReproducedIfItWerePrintedAsTheSum() {
        ReproductionReport mutated = Reproduction.of(with("bc-commercial", "policy_id", "total", row -> row.put("cost_oku", "24.6")))
                .report(Optional.of("benefit-cost"));

        assertThat(find(mutated, "total-cost/bc-commercial").verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(mutated.unexplained()).contains("row-eb-over-c/bc-commercial-total", "row-b-over-c/bc-commercial-total");
    }

    @Test
    void aRowWithoutItsFigureIsNotDerivableAndSaysWhatTheOthersImply() {
        ReproducedFigure lost = figure("annual-lost-row/residential-home-fc-heat");

        assertThat(lost.verdict()).isEqualTo(Verdict.NOT_DERIVABLE);
        assertThat(lost.recomputed().orElseThrow().nominal()).isEqualByComparingTo("101002");
    }

    @Test
    void onlyTheTopicAskedForIsRecomputed() {
        assertThat(Reproduction.of(FILES).report(Optional.of("programme")).figures()).extracting(ReproducedFigure::topic)
                .containsOnly("programme");
    }

    @Test
    void aWrongColumnIsToldWithItsEntry() {
        SortedMap<String, JsonNode> trees = new TreeMap<>(FILES.trees());
        JsonNode changed = trees.get("reproductions/benefit-cost.yaml").deepCopy();
        ((ObjectNode) changed.at("/reproductions/0/printed")).put("column", "no_such_column");
        trees.put("reproductions/benefit-cost.yaml", changed);

        assertThatThrownBy(() -> Reproduction.of(new KnowledgeFiles("x", trees)).report(Optional.empty()))
                .hasMessageContaining("row-eb-over-c").hasMessageContaining("no_such_column");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "0.62 | 0.62 | 0.615 | 0.625", "1,838TJ | 1838 | 1837.5 | 1838.5", "約9.7 万 | 97000 | 96500 | 97500",
            "-11.346 | -11.346 | -11.3465 | -11.3455",
            "7億6000万円 | 760000000 | 759995000 | 760005000", "８１％ | 81 | 80.5 | 81.5", "１ 割 | 0.1 | 0.05 | 0.15",
            "-30,399 | -30399 | -30399.5 | -30398.5"})
    void aPrintedFigureStandsForHalfAUnitOfItsLastDigitOnEitherSide(String text, BigDecimal nominal, BigDecimal low, BigDecimal high) {
        Approximate read = PrintedNumber.read(text, Optional.empty(), false).orElseThrow();

        assertThat(read.nominal()).isEqualByComparingTo(nominal);
        assertThat(read.low()).isEqualByComparingTo(low);
        assertThat(read.high()).isEqualByComparingTo(high);
    }

    @Test
    void theCellsOfAStudyGiveAllFiftyFourFiguresOfTheStakeholderTable() {
        assertThat(REPORT.stakeholders().figures()).isEqualTo(54);
        assertThat(REPORT.stakeholders().withoutFittedValues()).isEqualTo(15);
        assertThat(REPORT.stakeholders().sets()).first().satisfies(set -> {
            assertThat(set.id()).isEqualTo("entity-untaxed");
            assertThat(set.hits()).isEqualTo(54);
        });
    }

    /** With the entity taxed, as studies have it, the parties agree and the column of the whole project does not. */
    @Test
    void withTheEntityTaxedEveryFigureOfAPartyAgrees() {
        StakeholderFit.FittedSet taxed = REPORT.stakeholders().sets().get(1);

        assertThat(taxed.cells()).filteredOn(cell -> !cell.column().equals("whole-project")).hasSize(45).allMatch(StakeholderFit.Cell::hit);
        assertThat(taxed.hits()).isEqualTo(46);
        assertThat(taxed.cells()).filteredOn(cell -> cell.column().equals("whole-project")).anyMatch(cell -> !cell.hit());
    }

    @Test
    void whatIsFittedIsNamedByTheStudyItself() {
        assertThat(REPORT.stakeholders().sets()).allSatisfy(set -> assertThat(set.fitted()).hasSizeGreaterThan(10)
                .allSatisfy(value -> assertThat(value.title().ja()).isNotBlank()));
    }

    @ParameterizedTest
    @CsvSource({"corporate-tax, 0.3", "cogeneration-subsidy, 0.5", "loan-interest, 0.05", "equity-share, 0.9", "saving-to-users, 0.7"})
    void theStakeholderTableDependsOnThePrintedInputs(String parameter, double value) {
        SortedMap<String, JsonNode> trees = new TreeMap<>(FILES.trees());
        JsonNode base = trees.get("funding-scenarios/base.yaml").deepCopy();
        StreamSupport.stream(base.get("parameters").spliterator(), false).filter(node -> node.get("id").asString().equals(parameter))
                .forEach(node -> ((ObjectNode) node).put("value", value).remove("exact"));
        trees.put("funding-scenarios/base.yaml", base);

        assertThat(Reproduction.of(new KnowledgeFiles("x", trees)).report(Optional.empty()).stakeholders().sets().get(0).hits())
                .isLessThan(54);
    }

    /** The study's own formulas are what is held against the table. */
    @Test
    void theStakeholderTableDependsOnTheFormulasOfStudies() {
        SortedMap<String, JsonNode> trees = new TreeMap<>(FILES.trees());
        JsonNode parties = trees.get("study/parties.yaml").deepCopy();
        parties.get("cells").valueStream().filter(node -> node.get("cell").asString().equals("building-user.cost"))
                .forEach(node -> ((ObjectNode) node).put("expression", "user-tax + owner-tax"));
        trees.put("study/parties.yaml", parties);

        assertThat(Reproduction.of(new KnowledgeFiles("x", trees)).report(Optional.empty()).stakeholders().sets().get(0).hits())
                .isLessThan(54);
    }

    @Test
    void oneDistrictIsPredictedFromTheOtherTwo() {
        assertThat(REPORT.predictions()).filteredOn(prediction -> prediction.policy().equals(LeaveOneOut.TOTAL))
                .extracting(Prediction::district, prediction -> prediction.printed().toPlainString(),
                        prediction -> prediction.predicted().mid().toPlainString())
                .containsExactly(tuple("commercial", "1.57", "1.06"),
                        tuple("residential", "1.15", "1.21"), tuple("station", "1.15", "1.20"));
        assertThat(REPORT.predictionErrors().districts().meanAbsolute()).isEqualByComparingTo("0.207");
        assertThat(REPORT.predictionErrors().policies().predictions()).isEqualTo(22);
    }

    private static ReproducedFigure figure(String id) {
        return find(REPORT, id);
    }

    private static ReproducedFigure find(ReproductionReport report, String id) {
        return report.figures().stream().filter(figure -> figure.id().equals(id)).findFirst().orElseThrow();
    }

    /** The knowledge with one row of a printed table changed. */
    private static KnowledgeFiles with(String table, String column, String key, Consumer<ObjectNode> change) {
        SortedMap<String, JsonNode> trees = new TreeMap<>(FILES.trees());
        JsonNode changed = trees.get("reference/" + table + ".csv").deepCopy();
        StreamSupport.stream(changed.spliterator(), false).filter(row -> row.get(column).asString().equals(key))
                .forEach(row -> change.accept((ObjectNode) row));
        trees.put("reference/" + table + ".csv", changed);
        return new KnowledgeFiles("mutated", trees);
    }
}
