package sumakomi.web.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advice.Recommendation;
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
import sumakomi.economics.study.StudyTexts;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import sumakomi.programme.ChecklistStudies;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.OneTimeForms;
import sumakomi.web.PageModel;
import sumakomi.work.WorkItem;
import sumakomi.work.WorkList;

/** Begins a study with what an advice hands over: on one recommendation, or on the urban policies planned in one kind of district. */
@EditionScoped
@Controller
record DraftController(Studies studies, ChecklistStudies checklists, Library library, StudyKnowledge studyKnowledge, MainJob mainJob,
        Examples examples,
        Profiles profiles, StoredAdvices advices,
        OneTimeForms forms, Capacity capacity, WorkList work, Clock clock) {

    @PostMapping("/profiles/{id}/studies")
    String onProfile(@PathVariable String id, @RequestParam Optional<String> archetype,
            @RequestParam(defaultValue = "") String district, @RequestParam(defaultValue = "all") String along,
            @RequestParam(defaultValue = "") String once, Locale locale) {
        Profile profile = profiles.find(id).orElseThrow(PageModel::notFound).profile(mainJob.questionnaire(), LocalDate.now(clock));
        return begin(new Ground(mainJob.advise(profile).advice(), "profiles/" + id, Optional.of(id)), archetype, district, along, once,
                locale);
    }

    @PostMapping("/examples/{id}/studies")
    String onExample(@PathVariable String id, @RequestParam Optional<String> archetype,
            @RequestParam(defaultValue = "") String district, @RequestParam(defaultValue = "all") String along,
            @RequestParam(defaultValue = "") String once, Locale locale) {
        ProfileDocument example = examples.find(id).orElseThrow(PageModel::notFound);
        return begin(new Ground(mainJob.advise(example.profile(mainJob.questionnaire(), LocalDate.now(clock))).advice(), "examples/" + id,
                Optional.empty()), archetype, district, along, once, locale);
    }

    @PostMapping("/advices/{id}/studies")
    String onKeptAdvice(@PathVariable String id, @RequestParam Optional<String> archetype,
            @RequestParam(defaultValue = "") String district, @RequestParam(defaultValue = "all") String along,
            @RequestParam(defaultValue = "") String once, Locale locale) {
        StoredAdvice kept = advices.find(id).orElseThrow(PageModel::notFound);
        return begin(new Ground(kept.document().advice(), "advices/" + id, Optional.of(kept.profileId())), archetype, district, along, once,
                locale);
    }

    /** The advice on which a study is begun, where it is, and the profile it is of. */
    private record Ground(Advice advice, String address, Optional<String> profile) {}

    /** A study with typical sizes leads to them first; any other to what it holds. */
    private String begin(Ground ground, Optional<String> archetype, String district, String along, String once, Locale locale) {
        StudyDocument begun = named(ground.advice(), archetype.map(id -> onRecommendation(ground, id, locale))
                .orElseGet(() -> onDistrict(ground.advice(), district, along.equals("one"), locale)), locale);
        String page = begun.begun().isPresent() ? SizesController.PAGE : "";
        return "redirect:" + forms.address(once, () -> "/studies/" + stored(ground.profile(), archetype, begun) + page + "?begun");
    }

    private StudyDocument onRecommendation(Ground ground, String archetype, Locale locale) {
        Recommendation recommendation = ground.advice().recommendations().stream().filter(one -> one.archetype().equals(archetype))
                .findFirst()
                .orElseThrow(PageModel::notFound);
        return new StudyDraft(library, studyKnowledge).from(recommendation, ground.advice().urbanPolicies(),
                Optional.of(ground.address()), LocalDate.now(clock), locale);
    }

    /** @param small whether to begin with one measure */
    private StudyDocument onDistrict(Advice advice, String district, boolean small, Locale locale) {
        PoliciesByDistrict.of(advice).stream().filter(one -> one.district().equals(district) && one.hasMeasures()).findFirst()
                .orElseThrow(PageModel::notFound);
        Text title = mainJob.knowledge().matrix(district).title();
        StudyDraft draft = new StudyDraft(library, studyKnowledge);
        StudyDocument all = draft.from(title, district, advice.urbanPolicies(), LocalDate.now(clock), locale);
        return small ? draft.small(all, locale) : all;
    }

    private String stored(Optional<String> profile, Optional<String> theme, StudyDocument document) {
        capacity.forStudy(profile);
        return profile.isEmpty() ? studies.create(profile, document)
                : profiles.holding(profile.get(), () -> stored(profile.get(), theme, document)).orElseThrow(PageModel::notFound);
    }

    /** What a new study is called until somebody gives it another name: by municipality and theme, and a number where there are several. */
    private StudyDocument named(Advice advice, StudyDocument document, Locale locale) {
        Text title = document.name();
        Text name = advice.municipality().map(town -> Text.inBoth(language -> town.name().in(language) + " " + title.in(language)))
                .orElse(title);
        Set<String> taken = work.all().stream().filter(item -> item.kind() == WorkItem.Kind.STUDY).map(WorkItem::name)
                .collect(Collectors.toSet());
        Text free = Stream.concat(Stream.of(name), IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> Text.inBoth(language -> name.in(language) + " (" + number + ")")))
                .filter(one -> !taken.contains(one.ja()) && !taken.contains(one.en())).findFirst().orElseThrow();
        return StudyTexts.inBoth(locale, language -> document.withTitle(free.in(language)));
    }

    /** A study that is begun on a theme orders the data of its checklist, unless another one does already. */
    private String stored(String profile, Optional<String> theme, StudyDocument document) {
        String id = studies.create(Optional.of(profile), document);
        theme.ifPresent(one -> checklists.choose(profile, one, Optional.of(id), Optional.empty()));
        return id;
    }
}
