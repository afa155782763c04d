package sumakomi.web;

import java.util.List;
import java.util.Map;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Section;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Questionnaire;

/**
 * How far a section has been answered.
 *
 * @param answered questions with any answer, "unknown" among them
 * @param unknown those answered with "unknown"
 * @param asked questions that the section asks under the answers so far
 */
record SectionProgress(Section section, int answered, int unknown, int asked) {

    static SectionProgress of(Section section, Questionnaire questionnaire, Map<String, GivenAnswer> answers) {
        List<Question> asked = section.questions().stream().filter(question -> questionnaire.isAsked(question, answers)).toList();
        List<GivenAnswer> given = asked.stream().map(Question::id).filter(answers::containsKey).map(answers::get).toList();
        return new SectionProgress(section, given.size(), (int) given.stream().filter(answer -> !answer.answer().known()).count(),
                asked.size());
    }

    static List<SectionProgress> of(Questionnaire questionnaire, Map<String, GivenAnswer> answers) {
        return questionnaire.sections().stream().map(section -> of(section, questionnaire, answers)).toList();
    }

    public boolean complete() {
        return answered == asked;
    }
}
