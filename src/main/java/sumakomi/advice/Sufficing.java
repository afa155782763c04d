package sumakomi.advice;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Answered;
import sumakomi.advice.ToBeSolid.Answering;
import sumakomi.advice.ToBeSolid.Answering.Sense;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Answer.Amount;

/**
 * Says in few words which answers to a question suffice: of numbers the smallest that does with all above it, of several
 * options each that does alone, of a ranking the one option that matters rather than every order in which it stands.
 */
final class Sufficing {

    private Sufficing() {}

    /** The answers worth naming: numbers rising, and of rankings those of one option. */
    static List<Answer> plain(Question question, List<Answer> tried) {
        return switch (question.kind()) {
            case NUMBER -> rising(tried);
            case RANKING -> tried.stream().filter(answer -> answer.values().size() == 1).toList();
            default -> tried;
        };
    }

    /**
     * @param tried answers to the question, one for each way in which rules can tell them apart
     * @param does whether an answer suffices
     */
    static List<Answering> of(Question question, List<Answer> tried, Predicate<Answer> does) {
        List<Answer> sufficing = tried.stream().filter(does).toList();
        if (sufficing.isEmpty()) {
            return List.of();
        }
        return switch (question.kind()) {
            case NUMBER -> numbers(question.id(), tried, sufficing);
            case RANKING -> rankings(question.id(), tried, sufficing);
            case CHOICES -> List.of(answering(question.id(), smallest(sufficing), Optional.empty()));
            default -> List.of(answering(question.id(), sufficing, Optional.empty()));
        };
    }

    /** Without the sets of options where one suffices alone. */
    private static List<Answer> smallest(List<Answer> sufficing) {
        List<Answer> single = sufficing.stream().filter(answer -> answer.values().size() == 1).toList();
        return single.isEmpty() ? sufficing : single;
    }

    private static List<Answering> numbers(String question, List<Answer> tried, List<Answer> sufficing) {
        List<Answer> all = rising(tried);
        List<Answer> some = rising(sufficing);
        if (all.subList(all.size() - some.size(), all.size()).equals(some)) {
            return List.of(answering(question, some.subList(0, 1), Optional.of(Sense.AT_LEAST)));
        }
        if (all.subList(0, some.size()).equals(some)) {
            return List.of(answering(question, some.subList(some.size() - 1, some.size()), Optional.of(Sense.AT_MOST)));
        }
        return List.of(answering(question, some, Optional.empty()));
    }

    private static List<Answer> rising(List<Answer> numbers) {
        return numbers.stream().sorted((one, other) -> ((Amount) one).number().compareTo(((Amount) other).number())).toList();
    }

    /** A ranking of one option alone stands for all that begin with it. */
    private static List<Answering> rankings(String question, List<Answer> tried, List<Answer> sufficing) {
        List<Answer> first = sufficing.stream().filter(answer -> answer.values().size() == 1).toList();
        List<Answer> among = first.stream().filter(one -> tried.stream().filter(answer -> answer.values().containsAll(one.values()))
                .allMatch(sufficing::contains)).toList();
        List<Answer> firstOnly = first.stream().filter(one -> !among.contains(one)).toList();
        return Stream.of(answering(question, among, Optional.of(Sense.AMONG)), answering(question, firstOnly, Optional.of(Sense.FIRST)))
                .filter(answering -> !answering.answers().isEmpty()).toList();
    }

    private static Answering answering(String question, List<Answer> answers, Optional<Sense> sense) {
        return new Answering(question, answers.stream().map(answer -> new Answered(answer.values())).toList(), sense);
    }
}
