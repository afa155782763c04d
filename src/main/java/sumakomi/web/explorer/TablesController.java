package sumakomi.web.explorer;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Coverage;
import sumakomi.knowledge.KnowledgeFiles;

/** The tables as printed or published, and the ledger of what the sources hold. */
@EditionScoped
@Controller
@RequestMapping("/library")
class TablesController {

    private static final int ROWS = 200;

    private final KnowledgeFiles libraryFiles;
    private final Referents referents;
    private final Coverage coverage;
    private final MessageSource messages;

    TablesController(KnowledgeFiles libraryFiles, Referents referents, Coverage coverage, MessageSource messages) {
        this.libraryFiles = libraryFiles;
        this.referents = referents;
        this.coverage = coverage;
        this.messages = messages;
    }

    @GetMapping("/tables")
    String tables(Locale locale, Model model) {
        Tables tables = tables(locale);
        model.addAttribute("printed", listed(tables, tables.printed())).addAttribute("open", listed(tables, tables.open()));
        return "library/tables";
    }

    private static List<Listed> listed(Tables tables, List<String> names) {
        return names.stream().map(name -> new Listed(name, tables.title(name), tables.about(name), tables.rows(name))).toList();
    }

    @GetMapping("/tables/{name}")
    String table(@PathVariable String name, @RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
        Table table = tables(locale).find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("table", table).addAttribute("pager", Pager.of(table.rows(), page, ROWS));
        return "library/table";
    }

    @GetMapping("/coverage")
    String coverage(Locale locale, Model model) {
        model.addAttribute("ledger", Ledger.of(coverage, referents, new Wording(messages, locale, referents.library())));
        return "library/coverage";
    }

    private Tables tables(Locale locale) {
        return new Tables(libraryFiles, referents, new Wording(messages, locale, referents.library()));
    }

    record Listed(String name, String title, String about, int rows) {}
}
