package sumakomi.api;

import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sumakomi.advisor.EditionScoped;
import sumakomi.estimate.ThemeChecklist;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.PlainJson;

/** Checklists of the themes of the zero-carbon study: obstacles, and the schemes that answer those that are met. */
@EditionScoped
@RestController
@RequestMapping("/api/v1/zero-carbon")
record ZeroCarbonApi(Library library) {

    @GetMapping(path = "/{theme}", produces = MediaType.APPLICATION_JSON_VALUE)
    String checklist(@PathVariable String theme, @RequestParam(defaultValue = "") Set<String> met) {
        return PlainJson.write(ThemeChecklist.of(library, theme).orElseThrow(() -> new NotFound(theme)).meeting(met).told());
    }
}
