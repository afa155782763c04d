package sumakomi.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.Answers;
import sumakomi.rules.Known;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;

/**
 * The judging rules with their points, asked without the engine. The engine gives the advice; this gives the same scores
 * fast enough to try tens of thousands of other answers, and a test holds the two together.
 */
final class Criteria {

    private final Rules rules;
    private final List<String> archetypes;
    private final List<Criterion> criteria = new ArrayList<>();
    private final Map<String, List<Criterion>> byQuestion = new HashMap<>();

    Criteria(Rules rules, Knowledge knowledge) {
        this.rules = rules;
        this.archetypes = knowledge.archetypes().values().stream().map(Archetype::id).toList();
        Map<String, List<Judgement>> judgements = Judgement.of(rules, knowledge);
        rules.all().stream().filter(rule -> judgements.containsKey(rule.id())).forEach(rule -> {
            Criterion criterion = criterion(rule, judgements.get(rule.id()));
            criteria.add(criterion);
            rule.questions().forEach(question -> byQuestion.computeIfAbsent(question, key -> new ArrayList<>()).add(criterion));
        });
    }

    private Criterion criterion(Rule rule, List<Judgement> judgements) {
        int[] targets = judgements.stream().mapToInt(judgement -> archetypes.indexOf(judgement.archetype())).toArray();
        int points = judgements.stream().mapToInt(Judgement::points).findFirst().orElse(0);
        return new Criterion(criteria.size(), rule, points, judgements.stream().anyMatch(judgement -> points > 0 && judgement.own()),
                judgements.stream().anyMatch(Judgement::excludes), targets);
    }

    /**
     * A judging rule.
     *
     * @param points what it adds, negative when it opposes, 0 when it excludes
     * @param supportsOwn whether it supports its archetype itself rather than a type that many serve
     * @param targets positions of the archetypes that it judges
     */
    record Criterion(int number, Rule rule, int points, boolean supportsOwn, boolean excludes, int[] targets) {
        boolean holds(Known known) {
            return rule.when().holds(known);
        }
    }

    Rules rules() {
        return rules;
    }

    /** What criteria are put to. */
    Known known(Answers answers) {
        return rules.known(answers, Set.of());
    }

    Known known(Profile profile) {
        return known(new Answers(profile));
    }

    /** The archetypes by position. */
    List<String> archetypes() {
        return archetypes;
    }

    List<Criterion> all() {
        return criteria;
    }

    /** The criteria that read a question. */
    List<Criterion> reading(String question) {
        return byQuestion.getOrDefault(question, List.of());
    }

    Scores scores(Profile profile) {
        Scores scores = new Scores(archetypes.size());
        scores.add(criteria, known(profile), 1);
        return scores;
    }
}
