package sumakomi.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.FormerAnswer;
import sumakomi.knowledge.FormerAnswer.Meaning;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question.Relevance;
import sumakomi.questionnaire.Former.Reading;

/**
 * Reads answers to questions and options that were merged or split since, as the knowledge says. They are read anew each time a profile
 * comes in; what is stored, and what a profile's file says, is what the municipality said.
 */
public final class FormerAnswers {

    private final Questionnaire questionnaire;
    private final Knowledge knowledge;

    FormerAnswers(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.knowledge = questionnaire.knowledge();
    }

    /**
     * Answers in the words of today.
     *
     * @param answers those that were given, with what former ones say
     */
    public record Told(Map<String, GivenAnswer> answers, Former former) {}

    /** Whether a question was asked once and is not any more. */
    public boolean isRetired(String question) {
        return questionnaire.question(question).isEmpty()
                && knowledge.formerAnswers().values().stream().anyMatch(former -> former.formerQuestion().equals(question));
    }

    /** The former answer that these words are. */
    public Optional<FormerAnswer> of(String question, List<String> values) {
        return knowledge.formerAnswers().values().stream()
                .filter(former -> former.formerQuestion().equals(question) && values.equals(List.of(former.answer()))).findFirst();
    }

    /** What may be answered to a retired question, for a fault. */
    List<String> rightAnswers(String question) {
        return knowledge.formerAnswers().values().stream().filter(former -> former.formerQuestion().equals(question))
                .map(FormerAnswer::answer)
                .toList();
    }

    /** The words of today for what may be those of yesterday; as they are where they are not. */
    public List<String> now(String question, List<String> values) {
        return of(question, values).map(former -> List.copyOf(former.nowIn(question))).filter(now -> !now.isEmpty()).orElse(values);
    }

    /**
     * Adds to answers of today what former ones say. An answer given in the words of today comes before it.
     *
     * @param former in their own words, by question; each of them one of {@link #of}
     */
    public Told read(Map<String, GivenAnswer> answers, Map<String, GivenAnswer> former) {
        if (former.isEmpty()) {
            return new Told(answers, Former.NONE);
        }
        Map<String, GivenAnswer> told = new LinkedHashMap<>(answers);
        List<Reading> readings = new ArrayList<>();
        former.forEach((question, given) -> of(question, given.answer().values()).ifPresent(entry -> {
            List<String> became = entry.means().stream().filter(means -> mayTell(entry, means, told)).map(means -> {
                told.put(means.question(), answer(means, given));
                return means.question();
            }).toList();
            List<String> against = given(entry.against(), told).toList();
            if (!became.isEmpty() || !against.isEmpty() || entry.means().isEmpty() && given(entry.saidBy(), told).findAny().isEmpty()) {
                readings.add(new Reading(entry, became, against));
            }
        }));
        return new Told(Collections.unmodifiableMap(told), new Former(former, readings));
    }

    private static boolean mayTell(FormerAnswer entry, Meaning means, Map<String, GivenAnswer> told) {
        return Optional.ofNullable(told.get(means.question())).map(given -> entry.overUnknown() && !given.answer().known()).orElse(true);
    }

    private GivenAnswer answer(Meaning means, GivenAnswer given) {
        Answer answer = new AnswerReader(knowledge).read(questionnaire.question(means.question()).orElseThrow(), List.of(means.answer()),
                means.question(), 0);
        return new GivenAnswer(answer, given.basis(), given.source(), given.note());
    }

    /** The questions to which one of these answers is given. */
    private static Stream<String> given(List<Relevance> answers, Map<String, GivenAnswer> told) {
        return answers.stream().filter(one -> Optional.ofNullable(told.get(one.question()))
                .filter(given -> !Collections.disjoint(given.answer().values(), one.in())).isPresent()).map(Relevance::question);
    }
}
