package sumakomi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.AdviceDocument;
import sumakomi.advisor.Capacity;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvice;
import sumakomi.advisor.StoredAdvices;
import sumakomi.document.AdvicePapers;
import sumakomi.knowledge.FaultyInput;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.StoredProfile;

/** The advice: on an example, on a profile as it stands, or as it was once given. */
@EditionScoped
@Controller
class AdviceController {

    private static final String PAGE = "advice/advice";

    private final MainJob mainJob;
    private final Examples examples;
    private final Profiles profiles;
    private final Capacity capacity;
    private final StoredAdvices advices;
    private final WhatIf whatIf;
    private final Schemes schemes;
    private final OneTimeForms forms;
    private final LastYears lastYears;
    private final StudyTitles studies;
    private final AdviceGrounds grounds;
    private final Clock clock;

    AdviceController(MainJob mainJob, Examples examples, Profiles profiles, StoredAdvices advices, WhatIf whatIf, Schemes schemes,
            OneTimeForms forms, Capacity capacity, LastYears lastYears, StudyTitles studies, AdviceGrounds grounds, Clock clock) {
        this.grounds = grounds;
        this.studies = studies;
        this.lastYears = lastYears;
        this.forms = forms;
        this.capacity = capacity;
        this.mainJob = mainJob;
        this.examples = examples;
        this.profiles = profiles;
        this.advices = advices;
        this.whatIf = whatIf;
        this.schemes = schemes;
        this.clock = clock;
    }

    @GetMapping({"/examples/{id}/advice", "/examples/{id}/advice/proceed", "/examples/{id}/advice/figures", "/examples/{id}/advice/grounds",
            "/examples/{id}/advice/whole"})
    String onExample(@PathVariable String id, HttpServletRequest request, Model model) {
        ProfileDocument document = examples.find(id).orElseThrow(PageModel::notFound);
        model.addAttribute("exampleId", id).addAttribute("example", document);
        AdvicePlace place = AdvicePlace.of("/examples/" + id, "/advice", AdvicePart.at(request.getRequestURI()));
        Profile profile = document.profile(mainJob.questionnaire(), LocalDate.now(clock));
        return showLive(profile, AdviceDocument.of(mainJob.advise(profile)), place,
                new Beside(question -> ExampleController.url(id, question),
                        grounds.ofExample(profile)),
                model);
    }

    @GetMapping({"/profiles/{id}/advice", "/profiles/{id}/advice/proceed", "/profiles/{id}/advice/figures", "/profiles/{id}/advice/grounds",
            "/profiles/{id}/advice/whole"})
    String onProfile(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        StoredProfile stored = stored(id);
        AdvicePlace place = AdvicePlace.of("/profiles/" + id, "/advice", AdvicePart.at(request.getRequestURI()));
        model.addAttribute("profileId", id).addAttribute("unread", Unread.of(stored, mainJob.questionnaire())).addAttribute("papers",
                AdvicePapers.values()).addAttribute("studies", studies.ofProfile(id, locale));
        Profile profile = profile(stored);
        AdviceDocument advised = AdviceDocument.of(mainJob.advise(profile));
        if (place.conclusion()) {
            lastYears.since(stored, advised.advice()).ifPresent(since -> model.addAttribute("since", since));
        }
        return showLive(profile, advised, place, new Beside(question -> SectionController.url(id, mainJob.questionnaire(), question),
                grounds.ofProfile(stored, profile)), model);
    }

    @PostMapping("/profiles/{id}/advices")
    String keep(@PathVariable String id, @RequestParam(defaultValue = "") String once) {
        AdvisedProfile advised = mainJob.advise(profile(stored(id)));
        return "redirect:" + forms.address(once, () -> "/advices/"
                + profiles.holding(id, () -> stored(id, advised)).orElseThrow(PageModel::notFound));
    }

    private String stored(String profile, AdvisedProfile advised) {
        capacity.forAdvice(profile);
        return advices.store(profile, advised);
    }

    @GetMapping({"/advices/{id}", "/advices/{id}/proceed", "/advices/{id}/figures", "/advices/{id}/grounds", "/advices/{id}/whole"})
    String kept(@PathVariable String id, HttpServletRequest request, Model model, HttpServletResponse response) {
        StoredAdvice stored = advices.find(id).orElseThrow(PageModel::notFound);
        AdviceDocument document;
        try {
            document = stored.document();
        } catch (FaultyInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("stored", stored);
            return "advice/unreadable";
        }
        AdvicePlace place = AdvicePlace.of("/advices/" + id, "", AdvicePart.at(request.getRequestURI()));
        if (place.conclusion()) {
            lastYears.since(stored, document.advice()).ifPresent(since -> model.addAttribute("since", since));
        }
        model.addAttribute("profileId", stored.profileId()).addAttribute("stored", stored)
                .addAttribute("outdated", !stored.knowledgeVersion().equals(mainJob.knowledge().version())
                        || !stored.rulesVersion().equals(mainJob.advisor().rules().version()));
        return show(document, place, new Beside(question -> SectionController.url(stored.profileId(), mainJob.questionnaire(), question),
                grounds.ofKept(stored)), model);
    }

    /** The content as the row holds it, so that nothing is lost by deleting the profile. */
    @GetMapping("/advices/{id}/unreadable.txt")
    ResponseEntity<String> content(@PathVariable String id) {
        StoredAdvice stored = advices.find(id).filter(found -> !found.readable()).orElseThrow(PageModel::notFound);
        return Download.own("unreadable-advice.txt", "text/plain;charset=UTF-8", stored.content());
    }

    private StoredProfile stored(String id) {
        return profiles.find(id).orElseThrow(PageModel::notFound);
    }

    private Profile profile(StoredProfile stored) {
        return stored.profile(mainJob.questionnaire(), LocalDate.now(clock));
    }

    /** Where questions are answered, and on what the advice rests. */
    private record Beside(Function<String, String> questionUrl, AdviceGround ground) {}

    /** The advice as of now, and what other answers would do to it; an advice once given is not asked that any more. */
    private String showLive(Profile profile, AdviceDocument document, AdvicePlace place, Beside beside, Model model) {
        if (place.proceed()) {
            model.addAttribute("outlook", whatIf.outlook(profile, beside.questionUrl()));
        }
        if (place.grounds()) {
            model.addAttribute("changes", whatIf.changes(profile));
        }
        if (place.conclusion()) {
            model.addAttribute("provenFirst", whatIf.provenFirst(profile));
        }
        return show(document, place, beside, model);
    }

    private String show(AdviceDocument document, AdvicePlace place, Beside beside, Model model) {
        model.addAttribute("knowledge", mainJob.knowledge()).addAttribute("schemes", schemes).addAttribute("here", place)
                .addAttribute("view", new AdviceView(document, mainJob.knowledge(), beside.questionUrl(), beside.ground()));
        return PAGE;
    }
}
