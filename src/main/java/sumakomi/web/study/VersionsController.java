package sumakomi.web.study;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.Capacity;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Studies.KeptStudy;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.economics.study.StudyVersions.Head;
import sumakomi.economics.study.StudyVersions.Version;
import sumakomi.knowledge.Characters;
import sumakomi.web.Download;
import sumakomi.web.OneTimeForms;
import sumakomi.web.PageModel;
import sumakomi.web.study.VersionDesk.Replayed;

/** Versions of a study: handing one out, opening it, laying two beside each other; and the way to the next year. */
@EditionScoped
@Controller
@RequestMapping("/studies/{id}")
record VersionsController(VersionDesk versions, Studies studies, StudyDesk desk, StudyWording wording, OneTimeForms forms,
        Capacity capacity, Clock clock) {

    private static final int LONGEST_NOTE = 1000;

    @GetMapping("/versions")
    String list(@PathVariable String id, @RequestParam Optional<Integer> then, @RequestParam Optional<Integer> now, Locale locale,
            Model model) {
        WorkedStudy worked = desk.open(id);
        if (!worked.complete()) {
            return "redirect:/studies/{id}";
        }
        shown(worked, locale, model);
        then.map(number -> versions.find(id, number))
                .flatMap(before -> now.map(number -> versions.between(before, versions.find(id, number)))
                        .or(() -> versions.since(before, worked)))
                .ifPresent(diff -> model.addAttribute("diff", diff));
        then.ifPresent(number -> model.addAttribute("then", number));
        now.ifPresent(number -> model.addAttribute("now", number));
        return "studies/versions";
    }

    /** Hands out the study as it stands. */
    @PostMapping("/versions")
    String keep(@PathVariable String id, @RequestParam(defaultValue = "") String note, @RequestParam(defaultValue = "") String once,
            Locale locale, Model model, HttpServletResponse response) {
        WorkedStudy worked = desk.open(id);
        if (!worked.complete()) {
            return "redirect:/studies/{id}";
        }
        String typed = note.strip();
        if (!typed.isEmpty() && !Characters.line(typed, LONGEST_NOTE)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            shown(worked, locale, model);
            model.addAttribute("noteFault", typed).addAttribute("longest", LONGEST_NOTE);
            return "studies/versions";
        }
        Optional<String> made = forms.addressIf(once,
                () -> {
                    capacity.forVersion(id);
                    return versions.keep(worked, typed).map(number -> "/studies/" + id + "/versions/" + number + "?kept");
                });
        return "redirect:" + made.orElse("/studies/" + id + "/versions?changed");
    }

    @GetMapping("/versions/{number}")
    String version(@PathVariable String id, @PathVariable int number, Locale locale, Model model) {
        Version version = found(id, number);
        StudyWords words = StudyWords.general(wording, locale);
        Replayed replayed = versions.replay(version, words);
        model.addAttribute("title", studies.find(id).flatMap(KeptStudy::title).map(words::of).orElse("")).addAttribute("studyId", id)
                .addAttribute("version", version.head())
                .addAttribute("s", words).addAttribute("figures", VersionFigures.of(version));
        if (replayed instanceof Replayed.Again again) {
            model.addAttribute("replayed", again);
        } else if (replayed instanceof Replayed.Not not) {
            model.addAttribute("notReplayed", not.reasons());
        }
        return "studies/version";
    }

    @GetMapping("/versions/{number}/study.json")
    ResponseEntity<String> content(@PathVariable String id, @PathVariable int number) {
        return Download.own("study-" + number + ".json", "application/json;charset=UTF-8", found(id, number).content());
    }

    @GetMapping("/versions/{number}/results.json")
    ResponseEntity<String> results(@PathVariable String id, @PathVariable int number) {
        return Download.own("results-" + number + ".json", "application/json;charset=UTF-8", found(id, number).results());
    }

    /** Begins the study of the next year with what this one gives. */
    @PostMapping("/next-year")
    String next(@PathVariable String id, @RequestParam(defaultValue = "") String once) {
        StoredStudy before = desk.fetch(id);
        return "redirect:" + forms.address(once, () -> {
            capacity.forStudy(before.profileId());
            return "/studies/" + studies.next(before, before.document().withAsOf(LocalDate.now(clock))) + "/versions?begun";
        });
    }

    /** A version is seen by whoever sees its study. */
    private Version found(String id, int number) {
        studies.find(id).orElseThrow(PageModel::notFound);
        return versions.find(id, number);
    }

    private void shown(WorkedStudy worked, Locale locale, Model model) {
        List<Head> all = versions.of(worked.id());
        model.addAttribute("study", worked.in(locale)).addAttribute("s", wording.of(worked, locale)).addAttribute("tab", "/versions")
                .addAttribute("versions", all)
                .addAttribute("handedOut", all.stream().anyMatch(head -> head.revision() == worked.stored().revision()));
        worked.stored().previous().flatMap(studies::find).flatMap(KeptStudy::readable).ifPresent(previous -> {
            model.addAttribute("previous", previous.in(locale));
            versions.since(desk.work(previous), worked).ifPresent(diff -> model.addAttribute("sinceLastYear", diff));
        });
    }
}
