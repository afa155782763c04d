package sumakomi.economics.study;

import java.util.List;
import java.util.Optional;
import sumakomi.economics.analysis.BreakEven.Crossing;
import sumakomi.economics.analysis.Chance;
import sumakomi.economics.analysis.Distribution.Histogram;
import sumakomi.economics.analysis.Tornado;
import sumakomi.economics.study.PartyCells.Case;

/**
 * What is uncertain about a study and what that means for its results: plain numbers, all finite, in the units of the cells.
 *
 * @param draws number of draws; the same seed gives the same
 * @param lifts where ranges that the study did not give lift the middle of a result above its value
 * @param tornados how far each input alone moves a result, for the ratio that decides and for the net present value
 * @param decides the case on which the verdict rests: break-even values and the first tornado are of its discounted ratio
 */
public record Uncertainty(int draws, long seed, List<InputSpread> inputs, List<OutputSpread> outputs, List<Swings> tornados,
        List<BreakEvenValue> breakEvens, Information information, List<Lift> lifts, Case decides) {

    public Uncertainty {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        tornados = List.copyOf(tornados);
        breakEvens = List.copyOf(breakEvens);
        lifts = List.copyOf(lifts);
    }

    /** The ratio by present values in the case that decides. */
    public String decidingRatio() {
        return UncertaintyAnalysis.discountedRatio(decides);
    }

    /**
     * A result whose median lies above its value, and would if only the ranges of the knowledge base were there.
     *
     * @param value at the values taken; {@code median} of all draws
     * @param inputs those whose own median lifts the result, the most first
     */
    public record Lift(String cell, double value, double median, List<String> inputs) {
        public Lift {
            inputs = List.copyOf(inputs);
        }
    }

    /** @param dataItems the data of the feasibility study that give it */
    public record InputSpread(String cell, double value, double p10, double p50, double p90, List<String> dataItems) {
        public InputSpread {
            dataItems = List.copyOf(dataItems);
        }
    }

    /**
     * A result over all draws.
     *
     * @param cell the result; a party's ratio may be missing from the study itself and yet have values in some draws
     * @param value at the values taken; absent where there is none
     * @param threshold 1 for a ratio, 0 for yen
     * @param probability share of draws that reach the threshold; for a party without cost, that its benefit is not negative
     * @param undefinedShare share of draws without a value, in which a party bears no cost
     * @param spread absent where no draw has a value
     */
    public record OutputSpread(String cell, Optional<Double> value, double threshold, double probability, double undefinedShare,
            Optional<Quantiles> spread) {}

    /** @param deviation standard deviation; {@code histogram} from the first to the 99th percentile, the rest counted below and above */
    public record Quantiles(double mean, double deviation, double p10, double p50, double p90, Histogram histogram) {}

    /** @param swings the widest first */
    public record Swings(String cell, double value, List<Tornado.Bar> swings) {

        /** What reckoning with doubles leaves of no movement. */
        private static final double ROUNDING = 1e-9;

        public Swings {
            swings = List.copyOf(swings);
        }

        /** Those that move the output at all; what it is not made of, such as the interest of a loan, decides nothing. */
        public List<Tornado.Bar> telling() {
            double least = ROUNDING * Math.max(1, Math.abs(value));
            return swings.stream().filter(bar -> bar.swing() > least).toList();
        }
    }

    /**
     * The value of an input at which B/C by present values in the case that decides is 1, all else as taken.
     *
     * @param low start of the range searched; {@code high} its end
     * @param kind {@code at} one value, at {@code several}, {@code everywhere}, or {@code none} in the range
     * @param crossings values, with {@code rising} where the ratio passes 1 upwards as the input grows
     * @param side where the ratio stands throughout, for {@code none}: {@code above}, {@code below}, {@code mixed}, {@code undefined}
     */
    public record BreakEvenValue(String input, double value, double low, double high, String kind, List<Crossing> crossings,
            Optional<String> side) {
        public BreakEvenValue {
            crossings = List.copyOf(crossings);
        }
    }

    /**
     * What it is worth to know more before deciding. Go if the expected social net present value is above zero.
     *
     * @param everythingYen worth of knowing every input
     * @param inputs the one most worth knowing first
     * @param data the data to collect in that order
     */
    public record Information(double expectedNpvYen, boolean go, double everythingYen, List<InputWorth> inputs, List<DataWorth> data) {
        public Information {
            inputs = List.copyOf(inputs);
            data = List.copyOf(data);
        }
    }

    /**
     * @param yen what knowing it for certain is worth at the most; less than one yen counts as nothing
     * @param upperYen an estimate of the same that errs on the high side
     * @param swingYen how far the input alone moves the net present value from its P10 to its P90; the order among equals
     */
    public record InputWorth(String input, double yen, double upperYen, double swingYen) {}

    /**
     * @param dataItem id of {@code kb/data-items.yaml}
     * @param yen at least so much: the greatest worth among the inputs that it gives; knowing them together is worth no less
     * @param upperYen an estimate, on the high side, of what knowing them together is worth
     * @param swingYen the greatest among the inputs
     * @param chance that the ratio of benefit to cost which decides reaches 1, and what measuring would make of it
     */
    public record DataWorth(String dataItem, double yen, double upperYen, double swingYen, List<String> inputs, Chance chance) {
        public DataWorth {
            inputs = List.copyOf(inputs);
        }
    }
}
