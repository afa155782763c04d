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
import sumakomi.questionnaire.StoredProfile;
import sumakomi.questionnaire.UnreadableAnswer;
import sumakomi.web.QuestionField.Clash;

/**
 * A section filled in: the changes that the form makes to what is stored, and the faults and clashes that stand in the way. What
 * the form did not touch is no change, whatever is stored by now; a clash is an answer that both the form and somebody else changed.
 * An answer that is kept and cannot be read is replaced by another or taken away by being cleared, never by being left empty.
 */
final class SectionForm {

    private final Section section;
    private final Questionnaire questionnaire;
    private final StoredProfile stored;
    private final TypedAnswers typed;
    private final Map<String, GivenAnswer> own;
    private final Map<String, Optional<GivenAnswer>> changes = new LinkedHashMap<>();
    private final Map<String, Clash> clashes = new LinkedHashMap<>();
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    /** @param questions the questions to read; the others keep what is stored */
    SectionForm(Section section, Questionnaire questionnaire, StoredProfile stored, TypedAnswers typed, Set<String> questions) {
        this.section = section;
        this.questionnaire = questionnaire;
        this.stored = stored;
        this.typed = typed;
        this.own = new LinkedHashMap<>(stored.own());
        AnswerReader reader = new AnswerReader(questionnaire.knowledge());
        section.questions().stream().filter(question -> questions.contains(question.id()) && typed.touched(question.id()))
                .forEach(question -> read(question, reader));
        faults.keySet().removeIf(question -> !asked(question) && kept(question).isEmpty());
    }

    private void read(Question question, AnswerReader reader) {
        typed.contradiction(question).ifPresentOrElse(fault -> faults.put(question.id(), fault), () -> readConsistent(question, reader));
    }

    private void readConsistent(Question question, AnswerReader reader) {
        try {
            take(question, typed.read(question, reader));
        } catch (FaultyInput e) {
            faults.put(question.id(), e.faults().get(0));
        }
    }

    private void take(Question question, Optional<Answer> mine) {
        String id = question.id();
        Optional<GivenAnswer> kept = Optional.ofNullable(stored.answers().get(id));
        Optional<Answer> theirs = kept.map(GivenAnswer::answer);
        boolean unreadable = stored.unreadable(id).isPresent();
        Optional<Answer> ours = Optional.ofNullable(stored.own().get(id)).map(GivenAnswer::answer);
        if (mine.equals(ours) && !(unreadable && typed.cleared(id))) {
            return;
        }
        // What is published is nobody's answer: it may come or change while a form is open, and is no reason to ask.
        boolean nobodys = ours.isEmpty() && questionnaire.knowledge().openData().containsKey(id);
        if (!unreadable && !nobodys && !QuestionField.of(question, kept, Optional.empty()).now().equals(typed.was(id))) {
            clashes.put(id, new Clash(mine, theirs, typed.was(id)));
            return;
        }
        changes.put(id, mine.map(GivenAnswer::of));
        mine.ifPresentOrElse(answer -> own.put(id, GivenAnswer.of(answer)), () -> own.remove(id));
    }

    /** What is kept for a question, cannot be read, and is not replaced by the form. */
    private Optional<UnreadableAnswer> kept(String question) {
        return stored.unreadable(question).filter(answer -> !changes.containsKey(question));
    }

    private boolean asked(String question) {
        return questionnaire.isAsked(questionnaire.question(question).orElseThrow(), answers());
    }

    /** All answers of the profile, those of this form and of published data among them. An unchanged answer keeps its basis and source. */
    Map<String, GivenAnswer> answers() {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>(questionnaire.prefill().filled(own));
        answers.keySet().removeIf(question -> kept(question).isPresent());
        return answers;
    }

    /** The answers that the form changes, by question; empty where one is taken back. */
    Map<String, Optional<GivenAnswer>> changes() {
        return changes;
    }

    boolean faulty() {
        return !faults.isEmpty();
    }

    boolean clashing() {
        return !clashes.isEmpty();
    }

    /** Whether nothing stands in the way of the changes. */
    boolean sound() {
        return !faulty() && !clashing();
    }

    /** Questions that the answers ask for and the form did not yet show. */
    List<String> appeared() {
        return visible().stream().map(Question::id).filter(id -> !typed.shown().contains(id)).toList();
    }

    /**
     * Whether the form should ask other questions under its answers. An answer on which others hang always says so: what the form shows
     * may still be on its way, since an earlier answer to the same question was saved a moment ago.
     */
    boolean reshaped() {
        return changes.keySet().stream().anyMatch(question -> questionnaire.settledBy(question).size() > 1)
                || !visible().stream().map(Question::id).collect(Collectors.toSet()).equals(typed.shown());
    }

    private List<Question> visible() {
        Map<String, GivenAnswer> answers = answers();
        return section.questions().stream().filter(question -> clashes.containsKey(question.id())
                || kept(question.id()).isPresent() || questionnaire.isAsked(question, answers)).toList();
    }

    /** The form again with what was typed, its faults and clashes; what was not touched is shown as it is stored. */
    List<QuestionField> fields(Words words) {
        return visible().stream().map(question -> field(question, words)).toList();
    }

    /** One question of the form again. */
    QuestionField field(Question question, Words words) {
        Optional<GivenAnswer> answered = Optional.ofNullable(stored.answers().get(question.id()));
        Optional<UnreadableAnswer> unreadable = stored.unreadable(question.id());
        boolean takenBack = typed.cleared(question.id()) && !clashes.containsKey(question.id());
        return typed.touched(question.id()) && !takenBack
                ? new QuestionField(question, typed.of(question.id()), fault(question, words), answered, unreadable,
                        Optional.ofNullable(clashes.get(question.id())))
                : QuestionField.of(question, answered, unreadable);
    }

    /** One question once the changes are stored. */
    QuestionField saved(Question question) {
        return QuestionField.of(question, Optional.ofNullable(answers().get(question.id())), kept(question.id()));
    }

    private Optional<String> fault(Question question, Words words) {
        return Optional.ofNullable(faults.get(question.id())).map(fault -> words.fault(question, fault));
    }

    /** The form as the stored answers fill it. */
    static List<QuestionField> fields(Section section, Questionnaire questionnaire, StoredProfile stored) {
        return section.questions().stream()
                .filter(question -> stored.unreadable(question.id()).isPresent() || questionnaire.isAsked(question, stored.answers()))
                .map(question -> field(question, stored)).toList();
    }

    /** One question as the stored answer fills it. */
    static QuestionField field(Question question, StoredProfile stored) {
        return QuestionField.of(question, Optional.ofNullable(stored.answers().get(question.id())), stored.unreadable(question.id()));
    }
}
