package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sumakomi.economics.analysis.Balance;
import sumakomi.economics.formula.Changed;
import sumakomi.economics.formula.Response;
import sumakomi.economics.study.PartyBalance.Ask;
import sumakomi.economics.study.PartyCells.Sums;
import sumakomi.economics.study.StudyComparison.Condition;
import sumakomi.economics.study.StudyComparison.Whose;
import sumakomi.economics.study.StudyResults.Funding;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.Uncertainty.BreakEvenValue;
import sumakomi.economics.study.Uncertainty.OutputSpread;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;

/** Results, uncertainty, balance and comparison of the example study. */
class StudyAnalysisTests {

    private static final StudyKnowledge KNOWLEDGE = new StudyKnowledge(Knowledge.packed(), KnowledgeFiles.packedWhole().library());
    private static final StudyBuilder BUILDER = new StudyBuilder(KNOWLEDGE);
    private static final String EXAMPLE = example();
    private static final Study STUDY = study(EXAMPLE);
    private static final StudyResults RESULTS = new ResultsMaker(KNOWLEDGE).results(STUDY);
    private static final Uncertainty UNCERTAINTY = UncertaintyAnalysis.of(STUDY, KNOWLEDGE, 10_000, 1);

    @Test
    void theThreeFundingScenariosStandSideBySide() {
        assertThat(RESULTS.fundings().keySet()).containsExactly("base", "more-subsidy", "tax-relief");
        Funding base = RESULTS.fundings().get("base");
        assertThat(RESULTS.fundings().get("more-subsidy").subsidyYen()).isGreaterThan(base.subsidyYen());
        assertThat(RESULTS.fundings().get("tax-relief").holders().get(0).npvYen()).isGreaterThan(base.holders().get(0).npvYen());
        assertThat(base.parties()).extracting(StudyResults.PartyResult::letters).containsExactly("A", "B・C", "D", "E", "F");
        assertThat(base.subsidyYen() + base.equityYen() + base.loanYen()).isCloseTo(RESULTS.project().initialCostYen(), within(1e-3));
    }

    @Test
    void theFlowsOfTheYearsGiveTheNetPresentValue() {
        double worth = RESULTS.years().stream().mapToDouble(year -> year.netIIYen() / Math.pow(1 + STUDY.value("social-rate"),
                year.year())).sum();
        assertThat(worth).isCloseTo(RESULTS.project().socialNpvYen(), within(1.0));
        assertThat(RESULTS.project().socialReturn().kind()).isEqualTo("one");
        assertThat(RESULTS.project().nebByBenefit().values().stream().mapToDouble(yen -> yen).sum())
                .isCloseTo(RESULTS.project().nebYenPerYear(), within(1e-3));
    }

    @Test
    void anAbatementCurveIsAsWideAsTheTonnesSavedAndItsAverageIsThatOfTheProject() {
        RESULTS.curves().stream().filter(curve -> curve.by().equals("measure") && !curve.withNeb()).forEach(curve -> {
            assertThat(curve.steps().get(curve.steps().size() - 1).toTonnes()).isCloseTo(RESULTS.project().tonnesPerYear(), within(1e-6));
            assertThat(curve.averageYenPerTonne().orElseThrow()).isCloseTo(RESULTS.project().yenPerTonne().orElseThrow(), within(1e-6));
        });
        assertThat(RESULTS.curves()).filteredOn(curve -> curve.by().equals("policy"))
                .allSatisfy(curve -> assertThat(curve.withoutTonnes()).containsExactly("greening"));
    }

    @Test
    void theSameSeedGivesTheSameUncertaintyAndTheQuantilesAscend() {
        assertThat(UncertaintyAnalysis.of(STUDY, KNOWLEDGE, 10_000, 1)).isEqualTo(UNCERTAINTY);
        assertThat(UNCERTAINTY.outputs()).allSatisfy(output -> {
            assertThat(output.probability()).isBetween(0.0, 1.0);
            output.spread().ifPresent(spread -> assertThat(List.of(spread.p10(), spread.p50(), spread.p90())).isSorted());
        });
    }

    @Test
    void aPartyWhoseCostVanishesInSomeDrawsHasARatioInTheOthersOnly() {
        OutputSpread owner = UNCERTAINTY.outputs().stream().filter(output -> output.cell().equals("building-owner.ratio-i")).findFirst()
                .orElseThrow();
        assertThat(owner.undefinedShare()).isBetween(0.0001, 0.2);
        assertThat(owner.spread().orElseThrow().p50()).isCloseTo(2.5, within(1e-9));
    }

    /** The verdict rests on the first of own savings, what investors accept and society that covers its cost. */
    @Test
    void breakEvenAndTornadoAreOfTheCaseOnWhichTheVerdictRests() {
        assertThat(UNCERTAINTY.decides()).isEqualTo(RESULTS.project().decides());
        assertThat(UNCERTAINTY.tornados().get(0).cell()).isEqualTo(UNCERTAINTY.decidingRatio());
        assertThat(UNCERTAINTY.tornados().get(0).value()).isEqualTo(STUDY.value(UNCERTAINTY.decidingRatio()));
        assertThat(StudyResults.deciding(new StudyResults.Cases(1, 3, 2))).isEqualTo(Case.I);
        assertThat(StudyResults.deciding(new StudyResults.Cases(0.9, 1.2, 1))).isEqualTo(Case.III);
        assertThat(StudyResults.deciding(new StudyResults.Cases(0.9, 1.2, 0.99))).isEqualTo(Case.II);
        assertThat(StudyResults.deciding(new StudyResults.Cases(0.9, 0.99, 0.95))).isEqualTo(Case.II);
    }

    /** A life moves the number of renewals, so that the ratio may jump across 1 there. */
    /** Nobody can make a kWh of other than 3.6 MJ: it decides nothing, has no field, and is locked in the workbook. */
    @Test
    void aConstantOfNatureIsNotAmongWhatDecides() {
        Study study = CaseStudy.of("waste-heat-pool.yaml");
        String constant = "a2.megajoule-per-kilowatt-hour";
        assertThat(study.value(constant)).isEqualTo(3.6);
        assertThat(study.open(study.model().cell(constant))).isFalse();
        assertThat(study.fields()).doesNotContainKey(constant);
        assertThat(UncertaintyAnalysis.of(study, KNOWLEDGE, 5000, UncertaintyAnalysis.SEED).breakEvens()).isNotEmpty()
                .noneMatch(one -> one.input().equals(constant));
        assertThatThrownBy(() -> CaseStudy.BUILDER.build(CaseStudy.with(study.document(), constant, 4)))
                .isInstanceOf(FaultyInput.class).hasMessageContaining(constant);
    }

    @Test
    void atItsBreakEvenValueAnInputBringsTheRatioToOne() {
        List<BreakEvenValue> reached = UNCERTAINTY.breakEvens().stream().filter(value -> value.kind().equals("at")).toList();
        assertThat(reached).isNotEmpty().allSatisfy(value -> {
            Response ratio = new Response(STUDY.model(), List.of(value.input()), List.of(UNCERTAINTY.decidingRatio()));
            double at = value.crossings().get(0).value();
            if (value.input().endsWith(".life")) {
                assertThat(ratio.at(at * (1 - 1e-6))[0] < 1).isNotEqualTo(ratio.at(at * (1 + 1e-6))[0] < 1);
            } else {
                assertThat(ratio.at(at)[0]).isCloseTo(1, within(1e-9));
            }
        });
        assertThat(UNCERTAINTY.breakEvens()).extracting(BreakEvenValue::input).doesNotHaveDuplicates().contains("price.electricity")
                .noneMatch(input -> input.startsWith("counted."));
    }

    @Test
    void whatIsMostWorthKnowingHeadsTheDataToCollect() {
        Uncertainty close = UncertaintyAnalysis.of(study(EXAMPLE.replace("saved: {value: 60000000, low: 50000000, high: 66000000}",
                "saved: {value: 38000000, low: 10000000, high: 45000000}")), KNOWLEDGE, 10_000, 1);
        var first = close.information().inputs().get(0);
        assertThat(first.yen()).isPositive().isLessThanOrEqualTo(close.information().everythingYen());
        var worthMeasuring = close.information().inputs().stream().filter(input -> close.inputs().stream()
                .anyMatch(spread -> spread.cell().equals(input.input()) && !spread.dataItems().isEmpty())).findFirst().orElseThrow();
        assertThat(close.information().data().get(0).yen()).isEqualTo(worthMeasuring.yen());
        assertThat(close.information().data().get(0).inputs()).contains(worthMeasuring.input());
        assertThat(close.information().data()).extracting(Uncertainty.DataWorth::dataItem).contains("equipment-costs", "energy-prices");
        assertThat(close.information().data()).allSatisfy(data -> {
            assertThat(data.upperYen()).isGreaterThanOrEqualTo(data.yen()).isLessThanOrEqualTo(close.information().everythingYen());
            assertThat(data.chance().worst()).isLessThanOrEqualTo(data.chance().now() + 0.03);
            assertThat(data.chance().best()).isGreaterThanOrEqualTo(data.chance().now() - 0.03);
        });
        var chance = close.information().data().get(0).chance();
        assertThat(chance.best() - chance.worst()).isGreaterThan(0.3);
    }

    @ParameterizedTest
    @EnumSource(Sums.class)
    void aBalanceIsFoundWithItsRangesOrRefutedAndSaysWhoLacks(Sums sums) {
        for (PartyCells.Case benefits : PartyCells.Case.values()) {
            PartyBalance balance = PartyBalance.of(STUDY, KNOWLEDGE, new Ask(benefits, sums, true));
            if (balance.answer() instanceof Balance.Feasible feasible) {
                assertThat(feasible.centre().outcomes()).allSatisfy(outcome -> assertThat(outcome.netYen()).isGreaterThanOrEqualTo(-1e3));
                assertThat(balance.ranges()).hasSize(4).allSatisfy(range -> assertThat(range.least()).isLessThanOrEqualTo(range.most()
                        .orElseThrow()));
            } else {
                Balance.Infeasible none = (Balance.Infeasible) balance.answer();
                assertThat(none.proof().atMostYen()).isNegative();
                // nobody lacks anything through a payment who would lack nothing without it
                assertThat(none.shortfallYenByParty()).isNotEmpty();
            }
            assertThat(balance.now()).containsOnlyKeys("subsidy.chp", "subsidy.pv");
        }
    }

    @Test
    void theStraightLinesOfTheBalanceGiveTheModelsOwnFigures() {
        PartyBalance balance = PartyBalance.of(STUDY, KNOWLEDGE, new Ask(PartyCells.Case.II, Sums.PLAIN, true));
        Map<String, Double> point = Map.of("subsidy.chp", 0.2, "subsidy.pv", 0.7);
        var values = Changed.input(Changed.input(STUDY.model(), "chp.subsidy-share", 0.2), "pv.subsidy-share", 0.7).values();
        balance.question().parties().forEach(party -> {
            assertThat(party.cost().at(point)).isCloseTo(values.of(party.id() + ".total-cost"), within(1.0));
            assertThat(party.benefit().at(point)).isCloseTo(values.of(party.id() + ".total-benefit-ii"), within(1.0));
        });
    }

    @Test
    void aVariantBeatsAnotherOnOneSideOfTheBreakEvenValue() {
        Study dear = study(EXAMPLE.replace("title: 駅周辺地区の地域コージェネレーションと太陽光発電", "title: 高い案").replace("initial-cost: 2170000000",
                "initial-cost: 4000000000"));
        StudyComparison comparison = StudyComparer.compare(List.of(STUDY, dear));
        var duel = comparison.duels().stream().filter(one -> one.winner().equals("高い案")).findFirst().orElseThrow();
        assertThat(duel.aheadNow()).isFalse();
        Condition pipes = duel.conditions().stream().filter(one -> one.whose() == Whose.WINNER && one.breakEven().input()
                .equals("chp.pipes.initial-cost"))
                .findFirst().orElseThrow();
        assertThat(pipes.breakEven().crossings()).singleElement().satisfies(crossing -> {
            assertThat(crossing.value()).isCloseTo(2.17e9, within(1e3));
            assertThat(crossing.turn()).hasToString("falling");
        });
    }

    @Test
    void theNetPresentValueFallsAlongTheSweepOfTheRateAndTheOwnPeriodIsAmongThoseShown() {
        var sensitivities = StudyComparer.sensitivities(STUDY);
        assertThat(sensitivities.get(0).points()).extracting(StudyComparison.Point::value).contains(0.01, 0.02, 0.04);
        assertThat(sensitivities.get(0).points().stream().map(point -> -point.socialNpvYen()).toList()).isSorted();
        assertThat(sensitivities.get(1).points()).anySatisfy(point -> assertThat(point.value()).isEqualTo(30));
        assertThat(sensitivities.get(2).points()).anySatisfy(point -> assertThat(point.ratioII()).isEqualTo(STUDY.value("ratio-ii")));
    }

    @Test
    void overAnotherPeriodTheResultsAreThoseOfTheStudyMadeForThatPeriod() {
        assertThat(StudyComparer.sensitivities(STUDY).get(1).points()).hasSizeGreaterThan(10).allSatisfy(point -> {
            Study other = study(EXAMPLE.replace("evaluation-years: 30", "evaluation-years: " + (int) point.value()));
            assertThat(point).isEqualTo(new StudyComparison.Point(point.value(), other.value("ratio-ii"),
                    other.value("discounted-ratio-ii"), other.value("social-npv")));
        });
    }

    @Test
    void variantsOfOneTitleCannotBeToldApart() {
        assertThatThrownBy(() -> StudyComparer.compare(List.of(STUDY, STUDY))).isInstanceOf(FaultyInput.class);
    }

    private static Study study(String text) {
        return BUILDER.build(StudyReader.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static String example() {
        try {
            return Files.readString(Path.of("examples/study-station-area.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
