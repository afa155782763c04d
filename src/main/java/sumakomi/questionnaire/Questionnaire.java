package sumakomi.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Relevance;
import sumakomi.knowledge.Section;

/** The questions in their order, and which of them still matter under given answers. */
public final class Questionnaire {

    static final String MUNICIPALITY = "municipality";

    private final Knowledge knowledge;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Section> sectionOf = new HashMap<>();
    private final Map<String, List<String>> ancestors = new HashMap<>();
    private final Map<String, List<String>> settledBy = new HashMap<>();
    private final Prefill prefill;
    private final FormerAnswers formerAnswers;

    public Questionnaire(Knowledge knowledge) {
        this.knowledge = knowledge;
        for (Section section : knowledge.sections()) {
            for (Question question : section.questions()) {
                questions.put(question.id(), question);
                sectionOf.put(question.id(), section);
            }
        }
        for (String id : questions.keySet()) {
            ancestors.put(id, List.copyOf(parents(id)));
            settledBy.computeIfAbsent(id, key -> new ArrayList<>()).add(id);
            ancestors.get(id).forEach(ancestor -> settledBy.computeIfAbsent(ancestor, key -> new ArrayList<>()).add(id));
        }
        this.prefill = new Prefill(this);
        this.formerAnswers = new FormerAnswers(this);
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    /** The answers that published data give. */
    public Prefill prefill() {
        return prefill;
    }

    /** How answers to earlier questionnaires are read. */
    public FormerAnswers formerAnswers() {
        return formerAnswers;
    }

    /** The code of the municipality that the answers name. */
    public static Optional<String> municipality(Map<String, GivenAnswer> answers) {
        return Optional.ofNullable(answers.get(MUNICIPALITY)).map(GivenAnswer::answer).filter(Answer::known)
                .map(answer -> answer.values().get(0));
    }

    public List<Section> sections() {
        return knowledge.sections();
    }

    public Optional<Section> section(String id) {
        return knowledge.sections().stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** Every question by its id, in the order of the sections. */
    public Map<String, Question> questions() {
        return Collections.unmodifiableMap(questions);
    }

    public Optional<Question> question(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** The section that asks a question of this questionnaire. */
    public Section sectionOf(Question question) {
        return sectionOf.get(question.id());
    }

    /** The questions on which it depends whether this one matters, the nearest first. */
    public List<String> ancestors(String question) {
        return ancestors.get(question);
    }

    /** The questions whose answers count or not by the answer to this one: itself, and those that hang on it. */
    public List<String> settledBy(String question) {
        return settledBy.getOrDefault(question, List.of());
    }

    private List<String> parents(String question) {
        List<String> ancestors = new ArrayList<>();
        Optional<Relevance> relevance = questions.get(question).relevantWhen();
        while (relevance.isPresent()) {
            ancestors.add(relevance.get().question());
            relevance = questions.get(relevance.get().question()).relevantWhen();
        }
        return ancestors;
    }

    /**
     * Whether the question cannot matter any more: the question that it hangs on is hidden itself or has a known answer
     * that rules it out. An unknown or missing answer rules nothing out.
     */
    public boolean isHidden(Question question, Map<String, GivenAnswer> answers) {
        if (question.relevantWhen().isEmpty()) {
            return false;
        }
        Relevance relevance = question.relevantWhen().get();
        Question parent = questions.get(relevance.question());
        if (isHidden(parent, answers)) {
            return true;
        }
        GivenAnswer given = answers.get(parent.id());
        return given != null && given.answer().known()
                && Collections.disjoint(given.answer().values(), relevance.in());
    }

    /**
     * Whether a form asks the question: every question that it hangs on has a known answer that makes it matter, or it has a known answer
     * itself. What is not asked yet is not ruled out, and may be told in a file.
     */
    public boolean isAsked(Question question, Map<String, GivenAnswer> answers) {
        return !isHidden(question, answers) && (isKnown(question.id(), answers)
                || ancestors(question.id()).stream().allMatch(parent -> isKnown(parent, answers)));
    }

    /** The same of a question by its id; one that this questionnaire does not have is not asked. */
    public boolean isAsked(String question, Map<String, GivenAnswer> answers) {
        return question(question).filter(found -> isAsked(found, answers)).isPresent();
    }

    private static boolean isKnown(String question, Map<String, GivenAnswer> answers) {
        GivenAnswer given = answers.get(question);
        return given != null && given.answer().known();
    }
}
