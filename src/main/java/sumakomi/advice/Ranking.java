package sumakomi.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;

/**
 * Orders the archetypes by the plain sum of the points of their findings. Those that nothing of their own supports, only
 * an aim that many serve, come after those that something does; excluded ones come last. Equal sums keep the order of
 * the source.
 */
final class Ranking {

    private static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::excluded).thenComparing(ranked -> !ranked.supported())
            .thenComparing(Comparator.comparingInt(Ranked::score).reversed())
            .thenComparingInt(ranked -> ranked.archetype().number());

    private final List<Ranked> ranked;

    /** @param judgements of the rules that fired */
    Ranking(Knowledge knowledge, List<Judgement> judgements) {
        Map<String, List<Judgement>> byArchetype = new LinkedHashMap<>();
        knowledge.archetypes().keySet().forEach(archetype -> byArchetype.put(archetype, new ArrayList<>()));
        judgements.forEach(judgement -> byArchetype.get(judgement.archetype()).add(judgement));
        List<Ranked> entries = new ArrayList<>(byArchetype.size());
        knowledge.archetypes().values().forEach(archetype -> entries.add(Ranked.of(archetype, byArchetype.get(archetype.id()))));
        entries.sort(ORDER);
        ranked = List.copyOf(entries);
    }

    /** All archetypes, the best first. */
    List<Ranked> all() {
        return ranked;
    }

    /**
     * An archetype with its judgements and their sum.
     *
     * @param supported whether the answers speak for it on balance, and one of them for this archetype itself
     */
    record Ranked(Archetype archetype, List<Judgement> judgements, int score, boolean excluded, boolean supported) {

        private static Ranked of(Archetype archetype, List<Judgement> judgements) {
            int score = 0;
            boolean own = false;
            boolean excluded = false;
            for (Judgement judgement : judgements) {
                score += judgement.points();
                own |= judgement.points() > 0 && judgement.own();
                excluded |= judgement.excludes();
            }
            return new Ranked(archetype, judgements, score, excluded, own && score > 0 && !excluded);
        }
    }
}
