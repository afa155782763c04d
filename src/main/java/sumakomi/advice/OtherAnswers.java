package sumakomi.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Municipality;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Option;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;

/**
 * The answers worth trying for a question: one for each way in which the rules can tell answers apart. Every option of a
 * choice; for several options each one alone, all of them and none; for a ranking each option first and each pair of a
 * first and a further one; for a municipality one of each region; for a number the limits that rules know and the values just beside them.
 */
final class OtherAnswers {

    private final Questionnaire questionnaire;
    private final Criteria criteria;

    OtherAnswers(Questionnaire questionnaire, Criteria criteria) {
        this.questionnaire = questionnaire;
        this.criteria = criteria;
    }

    /** The questions that any judging rule reads or that tell of a place, in their order. */
    List<Question> questions() {
        return questionnaire.questions().values().stream().filter(question -> !criteria.reading(question.id()).isEmpty()).toList();
    }

    List<Answer> of(Question question, Profile profile) {
        return switch (question.kind()) {
            case CHOICE -> ids(question).map(id -> (Answer) new Answer.Choice(id)).toList();
            case MUNICIPALITY -> oneOfEachRegion();
            case CHOICES -> choices(question);
            case RANKING -> rankings(question);
            case NUMBER -> numbers(question, profile);
        };
    }

    private List<Answer> oneOfEachRegion() {
        Map<String, Municipality> first = questionnaire.knowledge().municipalities().values().stream()
                .collect(Collectors.toMap(Municipality::region, municipality -> municipality, (one, other) -> one, LinkedHashMap::new));
        return first.values().stream().map(municipality -> (Answer) new Answer.Choice(municipality.code())).toList();
    }

    private static Stream<String> ids(Question question) {
        return question.options().stream().map(Option::id);
    }

    private List<Answer> choices(Question question) {
        List<Answer> answers = new ArrayList<>(ids(question).map(id -> (Answer) new Answer.Choices(List.of(id))).toList());
        List<String> some = ids(question).filter(id -> !id.equals(Question.NONE)).toList();
        answers.add(new Answer.Choices(some));
        return answers;
    }

    private static List<Answer> rankings(Question question) {
        List<Answer> answers = new ArrayList<>();
        List<String> ids = ids(question).toList();
        for (String first : ids) {
            answers.add(new Answer.Ranking(List.of(first)));
            ids.stream().filter(second -> !second.equals(first)).forEach(second -> answers.add(new Answer.Ranking(List.of(first, second))));
        }
        return answers;
    }

    private List<Answer> numbers(Question question, Profile profile) {
        BigDecimal min = question.min().orElseThrow();
        BigDecimal max = question.max().orElseThrow();
        Set<BigDecimal> numbers = new LinkedHashSet<>();
        criteria.rules().limits(question.id()).forEach(parameter -> {
            BigDecimal limit = questionnaire.knowledge().parameter(parameter).asOf(profile.asOf()).value();
            numbers.addAll(List.of(limit, limit.subtract(BigDecimal.ONE)));
        });
        // Last: whoever takes the first that does takes the number that matters, not the largest that may be answered.
        numbers.addAll(List.of(min, max));
        return numbers.stream().filter(number -> number.compareTo(min) >= 0 && number.compareTo(max) <= 0)
                .map(number -> (Answer) new Answer.Amount(number)).distinct().toList();
    }
}
