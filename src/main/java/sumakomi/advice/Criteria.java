package sumakomi.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Aspect;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Will;
import sumakomi.rules.Answers;
import sumakomi.rules.Condition;
import sumakomi.rules.Known;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;

/**
 * All that the ranking rests on, the judging rules and the places needed, asked without the engine. The engine gives the
 * advice; this gives the same scores fast enough to try tens of thousands of other answers, and a test holds the two together.
 */
final class Criteria {

    private final Rules rules;
    private final List<String> archetypes;
    private final Scores nothing;
    private final Knowledge knowledge;
    private final Places places;
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Clue> clues = new ArrayList<>();
    private final Map<String, List<Clue>> byQuestion = new HashMap<>();

    Criteria(Rules rules, Knowledge knowledge) {
        this.places = new Places(knowledge);
        this.rules = rules;
        this.archetypes = knowledge.archetypes().values().stream().map(Archetype::id).toList();
        this.nothing = new Scores(Scores.Form.of(knowledge), knowledge, Will.NONE);
        this.knowledge = knowledge;
        Map<String, List<Judgement>> judgements = Judgement.of(rules, knowledge);
        List<Aspect> aspects = List.copyOf(knowledge.aspects().values());
        rules.all().stream().filter(rule -> judgements.containsKey(rule.id()))
                .forEach(rule -> criteria.add(criterion(rule, judgements.get(rule.id()), aspects)));
        clues.addAll(criteria);
        places.needs().forEach((archetype, need) -> {
            clues.add(new PlaceClue(clues.size(), need.firm(), need.questions(), archetypes.indexOf(archetype), true));
            clues.add(new PlaceClue(clues.size(), need.idea(), need.questions(), archetypes.indexOf(archetype), false));
        });
        places.users().forEach((archetype, users) -> clues
                .add(new UsersClue(clues.size(), users.firm(), users.questions(), archetypes.indexOf(archetype))));
        clues.forEach(clue -> clue.questions()
                .forEach(question -> byQuestion.computeIfAbsent(question, key -> new ArrayList<>()).add(clue)));
    }

    private Criterion criterion(Rule rule, List<Judgement> judgements, List<Aspect> aspects) {
        int[] targets = judgements.stream().mapToInt(judgement -> archetypes.indexOf(judgement.archetype())).toArray();
        return new Criterion(criteria.size(), rule, judgements.stream().mapToInt(Judgement::points).findFirst().orElse(0),
                aspects.indexOf(judgements.stream().map(Judgement::aspect).findFirst().orElse(aspects.get(0))),
                judgements.stream().anyMatch(Judgement::recommends), judgements.stream().anyMatch(Judgement::excludes), targets);
    }

    /** Something that moves the ranking, or how firm it is, when it holds. */
    sealed interface Clue permits Criterion, PlaceClue, UsersClue {
        /** Its position among the clues. */
        int number();

        Condition when();

        List<String> questions();

        /** Whether it moves the archetype of this position. */
        boolean concerns(int archetype);

        /** Counts it in scores, with a sign. */
        void count(Scores scores, int sign);

        default boolean holds(Known known) {
            return when().holds(known);
        }
    }

    /**
     * A judging rule.
     *
     * @param points what it weighs, negative when it opposes, 0 when it excludes
     * @param aspect position of its aspect
     * @param recommends whether it can recommend an archetype
     * @param targets positions of the archetypes that it judges
     */
    record Criterion(int number, Rule rule, int points, int aspect, boolean recommends, boolean excludes, int[] targets)
            implements
                Clue {
        @Override
        public Condition when() {
            return rule.when();
        }

        @Override
        public List<String> questions() {
            return rule.questions();
        }

        @Override
        public boolean concerns(int archetype) {
            return Arrays.stream(targets).anyMatch(target -> target == archetype);
        }

        @Override
        public void count(Scores scores, int sign) {
            for (int target : targets) {
                scores.count(target, this, sign);
            }
        }
    }

    /**
     * The answers by which the place that an archetype needs is there, or is an idea.
     *
     * @param target position of the archetype
     */
    record PlaceClue(int number, Condition when, List<String> questions, int target, boolean firm) implements Clue {
        @Override
        public boolean concerns(int archetype) {
            return archetype == target;
        }

        @Override
        public void count(Scores scores, int sign) {
            scores.countPlace(target, firm, sign);
        }
    }

    /**
     * The answers by which there is somebody whom an archetype would supply. They move no rank, but the grade.
     *
     * @param target position of the archetype
     */
    record UsersClue(int number, Condition when, List<String> questions, int target) implements Clue {
        @Override
        public boolean concerns(int archetype) {
            return archetype == target;
        }

        @Override
        public void count(Scores scores, int sign) {
            scores.countUsers(target, sign);
        }
    }

    Rules rules() {
        return rules;
    }

    Places places() {
        return places;
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

    /** The judging rules. */
    List<Criterion> all() {
        return criteria;
    }

    /** The judging rules, and the answers that tell of places and of users. */
    List<Clue> clues() {
        return clues;
    }

    /** The numbers of the clues that hold of a profile. */
    BitSet holding(Profile profile) {
        Known known = known(profile);
        BitSet holding = new BitSet(clues.size());
        clues.stream().filter(clue -> clue.holds(known)).forEach(clue -> holding.set(clue.number()));
        return holding;
    }

    /** The clues that read a question. */
    List<Clue> reading(String question) {
        return byQuestion.getOrDefault(question, List.of());
    }

    /** The judging rules that read a question. */
    Stream<Criterion> judging(String question) {
        return reading(question).stream().filter(Criterion.class::isInstance).map(Criterion.class::cast);
    }

    /** Whether some rule speaks in favour of an archetype from an aspect; both by their positions. */
    boolean canSpeakFor(int archetype, int aspect) {
        return criteria.stream().anyMatch(criterion -> criterion.aspect() == aspect && criterion.points() > 0
                && Arrays.stream(criterion.targets()).anyMatch(target -> target == archetype));
    }

    /** Nothing said of any archetype yet. */
    Scores none() {
        return nothing.none();
    }

    /** The same, to be weighed as a municipality wills. */
    Scores none(Will will) {
        return nothing.none(knowledge, will);
    }

    Scores scores(Profile profile) {
        Scores scores = none(profile.will());
        scores.add(clues, known(profile), 1);
        return scores;
    }
}
