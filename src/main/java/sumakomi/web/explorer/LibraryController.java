package sumakomi.web.explorer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.KnowledgeSearch;
import sumakomi.knowledge.Library;

/** Every entry of the knowledge base, to browse by kind and to search. */
@Lazy
@Controller
@RequestMapping("/library")
class LibraryController {

    private static final int RESULTS = 20;
    private static final int ENTRIES = 100;
    private static final int MOST_RESULTS = 1000;
    /** The lists and pages of these kinds stand elsewhere. */
    static final Set<String> ELSEWHERE = Set.of("archetypes", "questions", "findings", "sources");
    /** Kinds whose list says all that there is. */
    static final Set<String> LIST_ONLY = Set.of("units");

    private final Library library;
    private final KnowledgeSearch search;
    private final Referents referents;
    private final MessageSource messages;

    LibraryController(Library library, KnowledgeSearch search, Referents referents, MessageSource messages) {
        this.library = library;
        this.search = search;
        this.referents = referents;
        this.messages = messages;
    }

    @GetMapping
    String kinds(Model model) {
        List<Shelf> shelves = java.util.Arrays.stream(Subject.values()).map(subject -> new Shelf(subject.toString(), subject.kinds().stream()
                .filter(kind -> !library.entries(kind).isEmpty())
                .map(kind -> new Kind(kind, Referents.url(kind), library.entries(kind).size())).toList())).toList();
        model.addAttribute("shelves", shelves).addAttribute("total", library.entries().size()).addAttribute("q", "");
        return "library/library";
    }

    /** @param q the words searched for, in either language */
    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
        Wording wording = new Wording(messages, locale, library);
        Pager<Entry> found = Pager.of(q.isBlank() ? List.of() : search.find(q, MOST_RESULTS), page, RESULTS);
        List<Result> results = found.items().stream().map(entry -> new Result(wording.say("kind." + entry.kind()), wording.of(entry.title()),
                Referents.url(entry), Snippet.of(entry, q, wording))).toList();
        model.addAttribute("q", q).addAttribute("results", results).addAttribute("pager", found);
        return "library/search";
    }

    @GetMapping("/{kind}")
    String kind(@PathVariable String kind, @RequestParam(defaultValue = "") String archetype, @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
        if (library.entries(kind).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (ELSEWHERE.contains(kind)) {
            return "redirect:" + Referents.url(kind);
        }
        KindPage shown = KindPage.of(kind, new KindPage.Filter(archetype, country, sort), library, new Wording(messages, locale, library));
        model.addAttribute("kind", kind).addAttribute("page", shown).addAttribute("pager", Pager.of(shown.items(), page, ENTRIES));
        return "library/kind";
    }

    @GetMapping("/{kind}/{id}")
    String entry(@PathVariable String kind, @PathVariable String id, Locale locale, Model model) {
        Optional<Entry> entry = library.find(kind, id);
        if (entry.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (ELSEWHERE.contains(kind) || LIST_ONLY.contains(kind)) {
            return "redirect:" + Referents.url(entry.get());
        }
        Wording wording = new Wording(messages, locale, library);
        model.addAttribute("kind", kind).addAttribute("entry", EntryPage.of(entry.get(), referents, wording));
        if (kind.equals("policy-measures")) {
            model.addAttribute("matrix", Matrix.of(entry.get(), referents, wording));
            return "library/matrix";
        }
        return "library/entry";
    }

    record Shelf(String subject, List<Kind> kinds) {}

    record Kind(String id, String url, int count) {}

    record Result(String kind, String title, String url, Snippet snippet) {}
}
