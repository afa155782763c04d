package sumakomi.advice;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Profile;

/**
 * Searches for the few other answers that would bring each archetype forward: to the first rank, or if that cannot be, among the
 * recommended. Its own place comes first, where it lacks one; then what strengthens it, never what weakens a rival only. Answers
 * that would contradict each other are completed so that they hang together, or left out.
 *
 * <p>All changes of one and two answers beyond the place are tried, more only of those that strengthen most. Two changes whose rules
 * do not meet add up; only where a rule reads both are they evaluated together.
 */
public final class WhyNot {

    private static final int MOST_BEYOND_PLACE = 3;

    private final Ground ground;

    public WhyNot(AnswerSpace space) {
        List<Question> questions = space.otherAnswers().questions();
        Map<String, BitSet> touched = questions.stream().collect(Collectors.toMap(Question::id, question -> {
            BitSet numbers = new BitSet();
            space.touched(question.id()).forEach(clue -> numbers.set(clue.number()));
            return numbers;
        }));
        Map<String, Set<String>> meeting = questions.stream().collect(Collectors.toMap(Question::id, one -> questions.stream()
                .map(Question::id).filter(two -> touched.get(one.id()).intersects(touched.get(two))).collect(Collectors.toSet())));
        List<List<Question>> touching = IntStream.range(0, space.criteria().archetypes().size()).mapToObj(target -> questions.stream()
                .filter(question -> space.touched(question.id()).stream().anyMatch(clue -> clue.concerns(target))).toList()).toList();
        this.ground = new Ground(space, new NextAnswers(space.otherAnswers()),
                new Contradictions(space.questionnaire().knowledge(), space.rules()), meeting, touching);
    }

    /**
     * What a search needs whatever the profile.
     *
     * @param meeting by question, those that some rule reads together with it, or that it can hide
     * @param touching by archetype, the questions that can move it
     */
    record Ground(AnswerSpace space, NextAnswers next, Contradictions contradictions, Map<String, Set<String>> meeting,
            List<List<Question>> touching) {}

    /**
     * From where a search begins.
     *
     * @param before the numbers of the clues that hold
     * @param limit up to which rank something is recommended
     * @param contradicting the rules that find a contradiction already
     */
    record Situation(Profile base, BitSet before, Scores scores, int limit, Set<String> contradicting) {}

    /** By archetype that is not first, up to three changes, the best first; left out are those for which none was found, or set aside. */
    public Map<String, List<SmallestChange>> smallestChanges(Profile profile) {
        return smallestChanges(profile, MOST_BEYOND_PLACE);
    }

    /** As {@link #smallestChanges(Profile)}, of changes of at most so many answers beyond those that state the place. */
    Map<String, List<SmallestChange>> smallestChanges(Profile profile, int most) {
        Criteria criteria = ground.space().criteria();
        Situation situation = new Situation(profile, criteria.holding(profile), criteria.scores(profile), ground.space().questionnaire()
                .knowledge().parameter(Advisor.LIMIT).asOf(profile.asOf()).value().intValueExact(),
                ground.contradictions().contradicting(profile).keySet());
        List<Integer> firsts = situation.scores().firsts();
        Map<String, List<SmallestChange>> found = new LinkedHashMap<>();
        for (int target = 0; target < criteria.archetypes().size(); target++) {
            List<SmallestChange> changes = firsts.contains(target) || situation.scores().setAside(target) ? List.of()
                    : worthTelling(new Towards(ground, situation, target).run(most));
            if (!changes.isEmpty()) {
                found.put(criteria.archetypes().get(target), changes);
            }
        }
        return found;
    }

    /** What would take another fact is no step that anybody could go. */
    private static List<SmallestChange> worthTelling(List<SmallestChange> found) {
        return found.stream().filter(change -> change.kind() != SmallestChange.Kind.FACT).toList();
    }
}
