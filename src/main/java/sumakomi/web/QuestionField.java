package sumakomi.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.UnreadableAnswer;

/**
 * A question in a form: what stands in it and what is wrong with it.
 *
 * @param typed option ids, {@code option:place} for a ranking, or the digits of a number; as typed, right or wrong
 * @param stored the answer kept so far
 * @param unreadable what is kept in place of an answer and cannot be read
 * @param clash what was typed, where somebody else stored something else meanwhile
 */
record QuestionField(Question question, List<String> typed, Optional<String> error, Optional<GivenAnswer> stored,
        Optional<UnreadableAnswer> unreadable, Optional<Clash> clash) {

    /**
     * An answer given in this form and another one stored meanwhile; empty where a question was left or became unanswered.
     *
     * @param was what the form was made with, and goes on to carry until it is chosen between the two
     */
    record Clash(Optional<Answer> mine, Optional<Answer> theirs, String was) {}

    QuestionField {
        typed = List.copyOf(typed);
    }

    /** The field as the stored answer fills it; empty where that cannot be read. */
    static QuestionField of(Question question, Optional<GivenAnswer> stored, Optional<UnreadableAnswer> unreadable) {
        return new QuestionField(question, fill(stored), Optional.empty(), stored, unreadable, Optional.empty());
    }

    /** The same with what is wrong with it. */
    QuestionField refused(String why) {
        return new QuestionField(question, typed, Optional.of(why), stored, unreadable, clash);
    }

    private static List<String> fill(Optional<GivenAnswer> stored) {
        List<String> values = stored.map(given -> given.answer().values()).orElse(List.of());
        boolean ranking = stored.filter(given -> given.answer() instanceof Answer.Ranking).isPresent();
        return ranking ? IntStream.range(0, values.size()).mapToObj(i -> values.get(i) + ":" + (i + 1)).toList() : values;
    }

    /** What the form carries back, so that a change is told from what was there before. */
    public String was() {
        return clash.map(Clash::was).orElseGet(this::now);
    }

    /** The field as the stored answer fills it. */
    public String now() {
        return String.join(" ", fill(stored));
    }

    public boolean holds(String value) {
        return typed.contains(value);
    }

    public boolean unknown() {
        return holds(Answer.WORD);
    }

    /** What stands in the field of a number. */
    public String number() {
        return typed.stream().filter(value -> !value.equals(Answer.WORD)).findFirst().orElse("");
    }

    /** The places of a ranking, from 1. */
    public List<Integer> places() {
        return IntStream.rangeClosed(1, question.options().size()).boxed().toList();
    }
}
