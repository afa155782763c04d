package sumakomi.web.study;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.StudyWorkbook;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.formula.FormulaText;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyDraft;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;

/** What studies are made with, of the edition in force. */
@Configuration(proxyBeanMethods = false)
class StudyConfiguration {

    @Bean
    @EditionScoped
    StudyKnowledge studyKnowledge(Knowledge knowledge, Library library) {
        return new StudyKnowledge(knowledge, library);
    }

    @Bean
    @EditionScoped
    StudyBuilder studyBuilder(StudyKnowledge studyKnowledge) {
        return new StudyBuilder(studyKnowledge);
    }

    @Bean
    @EditionScoped
    StudyDraft studyDraft(Library library, StudyKnowledge studyKnowledge) {
        return new StudyDraft(library, studyKnowledge);
    }

    @Bean
    @EditionScoped
    StudyWorkbook studyWorkbook(StudyKnowledge studyKnowledge, Knowledge knowledge, Library library) {
        return new StudyWorkbook(studyKnowledge, knowledge, library);
    }

    @Bean
    @EditionScoped
    FormulaText formulaText(Library library) {
        return new FormulaText(library);
    }

    @Bean
    @EditionScoped
    FigureText figureText(Library library) {
        return new FigureText(library);
    }
}
