package sumakomi.web.desk;

import java.util.Collection;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Municipality;

/** What every page of the desk has at hand beside what all pages have. */
@EditionScoped
@ControllerAdvice(basePackageClasses = DeskModel.class)
record DeskModel(Knowledge knowledge, MessageSource messages) {

    @ModelAttribute("d")
    DeskWords words(Locale locale) {
        return new DeskWords(knowledge, messages, locale);
    }

    @ModelAttribute("municipalities")
    Collection<Municipality> municipalities() {
        return knowledge.municipalities().values();
    }

    @ModelAttribute("styles")
    String styles() {
        return "/assets/app/library.css";
    }
}
