package sumakomi.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.document.AdvicePapers;
import sumakomi.document.Asked;
import sumakomi.document.FsChecklists;
import sumakomi.document.paper.PaperFormat;
import sumakomi.programme.KeptBudgetStudy;
import sumakomi.programme.StoredBudgetStudies;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.resilience.kept.TownBases;

/** Documents that are made of the advice on a profile, as files. */
@EditionScoped
@Controller
@RequestMapping("/profiles/{id}")
record AdvicePaperController(MainJob mainJob, Profiles profiles, StoredBudgetStudies figures, TownBases bases, HandedOut out,
        Clock clock) {

    @GetMapping("/advice-report{ending:\\.[a-z]+}")
    ResponseEntity<byte[]> report(@PathVariable String id, @PathVariable String ending, Locale locale) {
        StoredProfile stored = stored(id);
        AdvisedProfile advised = advised(stored);
        Optional<KeptBudgetStudy> study = advised.advice().recommendations().stream().findFirst().flatMap(first -> figures.latest(id, first
                .archetype()));
        return file(AdvicePapers.ADVICE_REPORT, advised, stored, ending, new Asked(Optional.empty(), Optional.empty(), study.map(
                KeptBudgetStudy::figures)), study.map(KeptBudgetStudy::id), locale);
    }

    /** @param study id of a stored study from which figures are taken */
    @GetMapping("/budget-request{ending:\\.[a-z]+}")
    ResponseEntity<byte[]> request(@PathVariable String id, @PathVariable String ending, @RequestParam Optional<String> theme,
            @RequestParam Optional<String> year, @RequestParam Optional<String> study, Locale locale) {
        StoredProfile stored = stored(id);
        return file(AdvicePapers.BUDGET_REQUEST, advised(stored), stored, ending,
                new Asked(theme, FsChecklists.year(year), study.map(figures::finished)),
                study, locale);
    }

    @GetMapping("/questionnaire{ending:\\.[a-z]+}")
    ResponseEntity<byte[]> questionnaire(@PathVariable String id, @PathVariable String ending, Locale locale) {
        StoredProfile stored = stored(id);
        return file(AdvicePapers.QUESTIONNAIRE, advised(stored), stored, ending, Asked.NOTHING, Optional.empty(), locale);
    }

    private StoredProfile stored(String id) {
        return profiles.find(id).orElseThrow(PageModel::notFound);
    }

    private AdvisedProfile advised(StoredProfile stored) {
        return mainJob.advise(stored.profile(mainJob.questionnaire(), LocalDate.now(clock)));
    }

    private ResponseEntity<byte[]> file(AdvicePapers kind, AdvisedProfile advised, StoredProfile stored, String ending, Asked asked,
            Optional<String> study, Locale locale) {
        PaperFormat format = kind.format(ending).orElseThrow(PageModel::notFound);
        Asked here = asked.of(stored.heading())
                .with(bases.of(Questionnaire.municipality(advised.profile().answers()), LocalDate.now(clock)));
        return out.file(kind.of(advised, Optional.of(stored.id()), here), stored.id(), study, format, locale);
    }
}
