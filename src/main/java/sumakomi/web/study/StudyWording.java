package sumakomi.web.study;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.formula.FormulaText;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.Library;

/** Where the words of a study come from: the knowledge base and the message bundles. */
@EditionScoped
@Component
record StudyWording(StudyKnowledge studyKnowledge, Library library, MessageSource messages) {

    FormulaText formulaText() {
        return new FormulaText(library);
    }

    FigureText figureText() {
        return new FigureText(library);
    }

    StudyWords of(WorkedStudy worked, Locale locale) {
        return new StudyWords(this, worked, locale);
    }
}
