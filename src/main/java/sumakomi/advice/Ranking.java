package sumakomi.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import sumakomi.advice.Advice.Conditional;
import sumakomi.advice.Places.Standing;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;

/**
 * Orders the archetypes by their score, those whose place is a mere idea after those that rest on facts. Only those can be recommended
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
     */
    Ranking(Knowledge knowledge, List<Judgement> judgements, Function<String, Standing> places) {
        Map<String, List<Judgement>> byArchetype = new LinkedHashMap<>();
        knowledge.archetypes().keySet().forEach(archetype -> byArchetype.put(archetype, new ArrayList<>()));
        judgements.forEach(judgement -> byArchetype.get(judgement.archetype()).add(judgement));
        List<Ranked> entries = new ArrayList<>(byArchetype.size());
        knowledge.archetypes().values().forEach(archetype -> entries.add(new Ranked(archetype,
                Weighing.of(byArchetype.get(archetype.id())), places.apply(archetype.id()))));
        entries.sort(ORDER);
        ranked = List.copyOf(entries);
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

    /** An archetype with what speaks for and against it, and what is known of the place that it needs. */
    record Ranked(Archetype archetype, Weighing weighing, Standing place) {

        int score() {
            return weighing.score();
        }

        boolean isOf(Conditional entry) {
            return archetype.id().equals(entry.archetype());
        }

        /** By which it is ordered. */
        int worth() {
            return recommendable() ? place.worth(score()) : score();
        }

        boolean excluded() {
            return weighing.excluded();
        }

        /** Whether it would be recommended if the place that it needs were there. */
        private boolean suits() {
            return weighing.recommends() && weighing.score() > 0 && !weighing.excluded();
        }

        boolean recommendable() {
            return suits() && place.stated();
        }

        /** It needs no place, and nothing speaks against it that outweighs what speaks for it. */
        boolean offered() {
            return place == Standing.NEEDLESS && !excluded() && score() >= 0;
        }

        /** It would suit, if there is the place of which nobody has said yet. */
        boolean conditional() {
            return suits() && place == Standing.UNSTATED;
        }
    }
}
