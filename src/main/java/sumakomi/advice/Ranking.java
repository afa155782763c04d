package sumakomi.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import sumakomi.advice.Finding.Judgement;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;

/**
 * Orders the archetypes by the plain sum of the points of their findings. Those that nothing of their own supports, only
 * an aim that many serve, come after those that something does; excluded ones come last. Equal sums keep the order of
 * the source.
 */
final class Ranking {

    private final List<Ranked> ranked;

    Ranking(Knowledge knowledge, List<Judgement> judgements) {
        Map<String, List<Judgement>> byArchetype = judgements.stream().collect(Collectors.groupingBy(Judgement::archetype));
        ranked = knowledge.archetypes().values().stream()
                .map(archetype -> Ranked.of(archetype, byArchetype.getOrDefault(archetype.id(), List.of())))
                .sorted(Comparator.comparing(Ranked::excluded).thenComparing(ranked -> !ranked.supported())
                        .thenComparing(Comparator.comparing((Function<Ranked, Integer>) Ranked::score).reversed())
                        .thenComparing(entry -> entry.archetype().number()))
                .toList();
    }

    /** All archetypes, the best first. */
    List<Ranked> all() {
        return ranked;
    }

    /** An archetype with its judgements and their sum. */
    record Ranked(Archetype archetype, List<Judgement> judgements, int score, boolean excluded) {

        private static Ranked of(Archetype archetype, List<Judgement> judgements) {
            return new Ranked(archetype, judgements, judgements.stream().mapToInt(Judgement::points).sum(),
                    judgements.stream().anyMatch(judgement -> judgement.rule().effect() == Effect.EXCLUDES));
        }

        /** Whether the answers speak for it on balance, and one of them for this archetype itself. */
        boolean supported() {
            return !excluded && score > 0
                    && judgements.stream().anyMatch(judgement -> judgement.points() > 0 && judgement.rule().aboutType().isEmpty());
        }
    }
}
