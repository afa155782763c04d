package sumakomi.web.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advice.Advice.Recommendation;
import sumakomi.advice.Advice;
import sumakomi.advice.PoliciesByDistrict;
import sumakomi.advisor.Capacity;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvice;
import sumakomi.advisor.StoredAdvices;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyDraft;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.Library;
import sumakomi.programme.ChecklistStudies;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.OneTimeForms;
import sumakomi.web.PageModel;

/** Begins a study with what an advice hands over: on one recommendation, or on the urban policies planned in one kind of district. */
@EditionScoped
@Controller
record DraftController(Studies studies, ChecklistStudies checklists, Library library, StudyKnowledge studyKnowledge, MainJob mainJob,
        Examples examples,
        Profiles profiles, StoredAdvices advices,
        OneTimeForms forms, Capacity capacity, Clock clock) {

    @PostMapping("/profiles/{id}/studies")
    String onProfile(@PathVariable String id, @RequestParam Optional<String> archetype,
            @RequestParam(defaultValue = "") String district, @RequestParam(defaultValue = "all") String along,
            @RequestParam(defaultValue = "") String once, Locale locale) {
        Profile profile = profiles.find(id).orElseThrow(PageModel::notFound).profile(mainJob.questionnaire(), LocalDate.now(clock));
        return begin(mainJob.advise(profile).advice(), archetype, district, along, Optional.of(id), once, locale);
    }

    @PostMapping("/examples/{id}/studies")
    String onExample(@PathVariable String id, @RequestParam Optional<String> archetype,
            @RequestParam(defaultValue = "") String district, @RequestParam(defaultValue = "all") String along,
            @RequestParam(defaultValue = "") String once, Locale locale) {
        ProfileDocument example = examples.find(id).orElseThrow(PageModel::notFound);
        return begin(mainJob.advise(example.profile(mainJob.questionnaire(), LocalDate.now(clock))).advice(), archetype, district, along,
                Optional.empty(), once, locale);
    }

    @PostMapping("/advices/{id}/studies")
    String onKeptAdvice(@PathVariable String id, @RequestParam Optional<String> archetype,
            @RequestParam(defaultValue = "") String district, @RequestParam(defaultValue = "all") String along,
            @RequestParam(defaultValue = "") String once, Locale locale) {
        StoredAdvice kept = advices.find(id).orElseThrow(PageModel::notFound);
        return begin(kept.document().advice(), archetype, district, along, Optional.of(kept.profileId()), once, locale);
    }

    private String begin(Advice advice, Optional<String> archetype, String district, String along, Optional<String> profile, String once,
            Locale locale) {
        StudyDocument begun = archetype.map(id -> onRecommendation(advice, id, locale))
                .orElseGet(() -> onDistrict(advice, district, along.equals("one"), locale));
        return "redirect:" + forms.address(once, () -> "/studies/" + stored(profile, archetype, begun) + "?begun");
    }

    private StudyDocument onRecommendation(Advice advice, String archetype, Locale locale) {
        Recommendation recommendation = advice.recommendations().stream().filter(one -> one.archetype().equals(archetype)).findFirst()
                .orElseThrow(PageModel::notFound);
        return new StudyDraft(library, studyKnowledge).from(recommendation, advice.urbanPolicies(), LocalDate.now(clock), locale);
    }

    /** @param small whether to begin with one measure */
    private StudyDocument onDistrict(Advice advice, String district, boolean small, Locale locale) {
        PoliciesByDistrict.of(advice).stream().filter(one -> one.district().equals(district) && one.hasMeasures()).findFirst()
                .orElseThrow(PageModel::notFound);
        String title = mainJob.knowledge().matrix(district).title().in(locale);
        StudyDraft draft = new StudyDraft(library, studyKnowledge);
        StudyDocument all = draft.from(title, district, advice.urbanPolicies(), LocalDate.now(clock), locale);
        return small ? draft.small(all, locale) : all;
    }

    private String stored(Optional<String> profile, Optional<String> theme, StudyDocument document) {
        capacity.forStudy();
        return profile.isEmpty() ? studies.create(profile, document)
                : profiles.holding(profile.get(), () -> stored(profile.get(), theme, document)).orElseThrow(PageModel::notFound);
    }

    /** A study that is begun on a theme orders the data of its checklist, unless another one does already. */
    private String stored(String profile, Optional<String> theme, StudyDocument document) {
        String id = studies.create(Optional.of(profile), document);
        theme.ifPresent(one -> checklists.choose(profile, one, Optional.of(id), Optional.empty()));
        return id;
    }
}
