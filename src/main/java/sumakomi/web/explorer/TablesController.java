package sumakomi.web.explorer;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Coverage;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.web.PageModel;

/** The tables as printed or published, and the ledger of what the sources hold. */
@EditionScoped
@Controller
@RequestMapping("/library")
record TablesController(KnowledgeFiles libraryFiles, Referents referents, Coverage coverage) {

    private static final int ROWS = 200;

    @GetMapping("/tables")
    String tables(@ModelAttribute("wording") Wording wording, Model model) {
        Tables tables = tables(wording);
        model.addAttribute("printed", listed(tables, tables.printed())).addAttribute("open", listed(tables, tables.open()));
        return "library/tables";
    }

    private static List<Listed> listed(Tables tables, List<String> names) {
        return names.stream().map(name -> new Listed(name, tables.title(name), tables.about(name), tables.rows(name))).toList();
    }

    @GetMapping("/tables/{name}")
    String table(@PathVariable String name, @RequestParam(defaultValue = "1") int page, @ModelAttribute("wording") Wording wording,
            Model model) {
        Table table = tables(wording).find(name).orElseThrow(PageModel::notFound);
        model.addAttribute("table", table).addAttribute("pager", Pager.of(table.rows(), page, ROWS));
        return "library/table";
    }

    @GetMapping("/coverage")
    String coverage(@ModelAttribute("wording") Wording wording, Model model) {
        model.addAttribute("ledger", Ledger.of(coverage, referents, wording));
        return "library/coverage";
    }

    private Tables tables(Wording wording) {
        return new Tables(libraryFiles, referents, wording);
    }

    record Listed(String name, String title, String about, int rows) {}
}
