package sumakomi.web.desk;

import java.util.Collection;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Municipality;
import sumakomi.questionnaire.Questionnaire;

/** What every page of the desk has at hand beside what all pages have. */
@EditionScoped
@ControllerAdvice(basePackageClasses = DeskModel.class)
record DeskModel(Questionnaire questionnaire, MessageSource messages) {

    @ModelAttribute("d")
    DeskWords words(Locale locale) {
        return new DeskWords(questionnaire, messages, locale);
    }

    @ModelAttribute("municipalities")
    Collection<Municipality> municipalities() {
        return questionnaire.knowledge().municipalities().values();
    }

    @ModelAttribute("styles")
    String styles() {
        return "/assets/app/library.css";
    }
}
