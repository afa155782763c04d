package sumakomi.web.estimate;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Library;

/** What every page of estimates has at hand beside what all pages have. */
@EditionScoped
@ControllerAdvice(basePackageClasses = EstimateModel.class)
record EstimateModel(Library library, MessageSource messages) {

    @ModelAttribute("e")
    EstimateWords words(Locale locale) {
        return new EstimateWords(library, messages, locale);
    }

    @ModelAttribute("styles")
    String styles() {
        return "/assets/app/study.css";
    }
}
