package sumakomi.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.advice.Advice;
import sumakomi.advice.Recommendation;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.AnswerChange;

/**
 * What changed since the year before: answers, and what is recommended.
 *
 * @param profile that of the year before
 * @param advice the advice that was kept then, with which this one is compared; empty where none was kept, and the profile of then is
 *        advised as it stands
 * @param otherKnowledge whether that advice rests on other knowledge or rules, so that it may differ by these too
 */
record SinceLastYear(String profile, int year, Optional<String> advice, boolean otherKnowledge, List<AnswerChange> answers,
        List<RankChange> ranks) {

    /** A type whose rank is another; empty where it was or is not recommended. */
    record RankChange(String archetype, Text title, Optional<Integer> then, Optional<Integer> now) {}

    static List<RankChange> ranks(Advice then, Advice now) {
        Map<String, Recommendation> before = byArchetype(then);
        Map<String, Recommendation> after = byArchetype(now);
        List<RankChange> changes = new ArrayList<>();
        Map<String, Recommendation> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        all.forEach((id, entry) -> changes.add(new RankChange(id, entry.title(), rank(before, id), rank(after, id))));
        return changes.stream().filter(change -> !change.then().equals(change.now())).toList();
    }

    private static Optional<Integer> rank(Map<String, Recommendation> recommended, String archetype) {
        return Optional.ofNullable(recommended.get(archetype)).map(Recommendation::rank);
    }

    private static Map<String, Recommendation> byArchetype(Advice advice) {
        Map<String, Recommendation> recommended = new LinkedHashMap<>();
        advice.recommendations().forEach(entry -> recommended.put(entry.archetype(), entry));
        return recommended;
    }
}
