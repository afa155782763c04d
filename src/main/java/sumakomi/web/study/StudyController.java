package sumakomi.web.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.FaultyInput;

/** The result of a study over several pages. A study that lacks something shows what, on the first of them. */
@EditionScoped
@Controller
@RequestMapping("/studies/{id}")
class StudyController {

    private final StudyShelf shelf;
    private final StudyDesk desk;
    private final StudyWording wording;
    private final StudyAnalyses analyses;
    private final StudyKnowledge knowledge;

    StudyController(StudyShelf shelf, StudyDesk desk, StudyWording wording, StudyAnalyses analyses, StudyKnowledge studyKnowledge) {
        this.shelf = shelf;
        this.desk = desk;
        this.wording = wording;
        this.analyses = analyses;
        this.knowledge = studyKnowledge;
    }

    @GetMapping
    String summary(@PathVariable String id, Locale locale, Model model) {
        WorkedStudy worked = desk.open(id);
        model.addAttribute("view", new SummaryView(worked, words(worked, locale, "", model)));
        return worked.complete() ? "studies/summary" : "studies/unfinished";
    }

    @GetMapping("/parties")
    String parties(@PathVariable String id, Locale locale, Model model) {
        WorkedStudy worked = desk.open(id);
        if (!worked.complete()) {
            return "redirect:/studies/{id}";
        }
        model.addAttribute("view", new PartiesView(worked, knowledge, words(worked, locale, "/parties", model)));
        return "studies/parties";
    }

    @GetMapping("/uncertainty")
    String uncertainty(@PathVariable String id, Locale locale, Model model) {
        WorkedStudy worked = desk.open(id);
        if (!worked.complete()) {
            return "redirect:/studies/{id}";
        }
        StudyWords words = words(worked, locale, "/uncertainty", model);
        long ranges = StudyAnalyses.ranges(worked);
        if (ranges > StudyAnalyses.MOST_RANGES) {
            return untold(List.of(words.say("study.untold.too-many", ranges, StudyAnalyses.MOST_RANGES)), model);
        }
        try {
            StudyAnalyses.Spreads spreads = analyses.spreads(worked);
            model.addAttribute("view", new UncertaintyView(worked.study().orElseThrow(), spreads.uncertainty(),
                    spreads.sensitivities(), words));
        } catch (FaultyInput e) {
            return untold(e.faults().stream().map(words::fault).toList(), model);
        }
        return "studies/uncertainty";
    }

    @GetMapping("/formulas")
    String formulas(@PathVariable String id, Locale locale, Model model) {
        WorkedStudy worked = desk.open(id);
        if (!worked.complete()) {
            return "redirect:/studies/{id}";
        }
        model.addAttribute("view", new FormulasView(worked.study().orElseThrow(), knowledge, words(worked, locale, "/formulas", model)));
        return "studies/formulas";
    }

    @GetMapping("/cells/{cell:.+}")
    String cell(@PathVariable String id, @PathVariable String cell, @RequestParam(defaultValue = "1") int year, Locale locale,
            Model model) {
        WorkedStudy worked = desk.open(id);
        boolean known = worked.study().map(study -> study.has(cell) || study.undefined().containsKey(cell)).orElse(false);
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
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
        WorkedStudy worked = desk.open(id);
        if (!worked.complete()) {
            return "redirect:/studies/{id}";
        }
        StudyWords words = words(worked, locale, "/compare", model);
        model.addAttribute("others", shelf.latest().stream().filter(other -> !other.id().equals(id)).filter(StudyShelf.Listed::complete)
                .toList());
        try {
            with.filter(other -> !other.equals(id)).map(desk::open).filter(WorkedStudy::complete)
                    .ifPresent(other -> model.addAttribute("other", other)
                            .addAttribute("view", new CompareView(worked, other, analyses.comparison(worked, other), words)));
        } catch (FaultyInput e) {
            return untold(e.faults().stream().map(words::fault).toList(), model);
        }
        return "studies/compare";
    }

    /** A page that says why an analysis has no result. */
    private static String untold(List<String> reasons, Model model) {
        model.addAttribute("reasons", reasons);
        return "studies/untold";
    }

    private StudyWords words(WorkedStudy worked, Locale locale, String tab, Model model) {
        StudyWords words = wording.of(worked, locale);
        model.addAttribute("study", worked).addAttribute("s", words).addAttribute("tab", tab);
        return words;
    }
}
