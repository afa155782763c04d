package sumakomi.advice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import sumakomi.advice.Criteria.Clue;
import sumakomi.advice.OpenAnswers.NextQuestion;
import sumakomi.advice.OpenAnswers.Standing;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/** What open answers can still change, and which of them would tell most. Safe for several threads at once. */
public final class OpenAnswersAnalysis {

    static final int RANKS = 3;

    private final AnswerSpace space;
    private final Criteria criteria;

    public OpenAnswersAnalysis(AnswerSpace space) {
        this.space = space;
        this.criteria = space.criteria();
    }

    public OpenAnswers analyse(Profile profile) {
        Bounds bounds = new Bounds(space, profile);
        Map<String, Standing> standing = new LinkedHashMap<>();
        for (int i = 0; i < criteria.archetypes().size(); i++) {
            standing.put(criteria.archetypes().get(i), bounds.standing(i));
        }
        Scores scores = criteria.scores(profile);
        List<String> proven = scores.firsts().stream().filter(bounds::staysFirst).map(criteria.archetypes()::get).toList();
        return new OpenAnswers(standing, proven, next(profile, scores), bounds.open());
    }

    /**
     * The question that decides on the place of a type beside planned works or of what would suit best, as long as nothing can be
     * recommended; else the open question whose answers spread the first three ranks most.
     */
    private Optional<NextQuestion> next(Profile profile, Scores scores) {
        return (scores.firsts().isEmpty() ? deciding(profile, scores) : Optional.<Question>empty())
                .map(question -> next(question, profile, scores)).or(() -> mostTelling(profile, scores));
    }

    /**
     * Whether the place is there of a type that works already ticked can go along with, else of the strongest that would suit; at equal
     * points the first in the order of the source.
     */
    private Optional<Question> deciding(Profile profile, Scores scores) {
        List<String> besideWorks = besideWorks(profile);
        Predicate<Integer> beside = one -> besideWorks.contains(criteria.archetypes().get(one));
        return IntStream.range(0, criteria.archetypes().size()).boxed()
                .filter(one -> !scores.place(one).stated() && scores.exclusions(one) == 0 && !scores.setAside(one))
                .filter(beside.or(one -> scores.recommending(one) > 0 && scores.own(one) > 0))
                .sorted(Comparator.<Integer, Boolean>comparing(beside.negate()::test).thenComparing(one -> -scores.own(one)))
                .flatMap(one -> space.places().need(criteria.archetypes().get(one)).flatMap(need -> need.open(profile)).stream())
                .findFirst()
                .flatMap(told -> space.questionnaire().question(told.question()));
    }

    /** The types that can stand in the kinds of district where urban works are planned. */
    private List<String> besideWorks(Profile profile) {
        Knowledge knowledge = space.questionnaire().knowledge();
        return knowledge.matrices().values().stream()
                .filter(matrix -> profile.counting(matrix.question()).map(Answer::values).orElse(List.of()).stream()
                        .anyMatch(knowledge.urbanPolicies()::containsKey))
                .flatMap(matrix -> matrix.archetypes().stream()).toList();
    }

    private NextQuestion next(Question question, Profile profile, Scores scores) {
        return new NextQuestion(question.id(), question.text(), bits(question, profile, scores));
    }

    private Optional<NextQuestion> mostTelling(Profile profile, Scores scores) {
        return space.otherAnswers().questions().stream().filter(question -> profile.isOpen(question.id()))
                .map(question -> next(question, profile, scores))
                .max(Comparator.comparingDouble(NextQuestion::bits).thenComparingInt(next -> criteria.reading(next.question()).size()))
                .filter(next -> next.bits() > 0 || !criteria.reading(next.question()).isEmpty());
    }

    private double bits(Question question, Profile profile, Scores scores) {
        Map<List<Integer>, Integer> outcomes = new HashMap<>();
        List<Answer> answers = space.otherAnswers().of(question, profile);
        List<Clue> touched = space.touched(question.id());
        Scores rest = scores.plus(criteria.none());
        rest.add(touched, criteria.known(profile), -1);
        for (Answer answer : answers) {
            Scores changed = rest.plus(criteria.none());
            changed.add(touched, criteria.known(profile.with(question.id(), answer)), 1);
            outcomes.merge(ranks(changed), 1, Integer::sum);
        }
        return outcomes.values().stream().mapToDouble(count -> (double) count / answers.size())
                .map(share -> -share * StrictMath.log(share) / StrictMath.log(2)).sum();
    }

    /** Who is recommended, and who shares a rank with the one before: a tie is another outcome than an order. */
    private static List<Integer> ranks(Scores scores) {
        List<Integer> recommended = scores.recommended(RANKS);
        return IntStream.range(0, recommended.size()).flatMap(at -> IntStream.of(recommended.get(at),
                at > 0 && scores.worth(recommended.get(at)) == scores.worth(recommended.get(at - 1)) ? 1 : 0)).boxed().toList();
    }
}
