package sumakomi.economics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hipparchus.analysis.solvers.LaguerreSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.economics.analysis.InternalRate.None;
import sumakomi.economics.analysis.InternalRate.One;
import sumakomi.economics.analysis.InternalRate.Reason;
import sumakomi.economics.analysis.InternalRate.Several;
import sumakomi.economics.analysis.InternalRate.Uniqueness;
import sumakomi.knowledge.FaultyInput;

class CashFlowTests {

    /** -100, then 20 a year for nine years, 2 of removal at the end: at -91 % only the removal counts, and nobody discounts by that. */
    @Test
    void aCostOfRemovalAtTheEndMakesNoSecondRate() {
        double[] yen = new double[11];
        Arrays.fill(yen, 20);
        yen[0] = -100;
        yen[10] = -2;
        assertThat(new CashFlow(yen).internalRates()).isInstanceOfSatisfying(InternalRate.One.class,
                one -> {
                    assertThat(one.rate()).isBetween(0.1, 0.15);
                    assertThat(one.beside()).singleElement().satisfies(rate -> assertThat(rate).isBetween(-0.92, -0.9));
                });
    }

    @Test
    void presentValueDiscountsEachYearByItsNumberOfYears() {
        CashFlow flow = new CashFlow(-1000, 500, 400, 300);

        assertThat(flow.netPresentValueYen(0)).isEqualTo(200);
        assertThat(flow.netPresentValueYen(0.1)).isCloseTo(-1000 + 500 / 1.1 + 400 / 1.21 + 300 / 1.331, within(1e-9));
    }

    @Test
    void investmentThatPaysBackHasOneRateAndDescartesKnowsIt() {
        assertThat(new CashFlow(-100, 110).internalRates())
                .isEqualTo(new One(1 / (1 / 1.1) - 1, Uniqueness.DESCARTES, List.of()));
        assertThat(rates(new CashFlow(-1000, 0, 0, 1331))).singleElement()
                .satisfies(rate -> assertThat(rate).isCloseTo(0.1, within(1e-12)));
    }

    @Test
    void noRateWhereNothingWasInvestedOrNothingComesBack() {
        assertThat(new CashFlow(0, 0, 0).internalRates()).isEqualTo(new None(Reason.NO_FLOW));
        assertThat(new CashFlow(0, 10, 20).internalRates()).isEqualTo(new None(Reason.NEVER_INVESTED));
        assertThat(new CashFlow(-10, -1, 0).internalRates()).isEqualTo(new None(Reason.NEVER_PAID_BACK));
    }

    @Test
    void noRateWhereTheValueStaysOnOneSide() {
        assertThat(new CashFlow(-100, 200, -101).internalRates()).isEqualTo(new None(Reason.ALWAYS_NEGATIVE));
        assertThat(new CashFlow(100, -200, 101).internalRates()).isEqualTo(new None(Reason.ALWAYS_POSITIVE));
        // loses all but a ten-thousandth: the rate would lie below the range
        assertThat(new CashFlow(-100, 0.01).internalRates()).isEqualTo(new None(Reason.ALWAYS_NEGATIVE));
    }

    @Test
    void restorationAtTheEndCanMakeTwoRates() {
        assertThat(rates(new CashFlow(-100, 230, -132))).satisfiesExactly(
                rate -> assertThat(rate).isCloseTo(0.1, within(1e-12)), rate -> assertThat(rate).isCloseTo(0.2, within(1e-12)));
    }

    @Test
    void rateWhereTheValueOnlyTouchesZeroIsFoundOnce() {
        assertThat(new CashFlow(-100, 220, -121).internalRates()).isInstanceOfSatisfying(One.class, one -> {
            assertThat(one.rate()).isCloseTo(0.1, within(1e-7));
            assertThat(one.uniqueness()).isEqualTo(Uniqueness.SEARCHED);
        });
    }

    @Test
    void norstroemSinglesOutThePositiveRate() {
        // dismantling in year 6 brings in a second, negative rate, by which nobody discounts
        CashFlow dismantled = new CashFlow(-100, 60, 60, 60, 60, 60, -150);
        assertThat(dismantled.internalRates()).isInstanceOfSatisfying(One.class, one -> {
            assertThat(one.rate()).isPositive();
            assertThat(one.uniqueness()).isEqualTo(Uniqueness.NORSTROM);
            assertThat(one.beside()).singleElement().satisfies(rate -> assertThat(rate).isNegative());
            assertThat(dismantled.netPresentValueYen(0)).isPositive();
            assertThat(dismantled.netPresentValueYen(one.rate() / 2)).isPositive();
            assertThat(dismantled.netPresentValueYen(one.rate() * 2)).isNegative();
        });
        // a second stage of building in year 2; the sums change sign once
        assertThat(new CashFlow(-100, 50, -30, 80, 80).internalRates()).isInstanceOfSatisfying(One.class,
                one -> assertThat(one.uniqueness()).isEqualTo(Uniqueness.NORSTROM));
    }

    /** Where the money never comes back, the greatest of negative rates says how much is lost; where borrowing comes first, none does. */
    @Test
    void ofNegativeRatesAloneTheGreatestTellsTheLoss() {
        assertThat(new CashFlow(-100, 70, 60, -40).internalRates()).isInstanceOfSatisfying(One.class, one -> {
            assertThat(one.rate()).isBetween(-0.2, 0.0);
            assertThat(one.beside()).allSatisfy(rate -> assertThat(rate).isLessThan(one.rate()));
        });
        assertThat(new CashFlow(100, -70, -60, 40).internalRates()).isInstanceOfSatisfying(Several.class,
                several -> assertThat(several.rates()).hasSize(2).allSatisfy(rate -> assertThat(rate).isNegative()));
    }

    @Test
    void paybackIsInterpolatedWithinTheYear() {
        CashFlow flow = new CashFlow(-100, 40, 40, 40);

        assertThat(flow.payback()).contains(new CashFlow.Payback(2.5, Optional.of(2.5)));
        // discounted flows 36.36, 33.06, 30.05: 99.47 in all
        assertThat(flow.payback(0.1)).isEmpty();
        assertThat(flow.payback(0.05).orElseThrow().first())
                .isCloseTo(2 + (100 - 40 / 1.05 - 40 / 1.1025) / (40 / 1.157625), within(1e-9));
    }

    @Test
    void renewalThatTiesUpMoneyAgainDelaysTheLastingPayback() {
        assertThat(new CashFlow(-100, 60, 60, -50, 40).payback()).hasValueSatisfying(payback -> {
            assertThat(payback.first()).isCloseTo(1 + 40 / 60.0, within(1e-12));
            assertThat(payback.lasting()).hasValueSatisfying(years -> assertThat(years).isCloseTo(3.75, within(1e-12)));
        });
        assertThat(new CashFlow(-100, 120, -50).payback().orElseThrow().lasting()).isEmpty();
        assertThat(new CashFlow(0, 5).payback()).contains(new CashFlow.Payback(0, Optional.of(0.0)));
    }

    @Test
    void saysWhatIsWrongWithAFlowOrARate() {
        assertThatThrownBy(() -> new CashFlow(-1, Double.NaN)).isInstanceOf(FaultyInput.class).hasMessageContaining("cash-flow[1]");
        assertThatThrownBy(() -> new CashFlow(new double[0])).isInstanceOf(FaultyInput.class).hasMessageContaining("cash-flow");
        assertThatThrownBy(() -> new CashFlow(new double[200])).isInstanceOf(FaultyInput.class).hasMessageContaining("199 years");
        assertThatThrownBy(() -> new CashFlow(-1e19)).isInstanceOf(FaultyInput.class).hasMessageContaining("1E18");
        assertThatThrownBy(() -> new CashFlow(-1, 2).netPresentValueYen(-1)).isInstanceOf(FaultyInput.class).hasMessageContaining("-0.99");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyInternalRateZeroesThePresentValue(long seed) {
        double[] yen = anyFlow(Draw.from(seed));

        List<Double> rates = rates(new CashFlow(yen));

        assertThat(rates).as("seed %d", seed).isSorted().doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(new Polynomial(yen).signChanges())
                .allSatisfy(rate -> assertThat(relativeValue(yen, rate)).isCloseTo(0, within(1e-12)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ratesAreThoseThatALibraryFindsAmongAllComplexRoots(long seed) {
        RandomGenerator random = Draw.from(seed);
        double[] yen = random.doubles(random.nextInt(3, 9), -100, 100).toArray();
        List<Double> all = Arrays.stream(new LaguerreSolver(1e-14).solveAllComplex(yen, 1.0))
                .filter(root -> Math.abs(root.getImaginary()) < 1e-9 * root.norm() && root.getReal() > 1 / 11.0 && root.getReal() < 100)
                .map(root -> 1 / root.getReal() - 1).sorted().toList();

        List<Double> found = rates(new CashFlow(yen));

        assertThat(found).as("seed %d", seed).hasSameSizeAs(all);
        for (int at = 0; at < found.size(); at++) {
            assertThat(found.get(at)).as("seed %d", seed).isCloseTo(all.get(at), within(1e-6 * (1 + Math.abs(all.get(at)))));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void flowMadeFromRatesGivesThemBack(long seed) {
        RandomGenerator random = Draw.from(seed);
        List<Double> wanted = random.ints(random.nextInt(1, 5), -9, 60).distinct().sorted().mapToObj(tenths -> tenths / 20.0).toList();
        double[] yen = {-1000};
        for (double rate : wanted) {
            yen = times(yen, -1, 1 + rate);
        }

        List<Double> found = rates(new CashFlow(yen));

        assertThat(found).as("seed %d", seed).hasSameSizeAs(wanted);
        for (int at = 0; at < found.size(); at++) {
            assertThat(found.get(at)).as("seed %d", seed).isCloseTo(wanted.get(at), within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void valueOfAConventionalFlowFallsWithTheRate(long seed) {
        RandomGenerator random = Draw.from(seed);
        CashFlow flow = conventional(random);
        double lower = random.nextDouble(-0.5, 1);
        double higher = lower + random.nextDouble(0.001, 1);

        assertThat(flow.netPresentValueYen(higher)).as("seed %d", seed).isLessThan(flow.netPresentValueYen(lower));
        assertThat(flow.internalRates()).as("seed %d", seed).isInstanceOfSatisfying(One.class,
                one -> assertThat(one.uniqueness()).isEqualTo(Uniqueness.DESCARTES));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void scalingMoneyScalesTheValueAndLeavesRatesAndPaybackAlone(long seed) {
        RandomGenerator random = Draw.from(seed);
        double[] yen = anyFlow(random);
        double factor = Math.pow(2, random.nextInt(-10, 20));
        CashFlow flow = new CashFlow(yen);
        CashFlow scaled = new CashFlow(Arrays.stream(yen).map(one -> one * factor).toArray());

        assertThat(scaled.netPresentValueYen(0.04)).as("seed %d", seed).isEqualTo(flow.netPresentValueYen(0.04) * factor);
        assertThat(scaled.internalRates()).as("seed %d", seed).isEqualTo(flow.internalRates());
        assertThat(scaled.payback(0.04)).as("seed %d", seed).isEqualTo(flow.payback(0.04));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void interestNeverShortensThePaybackOfAConventionalFlow(long seed) {
        CashFlow flow = conventional(Draw.from(seed));

        flow.payback(0.04).ifPresent(payback -> assertThat(payback.first()).as("seed %d", seed)
                .isGreaterThanOrEqualTo(flow.payback().orElseThrow().first()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void longestFlowOfGreatAmountsStaysWithinNumbers(long seed) {
        RandomGenerator random = Draw.from(seed);
        double[] yen = random.doubles(CashFlow.MOST_YEARS + 1, -CashFlow.GREATEST_YEN, CashFlow.GREATEST_YEN).toArray();

        assertThat(new CashFlow(yen).netPresentValueYen(CashFlow.LOWEST_RATE)).as("seed %d", seed).isFinite();
        assertThat(rates(new CashFlow(yen))).as("seed %d", seed)
                .allSatisfy(rate -> assertThat(relativeValue(yen, rate)).isCloseTo(0, within(1e-11)));
    }

    static LongStream seeds() {
        return Draw.seeds(100);
    }

    /** All of them, also those that do not tell. */
    private static List<Double> rates(CashFlow flow) {
        InternalRate found = flow.internalRates();
        if (found instanceof One one) {
            return Stream.concat(one.beside().stream(), Stream.of(one.rate())).sorted().toList();
        }
        return found instanceof Several several ? Stream.concat(several.beside().stream(), several.rates().stream()).sorted().toList()
                : List.of();
    }

    /** Investment, then income with costs and renewals in between. */
    private static double[] anyFlow(RandomGenerator random) {
        int years = random.nextInt(2, 41);
        double[] yen = random.doubles(years + 1, -2e8, 3e8).toArray();
        yen[0] = -random.nextDouble(1e8, 3e9);
        return yen;
    }

    private static CashFlow conventional(RandomGenerator random) {
        double[] income = random.doubles(random.nextInt(3, 41), 1e7, 3e8).toArray();
        double spent = -Arrays.stream(income).sum() * random.nextDouble(0.3, 1.2);
        return new CashFlow(DoubleStream.concat(DoubleStream.of(spent), Arrays.stream(income)).toArray());
    }

    /** Present value over the sum of the sizes of its terms. */
    private static double relativeValue(double[] yen, double rate) {
        double size = new CashFlow(Arrays.stream(yen).map(Math::abs).toArray()).netPresentValueYen(rate);
        return new CashFlow(yen).netPresentValueYen(rate) / size;
    }

    private static double[] times(double[] polynomial, double constant, double slope) {
        double[] product = new double[polynomial.length + 1];
        for (int power = 0; power < polynomial.length; power++) {
            product[power] += constant * polynomial[power];
            product[power + 1] += slope * polynomial[power];
        }
        return product;
    }
}
