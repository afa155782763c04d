package sumakomi.programme;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.advice.Budget;
import sumakomi.economics.BenefitCost;
import sumakomi.economics.Columns;
import sumakomi.knowledge.StudyPreparation;
import sumakomi.knowledge.StudyPreparation.DatumWork;
import sumakomi.knowledge.StudyPreparation.Settled;
import sumakomi.knowledge.StudyPreparation.Settles;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklist.Open;

/** What the screening leaves open, and which data would settle the most of it. */
final class Openness {

    private final Map<Settles, Settled> words = new EnumMap<>(Settles.class);
    /** High end over low end; absent where no range is known. */
    private final Map<Settles, Optional<Double>> times = new EnumMap<>(Settles.class);

    Openness(StudyPreparation preparation, Budget budget, BenefitCost benefitCost) {
        preparation.settles().forEach(settled -> words.put(settled.id(), settled));
        times.put(Settles.COST, budget.highYen().map(high -> (double) high / budget.lowYen()));
        times.put(Settles.ENERGY_BENEFIT, benefitCost.ebOverC().flatMap(Openness::times));
        times.put(Settles.NON_ENERGY_BENEFIT, benefitCost.nebOverC().flatMap(Openness::times));
    }

    private static Optional<Double> times(Columns ratios) {
        List<BigDecimal> sorted = Columns.NAMES.stream().map(ratios::of).sorted().toList();
        return Optional.of(sorted.get(0)).filter(low -> low.signum() > 0)
                .map(low -> sorted.get(sorted.size() - 1).doubleValue() / low.doubleValue());
    }

    /** What a datum would settle, the most open first. */
    List<Open> of(Optional<DatumWork> datum) {
        return datum.stream().flatMap(work -> work.settles().stream())
                .map(settles -> new Open(settles, words.get(settles).title(), times.get(settles)))
                .sorted(Comparator.comparingDouble(Openness::width).reversed()).toList();
    }

    /** What settles the most comes first, then what more steps need. */
    Comparator<Item> order() {
        return Comparator.comparingDouble(Openness::widest).reversed()
                .thenComparing(Comparator.comparingInt(Openness::users).reversed());
    }

    private static int users(Item item) {
        return item.why().stream().mapToInt(why -> why instanceof Checklist.Why.ForSteps steps ? steps.steps().size() : 0).sum();
    }

    private static double widest(Item item) {
        return item.opens().stream().mapToDouble(Openness::width).max().orElse(0);
    }

    private static double width(Open open) {
        return open.times().orElse(Double.POSITIVE_INFINITY);
    }
}
