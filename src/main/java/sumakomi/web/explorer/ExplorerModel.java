package sumakomi.web.explorer;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the explorer has at hand beside what all pages have. */
@ControllerAdvice(basePackageClasses = ExplorerModel.class)
class ExplorerModel {

    /** The styles that only these pages need; the layout links them. */
    @ModelAttribute("styles")
    String styles() {
        return "/app/library.css";
    }
}
