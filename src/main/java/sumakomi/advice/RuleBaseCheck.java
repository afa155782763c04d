package sumakomi.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.advice.Criteria.Criterion;
import sumakomi.advice.RuleBaseFault.Kind;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Answers;
import sumakomi.rules.EffectKind;
import sumakomi.rules.Known;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;

/**
 * Looks for what is unsound in a rule base as a whole. Premises read few questions, so whether a rule can fire, and
 * whether two go together, is decided by trying all answers that the rules tell apart; what concerns rankings is
 * sampled.
 */
public final class RuleBaseCheck {

    private static final long SEED = 62;
    private static final int MOST_COMBINATIONS = 200_000;

    private final Questionnaire questionnaire;
    private final Rules rules;
    private final Criteria criteria;
    private final OtherAnswers otherAnswers;
    private final List<Profile> sample;
    private final Profile nothing;
    private final Set<String> everyArchetype;
    private final List<RuleBaseFault> faults = new ArrayList<>();

    private RuleBaseCheck(AnswerSpace space, LocalDate asOf, int sampleSize) {
        this.questionnaire = space.questionnaire();
        this.rules = space.rules();
        this.criteria = space.criteria();
        this.otherAnswers = space.otherAnswers();
        this.sample = new Sampling(questionnaire, asOf, SEED).profiles(sampleSize).toList();
        this.everyArchetype = Set.copyOf(criteria.archetypes());
        this.nothing = new Profile(questionnaire, Map.of(), asOf);
    }

    /**
     * @param sampleSize number of profiles sampled from the space of answers
     * @return all that was found, empty for a sound rule base
     */
    public static List<RuleBaseFault> faults(Questionnaire questionnaire, Rules rules, LocalDate asOf, int sampleSize) {
        RuleBaseCheck check = new RuleBaseCheck(new AnswerSpace(questionnaire, rules), asOf, sampleSize);
        check.unreadQuestions();
        check.deadRules();
        check.pairs();
        check.rankings();
        check.monotony();
        return List.copyOf(check.faults);
    }

    private void unreadQuestions() {
        Set<String> read = rules.all().stream().flatMap(rule -> rule.questions().stream()).collect(Collectors.toSet());
        questionnaire.questions().values().stream().filter(question -> !question.isBackground()).map(Question::id)
                .filter(question -> !read.contains(question)).filter(question -> questionnaire.questions().values().stream()
                        .noneMatch(other -> other.relevantWhen().filter(relevance -> relevance.question().equals(question)).isPresent()))
                .forEach(question -> fault(Kind.UNREAD_QUESTION, question));
    }

    private void deadRules() {
        for (Rule rule : rules.all()) {
            if (combinations(rule.questions()).noneMatch(profile -> rule.when().holds(rules.known(new Answers(profile), everyArchetype)))) {
                fault(Kind.DEAD_RULE, rule.id());
            }
        }
    }

    /** Rules that always fire together to the same effect, and strong support against exclusion. */
    private void pairs() {
        List<Known> known = sample.stream().map(criteria::known).toList();
        Map<Criterion, BitSet> firing = new LinkedHashMap<>();
        criteria.all().forEach(criterion -> firing.put(criterion, IntStream.range(0, sample.size())
                .filter(i -> criterion.holds(known.get(i))).collect(BitSet::new, BitSet::set, BitSet::or)));
        for (Criterion one : criteria.all()) {
            for (Criterion two : criteria.all()) {
                if (one.number() < two.number() && one.rule().effect().about().equals(two.rule().effect().about())) {
                    duplicate(one, two, firing);
                    contradiction(one, two, firing);
                    contradiction(two, one, firing);
                }
            }
        }
    }

    private void duplicate(Criterion one, Criterion two, Map<Criterion, BitSet> firing) {
        boolean sameEffect = one.rule().effect().kind() == two.rule().effect().kind();
        if (sameEffect && !firing.get(one).isEmpty() && firing.get(one).equals(firing.get(two))) {
            faults.add(new RuleBaseFault(Kind.DUPLICATE_RULES, List.of(one.rule().id(), two.rule().id()), List.of((long) sample.size())));
        }
    }

    /** The answers that make the one rule fire must leave the other room, or the two contradict each other. */
    private void contradiction(Criterion supporting, Criterion excluding, Map<Criterion, BitSet> firing) {
        boolean strong = supporting.rule().effect().kind() == EffectKind.SUPPORTS
                && supporting.rule().effect().strength().filter(Set.of("strong", "decisive")::contains).isPresent();
        boolean shareQuestion = supporting.rule().questions().stream().anyMatch(excluding.rule().questions()::contains);
        if (strong && excluding.excludes() && shareQuestion) {
            Set<String> questions = new LinkedHashSet<>(supporting.rule().questions());
            questions.addAll(excluding.rule().questions());
            if (firing.get(supporting).intersects(firing.get(excluding))
                    || combinations(List.copyOf(questions)).map(criteria::known)
                            .anyMatch(known -> supporting.holds(known) && excluding.holds(known))) {
                fault(Kind.CONTRADICTION, supporting.rule().id(), excluding.rule().id());
            }
        }
    }

    private void rankings() {
        Set<Integer> firsts = sample.stream().flatMap(profile -> criteria.scores(profile).firsts().stream()).collect(Collectors.toSet());
        IntStream.range(0, criteria.archetypes().size()).filter(archetype -> !firsts.contains(archetype))
                .forEach(archetype -> faults.add(
                        new RuleBaseFault(Kind.NEVER_FIRST, List.of(criteria.archetypes().get(archetype)), List.of((long) sample.size()))));
        Sampling whole = new Sampling(questionnaire, nothing.asOf(), SEED);
        long without = Stream.generate(whole::whole).limit(sample.size())
                .filter(profile -> criteria.scores(profile).firsts().isEmpty()).count();
        if (without > 0) {
            faults.add(new RuleBaseFault(Kind.NO_RECOMMENDATION, List.of(), List.of(without, (long) sample.size())));
        }
    }

    /** An answer that fires a supporting rule of an archetype must not, all rules together, cost it points. */
    private void monotony() {
        for (Question question : otherAnswers.questions()) {
            for (Answer answer : otherAnswers.of(question, nothing)) {
                Profile added = nothing.with(question.id(), answer);
                Scores scores = criteria.scores(added);
                Known known = criteria.known(added);
                criteria.judging(question.id())
                        .filter(criterion -> criterion.points() > 0 && criterion.holds(known))
                        .forEach(criterion -> monotony(criterion, scores, question));
            }
        }
    }

    private void monotony(Criterion supporting, Scores scores, Question question) {
        for (int target : supporting.targets()) {
            if (scores.points(target) <= 0 || scores.exclusions(target) > 0) {
                fault(Kind.NON_MONOTONE, supporting.rule().id(), criteria.archetypes().get(target), question.id());
            }
        }
    }

    /** Every combination of the answers that the rules tell apart, for a handful of questions; unanswered is one of them. */
    private Stream<Profile> combinations(List<String> questions) {
        Stream<Profile> combinations = Stream.of(nothing);
        long size = 1;
        for (String id : questions) {
            Question question = questionnaire.question(id).orElseThrow();
            List<Answer> answers = new ArrayList<>(otherAnswers.of(question, nothing));
            answers.add(Answer.UNKNOWN);
            size *= answers.size();
            combinations = combinations.flatMap(profile -> answers.stream().map(answer -> profile.with(id, answer)));
        }
        return combinations.limit(Math.min(size, MOST_COMBINATIONS));
    }

    private void fault(Kind kind, String... subjects) {
        faults.add(new RuleBaseFault(kind, List.of(subjects), List.of()));
    }
}
