package sumakomi.economics.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sumakomi.economics.analysis.InternalRate.Paying;
import sumakomi.economics.analysis.InternalRate.Reason;
import sumakomi.economics.analysis.InternalRate.Uniqueness;
import sumakomi.knowledge.FaultyInput;

/**
 * What a project pays out (negative) and takes in (positive) year by year, in yen. Year 0 is today; the flow of year k comes
 * k full years later. Rates are fractions per year, 0.05 for 5 %.
 */
public final class CashFlow {

    /** Below this rate nothing is discounted and no internal rate is searched. */
    public static final double LOWEST_RATE = -0.99;
    /** The highest internal rate that is searched: 1000 % a year. */
    public static final double HIGHEST_RATE = 10;
    /** The longest flow. Together with the greatest amount it keeps every sum within the range of doubles. */
    public static final int MOST_YEARS = 120;
    public static final double GREATEST_YEN = 1e18;

    private final double[] yenByYear;

    /**
     * @param yenByYear year 0 first, at least one, at most {@value #MOST_YEARS} after year 0
     * @throws FaultyInput if there are none or too many, or one is no number or above {@value #GREATEST_YEN} in size
     */
    public CashFlow(double... yenByYear) {
        this.yenByYear = Require.finite("cash-flow", yenByYear);
        if (yenByYear.length > MOST_YEARS + 1) {
            throw Require.refused("cash-flow.years", "cash-flow", yenByYear.length - 1, MOST_YEARS);
        }
        for (int year = 0; year < yenByYear.length; year++) {
            if (Math.abs(yenByYear[year]) > GREATEST_YEN) {
                throw Require.refused("cash-flow.amount", "cash-flow[" + year + "]", yenByYear[year], GREATEST_YEN);
            }
        }
    }

    /**
     * Net present value in yen: the sum of flow / (1 + rate)^year.
     *
     * @param ratePerYear at least {@value #LOWEST_RATE}
     */
    public double netPresentValueYen(double ratePerYear) {
        return new Polynomial(yenByYear).at(discountFactor(ratePerYear));
    }

    /**
     * All rates above {@value #LOWEST_RATE} and up to {@value #HIGHEST_RATE} at which the net present value is zero. Of several, negative
     * ones stand apart, since nobody discounts by them: where just one is not negative, the project pays at all rates from zero up to it.
     */
    public InternalRate internalRates() {
        if (Arrays.stream(yenByYear).allMatch(yen -> yen == 0)) {
            return new InternalRate.None(Reason.NO_FLOW);
        }
        if (Arrays.stream(yenByYear).allMatch(yen -> yen >= 0)) {
            return new InternalRate.None(Reason.NEVER_INVESTED);
        }
        if (Arrays.stream(yenByYear).allMatch(yen -> yen <= 0)) {
            return new InternalRate.None(Reason.NEVER_PAID_BACK);
        }
        Polynomial byDiscountFactor = new Polynomial(yenByYear);
        List<Double> rates = byDiscountFactor.zeros(1 / (1 + HIGHEST_RATE), 1 / (1 + LOWEST_RATE)).stream()
                .map(factor -> 1 / factor - 1).filter(rate -> rate > LOWEST_RATE).sorted().toList();
        if (rates.isEmpty()) {
            return new InternalRate.None(netPresentValueYen(0) <= 0 ? Reason.ALWAYS_NEGATIVE
                    : beginsWithOutlay() ? Reason.ABOVE_RANGE : Reason.ALWAYS_POSITIVE);
        }
        List<Double> telling = telling(rates);
        List<Double> beside = rates.stream().filter(rate -> !telling.contains(rate)).toList();
        return telling.size() > 1 ? new InternalRate.Several(telling, paying(telling), beside)
                : new InternalRate.One(telling.get(0), uniqueness(telling.get(0), byDiscountFactor.signChanges()), beside);
    }

    private List<Double> telling(List<Double> rates) {
        List<Double> plain = rates.stream().filter(rate -> rate >= 0).toList();
        boolean lossWithoutInterest = netPresentValueYen(0) < 0;
        return plain.isEmpty() && lossWithoutInterest ? rates.subList(rates.size() - 1, rates.size())
                : plain.isEmpty() || plain.size() == 1 && lossWithoutInterest ? rates : plain;
    }

    private Uniqueness uniqueness(double rate, int signChanges) {
        return signChanges == 1 ? Uniqueness.DESCARTES : rate > 0 && meetsNorstroem() ? Uniqueness.NORSTROM : Uniqueness.SEARCHED;
    }

    /** Then a high enough rate makes the net present value negative. */
    private boolean beginsWithOutlay() {
        return Arrays.stream(yenByYear).filter(yen -> yen != 0).findFirst().orElse(0) < 0;
    }

    /** Between two neighbouring rates the sign does not change, so that one value in between tells it. */
    private List<Paying> paying(List<Double> rates) {
        List<Double> ends = new ArrayList<>(List.of(rates.get(0) >= 0 ? 0 : LOWEST_RATE));
        ends.addAll(rates);
        ends.add(HIGHEST_RATE);
        List<Paying> paying = new ArrayList<>();
        for (int at = 1; at < ends.size(); at++) {
            if (netPresentValueYen((ends.get(at - 1) + ends.get(at)) / 2) > 0) {
                paying.add(new Paying(at == 1 ? Optional.empty() : Optional.of(ends.get(at - 1)),
                        at == ends.size() - 1 ? Optional.empty() : Optional.of(ends.get(at))));
            }
        }
        return paying;
    }

    /** Norstrøm's criterion: the flows summed up begin below zero, change sign once and do not end at zero. */
    private boolean meetsNorstroem() {
        double[] sums = yenByYear.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        double first = Arrays.stream(sums).filter(sum -> sum != 0).findFirst().orElse(0);
        return first < 0 && sums[sums.length - 1] != 0 && new Polynomial(sums).signChanges() == 1;
    }

    /** How long the money is tied up, without interest; empty if it never all comes back. */
    public Optional<Payback> payback() {
        return payback(0);
    }

    /** How long the money is tied up with interest at this rate: payback of the discounted flows. */
    public Optional<Payback> payback(double ratePerYear) {
        double factor = discountFactor(ratePerYear);
        double sum = 0;
        double power = 1;
        double last = 0;
        double first = -1;
        for (int year = 0; year < yenByYear.length; year++, power *= factor) {
            double before = sum;
            double flow = yenByYear[year] * power;
            sum += flow;
            if (before < 0 && sum >= 0) {
                last = year - sum / flow;
                first = first < 0 ? last : first;
            }
        }
        if (sum < 0 && first < 0) {
            return Optional.empty();
        }
        return Optional.of(new Payback(Math.max(first, 0), sum < 0 ? Optional.empty() : Optional.of(last)));
    }

    /**
     * Years from year 0 until the summed flow is back at zero, the flow of a year taken as spread evenly over it. Both are 0
     * where the sum is never below zero.
     *
     * @param first the first time
     * @param lasting the time from which it stays there, later when a renewal ties up money again; empty if it does not
     */
    public record Payback(double first, Optional<Double> lasting) {}

    private static double discountFactor(double ratePerYear) {
        if (Require.finite("rate", ratePerYear) < LOWEST_RATE) {
            throw Require.refused("cash-flow.rate", "rate", ratePerYear, LOWEST_RATE);
        }
        return 1 / (1 + ratePerYear);
    }
}
