package sumakomi.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Criteria.Clue;
import sumakomi.advice.Completions.Completion;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/**
 * Which question is worth asking next: the one whose answer brings the advice as it then stands nearest to what comes first in the
 * end, over likely completions, for the effort of answering it. After {@link #SHORT} answers, what a proof still lacks counts as
 * well. Until then what such a municipality hardly ever has is not asked, and the first questions are on facts.
 *
 * <p>Nearness is the logarithmic score of the first, each type taken to come first in proportion to exp(points / {@link #BLUR}): points
 * not yet enough to change the order count too. For a short path it counts beside that how likely what is first by the points is first in
 * the end: a tie with what will fall behind is no right answer.
 */
final class NextQuestions {

    /** As many answers as a short path has. */
    static final int SHORT = 15;
    /** Points by which a type is e times as likely to come first. */
    private static final double BLUR = 4;
    /** What being right about the first is worth beside the logarithmic score, on a short path. */
    private static final double RIGHT = 3;
    /** On a short path a question is put only where at least this share of the municipalities answers it otherwise. */
    private static final double RARE = 0.05;
    /** So many facts, beside the name, are asked before what is wanted. */
    private static final int FACTS_FIRST = 3;
    /** What a point to be settled for the proof is worth beside the logarithmic score. */
    private static final double PROOF = 0.1;
    private static final double HARDER = 0.5;

    private final AnswerSpace space;
    private final Criteria criteria;
    private final Likely likely;

    NextQuestions(AnswerSpace space, Likely likely) {
        this.space = space;
        this.criteria = space.criteria();
        this.likely = likely;
    }

    /** What is worth asking, by what it is worth. */
    record Worth(Question question, double worth, double nearer) {}

    /** The one worth most; absent when no question is left that can still move anything. */
    Optional<Worth> best(Profile profile, Scores scores, Likely.Guess guess, Completions completions, Bounds bounds) {
        boolean shortPath = told(profile).count() < SHORT;
        Optional<Closing> closing = shortPath || scores.firsts().isEmpty() ? Optional.empty()
                : Optional.of(new Closing(space, bounds, completions, scores.firsts().get(0)));
        Nearness before = new Nearness(distance(scores, completions.all()), right(scores, completions.all()));
        return mayCome(profile, guess, shortPath).stream().map(question -> {
            Nearness after = after(question, profile, scores, completions);
            double nearer = before.distance() - after.distance();
            double further = shortPath ? RIGHT * (after.right() - before.right())
                    : PROOF * closing.map(one -> one.by(question.id())).orElse(0.0);
            return new Worth(question, (nearer + further) / effort(question), nearer);
        }).max(Comparator.comparingDouble(Worth::worth).thenComparingInt(one -> criteria.reading(one.question().id()).size()));
    }

    /** The questions among which is chosen: all that are left, unless the first ones or a short path leave some for later. */
    private List<Question> mayCome(Profile profile, Likely.Guess guess, boolean shortPath) {
        Asking asking = new Asking(profile);
        List<Question> open = space.otherAnswers().questions().stream()
                .filter(question -> asking.mayBeAsked(question) && guess.mayDiffer(question.id(), 0)).toList();
        boolean factsTold = told(profile).filter(id -> !isIntention(id)).count() > FACTS_FIRST;
        List<Question> now = open.stream().filter(question -> !shortPath || guess.mayDiffer(question.id(), RARE))
                .filter(question -> factsTold || !isIntention(question.id())).toList();
        return now.isEmpty() ? open : now;
    }

    /** What was answered by somebody; published data were not asked for. */
    private static Stream<String> told(Profile profile) {
        return profile.answers().entrySet().stream().filter(given -> given.getValue().basis() != Basis.OPEN_DATA).map(Map.Entry::getKey);
    }

    private boolean isIntention(String question) {
        return space.questionnaire().sectionOf(space.questionnaire().question(question).orElseThrow()).asksIntentions();
    }

    /**
     * How near the advice is to what comes first in the end.
     *
     * @param distance by the logarithmic score
     * @param right how likely all that is first by the points is first in the end
     */
    private record Nearness(double distance, double right) {}

    /** The effort beside that of ticking what everybody knows: figures and rankings take more, and so does what few know. */
    private double effort(Question question) {
        boolean hard = question.kind() == Question.Kind.NUMBER || question.kind() == Question.Kind.RANKING;
        return 1 + (hard ? HARDER : 0) + likely.unknown(question.id());
    }

    /** Once a question is answered as in each completion. */
    private Nearness after(Question question, Profile profile, Scores scores, Completions completions) {
        Map<Object, List<Completion>> byAnswer = new LinkedHashMap<>();
        completions.all().forEach(one -> byAnswer
                .computeIfAbsent(Optional.ofNullable(one.likely().told().get(question.id())), key -> new ArrayList<>()).add(one));
        List<Clue> touched = space.touched(question.id());
        Scores rest = scores.plus(criteria.none());
        rest.add(touched, criteria.known(profile), -1);
        double distance = 0;
        double right = 0;
        for (List<Completion> same : byAnswer.values()) {
            Optional<Answer> answer = same.get(0).likely().profile().counting(question.id());
            Scores then = scores;
            if (answer.isPresent()) {
                then = rest.plus(criteria.none());
                then.add(touched, criteria.known(profile.with(question.id(), answer.get())), 1);
            }
            distance += distance(then, same);
            right += right(then, same);
        }
        return new Nearness(distance, right);
    }

    private static double right(Scores scores, List<Completion> completions) {
        List<Integer> firsts = scores.firsts();
        return completions.stream().filter(one -> one.leadsTo(firsts)).mapToDouble(Completion::weight).sum();
    }

    private static double distance(Scores scores, List<Completion> completions) {
        double[] shares = shares(scores);
        double distance = 0;
        for (Completion one : completions) {
            double share = one.firsts().isEmpty() ? shares[shares.length - 1]
                    : one.firsts().stream().mapToDouble(first -> shares[first]).sum();
            distance -= one.weight() * StrictMath.log(share);
        }
        return distance;
    }

    /** How likely each archetype is to come first by its points alone, and last, that nothing can be recommended. */
    private static double[] shares(Scores scores) {
        double[] shares = Arrays.stream(Points.of(scores)).map(points -> StrictMath.exp(points / BLUR)).toArray();
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        for (int one = 0; one < shares.length; one++) {
            shares[one] /= sum;
        }
        return shares;
    }
}
