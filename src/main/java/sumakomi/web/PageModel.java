package sumakomi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.account.Acting;
import sumakomi.account.Person;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.FaultyInput;
import sumakomi.questionnaire.Questionnaire;

/** What every page has at hand: the words of its language and its own address. */
@EditionScoped
@ControllerAdvice(basePackageClasses = PageModel.class)
public record PageModel(Questionnaire questionnaire, MessageSource messages) {

    private static final Pattern LANGUAGE = Pattern.compile("(^|&)lang=[^&]*");

    @ModelAttribute("w")
    Words words(Locale locale) {
        return new Words(questionnaire, messages, locale);
    }

    /** The address of the page without its query; the first page from an error. */
    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null ? request.getRequestURI() : "/";
    }

    /** The address to which the language switch leads back: the same page with what was asked of it. */
    @ModelAttribute("address")
    String address(HttpServletRequest request) {
        String asked = request.getQueryString() == null ? "" : LANGUAGE.matcher(request.getQueryString()).replaceAll("");
        return path(request) + (asked.isEmpty() || !path(request).equals(request.getRequestURI()) ? "" : "?" + asked);
    }

    /** Who reads the page; nobody at the sign-in. */
    @ModelAttribute("me")
    Optional<Person> me() {
        return Acting.person();
    }

    /** What answers an address that leads nowhere. */
    public static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** How a file is refused. */
    public static HttpStatus refusing(FaultyInput file) {
        boolean tooLarge = file.faults().stream().anyMatch(fault -> fault.key().equals("input.too-large"));
        return tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
