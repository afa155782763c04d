package sumakomi.web.study;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.economics.study.Studies.KeptStudy;
import sumakomi.economics.study.Studies.UnreadableStudy;
import sumakomi.economics.study.Studies;
import sumakomi.web.Download;
import sumakomi.web.PageModel;

/** What every page of a study shows when its content cannot be read any more: why, and the ways out. */
@ControllerAdvice(basePackageClasses = UnreadableStudies.class)
@Controller
record UnreadableStudies(Studies studies) {

    @ExceptionHandler
    String unreadable(Opened opened) {
        return "forward:/studies/" + opened.id + "/unreadable";
    }

    @RequestMapping("/studies/{id}/unreadable")
    ModelAndView page(@PathVariable String id, Locale locale) {
        UnreadableStudy study = unreadable(id);
        return new ModelAndView("studies/unreadable",
                Map.of("study", study, "title", study.title().map(title -> title.in(locale)).orElse("")),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The content as the row holds it, so that nothing is lost by deleting the study. */
    @GetMapping("/studies/{id}/unreadable.txt")
    ResponseEntity<String> content(@PathVariable String id) {
        return Download.own("unreadable-study.txt", "text/plain;charset=UTF-8", unreadable(id).content());
    }

    private UnreadableStudy unreadable(String id) {
        return studies.find(id).filter(UnreadableStudy.class::isInstance).map(UnreadableStudy.class::cast)
                .orElseThrow(PageModel::notFound);
    }

    /** Somebody opened a study that cannot be read. */
    static final class Opened extends RuntimeException {

        private final String id;

        Opened(KeptStudy kept) {
            super("The study " + kept.id() + " cannot be read");
            this.id = kept.id();
        }
    }
}
