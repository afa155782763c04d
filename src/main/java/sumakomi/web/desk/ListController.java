package sumakomi.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Knowledge;
import sumakomi.programme.Checklist.Kind;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.MarkHistory;
import sumakomi.programme.MarkHistory.Change;
import sumakomi.programme.Marks;
import sumakomi.programme.Remarks;
import sumakomi.programme.Remarks.Remark;
import sumakomi.programme.desk.Portfolio;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.programme.overview.YearLists;
import sumakomi.web.OneTimeForms;
import sumakomi.web.PageModel;

/** The checklists of one municipality as they stand: who ticked what, and what the secretariat remarks beside it. */
@EditionScoped
@Controller
@RequestMapping("/desk/{year}/checklists/{code}")
record ListController(Portfolio portfolio, YearLists lists, Marks marks, MarkHistory history, Remarks remarks, OneTimeForms forms,
        Knowledge knowledge,
        Years years, Clock clock) {

    /**
     * An item.
     *
     * @param changes of it, the latest first
     */
    record Shown(Kept kept, Kind kind, List<Change> changes, List<Remark> remarks) {

        /** The change that was made last; absent where nobody changed it. */
        public Optional<Change> last() {
            return changes.stream().findFirst();
        }
    }

    /** @param all items of the list, {@code shown} those of them that are asked for */
    record Listed(Marks.Of of, int all, List<Shown> shown) {}

    /** Which items are shown, as the address names it. */
    private enum Only {
        ALL, OPEN, OVERDUE, REMARKED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Only of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst().orElse(ALL);
        }

        boolean shows(Shown one, LocalDate today) {
            return switch (this) {
                case ALL -> true;
                case OPEN -> !one.kept().mark().state().done();
                case OVERDUE -> one.kept().mark().overdue(today);
                case REMARKED -> !one.remarks().isEmpty();
            };
        }
    }

    @GetMapping
    ModelAndView page(@PathVariable int year, @PathVariable String code, @RequestParam(defaultValue = "") String only) {
        Row row = row(year, code);
        Only chosen = Only.of(only);
        LocalDate today = LocalDate.now(clock);
        return new ModelAndView("desk/list", "year", year).addObject("row", row).addObject("today", today)
                .addObject("lists", YearLists.counting(row, lists.of(year)).stream().map(one -> listed(one.of(), chosen, today)).toList())
                .addObject("only", chosen.word()).addObject("choices", Stream.of(Only.values()).map(Only::word).toList());
    }

    private Listed listed(Marks.Of of, Only only, LocalDate today) {
        List<Shown> all = items(of);
        return new Listed(of, all.size(), all.stream().filter(one -> only.shows(one, today)).toList());
    }

    private List<Shown> items(Marks.Of of) {
        Map<String, List<Change>> changes = history.of(of);
        Map<String, List<Remark>> beside = remarks.of(of);
        List<String> steps = knowledge.fsSteps().keySet().stream().map(Kind.STEP::id).toList();
        return marks.of(of).values().stream().map(kept -> {
            String item = kept.mark().item();
            return new Shown(kept, Kind.of(item), changes.getOrDefault(item, List.of()), beside.getOrDefault(item, List.of()));
        }).sorted(Comparator.comparing(Shown::kind).thenComparingInt(one -> steps.indexOf(one.kept().mark().item()))).toList();
    }

    /** One item: all changes of it, and the remarks. */
    @GetMapping("/item")
    ModelAndView item(@PathVariable int year, @PathVariable String code, @RequestParam String theme, @RequestParam int of,
            @RequestParam String item) {
        return item(year, row(year, code), list(year, code, theme, of), item, "");
    }

    private ModelAndView item(int year, Row row, Marks.Of list, String item, String typed) {
        Shown shown = items(list).stream().filter(one -> one.kept().mark().item().equals(item)).findFirst()
                .orElseThrow(PageModel::notFound);
        return new ModelAndView("desk/list-item", "year", year).addObject("row", row).addObject("list", list).addObject("shown", shown)
                .addObject("typed", typed).addObject("longest",
                        Remarks.LONGEST);
    }

    @PostMapping("/remarks")
    ModelAndView remark(@PathVariable int year, @PathVariable String code, @RequestParam String theme, @RequestParam int of,
            @RequestParam String item, @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String once,
            @ModelAttribute("d") DeskWords words) {
        Marks.Of list = list(year, code, theme, of);
        String said = text.strip();
        boolean sound = Characters.told(said, Remarks.LONGEST);
        if (sound && forms.addressIf(once, () -> Optional.of("/desk/" + year + "/checklists/" + code)
                .filter(led -> remarks.add(list, item, said))).isPresent()) {
            return new ModelAndView(address(year, code, list, item));
        }
        ModelAndView page = item(year, row(year, code), list, item, text);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("faults", List.of(words.say(sound ? "desk.remark.full" : "desk.remark.fault", Remarks.LONGEST,
                Remarks.MOST)));
    }

    @PostMapping("/remarks/{id}/delete")
    String removeRemark(@PathVariable int year, @PathVariable String code, @PathVariable String id, @RequestParam String theme,
            @RequestParam int of, @RequestParam String item) {
        Marks.Of list = list(year, code, theme, of);
        remarks.remove(list, id);
        return address(year, code, list, item);
    }

    private static String address(int year, String code, Marks.Of list, String item) {
        return "redirect:" + UriComponentsBuilder.fromPath("/desk/{year}/checklists/{code}/item").queryParam("theme", "{theme}")
                .queryParam("of", list.fiscalYear()).queryParam("item", "{item}").queryParam("saved").encode()
                .buildAndExpand(year, code, list.theme(), item);
    }

    private Row row(int year, String code) {
        return portfolio.find(years.known(year), code).orElseThrow(PageModel::notFound);
    }

    /** A list of the participant on which somebody began to work. */
    private Marks.Of list(int year, String code, String theme, int fiscalYear) {
        String profile = row(year, code).work().orElseThrow(PageModel::notFound).profile();
        return marks.begun(profile).stream().filter(one -> one.theme().equals(theme) && one.fiscalYear() == fiscalYear).findFirst()
                .map(one -> new Marks.Of(profile, theme, fiscalYear)).orElseThrow(PageModel::notFound);
    }
}
