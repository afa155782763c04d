package sumakomi.web.explorer;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Coverage;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Source;
import sumakomi.web.PageModel;

/** A place of a source: what it says, as far as it is held, who cites it, and where the original is to be had. */
@EditionScoped
@Controller
record PlaceController(MainJob mainJob, KnowledgeFiles libraryFiles, Referents referents, Coverage coverage, Uses uses) {

    @GetMapping("/sources/{id}/{place}")
    String place(@PathVariable String id, @PathVariable String place, @ModelAttribute("wording") Wording wording, Model model) {
        Source source = Optional.ofNullable(mainJob.knowledge().sources().get(id)).orElseThrow(PageModel::notFound);
        Source.Place found = source.place(place).orElseThrow(PageModel::notFound);
        model.addAttribute("page", PlacePage.of(source, found, coverage, new Tables(libraryFiles, referents, wording), uses, wording));
        return "library/place";
    }
}
