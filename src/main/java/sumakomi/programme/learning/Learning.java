package sumakomi.programme.learning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sumakomi.programme.learning.Outcome.FeasibilityStudy;
import sumakomi.programme.learning.Outcome.Project;
import sumakomi.programme.learning.Proportion.Rules;

/**
 * How often recommendations were followed, and how well they and their budgets held. Only what is recorded and decided is counted: a study
 * under way and a project of which nobody knows say nothing yet.
 *
 * @param recorded outcomes in all
 * @param municipalities of which there are some
 * @param first of the types that were recommended first
 * @param all of all that were recommended
 * @param found whether the projects that were begun had been recommended
 * @param held how the budgets in the end lie to the ranges that were told
 * @param types by id of the type
 */
public record Learning(int recorded, int municipalities, Taken first, Taken all, Found found, Held held, Map<String, OfType> types) {

    /**
     * How often what was recommended was taken up.
     *
     * @param studied feasibility studies done, of those done or left undone
     * @param started projects begun, of those begun, not begun or given up
     */
    public record Taken(Proportion studied, Proportion started) {

        private static Taken of(List<Outcome> outcomes, Rules rules) {
            return new Taken(
                    share(outcomes, one -> one.study() == FeasibilityStudy.DONE,
                            one -> one.study() == FeasibilityStudy.DONE || one.study() == FeasibilityStudy.NOT_DONE, rules),
                    share(outcomes, Learning::begun, one -> one.project() != Project.UNKNOWN, rules));
        }
    }

    /**
     * Of the projects that were begun, how many had been recommended.
     *
     * @param first in the first place; {@code named} at all
     */
    public record Found(Proportion first, Proportion named) {}

    /**
     * Budgets in the end against the ranges that were told, of projects that were begun.
     *
     * @param below cheaper than the range; {@code within} it; {@code above} dearer
     * @param openUpwards within ranges that have no upper end: they can hardly fail and count in no share
     * @param share within, of those with a range that has both ends
     */
    public record Held(int below, int within, int above, int openUpwards, Proportion share) {

        private static Held of(List<Outcome> outcomes, Rules rules) {
            List<Outcome> known = outcomes.stream().filter(Learning::begun)
                    .filter(one -> one.budgetYen().isPresent() && one.recommended().isPresent()).toList();
            Map<Boolean, List<Outcome>> closed = known.stream()
                    .collect(Collectors.partitioningBy(one -> one.recommended().orElseThrow().highYen().isPresent()));
            int below = count(known, Learning::cheaper);
            int above = count(known, Learning::dearer);
            int both = closed.get(true).size();
            int within = count(closed.get(true), one -> !cheaper(one) && !dearer(one));
            return new Held(below, within, above, count(closed.get(false), one -> !cheaper(one)), Proportion.of(within, both, rules));
        }
    }

    /** The same counts for a type: so many recommended, studied and begun, and whether recommended or not. */
    public record OfType(int recommended, int studied, int started, int startedUnrecommended) {}

    public static Learning of(List<Outcome> outcomes, Rules rules) {
        List<Outcome> recommended = outcomes.stream().filter(one -> one.recommended().isPresent()).toList();
        List<Outcome> first = recommended.stream().filter(Learning::first).toList();
        List<Outcome> begun = outcomes.stream().filter(Learning::begun).toList();
        return new Learning(outcomes.size(), (int) outcomes.stream().map(Outcome::municipality).distinct().count(),
                Taken.of(first, rules), Taken.of(recommended, rules),
                new Found(share(begun, Learning::first, one -> true, rules),
                        share(begun, one -> one.recommended().isPresent(), one -> true, rules)),
                Held.of(outcomes, rules), outcomes.stream().collect(Collectors.groupingBy(Outcome::archetype, TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Learning::ofType))));
    }

    private static OfType ofType(List<Outcome> outcomes) {
        return new OfType(count(outcomes, one -> one.recommended().isPresent()),
                count(outcomes, one -> one.study() == FeasibilityStudy.DONE), count(outcomes, Learning::begun),
                count(outcomes, one -> begun(one) && one.recommended().isEmpty()));
    }

    private static boolean begun(Outcome one) {
        return one.project() == Project.STARTED;
    }

    private static boolean first(Outcome one) {
        return one.recommended().filter(said -> said.rank() == 1).isPresent();
    }

    private static boolean cheaper(Outcome one) {
        return one.budgetYen().orElseThrow() < one.recommended().orElseThrow().lowYen();
    }

    private static boolean dearer(Outcome one) {
        return one.recommended().orElseThrow().highYen().filter(high -> one.budgetYen().orElseThrow() > high).isPresent();
    }

    private static int count(List<Outcome> outcomes, Predicate<Outcome> which) {
        return (int) outcomes.stream().filter(which).count();
    }

    private static Proportion share(List<Outcome> outcomes, Predicate<Outcome> hit, Predicate<Outcome> decided, Rules rules) {
        List<Outcome> counted = outcomes.stream().filter(decided).toList();
        return Proportion.of(count(counted, hit), counted.size(), rules);
    }
}
