package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.StudyResults.Cases;

/**
 * Variants of one project, of whatever lengths, by yearly equivalents: what each costs and brings in every year, beside doing nothing,
 * which has replacements and upkeep of its own, and what each adds to the best of those that cost less.
 *
 * @param decides the case by which a variant is better: the first of I, III and II in which any covers its cost, II where none does
 * @param variants in the order given
 * @param steps from doing nothing on, by cost; each against the best so far
 * @param best the title of the variant that is left; absent where doing nothing is
 * @param differing what the variants do not have in common although the comparison takes it to be, by {@code evaluation-years},
 *                  {@code social-rate}, {@code price-year} or {@code evaluation-date}
 */
public record Increments(Case decides, List<Variant> variants, List<Step> steps, Optional<String> best, List<String> differing) {

    public Increments {
        variants = List.copyOf(variants);
        steps = List.copyOf(steps);
        differing = List.copyOf(differing);
    }

    /**
     * Yearly equivalents of a variant, yen per year: present values as an equal amount in each year of its evaluation.
     *
     * @param avoidedYenPerYear what doing nothing would cost, replacements and upkeep of its own; it counts within the benefits
     * @param netYenPerYear benefit less cost
     */
    public record Variant(String title, double years, double costYenPerYear, double avoidedYenPerYear, Cases benefitYenPerYear,
            Cases netYenPerYear) {

        /** What it costs more than doing nothing. */
        double moreThanNothing() {
            return costYenPerYear - avoidedYenPerYear;
        }
    }

    /**
     * A variant against the best of those that cost less.
     *
     * @param from its title; absent for doing nothing
     * @param costYenPerYear how much more {@code to} costs; {@code benefitYenPerYear} how much more it brings
     * @param ratio incremental B/C; absent where it costs no more
     * @param better whether what it brings more is worth what it costs more, in the case that decides
     */
    public record Step(Optional<String> from, String to, double costYenPerYear, Cases benefitYenPerYear, Optional<Cases> ratio,
            boolean better) {}

    static Increments of(List<Study> studies) {
        List<Variant> variants = studies.stream().map(Increments::variant).toList();
        Case decides = StudyResults.deciding(new Cases(most(studies, "i"), most(studies, "ii"), most(studies, "iii")));
        Variant nothing = new Variant("", 0, 0, 0, new Cases(0, 0, 0), new Cases(0, 0, 0));
        Variant best = nothing;
        List<Step> steps = new ArrayList<>();
        for (Variant one : variants.stream().sorted(Comparator.comparingDouble(Variant::moreThanNothing)).toList()) {
            Step step = step(best == nothing ? Optional.empty() : Optional.of(best.title()), best, one, decides);
            steps.add(step);
            best = step.better() ? one : best;
        }
        return new Increments(decides, variants, steps, best == nothing ? Optional.empty() : Optional.of(best.title()), differing(studies));
    }

    private static double most(List<Study> studies, String one) {
        return studies.stream().mapToDouble(study -> study.value("discounted-ratio-" + one)).max().orElseThrow();
    }

    private static Variant variant(Study study) {
        double cost = study.value("yearly-cost");
        double eb = study.value("yearly-eb");
        Cases benefit = new Cases(eb, eb + study.value("yearly-neb"), eb + study.value("yearly-neb-accepted"));
        return new Variant(study.document().title(), study.value("evaluation-years"), cost,
                study.has("yearly-avoided") ? study.value("yearly-avoided") : 0, benefit, each(benefit, value -> value - cost));
    }

    /** What doing nothing costs is taken off both the cost and the benefit of each, so that it is nothing on both sides. */
    private static Step step(Optional<String> from, Variant one, Variant other, Case decides) {
        double cost = other.moreThanNothing() - one.moreThanNothing();
        double avoided = other.avoidedYenPerYear() - one.avoidedYenPerYear();
        Cases benefit = new Cases(other.benefitYenPerYear().i() - one.benefitYenPerYear().i() - avoided,
                other.benefitYenPerYear().ii() - one.benefitYenPerYear().ii() - avoided,
                other.benefitYenPerYear().iii() - one.benefitYenPerYear().iii() - avoided);
        Optional<Cases> ratio = cost > 0 ? Optional.of(each(benefit, value -> value / cost)) : Optional.empty();
        return new Step(from, other.title(), cost, benefit, ratio, benefit.in(decides) >= cost);
    }

    private static Cases each(Cases cases, Function<Double, Double> change) {
        return new Cases(change.apply(cases.i()), change.apply(cases.ii()), change.apply(cases.iii()));
    }

    private static List<String> differing(List<Study> studies) {
        Map<String, Function<Study, Object>> common = new LinkedHashMap<>();
        common.put("evaluation-years", study -> study.value("evaluation-years"));
        common.put("social-rate", study -> study.value("social-rate"));
        common.put("price-year", study -> study.document().priceYear());
        common.put("evaluation-date", study -> study.document().asOf());
        return common.entrySet().stream().filter(one -> studies.stream().map(one.getValue()).distinct().count() > 1).map(Map.Entry::getKey)
                .toList();
    }
}
