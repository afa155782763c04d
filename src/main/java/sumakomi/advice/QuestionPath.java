package sumakomi.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.advice.OpenAnswers.NextQuestion;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;

/** The way from nothing answered to a whole profile, asking each time what is proposed. Safe for several threads at once. */
public final class QuestionPath {

    /** As many answers as a short path has. */
    public static final int SHORT = NextQuestions.SHORT;
    /** A lead of so many points or more is a clear one. */
    public static final int CLEAR = 3;

    private final AnswerSpace space;
    private final OpenAnswersAnalysis analysis;

    public QuestionPath(AnswerSpace space, OpenAnswersAnalysis analysis) {
        this.space = space;
        this.analysis = analysis;
    }

    /**
     * Where the advice stands after so many answers.
     *
     * @param first whether all that is first then is first in the whole profile; that nothing can be recommended counts likewise
     * @param amongThree whether all that is first then is recommended in the whole profile
     * @param firstStays how likely the first was said to stay, in percent
     * @param enough whether that was said to be enough
     * @param settled whether it was proven that nothing still to be asked changes the first
     * @param next the question proposed then; absent at the end of the way
     */
    public record Step(boolean first, boolean amongThree, int firstStays, boolean enough, boolean settled, Optional<String> next) {}

    /**
     * The steps from no answer on, one more than questions asked. What the profile does not answer is answered as unknown.
     *
     * @param most how many questions are asked at most
     */
    public List<Step> follow(Profile whole, int most) {
        Scores end = space.criteria().scores(whole);
        Profile known = new Profile(whole.questionnaire(), Map.of(), whole.asOf(), whole.will());
        List<Step> steps = new ArrayList<>();
        boolean goingOn = true;
        while (goingOn) {
            OpenAnswers open = analysis.analyse(known);
            Optional<String> next = open.next().filter(question -> !question.findOut()).map(NextQuestion::question)
                    .filter(question -> steps.size() < most);
            steps.add(step(space.criteria().scores(known), end, open, next));
            goingOn = next.isPresent();
            if (goingOn) {
                GivenAnswer given = whole.answers().get(next.get());
                known = known.with(next.get(), given == null ? Answer.UNKNOWN : given.answer());
            }
        }
        return steps;
    }

    /** By how many points, rounded and at most {@link #CLEAR}, the first of a whole profile leads the next; 0 when several are first. */
    public int lead(Profile whole) {
        Scores end = space.criteria().scores(whole);
        double[] points = Arrays.stream(Points.of(end)).sorted().toArray();
        double ahead = points[points.length - 1] - points[points.length - 2];
        return end.firsts().size() > 1 ? 0 : (int) Math.max(1, Math.min(CLEAR, Math.round(ahead)));
    }

    private static Step step(Scores now, Scores end, OpenAnswers open, Optional<String> next) {
        List<Integer> firsts = now.firsts();
        boolean nothing = firsts.isEmpty();
        return new Step(nothing ? end.firsts().isEmpty() : end.firsts().containsAll(firsts),
                nothing ? end.firsts().isEmpty() : end.recommended(OpenAnswersAnalysis.RANKS).containsAll(firsts),
                open.estimate().firstStays(), open.estimate().enough(), !open.settledFirst().isEmpty(), next);
    }
}
