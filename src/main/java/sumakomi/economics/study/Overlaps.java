package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final Values values;
    /** The cells of each benefit that counts, by the measure, and those of the district under {@link #WHOLE}. */
    private final Map<String, Map<String, List<String>>> cells = new LinkedHashMap<>();

    private Overlaps(StudyDocument document, Values values) {
        this.document = document;
        this.values = values;
    }

    static List<Overlap> in(StudyDocument document, StudyKnowledge knowledge, Values values) {
        Overlaps overlaps = new Overlaps(document, values);
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
        Map<String, Double> left = new LinkedHashMap<>();
        double others = 0;
        for (String benefit : together) {
            for (String cell : claimed.get(benefit)) {
                double yen = Math.max(0, values.of(cell));
                if (rule.leaveOut().contains(benefit)) {
                    left.put(cell, yen);
                } else {
                    others += yen;
                }
            }
        }
        double sum = left.values().stream().mapToDouble(Double::doubleValue).sum();
        double twice = rule.leaveOut().containsAll(together) ? sum : Math.min(sum, others);
        Map<String, Double> twiceByCell = sum == 0 ? Map.of()
                : left.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue() * (twice / sum)));
        return new Overlap(rule.id(), where, together, rule.title(), rule.rule(), rule.sources().get(0), rule.basis(),
                rule.leaveOut().isEmpty() ? Optional.empty() : Optional.of(twice), twiceByCell);
    }

    /** How much all of them together may count twice, yen per year: of each claim the greatest part that a rule takes off it. */
    static double together(List<Overlap> overlaps) {
        Map<String, Double> most = new HashMap<>();
        overlaps.forEach(overlap -> overlap.twiceByCell().forEach((cell, yen) -> most.merge(cell, yen, Math::max)));
        return most.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
