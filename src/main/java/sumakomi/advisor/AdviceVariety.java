package sumakomi.advisor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.rank.Median;
import sumakomi.advice.Advice;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Text;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/**
 * How alike the advice is on two plausible profiles with the same first type and several different answers. It measures and judges
 * nothing.
 *
 * @param profiles how many were advised
 * @param differing how many of the answers that rules read differ at least within a pair
 * @param all over the pairs of every type
 * @param types those for which there is a pair
 */
public record AdviceVariety(String knowledgeVersion, String rulesVersion, long seed, int profiles, int differing, Alike all,
        List<OfType> types) {

    public AdviceVariety {
        types = List.copyOf(types);
    }

    /**
     * The middle of the pairs, between 0 where the two share nothing and 1 where they say the same.
     *
     * @param median absent where there is no pair
     */
    public record Alike(int pairs, Optional<Double> median) {

        private static Alike of(List<Double> similarities) {
            double[] values = similarities.stream().mapToDouble(Double::doubleValue).toArray();
            return new Alike(values.length, values.length == 0 ? Optional.empty() : Optional.of(new Median().evaluate(values)));
        }
    }

    /**
     * The pairs of one type.
     *
     * @param entries how many an advice has on average
     * @param constant how many stand in every advice
     */
    public record OfType(String archetype, Text title, Alike alike, double entries, int constant) {}

    /** A profile that was advised, with what the advice says of its first type. */
    record Told(Profile profile, SaidEntries entries) {

        private boolean differs(Told other, Set<String> relevant, int differing) {
            return relevant.stream().filter(question -> !answer(question).equals(other.answer(question))).count() >= differing;
        }

        private Optional<Answer> answer(String question) {
            return profile.counting(question);
        }
    }

    /** Two next to each other in the order of the profiles. */
    record Pair(Told one, Told other) {}

    public static AdviceVariety of(MainJob mainJob, long seed, int count, int differing, LocalDate asOf) {
        Map<String, List<Told>> told = told(mainJob, seed, count, asOf);
        Set<String> relevant = relevant(mainJob);
        Map<String, List<Double>> similarities = new LinkedHashMap<>();
        told.forEach((archetype, some) -> similarities.put(archetype, pairs(some, relevant, differing).stream()
                .map(pair -> pair.one().entries().similarity(pair.other().entries())).toList()));
        List<OfType> types = mainJob.knowledge().archetypes().values().stream()
                .filter(archetype -> !similarities.getOrDefault(archetype.id(), List.of()).isEmpty())
                .map(archetype -> ofType(archetype, similarities.get(archetype.id()), told.get(archetype.id()))).toList();
        return new AdviceVariety(mainJob.knowledge().version(), mainJob.advisor().rules().version(), seed, count, differing,
                Alike.of(similarities.values().stream().flatMap(List::stream).toList()), types);
    }

    /** By the archetype that comes first, of a tie the one that is named first. */
    static Map<String, List<Told>> told(MainJob mainJob, long seed, int count, LocalDate asOf) {
        Map<String, List<Told>> told = new TreeMap<>();
        PlausibleProfiles.builtIn(mainJob.questionnaire()).profiles(seed, asOf).limit(count).forEach(profile -> {
            Advice advice = mainJob.advisor().advise(profile);
            advice.recommendations().stream().findFirst().ifPresent(first -> told
                    .computeIfAbsent(first.archetype(), key -> new ArrayList<>())
                    .add(new Told(profile, SaidEntries.of(advice, first, mainJob.knowledge().fsSteps()))));
        });
        return told;
    }

    /** The questions whose answers a rule reads. */
    static Set<String> relevant(MainJob mainJob) {
        return mainJob.advisor().rules().all().stream().flatMap(rule -> rule.questions().stream()).collect(Collectors.toSet());
    }

    static List<Pair> pairs(List<Told> told, Set<String> relevant, int differing) {
        return IntStream.range(1, told.size()).mapToObj(at -> new Pair(told.get(at - 1), told.get(at)))
                .filter(pair -> pair.one().differs(pair.other(), relevant, differing)).toList();
    }

    private static OfType ofType(Archetype archetype, List<Double> similarities, List<Told> told) {
        Map<String, Long> often = told.stream().flatMap(one -> one.entries().said().keySet().stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return new OfType(archetype.id(), archetype.title(), Alike.of(similarities),
                often.values().stream().mapToLong(Long::longValue).sum() / (double) told.size(),
                (int) often.values().stream().filter(times -> times == told.size()).count());
    }
}
