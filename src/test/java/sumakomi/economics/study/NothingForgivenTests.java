package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.economics.analysis.CashFlow;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;

/** What is owed is paid, what ends is not counted on, and what is left at the end is worth something only there. */
class NothingForgivenTests {

    private static final List<Study> STUDIES = LongStream.rangeClosed(1, 60)
            .mapToObj(seed -> CaseStudy.BUILDER.build(new StudyGenerator(CaseStudy.KNOWLEDGE, seed).study())).toList();
    private static final double YEN = 1e-3;

    @Test
    void aLoanLongerThanThePeriodIsSettledInTheLastYear() {
        Study study = CaseStudy.of("loan-longer-than-period.yaml");
        double[] payments = study.values().years("project-loan-payment");
        assertThat(payments[15] - payments[14]).isCloseTo(35.8e6, within(0.05e6));
        assertThat(study.value("es-entity.holder-npv")).isCloseTo(-21.0e6, within(0.05e6));
        assertThat(study.value("financial-institution.ratio-i")).isGreaterThan(1);
    }

    @Test
    void whatTheBankReceivesIsWorthTheLoanAtItsInterestWhateverThePeriod() {
        STUDIES.forEach(study -> CaseStudy.KNOWLEDGE.holders(study.document()).forEach(holder -> {
            double interest = study.value(holder.finance().equals("bonds") ? "bond-interest" : "loan-interest");
            double lent = study.value(holder.id() + ".loan");
            assertThat(new CashFlow(study.values().years(holder.id() + ".loan-payment")).netPresentValueYen(interest)).isCloseTo(lent,
                    near(lent));
        }));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 14.5, 20, 20.4, 29.999, 100})
    void aLoanOfAnyLengthIsRepaidInFull(double loanYears) {
        Study study = CaseStudy.BUILDER.build(CaseStudy.with(CaseStudy.read("loan-longer-than-period.yaml"), "loan-years", loanYears));
        assertThat(new CashFlow(study.values().years("project-loan-payment")).netPresentValueYen(study.value("loan-interest")))
                .isCloseTo(study.value("loan"), within(YEN));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1.3, 1.4, 7, 14.5, 15, 29.5, 30, 30.5, 60})
    void everyPurchaseWithinThePeriodIsPaidAndOnlyWhatIsLeftOfTheLastIsTakenOff(double life) {
        for (int period = 1; period <= 60; period++) {
            Study study = CaseStudy.BUILDER.build(oneComponent(life, period));
            int bought = 0;
            while (bought * life < period - 1e-9) {
                bought++;
            }
            double spent = Arrays.stream(study.values().years("flow-renewal")).sum() + study.value("project-net-initial-cost");
            assertThat(spent).as("life %s in %d years", life, period).isCloseTo(bought * 1e9, within(YEN));
            assertThat(study.value("project-residual-value")).as("life %s in %d years", life, period)
                    .isCloseTo((bought - period / life) * 1e9, within(YEN));
        }
    }

    private static StudyDocument oneComponent(double life, int period) {
        StudyDocument document = CaseStudy.with(CaseStudy.read("value-left-is-large.json"), "evaluation-years", period);
        return document.withMeasure("m1", measure -> measure.withParts(List.of(new StudyDocument.Component("k1", "k1",
                Map.of("initial-cost", Quantity.of(1e9), "life", Quantity.of(life)))), measure.energy()));
    }

    @Test
    void aLifeThatGoesIntoThePeriodLeavesNothing() {
        Study study = CaseStudy.of("life-goes-into-period.json");
        assertThat(study.value("project-residual-value")).isZero();
        assertThat(study.value("social-npv")).isCloseTo(1771.3e6, within(0.05e6));
    }

    @Test
    void theValueLeftIsNoIncomeBeforeTheEnd() {
        StudyResults results = CaseStudy.results(CaseStudy.of("value-left-is-large.json"));
        assertThat(results.project().payback()).isEmpty();
        assertThat(results.project().discountedPayback()).isEmpty();
        Study tenYears = CaseStudy.BUILDER.build(CaseStudy.with(CaseStudy.read("value-left-is-large.json"), "evaluation-years", 10));
        assertThat(CaseStudy.results(tenYears).project().payback().orElseThrow().first()).isCloseTo(10, within(1e-9));
    }

    /** The plain sum is the whole effect at the most; within it a shorter effect brings the same earlier. */
    @ParameterizedTest
    @CsvSource({"31.5, 0.952381", "30, 1", "21, 1", "10.5, 1", "0.5, 1"})
    void anEffectCountsNoLongerThanItLasts(double effect, double counted) {
        Study study = CaseStudy.BUILDER.build(withEffect(effect));
        double whole = 1e8 * 0.5;
        double land = 1e6 * 20000 * 0.005;
        assertThat(study.value("m.b1")).isCloseTo(whole / effect, within(YEN));
        assertThat(total(study, "neb-flow.b1") / whole).isCloseTo(counted, within(1e-6));
        assertThat(total(study, "neb-flow.b4") / land).isCloseTo(counted, within(1e-6));
        assertThat(study.value("building-owner.total-benefit-ii")).isCloseTo(land * counted, within(land * 1e-6));
        assertThat(study.value("present-neb")).isLessThanOrEqualTo(whole + land);
        assertThat(study.value("project-neb")).isCloseTo((whole + land) / effect, within(YEN));
    }

    /** Before, an effect of 10.5 years went on through all 30 of the evaluation. */
    @Test
    void aShorterEffectIsWorthLessThanOneThatWentOn() {
        Study study = CaseStudy.BUILDER.build(withEffect(10.5));
        double wentOn = study.value("project-neb") * (1 - Math.pow(1 + study.value("social-rate"), -30)) / study.value("social-rate");
        assertThat(study.value("present-neb")).isLessThan(0.6 * wentOn);
    }

    private static StudyDocument withEffect(double years) {
        Map<String, Quantity> effect = Map.of("effect-period", Quantity.of(years));
        StudyDocument document = CaseStudy.read("effect-ends.yaml");
        DistrictBenefit land = document.districtBenefits().get(0);
        Map<String, Quantity> values = new java.util.HashMap<>(land.values());
        values.putAll(effect);
        return document.withMeasure("m", measure -> measure.withBenefits(Map.of("b1", effect)))
                .withDistrictBenefits(List.of(new DistrictBenefit(land.id(), "b4", land.policies(), values)));
    }

    @Test
    void noBenefitOfAGeneratedStudyCountsLongerThanItsEffectPeriod() {
        STUDIES.forEach(study -> study.model().cells().stream().map(Cell::id).filter(id -> id.matches("neb\\.(b1|b3|b4)"))
                .forEach(id -> {
                    String benefit = id.substring("neb.".length());
                    double period = Math.min(study.model().years(), study.value(benefit + ".effect-period"));
                    assertThat(total(study, "neb-flow." + benefit)).isCloseTo(study.value(id) * period, near(study.value(id) * period));
                }));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 30})
    void aPioneeringProjectEducatesInItsFirstThreeYears(int period) {
        Map<String, Quantity> people = Map.of("population", Quantity.of(10000));
        StudyDocument document = CaseStudy.with(CaseStudy.read("value-left-is-large.json"), "evaluation-years", period)
                .withDistrictBenefits(List.of(new DistrictBenefit("visitors", "d1", List.of(), people)));
        Study study = CaseStudy.BUILDER.build(document);
        double[] years = study.values().years("neb-flow.d1");
        IntStream.rangeClosed(0, period)
                .forEach(year -> assertThat(years[year]).as("year %d", year).isEqualTo(year >= 1 && year <= 3 ? 3e7 : 0));
        assertThat(study.value("visitors")).isCloseTo(3e7 * Math.min(3, period) / period, within(YEN));
        Study own = CaseStudy.BUILDER.build(CaseStudy.with(document, "d1.validity", 0.5));
        assertThat(total(own, "neb-flow.d1")).isCloseTo(own.value("visitors") * period, within(YEN));
    }

    @Test
    void overTheYearsThePartiesGetWhatTheProjectBrings() {
        STUDIES.forEach(study -> {
            double parties = CaseStudy.KNOWLEDGE.parties().stream().mapToDouble(party -> total(study, party.id() + ".neb-flow")).sum();
            assertThat(parties).isCloseTo(total(study, "flow-neb"), near(total(study, "flow-neb")));
        });
    }

    private static double total(Study study, String cell) {
        return Arrays.stream(study.values().years(cell)).sum();
    }

    private static org.assertj.core.data.Offset<Double> near(double size) {
        return within(1e-9 * Math.max(1, Math.abs(size)));
    }
}
