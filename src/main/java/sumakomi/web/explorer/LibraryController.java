package sumakomi.web.explorer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.KnowledgeSearch.Hit;
import sumakomi.knowledge.KnowledgeSearch.Town;
import sumakomi.knowledge.KnowledgeSearch;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import sumakomi.web.PageModel;

/** Every entry of the knowledge base, to browse by kind and to search. */
@EditionScoped
@Controller
@RequestMapping("/library")
record LibraryController(Library library, KnowledgeSearch search, Referents referents, EntrySchemes schemes) {

    private static final int RESULTS = 20;
    private static final int ENTRIES = 100;
    private static final int MOST_RESULTS = 1000;
    /** The kind whose entries stand on one page together. */
    static final String UNITS = "units";

    @GetMapping
    String kinds(Model model) {
        List<Shelf> shelves = library.catalogue().subjects().stream()
                .map(subject -> new Shelf(subject, library.catalogue().on(subject).stream()
                        .filter(kind -> !library.entries(kind).isEmpty())
                        .map(kind -> new Kind(kind, Referents.url(kind), library.entries(kind).size())).toList()))
                .toList();
        model.addAttribute("shelves", shelves).addAttribute("total", library.entries().size()).addAttribute("q", "");
        return "library/library";
    }

    /** @param q the words searched for, in either language */
    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("wording") Wording wording, Model model) {
        Pager<Hit> found = Pager.of(q.isBlank() ? List.of() : search.find(q, MOST_RESULTS), page, RESULTS);
        List<Result> results = found.items().stream().map(hit -> hit.in(entry -> result(entry, q, wording), town -> result(town, wording)))
                .toList();
        model.addAttribute("q", q).addAttribute("results", results).addAttribute("pager", found);
        return "library/search";
    }

    private Result result(Entry entry, String q, Wording wording) {
        return new Result(wording.say("kind." + entry.kind()), wording.of(entry.title()), referents.url(entry),
                Snippet.of(entry, q, wording));
    }

    private static Result result(Town town, Wording wording) {
        return new Result(wording.say("municipalities.name"), wording.of(town.name()), "/municipalities/" + town.code(),
                new Snippet(wording.say("municipalities.result", town.name().ja(), town.kana(), town.name().en(), town.code()), "", ""));
    }

    @GetMapping("/units")
    String units(Model model) {
        model.addAttribute("units",
                library.entries(UNITS).stream().map(entry -> new Unit(entry.id(), entry.title(), referents.referrers(entry))).toList());
        return "library/units";
    }

    @GetMapping("/{kind}")
    String kind(@PathVariable String kind, @RequestParam(defaultValue = "") String archetype,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("wording") Wording wording, Model model) {
        if (library.entries(kind).isEmpty()) {
            throw PageModel.notFound();
        }
        if (Referents.elsewhere(kind)) {
            return "redirect:" + Referents.url(kind);
        }
        KindPage shown = KindPage.of(kind, new KindPage.Filter(archetype, country, sort), referents, wording);
        model.addAttribute("kind", kind).addAttribute("page", shown).addAttribute("pager", Pager.of(shown.items(), page, ENTRIES));
        return "library/kind";
    }

    @GetMapping("/{kind}/{id}")
    String entry(@PathVariable String kind, @PathVariable String id, @ModelAttribute("wording") Wording wording, Locale locale,
            Model model) {
        Optional<Entry> entry = library.find(kind, id);
        if (entry.isEmpty()) {
            throw PageModel.notFound();
        }
        if (Referents.elsewhere(kind) || kind.equals(UNITS)) {
            return "redirect:" + referents.url(entry.get());
        }
        model.addAttribute("kind", kind).addAttribute("entry", EntryPage.of(entry.get(), referents, wording))
                .addAttribute("headTitle", headTitle(entry.get(), wording)).addAttribute("drawings", schemes.of(entry.get(), locale));
        if (kind.equals("policy-measures")) {
            model.addAttribute("matrix", Matrix.of(entry.get(), referents, wording));
            return "library/matrix";
        }
        return "library/entry";
    }

    /** Told apart in a list of windows: with its kind, and numbered where several of the kind are called the same. */
    private String headTitle(Entry entry, Wording wording) {
        List<Entry> same = library.entries(entry.kind()).stream().filter(other -> other.title().equals(entry.title())).toList();
        String number = same.size() == 1 ? "" : wording.say("library.numbered", same.indexOf(entry) + 1);
        return wording.of(entry.title()) + number + " | " + wording.say("kind." + entry.kind());
    }

    record Shelf(String subject, List<Kind> kinds) {}

    record Kind(String id, String url, int count) {}

    /** @param referrers what uses it, by the message that names its kind */
    record Unit(String id, Text title, Map<String, List<Use>> referrers) {

        /** How many entries use it. */
        public int uses() {
            return referrers.values().stream().mapToInt(List::size).sum();
        }
    }

    record Result(String kind, String title, String url, Snippet snippet) {}
}
