package sumakomi.economics.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What it would be worth to know an input for certain before deciding whether to go ahead. The decision is go if the
 * expected net benefit is positive, otherwise no-go with net benefit 0; knowing an input pays as far as it would turn the
 * decision. It is the most one should spend on measuring that input.
 *
 * <p>Worth of knowing input x: E[max(0, E[net benefit | x])] − max(0, E[net benefit]), estimated from one set of draws by
 * grouping them by x, as in the single-loop method of Strong and Oakley (Medical Decision Making 2013,
 * doi:10.1177/0272989X12465123). Deciding and valuing on the same draws would overstate it, since a group's mean is above
 * zero by chance as well. So each group is split in two halves, and what one half decides is valued on the other. The result
 * leans slightly to the low side instead, by what the halves decide wrongly; the value without the split is given beside it
 * as the upper end.
 *
 * @param expectedNetBenefitYen mean of the draws
 * @param everythingYen worth of knowing all inputs (EVPI): E[max(0, net benefit)] − max(0, E[net benefit])
 * @param ranking all inputs, the one most worth knowing first
 */
public record PerfectInformation(double expectedNetBenefitYen, double everythingYen, List<Worth> ranking) {

    public PerfectInformation {
        ranking = List.copyOf(ranking);
    }

    /** Whether one would go ahead knowing no more than now. */
    public boolean go() {
        return expectedNetBenefitYen > 0;
    }

    /**
     * @param yen from 0 to what knowing everything is worth
     * @param upperYen the estimate that errs on the high side; never less than {@code yen}
     */
    public record Worth(String id, double yen, double upperYen) {}

    /**
     * @param netBenefitYen independent draws of benefit minus cost (of a year, or present value); the worths are in the same yen
     * @param inputs for each id the values, in its own unit, from which those draws were computed, in the same order
     */
    public static PerfectInformation of(double[] netBenefitYen, Map<String, double[]> inputs) {
        return of(netBenefitYen, inputs.keySet(), inputs::get);
    }

    /**
     * The same with the values of one input at a time.
     *
     * @param values those of an input, by its id
     */
    public static PerfectInformation of(double[] netBenefitYen, Set<String> inputs, Function<String, double[]> values) {
        double[] draws = Require.finite("net-benefit", netBenefitYen);
        double mean = Arrays.stream(draws).sum() / draws.length;
        double now = Math.max(0, mean);
        double everything = Math.max(0, Arrays.stream(draws).map(yen -> Math.max(0, yen)).sum() / draws.length - now);
        List<Worth> ranking = inputs.stream().map(input -> worth(input, values.apply(input), draws, now, everything))
                .sorted(Comparator.comparingDouble(Worth::yen).thenComparingDouble(Worth::upperYen).reversed().thenComparing(Worth::id))
                .toList();
        return new PerfectInformation(mean, everything, ranking);
    }

    private static Worth worth(String id, double[] values, double[] draws, double now, double everything) {
        double[] input = Require.finite(id, values);
        if (input.length != draws.length) {
            throw Require.refused("analysis.lengths", id, input.length, draws.length);
        }
        Groups groups = Groups.of(input);
        double[][] sums = new double[2][groups.count()];
        for (int at = 0; at < draws.length; at++) {
            sums[at & 1][groups.of(input[at])] += draws[at];
        }
        double split = 0;
        double joint = 0;
        for (int group = 0; group < groups.count(); group++) {
            double even = sums[0][group];
            double odd = sums[1][group];
            split += (odd > 0 ? even : 0) + (even > 0 ? odd : 0);
            joint += Math.max(0, even + odd);
        }
        return new Worth(id, within(split / draws.length - now, everything), within(joint / draws.length - now, everything));
    }

    private static double within(double yen, double everything) {
        return Math.min(Math.max(0, yen), everything);
    }
}
