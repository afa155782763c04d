package sumakomi.web.study;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of a study has at hand beside what all pages have. */
@ControllerAdvice(basePackageClasses = StudyModel.class)
class StudyModel {

    /** The styles that only these pages need; the layout links them. */
    @ModelAttribute("styles")
    String styles() {
        return "/assets/app/study.css";
    }
}
