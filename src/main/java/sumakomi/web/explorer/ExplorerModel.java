package sumakomi.web.explorer;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Library;

/** What every page of the explorer has at hand beside what all pages have. */
@EditionScoped
@ControllerAdvice(basePackageClasses = ExplorerModel.class)
record ExplorerModel(Library library, MessageSource messages) {

    /** The styles that only these pages need; the layout links them. */
    @ModelAttribute("styles")
    String styles() {
        return "/assets/app/library.css";
    }

    @ModelAttribute("wording")
    Wording wording(Locale locale) {
        return new Wording(messages, locale, library);
    }
}
