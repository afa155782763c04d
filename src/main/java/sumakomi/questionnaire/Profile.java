package sumakomi.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A municipality as its answers show it, on a date, with its own will. */
public final class Profile {

    private final Questionnaire questionnaire;
    private final LocalDate asOf;
    private final Map<String, GivenAnswer> answers;
    private final Will will;
    private final Former former;
    private final Map<String, Answer> effective = new HashMap<>();

    /**
     * Of a municipality that decides nothing itself.
     *
     * @param answers by question id; every id must be one of the questionnaire's
     * @param asOf the date for which values of the knowledge base are taken
     */
    public Profile(Questionnaire questionnaire, Map<String, GivenAnswer> answers, LocalDate asOf) {
        this(questionnaire, answers, asOf, Will.NONE);
    }

    /** @param will what the municipality decides itself */
    public Profile(Questionnaire questionnaire, Map<String, GivenAnswer> answers, LocalDate asOf, Will will) {
        this(questionnaire, answers, asOf, will, Former.NONE);
    }

    /** @param former which of the answers were given in the words of an earlier questionnaire */
    Profile(Questionnaire questionnaire, Map<String, GivenAnswer> answers, LocalDate asOf, Will will, Former former) {
        this.former = former;
        this.will = will;
        this.questionnaire = questionnaire;
        this.asOf = asOf;
        this.answers = inQuestionOrder(questionnaire, answers);
        this.answers.keySet().forEach(this::settle);
    }

    /** Another with one answer changed: what does not hang on it counts as before. */
    private Profile(Profile other, String changed, GivenAnswer given) {
        this.former = other.former;
        this.will = other.will;
        this.questionnaire = other.questionnaire;
        this.asOf = other.asOf;
        Map<String, GivenAnswer> all = new LinkedHashMap<>(other.answers);
        boolean replaced = all.put(changed, given) != null;
        this.answers = replaced ? Collections.unmodifiableMap(all) : inQuestionOrder(questionnaire, all);
        effective.putAll(other.effective);
        questionnaire.settledBy(changed).forEach(this::settle);
    }

    private void settle(String id) {
        GivenAnswer given = answers.get(id);
        if (given != null && given.answer().known() && !questionnaire.isHidden(questionnaire.question(id).orElseThrow(), answers)) {
            effective.put(id, given.answer());
        } else {
            effective.remove(id);
        }
    }

    private static Map<String, GivenAnswer> inQuestionOrder(Questionnaire questionnaire, Map<String, GivenAnswer> answers) {
        Map<String, GivenAnswer> ordered = new LinkedHashMap<>();
        for (String id : questionnaire.questions().keySet()) {
            if (answers.containsKey(id)) {
                ordered.put(id, answers.get(id));
            }
        }
        if (ordered.size() != answers.size()) {
            throw new IllegalArgumentException("Answers to questions that do not exist: " + answers.keySet());
        }
        return Collections.unmodifiableMap(ordered);
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** All answers as given, the unknown and the hidden ones too, in the order of the questions. */
    public Map<String, GivenAnswer> answers() {
        return answers;
    }

    /** The same municipality with another answer to one question. */
    public Profile with(String question, Answer answer) {
        return new Profile(this, question, GivenAnswer.of(answer));
    }

    /** What was answered in the words of an earlier questionnaire. */
    public Former former() {
        return former;
    }

    /** What the municipality decides itself. */
    public Will will() {
        return will;
    }

    /** The same answers under another will. */
    public Profile under(Will another) {
        return new Profile(questionnaire, answers, asOf, another, former);
    }

    /** The answer that counts: known and not behind a hidden question. */
    public Optional<Answer> counting(String question) {
        return Optional.ofNullable(effective.get(question));
    }

    /** The question matters and has no known answer yet. */
    public boolean isOpen(String question) {
        return !effective.containsKey(question)
                && !questionnaire.isHidden(questionnaire.question(question).orElseThrow(), answers);
    }

    /** The number answered, in the unit of the question. */
    public Optional<BigDecimal> amount(String question) {
        return effective.get(question) instanceof Answer.Amount amount ? Optional.of(amount.number()) : Optional.empty();
    }
}
