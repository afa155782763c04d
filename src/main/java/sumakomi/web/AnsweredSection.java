package sumakomi.web;

import java.util.List;
import java.util.Map;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Section;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Questionnaire;

/** The answers of a section for reading: first those that tell something, then what is open. */
record AnsweredSection(Section section, List<Answered> known, List<Open> open) {

    /** A question with its answer. */
    record Answered(Question question, GivenAnswer given) {}

    /**
     * A question without an answer that tells something.
     *
     * @param unknown whether "unknown" was answered
     */
    record Open(Question question, boolean unknown) {}

    static List<AnsweredSection> of(Questionnaire questionnaire, Map<String, GivenAnswer> answers) {
        return questionnaire.sections().stream().map(section -> new AnsweredSection(section,
                section.questions().stream().filter(question -> known(question, answers))
                        .map(question -> new Answered(question, answers.get(question.id()))).toList(),
                section.questions().stream().filter(question -> !known(question, answers) && questionnaire.isAsked(question, answers))
                        .map(question -> new Open(question, answers.containsKey(question.id()))).toList()))
                .toList();
    }

    private static boolean known(Question question, Map<String, GivenAnswer> answers) {
        return answers.containsKey(question.id()) && answers.get(question.id()).answer().known();
    }
}
