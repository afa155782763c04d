package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import sumakomi.economics.analysis.CashFlow;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.Values;
import sumakomi.economics.study.Study.Overlap;
import sumakomi.economics.study.StudyEntries.OverlapRule;

/**
 * Finds benefits that a study counts side by side although the knowledge base says that they overlap, and reckons how much may be
 * counted twice.
 */
final class Overlaps {

    /** Stands for the whole study where benefits of the district overlap. */
    static final String WHOLE = "project";
    private static final String ENERGY = "eb";

    private final StudyDocument document;
    private final Model model;
    private final Values values;
    /** The cells of each benefit that counts, by the measure, and those of the district under {@link #WHOLE}. */
    private final Map<String, Map<String, List<String>>> cells = new LinkedHashMap<>();

    private Overlaps(StudyDocument document, Model model, Values values) {
        this.document = document;
        this.model = model;
        this.values = values;
    }

    static List<Overlap> in(StudyDocument document, StudyKnowledge knowledge, Model model, Values values) {
        Overlaps overlaps = new Overlaps(document, model, values);
        overlaps.gather();
        return knowledge.overlapRules().stream().flatMap(rule -> overlaps.of(rule).stream()).toList();
    }

    private void gather() {
        document.measures().forEach(measure -> {
            Map<String, List<String>> own = cells.computeIfAbsent(measure.id(), id -> new LinkedHashMap<>());
            measure.benefits().keySet().stream().filter(this::counts)
                    .forEach(benefit -> own.put(benefit, List.of(measure.id() + "." + benefit)));
            if (!measure.energy().isEmpty()) {
                own.put(ENERGY, List.of(measure.id() + "." + ENERGY));
            }
        });
        Map<String, List<String>> district = cells.computeIfAbsent(WHOLE, id -> new LinkedHashMap<>());
        document.districtBenefits().stream().filter(one -> counts(one.benefit()))
                .forEach(one -> district.computeIfAbsent(one.benefit(), id -> new ArrayList<>()).add(one.id()));
    }

    private boolean counts(String benefit) {
        return values.of("counted." + benefit) > 0;
    }

    /** By measure; where a benefit of the district is concerned, once for the whole study. */
    private List<Overlap> of(OverlapRule rule) {
        boolean district = rule.benefits().stream().anyMatch(cells.get(WHOLE)::containsKey);
        Map<String, List<String>> whole = new LinkedHashMap<>();
        cells.values().forEach(one -> one.forEach((benefit, ids) -> whole.merge(benefit, ids, Overlaps::joined)));
        Map<String, Map<String, List<String>>> places = district ? Map.of(WHOLE, whole) : cells;
        List<Overlap> found = new ArrayList<>();
        places.forEach((where, claimed) -> {
            List<String> together = rule.benefits().stream().filter(claimed::containsKey).toList();
            if (rule.concerns(together) && (rule.carriers().isEmpty() || uses(rule.carriers(), where))) {
                found.add(overlap(rule, where, together, claimed));
            }
        });
        return found;
    }

    /** Whether a measure, or any of the whole study, is about one of these energy carriers. */
    private boolean uses(List<String> carriers, String where) {
        return document.measures().stream().filter(measure -> where.equals(WHOLE) || measure.id().equals(where))
                .flatMap(measure -> measure.energy().stream()).anyMatch(energy -> carriers.contains(energy.carrier()));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private Overlap overlap(OverlapRule rule, String where, List<String> together, Map<String, List<String>> claimed) {
        Map<String, Double> twiceByCell = twice(rule, together, claimed, (benefit, cell) -> values.of(cell));
        return new Overlap(rule.id(), where, together, rule.title(), rule.rule(), rule.sources().get(0), rule.basis(),
                rule.leaveOut().isEmpty() ? Optional.empty()
                        : Optional.of(twiceByCell.values().stream().mapToDouble(Double::doubleValue).sum()),
                twiceByCell, twice(rule, together, claimed, this::presentValue));
    }

    /** How much of what a rule leaves out counts twice, by the claim; as much as the others hold, at most. */
    private static Map<String, Double> twice(OverlapRule rule, List<String> together, Map<String, List<String>> claimed,
            ToDoubleBiFunction<String, String> worth) {
        Map<String, Double> left = new LinkedHashMap<>();
        double others = 0;
        for (String benefit : together) {
            for (String cell : claimed.get(benefit)) {
                double yen = Math.max(0, worth.applyAsDouble(benefit, cell));
                if (rule.leaveOut().contains(benefit)) {
                    left.put(cell, yen);
                } else {
                    others += yen;
                }
            }
        }
        double sum = left.values().stream().mapToDouble(Double::doubleValue).sum();
        double twice = rule.leaveOut().containsAll(together) ? sum : Math.min(sum, others);
        return sum == 0 ? Map.of()
                : left.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue() * (twice / sum)));
    }

    /** Of a claim over the evaluation at the social rate, yen, seen from the year in which it begins. */
    private double presentValue(String benefit, String cell) {
        if (model.has(cell + ".flow")) {
            return present(values.years(cell + ".flow"));
        }
        String counted = "counted-years." + benefit;
        double[] years = new double[model.years() + 1];
        Arrays.fill(years, 1, years.length, 1);
        String difference = cell + BenefitFlows.DIFFERENCE;
        return values.of(cell) * present(model.has(counted) ? values.years(counted) : years)
                + (model.has(difference) ? present(values.years(difference)) : 0);
    }

    private double present(double[] byYear) {
        return new CashFlow(byYear).netPresentValueYen(values.of("social-rate"));
    }

    /** How much all of them together may count twice, yen per year: of each claim the greatest part that a rule takes off it. */
    static double together(List<Overlap> overlaps) {
        return together(overlaps, Overlap::twiceByCell);
    }

    /** The same by present values, yen. */
    static double presentTogether(List<Overlap> overlaps) {
        return together(overlaps, Overlap::presentTwiceByCell);
    }

    private static double together(List<Overlap> overlaps, Function<Overlap, Map<String, Double>> twice) {
        Map<String, Double> most = new HashMap<>();
        overlaps.forEach(overlap -> twice.apply(overlap).forEach((cell, yen) -> most.merge(cell, yen, Math::max)));
        return most.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
