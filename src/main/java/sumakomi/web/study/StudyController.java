package sumakomi.web.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.UncertaintyAnalysis;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.PlainJson;
import sumakomi.web.Download;
import sumakomi.web.PageModel;
import sumakomi.work.WorkItem;
import sumakomi.work.WorkList;

/** The result of a study over several pages. A study that lacks something shows what, on the first of them. */
@EditionScoped
@Controller
@RequestMapping("/studies/{id}")
record StudyController(WorkList work, StudyDesk desk, StudyWording wording, StudyAnalyses analyses, StudyKnowledge studyKnowledge) {

    @GetMapping
    String summary(@PathVariable String id, Locale locale, Model model) {
        WorkedStudy worked = desk.open(id).in(locale);
        StudyWords words = words(worked, locale, "", model);
        model.addAttribute("view", new SummaryView(worked, words, worked.complete() ? uncertainty(worked, words) : Optional.empty()));
        return worked.complete() ? "studies/summary" : "studies/unfinished";
    }

    /** What decides the result and what to measure next, for a study of which that is found while one waits. */
    private Optional<UncertaintyView> uncertainty(WorkedStudy worked, StudyWords words) {
        long ranges = StudyAnalyses.ranges(worked);
        if (ranges == 0 || ranges > StudyAnalyses.SMALL_RANGES) {
            return Optional.empty();
        }
        StudyAnalyses.Spreads spreads = analyses.spreads(worked);
        return Optional.of(new UncertaintyView(worked.study().orElseThrow(), spreads.uncertainty(), spreads.sensitivities(), words));
    }

    @GetMapping("/parties")
    String parties(@PathVariable String id, Locale locale, Model model) {
        return page(id, "/parties", locale, model, (worked, words) -> new PartiesView(worked, studyKnowledge, words));
    }

    @GetMapping("/uncertainty")
    String uncertainty(@PathVariable String id, Locale locale, Model model) {
        return page(id, "/uncertainty", locale, model, (worked, words) -> {
            int ranges = StudyAnalyses.ranges(worked);
            if (ranges > UncertaintyAnalysis.MOST_RANGES) {
                return new Untold(List.of(words.say("study.untold.too-many", ranges, UncertaintyAnalysis.MOST_RANGES)));
            }
            StudyAnalyses.Spreads spreads = analyses.spreads(worked);
            return new UncertaintyView(worked.study().orElseThrow(), spreads.uncertainty(), spreads.sensitivities(), words);
        });
    }

    @GetMapping("/formulas")
    String formulas(@PathVariable String id, Locale locale, Model model) {
        return page(id, "/formulas", locale, model,
                (worked, words) -> new FormulasView(worked.study().orElseThrow(), studyKnowledge, words));
    }

    @GetMapping("/cells/{cell:.+}")
    String cell(@PathVariable String id, @PathVariable String cell, @RequestParam(defaultValue = "1") int year, Locale locale,
            Model model) {
        WorkedStudy worked = desk.open(id).in(locale);
        boolean known = worked.study().map(study -> study.has(cell) || study.undefined().containsKey(cell)).orElse(false);
        if (!known) {
            throw PageModel.notFound();
        }
        StudyWords words = words(worked, locale, "/formulas", model);
        if (!worked.study().orElseThrow().has(cell)) {
            model.addAttribute("cell", cell);
            return "studies/undefined";
        }
        model.addAttribute("view", CellView.of(worked.study().orElseThrow(), cell, year, words));
        return "studies/cell";
    }

    @GetMapping("/compare")
    String compare(@PathVariable String id, @RequestParam Optional<String> with, Locale locale, Model model) {
        model.addAttribute("others", work.all().stream().filter(other -> other.kind() == WorkItem.Kind.STUDY && !other.id().equals(id))
                .toList());
        Optional<WorkedStudy> chosen = with.filter(other -> !other.equals(id)).map(desk::open).map(study -> study.in(locale));
        chosen.filter(other -> !other.complete()).ifPresent(other -> model.addAttribute("unfinished", other));
        Optional<WorkedStudy> second = chosen.filter(WorkedStudy::complete);
        second.ifPresent(other -> model.addAttribute("other", other));
        return page(id, "/compare", locale, model, (worked, words) -> second
                .<Object>map(other -> new CompareView(worked, other, analyses.comparison(worked, other, locale), words)).orElse(words));
    }

    /** The comparison with another study as JSON: {@code duels} and {@code increments}. */
    @GetMapping("/compare.json")
    ResponseEntity<String> compared(@PathVariable String id, @RequestParam String with, Locale locale) {
        WorkedStudy first = desk.open(id);
        WorkedStudy second = desk.open(with);
        if (id.equals(with) || !first.complete() || !second.complete()) {
            throw PageModel.notFound();
        }
        return Download.own("comparison.json", "application/json;charset=UTF-8",
                PlainJson.write(analyses.comparison(first, second, locale)));
    }

    /** A page of a study that has a result, and what it shows; a study without one has its first page only. */
    private String page(String id, String tab, Locale locale, Model model, BiFunction<WorkedStudy, StudyWords, Object> view) {
        WorkedStudy worked = desk.open(id).in(locale);
        if (!worked.complete()) {
            return "redirect:/studies/{id}";
        }
        StudyWords words = words(worked, locale, tab, model);
        Object shown = shown(worked, words, view);
        model.addAttribute("view", shown);
        return shown instanceof Untold ? "studies/untold" : "studies" + tab;
    }

    private static Object shown(WorkedStudy worked, StudyWords words, BiFunction<WorkedStudy, StudyWords, Object> view) {
        try {
            return view.apply(worked, words);
        } catch (FaultyInput e) {
            return new Untold(e.faults().stream().map(words::fault).toList());
        }
    }

    /** Why an analysis has no result. */
    record Untold(List<String> reasons) {}

    private StudyWords words(WorkedStudy worked, Locale locale, String tab, Model model) {
        StudyWords words = wording.of(worked, locale);
        model.addAttribute("study", worked).addAttribute("s", words).addAttribute("tab", tab);
        return words;
    }
}
