package sumakomi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import sumakomi.advisor.EditionScoped;
import sumakomi.questionnaire.Questionnaire;

/** What every page has at hand: the words of its language and its own address. */
@EditionScoped
@ControllerAdvice(basePackageClasses = PageModel.class)
class PageModel {

    private final Questionnaire questionnaire;
    private final MessageSource messages;

    PageModel(Questionnaire questionnaire, MessageSource messages) {
        this.questionnaire = questionnaire;
        this.messages = messages;
    }

    @ModelAttribute("w")
    Words words(Locale locale) {
        return new Words(questionnaire, messages, locale);
    }

    /** The address to which the language switch leads back; the first page from an error. */
    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null ? request.getRequestURI() : "/";
    }

    static org.springframework.web.server.ResponseStatusException notFound() {
        return new org.springframework.web.server.ResponseStatusException(org.springframework.http.HttpStatus.NOT_FOUND);
    }
}
