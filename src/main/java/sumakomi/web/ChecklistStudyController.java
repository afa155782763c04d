package sumakomi.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.EditionScoped;
import sumakomi.programme.ChecklistStudies;
import sumakomi.questionnaire.Profiles;

/** Chooses the study by which the data of a checklist are ordered. */
@EditionScoped
@Controller
record ChecklistStudyController(ChecklistStudies studies, Profiles profiles) {

    /** @param seen what was chosen when the page was opened; whoever chose otherwise meanwhile is not overruled unasked */
    @PostMapping("/profiles/{id}/checklist/study")
    String choose(@PathVariable String id, @RequestParam String theme, @RequestParam int year,
            @RequestParam(defaultValue = "") String study, @RequestParam(defaultValue = "") String seen,
            @RequestParam MultiValueMap<String, String> form) {
        boolean chosen = profiles.holding(id, () -> studies.choose(id, theme, given(study), given(seen)))
                .orElseThrow(PageModel::notFound);
        return "redirect:" + ListPlace.of(form).list(id, theme, year, "study-order", chosen ? Map.of() : Map.of("clash", List.of()));
    }

    private static Optional<String> given(String id) {
        return Optional.of(id).filter(one -> !one.isEmpty());
    }
}
