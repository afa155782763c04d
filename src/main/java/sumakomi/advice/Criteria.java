package sumakomi.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import sumakomi.advice.Finding.Judgement;
import sumakomi.advice.Premise.Clause;
import sumakomi.advice.Premise.Condition;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Profile;

/**
 * The judging rules as plain predicates over a profile, made from their own premises. The rule engine gives the advice;
 * this gives the same scores fast enough to try tens of thousands of other answers, and a test holds the two together.
 */
final class Criteria {

    private final List<String> archetypes;
    private final List<Criterion> criteria = new ArrayList<>();
    private final Map<String, List<Criterion>> byQuestion = new HashMap<>();

    Criteria(RuleIndex index, Knowledge knowledge) {
        this.archetypes = knowledge.archetypes().values().stream().map(Archetype::id).toList();
        FindingMaker findings = new FindingMaker(index, knowledge);
        for (int i = 0; i < index.statements().size(); i++) {
            RuleStatement rule = index.statements().get(i);
            if (rule.effect().judges()) {
                Criterion criterion = criterion(rule, findings.judgements(i));
                criteria.add(criterion);
                rule.questions().forEach(question -> byQuestion.computeIfAbsent(question, key -> new ArrayList<>()).add(criterion));
            }
        }
    }

    private Criterion criterion(RuleStatement rule, List<Judgement> judgements) {
        int[] targets = judgements.stream().mapToInt(judgement -> archetypes.indexOf(judgement.archetype())).toArray();
        int points = judgements.stream().mapToInt(Judgement::points).findFirst().orElse(0);
        return new Criterion(criteria.size(), rule, predicate(Premise.read(rule.premise())), points, targets);
    }

    /**
     * A judging rule.
     *
     * @param points what it adds, negative when it opposes, 0 when it excludes
     * @param targets positions of the archetypes that it judges
     */
    record Criterion(int number, RuleStatement rule, Predicate<Profile> holds, int points, int[] targets) {
        /** Whether it supports its archetype itself rather than a type that many serve. */
        boolean supportsOwn() {
            return points > 0 && rule.aboutType().isEmpty();
        }

        boolean excludes() {
            return rule.effect() == Effect.EXCLUDES;
        }
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
        scores.add(criteria, profile, 1);
        return scores;
    }

    /** The predicate that a premise states. */
    static Predicate<Profile> predicate(Premise premise) {
        return premise.clauses().stream().map(Criteria::predicate).reduce(Predicate::and).orElse(profile -> true);
    }

    /** The predicate that a clause states. */
    static Predicate<Profile> predicate(Clause clause) {
        return clause.anyOf().stream().map(condition -> condition.negated() ? predicate(condition).negate() : predicate(condition))
                .reduce(Predicate::or).orElse(profile -> false);
    }

    private static Predicate<Profile> predicate(Condition condition) {
        String question = condition.question();
        List<String> args = condition.arguments();
        return switch (condition.method()) {
            case "is", "isOneOf" -> args.size() == 1 ? profile -> profile.is(question, args.get(0))
                    : profile -> profile.isOneOf(question, args);
            case "isNot" -> profile -> profile.isNot(question, args.get(0));
            case "has" -> profile -> profile.has(question, args.get(0));
            case "hasNot" -> profile -> profile.hasNot(question, args.get(0));
            case "ranksFirst" -> profile -> profile.ranksFirst(question, args.get(0));
            case "ranksWithin" -> profile -> profile.ranksWithin(question, args.get(0), Integer.parseInt(args.get(1)));
            case "atLeast" -> profile -> profile.atLeast(question, args.get(0));
            case "below" -> profile -> profile.below(question, args.get(0));
            case "isOpen" -> profile -> profile.isOpen(question);
            default -> throw new IllegalArgumentException("No condition " + condition.method());
        };
    }
}
