package sumakomi.web.explorer;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.advisor.Examples;
import sumakomi.knowledge.KnowledgeFiles;

/** The 62 municipalities with the open data on them. */
@Lazy
@Controller
@RequestMapping("/municipalities")
class MunicipalityController {

    private final KnowledgeFiles libraryFiles;
    private final Referents referents;
    private final Examples examples;
    private final MessageSource messages;

    MunicipalityController(KnowledgeFiles libraryFiles, Referents referents, Examples examples, MessageSource messages) {
        this.libraryFiles = libraryFiles;
        this.referents = referents;
        this.examples = examples;
        this.messages = messages;
    }

    @GetMapping
    String municipalities(Locale locale, Model model) {
        model.addAttribute("regions", pages(locale).regions());
        return "library/municipalities";
    }

    @GetMapping("/{code}")
    String municipality(@PathVariable String code, Locale locale, Model model) {
        model.addAttribute("town", pages(locale).find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "library/municipality";
    }

    private MunicipalityPages pages(Locale locale) {
        return new MunicipalityPages(libraryFiles, referents, examples, new Wording(messages, locale, referents.library()));
    }
}
