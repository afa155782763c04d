package sumakomi.web.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.programme.desk.Portfolio;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.programme.learning.Outcome;
import sumakomi.programme.learning.Outcome.FeasibilityStudy;
import sumakomi.programme.learning.Outcome.Kept;
import sumakomi.programme.learning.Outcome.Project;
import sumakomi.programme.learning.Outcome.Recommended;
import sumakomi.programme.learning.OutcomeEntry;
import sumakomi.programme.learning.Outcomes;
import sumakomi.programme.learning.Recommendations;
import sumakomi.web.PageModel;

/** What became of the recommendations of a fiscal year: of whom nothing is recorded yet, and the record of each municipality. */
@EditionScoped
@Controller
@RequestMapping("/desk/{year}/outcomes")
record OutcomesController(Outcomes outcomes, Recommendations recommendations, Portfolio portfolio, Knowledge knowledge, Years years) {

    /** A municipality of the year with what is recorded; its row is absent for one that takes part no more. */
    record Line(String code, Optional<Row> row, List<Kept> recorded) {}

    @GetMapping
    String list(@PathVariable int year, Model model) {
        Map<String, List<Kept>> recorded = outcomes.of(years.known(year)).stream()
                .collect(Collectors.groupingBy(one -> one.outcome().municipality()));
        List<Row> rows = portfolio.of(year);
        List<String> there = rows.stream().map(Row::municipality).toList();
        List<Line> lines = Stream.concat(
                rows.stream().map(row -> new Line(row.municipality(), Optional.of(row), recorded.getOrDefault(row.municipality(),
                        List.of()))),
                recorded.keySet().stream().filter(code -> !there.contains(code)).sorted()
                        .map(code -> new Line(code, Optional.empty(), recorded.get(code))))
                .toList();
        model.addAttribute("year", year).addAttribute("years", years.all()).addAttribute("lines", lines)
                .addAttribute("without", lines.stream().filter(line -> line.recorded().isEmpty()).count());
        return "desk/outcomes";
    }

    /**
     * A type of project and what is recorded of it.
     *
     * @param typed what stands in its form
     * @param revision of what is recorded; 0 where nothing is
     */
    record Entry(String archetype, Optional<Recommended> recommended, OutcomeEntry typed, int revision, List<String> faults) {

        private Entry refused(OutcomeEntry sent, List<String> why) {
            return new Entry(archetype, recommended, sent, revision, why);
        }
    }

    @GetMapping("/{code}")
    ModelAndView one(@PathVariable int year, @PathVariable String code) {
        return page(year, code, entries(year, code));
    }

    private ModelAndView page(int year, String code, Map<String, Entry> entries) {
        return new ModelAndView("desk/outcome", "entries", List.copyOf(entries.values())).addObject("year", year).addObject("code", code)
                .addObject("others", knowledge.archetypes().keySet().stream().filter(id -> !entries.containsKey(id)).toList())
                .addObject("studies", FeasibilityStudy.values()).addObject("projects", Project.values())
                .addObject("longest", Outcome.LONGEST_NOTE);
    }

    /** What was recommended, and what else is recorded, by the type. */
    private Map<String, Entry> entries(int year, String code) {
        if (!knowledge.municipalities().containsKey(code)) {
            throw PageModel.notFound();
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        recommendations.of(years.known(year), code).forEach(one -> entries.put(one.archetype(),
                new Entry(one.archetype(), Optional.of(one.recommended()), OutcomeEntry.nothing(), 0, List.of())));
        outcomes.of(year).stream().filter(kept -> kept.outcome().municipality().equals(code)).forEach(kept -> {
            Outcome outcome = kept.outcome();
            entries.put(outcome.archetype(), new Entry(outcome.archetype(), outcome.recommended(), OutcomeEntry.of(outcome),
                    kept.revision(), List.of()));
        });
        return entries;
    }

    @PostMapping("/{code}")
    ModelAndView save(@PathVariable int year, @PathVariable String code, @RequestParam(defaultValue = "") String archetype,
            @RequestParam(defaultValue = "0") int revision, OutcomeEntry sent, @ModelAttribute("d") DeskWords words) {
        Map<String, Entry> entries = new LinkedHashMap<>(entries(year, code));
        if (!knowledge.archetypes().containsKey(archetype)) {
            return refused(page(year, code, entries)).addObject("fault", "outcome.type-choose");
        }
        Entry of = entries.getOrDefault(archetype, new Entry(archetype, Optional.empty(), OutcomeEntry.nothing(), 0, List.of()));
        List<String> faults = new ArrayList<>();
        try {
            Outcome read = sent.read(new OutcomeEntry.Of(year, code, archetype, of.recommended(), years.current()));
            if (outcomes.save(read, revision)) {
                return new ModelAndView("redirect:/desk/" + year + "/outcomes/" + code + "?saved#type-" + archetype);
            }
            faults.add(words.say("desk.changed-meanwhile"));
        } catch (FaultyInput e) {
            e.told().forEach(fault -> faults.add(fault.in(words.locale())));
        }
        entries.put(archetype, of.refused(sent, faults));
        return refused(page(year, code, entries));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/{code}/{archetype}/delete")
    ModelAndView delete(@PathVariable int year, @PathVariable String code, @PathVariable String archetype, @RequestParam int revision,
            @ModelAttribute("d") DeskWords words) {
        Map<String, Entry> entries = new LinkedHashMap<>(entries(year, code));
        if (outcomes.remove(year, code, archetype, revision)) {
            return new ModelAndView("redirect:/desk/" + year + "/outcomes/" + code + "?saved");
        }
        entries.computeIfPresent(archetype, (type, of) -> of.refused(of.typed(), List.of(words.say("desk.not-deleted"))));
        return refused(page(year, code, entries));
    }
}
