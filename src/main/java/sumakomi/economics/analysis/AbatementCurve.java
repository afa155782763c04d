package sumakomi.economics.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sumakomi.knowledge.FaultyInput;

/**
 * The abatement curve: measures side by side, each as wide as the tonnes of CO2 that it avoids in a year and as high as its
 * net cost per tonne.
 *
 * <p>Measures that cost something come in the order of cost per tonne. Among measures that save money the cost per tonne
 * misleads: of two with the same saving it favours the one that avoids less. No ratio can rank them (Taylor, Energy Policy
 * 48, 2012, 430–438); they are ordered by Pareto dominance instead. One dominates another if it avoids at least as many tonnes
 * and saves at least as much, and more of one of the two. Those that none dominates form front 1; without them, those that
 * none dominates form front 2, and so on. Within a front no order is better than another; the larger saving stands first.
 *
 * @param steps from left to right
 */
public record AbatementCurve(List<Step> steps) {

    public AbatementCurve {
        steps = List.copyOf(steps);
    }

    /**
     * @param netCostYenPerYear cost minus energy benefit; negative where the measure saves money
     * @param nonEnergyBenefitYenPerYear what else it brings
     * @param tonnesPerYear CO2 avoided, more than 0
     */
    public record Measure(String id, double netCostYenPerYear, double nonEnergyBenefitYenPerYear, double tonnesPerYear) {}

    /** Whether non-energy benefits count. */
    public enum Benefits { WITHOUT_NEB, WITH_NEB }

    /**
     * A measure on the curve.
     *
     * @param fromTonnes left edge, tonnes per year; the right one is {@code toTonnes}
     * @param yenPerTonne height; below zero it tells the saving, but not the rank
     * @param front from 1, of a measure that saves money; absent where it costs something or nothing, and stands by its cost per tonne
     * @param dominatedBy all measures that avoid and save at least as much, by id; empty in front 1
     */
    public record Step(String id, double fromTonnes, double toTonnes, double netCostYenPerYear, double yenPerTonne,
            Optional<Integer> front, List<String> dominatedBy) {
        public Step {
            dominatedBy = List.copyOf(dominatedBy);
        }
    }

    /**
     * @throws FaultyInput if there is no measure, two share an id, a figure is no number, or a measure avoids no CO2
     */
    public static AbatementCurve of(List<Measure> measures, Benefits benefits) {
        if (measures.isEmpty()) {
            throw Require.refused("analysis.empty", "measures");
        }
        Require.distinct("measures", measures.stream().map(Measure::id).toList());
        List<Bar> bars = measures.stream().map(measure -> bar(measure, benefits)).toList();
        List<Step> steps = new ArrayList<>();
        double tonnes = 0;
        for (Placed placed : order(bars)) {
            Bar bar = placed.bar();
            steps.add(new Step(bar.id(), tonnes, tonnes + bar.tonnes(), bar.yen(), bar.yen() / bar.tonnes(), placed.front(),
                    placed.dominatedBy()));
            tonnes += bar.tonnes();
        }
        return new AbatementCurve(steps);
    }

    private static Bar bar(Measure measure, Benefits benefits) {
        Require.finite(measure.id(), measure.netCostYenPerYear());
        Require.finite(measure.id(), measure.nonEnergyBenefitYenPerYear());
        if (Require.finite(measure.id(), measure.tonnesPerYear()) <= 0) {
            throw Require.refused("abatement.no-tonnes", measure.id(), measure.id(), measure.tonnesPerYear());
        }
        double yen = measure.netCostYenPerYear() - (benefits == Benefits.WITH_NEB ? measure.nonEnergyBenefitYenPerYear() : 0);
        if (!Double.isFinite(yen / measure.tonnesPerYear())) {
            throw Require.refused("abatement.no-tonnes", measure.id(), measure.id(), measure.tonnesPerYear());
        }
        return new Bar(measure.id(), yen, measure.tonnesPerYear());
    }

    private static List<Placed> order(List<Bar> bars) {
        List<Placed> ordered = new ArrayList<>();
        List<Bar> saving = bars.stream().filter(bar -> bar.yen() < 0).toList();
        List<Bar> left = saving;
        for (int front = 1; !left.isEmpty(); front++) {
            List<Bar> rest = left;
            List<Bar> best = rest.stream().filter(bar -> rest.stream().noneMatch(other -> other.dominates(bar))).toList();
            int number = front;
            best.stream().sorted(Comparator.comparingDouble(Bar::yen).thenComparing(Bar::id))
                    .forEach(bar -> ordered.add(new Placed(bar, Optional.of(number), dominating(bar, saving))));
            left = rest.stream().filter(bar -> !best.contains(bar)).toList();
        }
        bars.stream().filter(bar -> bar.yen() >= 0)
                .sorted(Comparator.<Bar>comparingDouble(bar -> bar.yen() / bar.tonnes()).thenComparing(Bar::id))
                .forEach(bar -> ordered.add(new Placed(bar, Optional.empty(), List.of())));
        return ordered;
    }

    private static List<String> dominating(Bar bar, List<Bar> saving) {
        return saving.stream().filter(other -> other.dominates(bar)).map(Bar::id).sorted().toList();
    }

    private record Placed(Bar bar, Optional<Integer> front, List<String> dominatedBy) {}

    private record Bar(String id, double yen, double tonnes) {
        boolean dominates(Bar other) {
            return tonnes >= other.tonnes && yen <= other.yen && (tonnes > other.tonnes || yen < other.yen);
        }
    }
}
