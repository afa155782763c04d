package sumakomi.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Section;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.AnswerReader;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Questionnaire;

/** A section filled in: the answers as they would be kept, and the faults that stand in the way. */
final class SectionForm {

    private final Section section;
    private final Questionnaire questionnaire;
    private final Map<String, GivenAnswer> stored;
    private final TypedAnswers typed;
    private final Map<String, GivenAnswer> answers;
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    /** @param questions the questions to read; the others keep what is stored */
    SectionForm(Section section, Questionnaire questionnaire, Map<String, GivenAnswer> stored, TypedAnswers typed, Set<String> questions) {
        this.section = section;
        this.questionnaire = questionnaire;
        this.stored = stored;
        this.typed = typed;
        this.answers = new LinkedHashMap<>(stored);
        AnswerReader reader = new AnswerReader(questionnaire.knowledge());
        section.questions().stream().filter(question -> questions.contains(question.id())).forEach(question -> read(question, reader));
        faults.keySet().removeIf(this::hidden);
    }

    private void read(Question question, AnswerReader reader) {
        typed.contradiction(question).ifPresentOrElse(fault -> faults.put(question.id(), fault), () -> readConsistent(question, reader));
    }

    private void readConsistent(Question question, AnswerReader reader) {
        try {
            Optional<Answer> answer = typed.read(question, reader);
            if (answer.isEmpty()) {
                answers.remove(question.id());
            } else if (!answer.equals(Optional.ofNullable(stored.get(question.id())).map(GivenAnswer::answer))) {
                answers.put(question.id(), GivenAnswer.of(answer.get()));
            }
        } catch (FaultyInput e) {
            faults.put(question.id(), e.faults().get(0));
        }
    }

    private boolean hidden(String question) {
        return questionnaire.isHidden(questionnaire.question(question).orElseThrow(), answers);
    }

    /** All answers of the profile, those of this form among them. An unchanged answer keeps its basis and source. */
    Map<String, GivenAnswer> answers() {
        return answers;
    }

    boolean faulty() {
        return !faults.isEmpty();
    }

    /** Questions that the answers ask for and the form did not yet show. */
    List<String> appeared() {
        return visible().stream().map(Question::id).filter(id -> !typed.shown().contains(id)).toList();
    }

    /** Whether the form should look different under its answers. */
    boolean reshaped() {
        return !visible().stream().map(Question::id).collect(Collectors.toSet()).equals(typed.shown());
    }

    private List<Question> visible() {
        return section.questions().stream().filter(question -> !questionnaire.isHidden(question, answers)).toList();
    }

    /** The form again as it was typed, with its faults. */
    List<QuestionField> fields(Words words) {
        return visible().stream().map(question -> {
            Optional<GivenAnswer> kept = Optional.ofNullable(stored.get(question.id()));
            return typed.shown().contains(question.id())
                    ? new QuestionField(question, typed.of(question.id()), fault(question, words), kept) : QuestionField.of(question, kept);
        }).toList();
    }

    private Optional<String> fault(Question question, Words words) {
        return Optional.ofNullable(faults.get(question.id())).map(fault -> words.fault(question, fault));
    }

    /** The form as the stored answers fill it. */
    static List<QuestionField> fields(Section section, Questionnaire questionnaire, Map<String, GivenAnswer> stored) {
        return section.questions().stream().filter(question -> !questionnaire.isHidden(question, stored))
                .map(question -> QuestionField.of(question, Optional.ofNullable(stored.get(question.id())))).toList();
    }
}
