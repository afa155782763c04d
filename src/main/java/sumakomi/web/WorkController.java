package sumakomi.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.NameSearch;
import sumakomi.web.explorer.Pager;
import sumakomi.work.WorkFilter;
import sumakomi.work.WorkItem;
import sumakomi.work.WorkList;

/** My work: every profile, advice and study that the reader may see, to search and to filter. */
@EditionScoped
@Controller
record WorkController(WorkList work, NameSearch search) {

    private static final int ROWS = 50;
    /** The latest year first, and in it what comes first in the work; among alike the order stays, the one changed last first. */
    private static final Comparator<WorkItem> GROUPED = Comparator.comparing(WorkItem::fiscalYear, Comparator.reverseOrder())
            .thenComparing(WorkItem::kind);

    @GetMapping("/work")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String municipality, @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") int page, @ModelAttribute("w") Words words,
            Model model) {
        List<WorkItem> all = work.all();
        WorkFilter filter = new WorkFilter(kind, municipality, year, state);
        List<WorkItem> asked = filter.of(all);
        List<WorkItem> found = (q.isBlank() ? asked : search.find(q, asked, item -> named(item, words))).stream().sorted(GROUPED).toList();
        Pager<WorkItem> pager = Pager.of(found, page, ROWS);
        model.addAttribute("q", q).addAttribute("styles", "/assets/app/library.css").addAttribute("pager", pager)
                .addAttribute("groups", groups(pager.items(), found))
                .addAttribute("filters", filters(all, filter, words)).addAttribute("kept", all.size())
                .addAttribute("earlier", address(q, filter, pager.page() - 1)).addAttribute("later", address(q, filter, pager.page() + 1));
        return "work";
    }

    /** The groups of a page of the list. */
    private static List<Group> groups(List<WorkItem> shown, List<WorkItem> found) {
        return shown.stream().collect(Collectors.groupingBy(Of::new, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
                .map(one -> new Group(one.getKey(), one.getValue().stream().map(Row::new).toList(),
                        found.stream().map(Of::new).filter(one.getKey()::equals).count()))
                .toList();
    }

    /** What it is called and what it is, so that "advice" is found too. */
    private static NameSearch.Named named(WorkItem item, Words words) {
        return new NameSearch.Named(
                String.join(" ", name(item, words), words.label("work.kind", item.kind()), words.year(item.fiscalYear())),
                item.municipality());
    }

    static String name(WorkItem item, Words words) {
        return item.kind() == WorkItem.Kind.STUDY ? item.name().isEmpty() ? words.say("studies.untitled") : item.nameIn(words.locale())
                : words.called(item.name(), item.municipality(), item.fiscalYear(), item.number());
    }

    /** The choices that lead to something in the list, and the one that was made. */
    private static List<Choice> filters(List<WorkItem> all, WorkFilter filter, Words words) {
        return List.of(
                choice("kind", filter.kind(), all, item -> item.kind().toString(), id -> words.label("work.kind", id)),
                choice("municipality", filter.municipality(), all, item -> item.municipality().orElse(WorkFilter.NONE),
                        id -> id.equals(WorkFilter.NONE) ? words.say("work.no-municipality") : words.municipality(id)),
                choice("year", filter.year(), all, item -> Integer.toString(item.fiscalYear()), id -> words.say("work.fiscal-year", id)),
                choice("state", filter.state(), all, item -> item.state().toString(), id -> words.label("work.state", id)));
    }

    private static Choice choice(String parameter, String chosen, List<WorkItem> all, Function<WorkItem, String> id,
            Function<String, String> label) {
        Stream<String> ids = Stream.concat(all.stream().map(id), Stream.of(chosen).filter(one -> !one.isEmpty()));
        return new Choice(parameter, chosen,
                ids.distinct().sorted(Comparator.reverseOrder()).map(one -> new Option(one, label.apply(one)))
                        .toList());
    }

    private static String address(String q, WorkFilter filter, int page) {
        return UriComponentsBuilder.fromPath("/work").queryParam("q", "{q}").queryParam("kind", "{kind}")
                .queryParam("municipality", "{municipality}").queryParam("year", "{year}").queryParam("state", "{state}")
                .queryParam("page", page).encode().buildAndExpand(q, filter.kind(), filter.municipality(), filter.year(), filter.state())
                .toUriString();
    }

    /** A filter of the list. */
    record Choice(String parameter, String chosen, List<Option> options) {}

    record Option(String id, String label) {}

    /** By what the list is grouped. */
    record Of(int year, WorkItem.Kind kind) {

        Of(WorkItem item) {
            this(item.fiscalYear(), item.kind());
        }
    }

    /**
     * Rows of one year and kind.
     *
     * @param all how many there are of them on all pages
     */
    record Group(Of of, List<Row> rows, long all) {}

    /** A row of the list and where it leads. */
    record Row(WorkItem item) {

        public String url() {
            return switch (item.kind()) {
                case PROFILE -> "/profiles/";
                case ADVICE -> "/advices/";
                case STUDY -> "/studies/";
            } + item.id();
        }

        public String name(Words words) {
            return WorkController.name(item, words);
        }
    }
}
