package sumakomi.advice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.NextQuestions.Worth;
import sumakomi.advice.OpenAnswers.Estimate;
import sumakomi.advice.OpenAnswers.NextQuestion;
import sumakomi.advice.OpenAnswers.Odds;
import sumakomi.advice.OpenAnswers.Standing;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/** What open answers can still change, how likely that is, and which of them to ask next. Safe for several threads at once. */
public final class OpenAnswersAnalysis {

    static final int RANKS = 3;
    /** How many likely profiles a partly answered one is completed with. */
    private static final int COMPLETIONS = 100;
    /** How likely the first must be to stay, to be called enough to recommend. */
    private static final double ENOUGH = 0.9;

    private final AnswerSpace space;
    private final Criteria criteria;
    private final Likely likely;
    private final NextQuestions questions;

    public OpenAnswersAnalysis(AnswerSpace space, Likely likely) {
        this.space = space;
        this.criteria = space.criteria();
        this.likely = likely;
        this.questions = new NextQuestions(space, likely);
    }

    public OpenAnswers analyse(Profile profile) {
        Bounds bounds = new Bounds(space, profile);
        Map<String, Standing> standing = new LinkedHashMap<>();
        for (int i = 0; i < criteria.archetypes().size(); i++) {
            standing.put(criteria.archetypes().get(i), bounds.standing(i));
        }
        Scores scores = criteria.scores(profile);
        Bounds remaining = new Bounds(space, profile, new Asking(profile)::remains);
        Likely.Guess guess = likely.guess(profile);
        Completions completions = new Completions(criteria, profile, guess.most(COMPLETIONS));
        List<String> first = scores.firsts().stream().map(criteria.archetypes()::get).toList();
        return new OpenAnswers(standing, first, proven(scores, bounds), proven(scores, remaining),
                estimate(scores, completions),
                standing.values().stream().allMatch(Standing.EXCLUDED::equals) ? Optional.empty()
                        : next(profile, scores, guess, completions, remaining).or(() -> findOut(profile, guess, bounds)),
                bounds.open());
    }

    /** What is first by the answers so far and stays so whatever the open ones are; much less work than to look at all of them. */
    public List<String> provenFirst(Profile profile) {
        return proven(criteria.scores(profile), new Bounds(space, profile));
    }

    private List<String> proven(Scores scores, Bounds bounds) {
        return scores.firsts().stream().filter(bounds::staysFirst).map(criteria.archetypes()::get).toList();
    }

    private Estimate estimate(Scores scores, Completions completions) {
        Map<String, Odds> odds = new LinkedHashMap<>();
        for (int one = 0; one < criteria.archetypes().size(); one++) {
            odds.put(criteria.archetypes().get(one), new Odds(percent(completions.first(one)), percent(completions.recommended(one))));
        }
        double staying = completions.staying(scores.firsts());
        return new Estimate(percent(staying), staying >= ENOUGH && !scores.firsts().isEmpty(), completions.all().size(), odds);
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }

    /**
     * First who asks, since much can be known from that; then the place of a type that works already ticked can go along with; then
     * what is worth most.
     */
    private Optional<NextQuestion> next(Profile profile, Scores scores, Likely.Guess guess, Completions completions, Bounds remaining) {
        Asking asking = new Asking(profile);
        Optional<Question> plain = whoAsks(asking)
                .or(() -> scores.firsts().isEmpty() ? besideWorks(profile, scores, asking) : Optional.empty());
        if (plain.isPresent()) {
            return plain.map(question -> new NextQuestion(question.id(), question.text(), 0, false));
        }
        Optional<Worth> best = questions.best(profile, scores, guess, completions, remaining);
        return best.map(worth -> new NextQuestion(worth.question().id(), worth.question().text(),
                Math.max(0, worth.nearer() / StrictMath.log(2)), false));
    }

    private Optional<Question> whoAsks(Asking asking) {
        return space.questionnaire().questions().values().stream().filter(question -> question.kind() == Question.Kind.MUNICIPALITY)
                .filter(asking::mayBeAsked).findFirst();
    }

    /** When all has been asked, what was not known and would tell something. */
    private Optional<NextQuestion> findOut(Profile profile, Likely.Guess guess, Bounds bounds) {
        Asking asking = new Asking(profile);
        return space.otherAnswers().questions().stream().filter(asking::mayBeFoundOut).filter(question -> guess.mayDiffer(question.id(), 0))
                .filter(question -> bounds.open().contains(question.id()))
                .max((one, other) -> Integer.compare(criteria.reading(one.id()).size(), criteria.reading(other.id()).size()))
                .map(question -> new NextQuestion(question.id(), question.text(), 0, true));
    }

    /** What decides on the place of the strongest type that can stand where urban works are planned. */
    private Optional<Question> besideWorks(Profile profile, Scores scores, Asking asking) {
        return worksTypes(profile).map(criteria.archetypes()::indexOf)
                .filter(one -> !scores.place(one).stated() && scores.exclusions(one) == 0 && !scores.setAside(one))
                .sorted(Comparator.comparingInt(one -> -scores.own(one)))
                .flatMap(one -> space.places().need(criteria.archetypes().get(one)).flatMap(need -> need.open(profile)).stream())
                .flatMap(told -> space.questionnaire().question(told.question()).stream()).filter(asking::mayBeAsked).findFirst();
    }

    private Stream<String> worksTypes(Profile profile) {
        Knowledge knowledge = space.questionnaire().knowledge();
        return knowledge.matrices().values().stream()
                .filter(matrix -> profile.counting(matrix.question()).map(Answer::values).orElse(List.of()).stream()
                        .anyMatch(knowledge.urbanPolicies()::containsKey))
                .flatMap(matrix -> matrix.archetypes().stream()).distinct();
    }
}
