package sumakomi.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import sumakomi.advice.Advice.Conditional;
import sumakomi.advice.Places.Standing;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Will;

/**
 * Orders the archetypes by their points, as the municipality weighs them, and without those that it sets aside; those whose place is a mere
 * idea after those that rest on facts. Only those can be recommended
 * of which the place that they need is stated, for which something speaks that can recommend, and for which more speaks than against.
 * What is worth the same shares a rank: it is one more than the number of those strictly ahead.
 */
final class Ranking {

    private static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::excluded)
            .thenComparing(ranked -> !ranked.recommendable()).thenComparing(ranked -> !ranked.conditional())
            .thenComparing(Comparator.comparingInt(Ranked::worth).reversed())
            .thenComparingInt(ranked -> ranked.archetype().number());

    private final List<Ranked> ranked;

    /**
     * @param judgements of the rules that fired
     * @param places by archetype, what is known of the place that it needs
     * @param used whether somebody is named whom an archetype would supply, or it needs none
     * @param will what the municipality decides itself
     */
    Ranking(Knowledge knowledge, List<Judgement> judgements, Function<String, Standing> places, Predicate<String> used, Will will) {
        Map<String, List<Judgement>> byArchetype = new LinkedHashMap<>();
        knowledge.archetypes().keySet().forEach(archetype -> byArchetype.put(archetype, new ArrayList<>()));
        judgements.forEach(judgement -> byArchetype.get(judgement.archetype()).add(judgement));
        this.ranked = knowledge.archetypes().values().stream().map(archetype -> Ranked.of(archetype,
                Weighing.of(byArchetype.get(archetype.id())), places.apply(archetype.id()), used.test(archetype.id()), will)).sorted(ORDER)
                .toList();
    }

    private Ranking(List<Ranked> ranked) {
        this.ranked = ranked;
    }

    /** The same findings under another will. */
    Ranking under(Will will) {
        return new Ranking(
                ranked.stream().map(one -> Ranked.of(one.archetype(), one.weighing(), one.place(), one.used(), will)).sorted(ORDER)
                        .toList());
    }

    /** What is found of an archetype. */
    Ranked of(String archetype) {
        return ranked.stream().filter(one -> one.archetype().id().equals(archetype)).findFirst().orElseThrow();
    }

    /** All archetypes: first those that can be recommended, the best first. */
    List<Ranked> all() {
        return ranked;
    }

    /** The rank among those that can be recommended: what is worth the same shares it. */
    int rank(Ranked entry) {
        return 1 + (int) ranked.stream().filter(other -> other.recommendable() && other.worth() > entry.worth()).count();
    }

    /** Those recommended: fewer than the limit are strictly ahead of each, so that a tie at the limit is let in whole. */
    List<Ranked> recommended(int limit) {
        return ranked.stream().filter(Ranked::recommendable).filter(entry -> rank(entry) <= limit).toList();
    }

    /** Those that share the rank of one that can be recommended. */
    List<String> tiedWith(Ranked entry) {
        return ranked.stream().filter(other -> other != entry && other.recommendable() && other.worth() == entry.worth())
                .map(other -> other.archetype().id()).toList();
    }

    /**
     * An archetype with what speaks for and against it, and what is known of the place that it needs.
     *
     * @param used whether somebody is named whom it would supply, or it needs none
     * @param own its points by the weights of the municipality, in hundredths
     * @param setAside why the municipality does not consider it, if so
     */
    record Ranked(Archetype archetype, Weighing weighing, Standing place, boolean used, int own, Optional<String> setAside) {

        private static Ranked of(Archetype archetype, Weighing weighing, Standing place, boolean used, Will will) {
            return new Ranked(archetype, weighing, place, used, weighing.score(will),
                    Optional.ofNullable(will.setAside().get(archetype.id())));
        }

        /** What the answers speak for, whatever the municipality decides. */
        int score() {
            return weighing.score();
        }

        boolean isOf(Conditional entry) {
            return archetype.id().equals(entry.archetype());
        }

        /** By which it is ordered. */
        int worth() {
            return recommendable() ? place.worth(own) : own;
        }

        boolean excluded() {
            return weighing.excluded();
        }

        /** Whether it would be recommended if the place that it needs were there. */
        private boolean suits() {
            return weighing.recommends() && own > 0 && !weighing.excluded() && setAside.isEmpty();
        }

        boolean recommendable() {
            return suits() && place.stated();
        }

        /** It needs no place, and nothing speaks against it that outweighs what speaks for it. */
        boolean offered() {
            return place == Standing.NEEDLESS && !excluded() && own >= 0 && setAside.isEmpty();
        }

        /** It would suit, if there is the place of which nobody has said yet. */
        boolean conditional() {
            return suits() && place == Standing.UNSTATED;
        }
    }
}
