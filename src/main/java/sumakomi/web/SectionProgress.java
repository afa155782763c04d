package sumakomi.web;

import java.util.List;
import java.util.Map;
import sumakomi.knowledge.Section;
import sumakomi.questionnaire.AnswerCount;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Questionnaire;

/** How far a section has been answered. */
record SectionProgress(Section section, AnswerCount count) {

    static SectionProgress of(Section section, Questionnaire questionnaire, Map<String, GivenAnswer> answers) {
        return new SectionProgress(section, AnswerCount.of(questionnaire, section.questions(), answers));
    }

    static List<SectionProgress> of(Questionnaire questionnaire, Map<String, GivenAnswer> answers) {
        return questionnaire.sections().stream().map(section -> of(section, questionnaire, answers)).toList();
    }

    /** Whether nothing is open, be it that the answer is "unknown". */
    public boolean complete() {
        return count.open() == 0;
    }
}
