package sumakomi.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.PlainTable;
import sumakomi.document.paper.Days;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.Knowledge;
import sumakomi.programme.Progress.Done;
import sumakomi.programme.overview.ChecklistsOfYear;
import sumakomi.programme.overview.ChecklistsOfYear.Lack;
import sumakomi.programme.overview.ChecklistsOfYear.OfList;
import sumakomi.programme.overview.ChecklistsOfYear.OfYear;
import sumakomi.web.Download;

/** The FS-preparation checklists of all municipalities of a year at a glance, and one request for what many lack. */
@EditionScoped
@Controller
@RequestMapping("/desk/{year}/checklists")
record ChecklistsController(ChecklistsOfYear checklists, ListsToBegin begin, Knowledge knowledge, Years years, Clock clock) {

    private static final String OVERALL = "overall";

    /** By what the lists are sorted, as the address names it. */
    private enum Order {
        CODE(Comparator.comparing((OfList one) -> one.row().municipality())),
        OVERDUE(Comparator.comparingInt(OfList::overdue).reversed()),
        PROGRESS(Comparator.comparingInt(OfList::percent)),
        CHANGED(Comparator.comparing(OfList::changedAt));

        private final Comparator<OfList> lists;

        Order(Comparator<OfList> lists) {
            this.lists = lists;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Order of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst().orElse(CODE);
        }
    }

    @GetMapping
    ModelAndView page(@PathVariable int year, @RequestParam(defaultValue = "") String sort) {
        OfYear of = of(year);
        Order order = Order.of(sort);
        return new ModelAndView("desk/checklists", "year", year).addObject("of", of)
                .addObject("lists", of.lists().stream().sorted(order.lists).toList()).addObject("aspects", aspects())
                .addObject("orders", Stream.of(Order.values()).map(Order::word).toList()).addObject("order", order.word())
                .addObject("towns", of.lists().stream().map(list -> list.row().municipality()).distinct().count())
                .addObject("atOnce", ListsToBegin.AT_ONCE).addObject("data", knowledge.dataItems());
    }

    private OfYear of(int year) {
        return checklists.of(years.known(year), knowledge, LocalDate.now(clock));
    }

    /** The aspects by which steps are told apart, what serves all of them first. */
    private List<String> aspects() {
        return Stream.concat(Stream.of(OVERALL), knowledge.programme().aspects().stream().map(aspect -> aspect.id())).toList();
    }

    @GetMapping("/checklists.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable int year, @ModelAttribute("d") DeskWords words) {
        List<String> titles = new ArrayList<>(List.of(words.say("desk.code"), words.say("work.municipality"), words.say(
                "checklist.theme")));
        aspects().forEach(aspect -> titles.add(words.aspect(aspect)));
        titles.addAll(List.of(words.say("desk.lists.data"), words.say("desk.lists.all"), words.column(
                sumakomi.programme.desk.Column.OVERDUE)));
        List<List<Object>> rows = of(year).lists().stream().map(list -> {
            List<Object> cells = new ArrayList<>(List.of(list.row().municipality(), words.town(list.row().municipality()), words.archetype(
                    list.of().theme())));
            aspects().forEach(aspect -> cells.add(Optional.ofNullable(list.aspects().get(aspect)).map(words::done).orElse("")));
            cells.addAll(List.of(words.done(list.data()), words.done(list.all()), list.overdue()));
            return cells;
        }).toList();
        return Download.own("checklists-" + year + ".xlsx", PaperFormat.EXCEL.mediaType(),
                new PlainTable(words.say("desk.lists.sheet", Integer.toString(year)), titles, rows).xlsx(words.locale()));
    }

    /** Lays the lists out of those who have answered and have not begun. */
    @PostMapping("/begin")
    String begin(@PathVariable int year) {
        int begun = begin.begin(of(year).waiting(), year);
        return "redirect:/desk/" + year + "/checklists?begun=" + begun;
    }

    /**
     * One request for the data that many lack, to be sent.
     *
     * @param datum ids of data
     * @param until by when it is asked for; empty where no day is set
     */
    @GetMapping("/request")
    ModelAndView request(@PathVariable int year, @RequestParam(defaultValue = "") List<String> datum,
            @RequestParam(defaultValue = "") String until, @ModelAttribute("d") DeskWords words) {
        OfYear of = of(year);
        List<Lack> asked = of.lacking().stream().filter(lack -> datum.contains(lack.datum()))
                .filter(lack -> knowledge.dataItems().containsKey(lack.datum())).toList();
        Optional<LocalDate> day = Days.read(until);
        ModelAndView page = new ModelAndView("desk/request", "year", year).addObject("asked", asked).addObject("until",
                day.map(LocalDate::toString).orElse("")).addObject("data", knowledge.dataItems());
        if (!until.isBlank() && day.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("faults", List.of(words.say("desk.request.until-fault"))).addObject("until", until);
        }
        DataRequest request = new DataRequest(words, knowledge, year, asked, day);
        Map<String, String> mails = new java.util.TreeMap<>();
        of.lists().forEach(list -> mails.put(list.row().municipality(), list.row().participant().contact().mail()));
        return page.addObject("request", request)
                .addObject("mails", request.towns().stream().map(town -> mails.getOrDefault(town, "")).filter(mail -> !mail.isEmpty())
                        .toList())
                .addObject("without", request.towns().stream().filter(town -> mails.getOrDefault(town, "").isEmpty()).toList());
    }
}
