package sumakomi.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Changeable;
import sumakomi.knowledge.Question.Option;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Answer.Amount;
import sumakomi.questionnaire.Profile;

/**
 * The answers that could come in the place of a present one, as a person would speak of it: stages are not gone back, what is there
 * stays when something is added, a number grows, and an order of importance is changed by moving one option up. Of facts not told yet
 * those are tried that are there.
 */
final class NextAnswers {

    private final OtherAnswers others;

    NextAnswers(OtherAnswers others) {
        this.others = others;
    }

    /** Other answers to a question; as many as rules can tell apart where there is no known one yet. */
    List<Answer> of(Question question, Profile profile) {
        Answer from = profile.counting(question.id()).orElse(Answer.UNKNOWN);
        Stream<Answer> next = switch (question.kind()) {
            case MUNICIPALITY -> Stream.of();
            case CHOICE -> others.of(question, profile).stream().filter(to -> forward(question, from, to));
            case CHOICES -> from.known() ? more(question, from.values()).stream() : others.of(question, profile).stream();
            case RANKING -> from.known() ? moved(question, from.values()).stream() : others.of(question, profile).stream();
            case NUMBER -> others.of(question, profile).stream().filter(to -> rises(from, (Amount) to));
        };
        return next.filter(to -> !to.equals(from)).filter(to -> from.known() || !deniesAFact(question, to)).toList();
    }

    /** Nobody takes away what is counted, and none of it is no step. */
    private static boolean rises(Answer from, Amount to) {
        return to.number().signum() > 0 && (!(from instanceof Amount now) || to.number().compareTo(now.number()) > 0);
    }

    /** Whether an answer says that something is not there which no one brings about or takes away. */
    private static boolean deniesAFact(Question question, Answer to) {
        return question.changeable().orElse(Changeable.WITH_CONSENT) == Changeable.FIXED && to.values().equals(List.of(Question.NONE));
    }

    private static boolean forward(Question question, Answer from, Answer to) {
        return !from.known() || question.stages().isEmpty() || distance(question, from, to) > 0;
    }

    /**
     * How far two answers lie apart: in stages, from an unknown one as if nothing had begun; in options, where there are several; 0
     * where neither tells.
     */
    static int distance(Question question, Answer from, Answer to) {
        if (question.kind() == Question.Kind.CHOICES) {
            return Math.abs(to.values().size() - (from.known() ? from.values().size() : 0));
        }
        int now = from.known() ? question.stages().indexOf(from.values().get(0)) : 0;
        return question.stages().isEmpty() ? 0 : question.stages().indexOf(to.values().get(0)) - now;
    }

    /** One option more, or, where that is no fact, one less. */
    private static List<Answer> more(Question question, List<String> from) {
        List<Answer> next = new ArrayList<>();
        for (String option : ids(question)) {
            boolean there = from.contains(option);
            if (there ? from.size() > 1 && question.changeable().orElse(Changeable.WITH_CONSENT) != Changeable.FIXED
                    : !option.equals(Question.NONE)) {
                next.add(new Answer.Choices(ids(question).stream().filter(id -> !id.equals(Question.NONE))
                        .filter(id -> id.equals(option) ? !there : from.contains(id)).toList()));
            }
        }
        return next;
    }

    /** One option moved to the first or the second place, the others as they stood. */
    private static List<Answer> moved(Question question, List<String> from) {
        Set<Answer> next = new LinkedHashSet<>();
        for (String option : ids(question)) {
            List<String> rest = from.stream().filter(id -> !id.equals(option)).toList();
            for (int place = 0; place <= Math.min(1, rest.size()); place++) {
                List<String> order = new ArrayList<>(rest);
                order.add(place, option);
                next.add(new Answer.Ranking(order));
            }
        }
        return List.copyOf(next);
    }

    private static List<String> ids(Question question) {
        return question.options().stream().map(Option::id).toList();
    }
}
