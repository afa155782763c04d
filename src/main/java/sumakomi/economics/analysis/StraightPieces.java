package sumakomi.economics.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * Between which values of one choice amounts of money follow it in straight lines. A tax on profit that carries losses forward bends where
 * a year begins to be taxed; between two bends everything is straight.
 */
public final class StraightPieces {

    /** What counts as nothing, relative to the amounts. */
    private static final double NOTHING = 1e-9;
    /** Pieces shorter than this are the bend itself. */
    private static final double SHORTEST = 1e-7;
    /** How far from an end its direction is taken, and how near to one a bend is told from it, as a part of the piece. */
    private static final double BESIDE = 1e-5;
    /**
     * Places in a piece at which it is tried: beside its ends, since an end where two lines meet may be none, and two in between, uneven,
     * so that no pattern of bends passes by chance.
     */
    private static final double[] TRIED = {BESIDE, 0.37, 0.71, 1 - BESIDE};

    private final DoubleFunction<double[]> amounts;
    private final List<Double> ends = new ArrayList<>();

    private StraightPieces(DoubleFunction<double[]> amounts) {
        this.amounts = amounts;
    }

    /**
     * The ends of the pieces, ascending, the first and the last those given.
     *
     * @param amounts continuous in the choice, straight but for bends
     */
    public static List<Double> ends(DoubleFunction<double[]> amounts, double from, double to) {
        StraightPieces pieces = new StraightPieces(amounts);
        pieces.ends.add(from);
        pieces.split(from, amounts.apply(from), to, amounts.apply(to));
        return List.copyOf(pieces.ends);
    }

    private void split(double from, double[] atFrom, double to, double[] atTo) {
        if (to - from < SHORTEST || straight(from, atFrom, to, atTo)) {
            ends.add(to);
            return;
        }
        double bend = bend(from, atFrom, to, atTo);
        double[] atBend = amounts.apply(bend);
        split(from, atFrom, bend, atBend);
        split(bend, atBend, to, atTo);
    }

    private boolean straight(double from, double[] atFrom, double to, double[] atTo) {
        for (double part : TRIED) {
            double[] found = amounts.apply(from + part * (to - from));
            for (int i = 0; i < found.length; i++) {
                double expected = atFrom[i] + part * (atTo[i] - atFrom[i]);
                if (!(Math.abs(found[i] - expected) <= NOTHING * Math.max(1, Math.abs(atFrom[i]) + Math.abs(atTo[i])))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where the lines on which the most bent amount leaves both ends meet: the bend, if there is only one. */
    private double bend(double from, double[] atFrom, double to, double[] atTo) {
        double step = BESIDE * (to - from);
        double[] left = amounts.apply(from + step);
        double[] right = amounts.apply(to - step);
        double[] turned = IntStream.range(0, left.length)
                .mapToDouble(i -> (atTo[i] - right[i] - left[i] + atFrom[i]) / Math.max(1, Math.abs(atFrom[i]) + Math.abs(atTo[i])))
                .toArray();
        int most = IntStream.range(0, turned.length).reduce(0, (a, b) -> Math.abs(turned[b]) > Math.abs(turned[a]) ? b : a);
        double slopeLeft = (left[most] - atFrom[most]) / step;
        double slopeRight = (atTo[most] - right[most]) / step;
        double met = from + (atTo[most] - atFrom[most] - slopeRight * (to - from)) / (slopeLeft - slopeRight);
        return met > from + step && met < to - step ? met : (from + to) / 2;
    }
}
