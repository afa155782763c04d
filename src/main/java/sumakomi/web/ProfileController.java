package sumakomi.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import sumakomi.advice.Advisor;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.StoredAdvices;
import sumakomi.document.AdvicePapers;
import sumakomi.questionnaire.AnswerChange;
import sumakomi.questionnaire.AnswerCount;
import sumakomi.questionnaire.AnsweringOrder;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileWriter;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.work.WorkList;

/** A municipality's own profile: how far it has come, taking it along, deleting it. */
@EditionScoped
@Controller
@RequestMapping("/profiles/{id}")
record ProfileController(Profiles profiles, StoredAdvices advices, Questionnaire questionnaire, WhatIf whatIf, StudyTitles studyTitles,
        LastYears lastYears, AnsweringOrder order, WorkList work, Clock clock) {

    @GetMapping
    String overview(@PathVariable String id, Locale locale, Model model) {
        StoredProfile profile = named(id, model);
        lastYears.of(profile).ifPresent(then -> model.addAttribute("lastYear", then).addAttribute("answerChanges",
                AnswerChange.between(questionnaire, then.answers(), profile.answers())));
        model.addAttribute("years", WorkOfYear.of(Questionnaire.municipality(profile.answers()), work.all()));
        model.addAttribute("unread", Unread.of(profile, questionnaire))
                .addAttribute("former", Advisor.formerAnswers(profile(profile)))
                .addAttribute("urls", new QuestionUrls(question -> PathController.address(id, question, "")))
                .addAttribute("sections", SectionProgress.of(questionnaire, profile.answers()))
                .addAttribute("advices", advices.heads(id, Integer.MAX_VALUE)).addAttribute("studies", studyTitles.ofProfile(id, locale))
                .addAttribute("progress", PathProgress.of(profile, questionnaire));
        Outlook outlook = whatIf.outlook(profile(profile), question -> PathController.address(id, question, ""));
        model.addAttribute("papers", AdvicePapers.values()).addAttribute("outlook", outlook).addAttribute("enough", outlook.isEnough());
        return "profiles/overview";
    }

    /** Every answer with what it rests on, and what is open. */
    @GetMapping("/answers")
    String answers(@PathVariable String id, Model model) {
        StoredProfile profile = named(id, model);
        model.addAttribute("unread", Unread.of(profile, questionnaire))
                .addAttribute("sections", AnsweredSection.of(questionnaire, profile.answers()))
                .addAttribute("count", AnswerCount.of(questionnaire, profile.answers()))
                .addAttribute("changed", order.latestFirst(id).stream().filter(given -> given.at().isPresent())
                        .collect(Collectors.toMap(AnsweringOrder.Given::question, given -> given, (one, same) -> one)));
        return "profiles/answers";
    }

    @GetMapping("/profile.yaml")
    ResponseEntity<String> download(@PathVariable String id) {
        StoredProfile profile = profiles.find(id).orElseThrow(PageModel::notFound);
        return yaml("profile", ProfileWriter.write(profile(profile)));
    }

    private Profile profile(StoredProfile stored) {
        return stored.profile(questionnaire, LocalDate.now(clock));
    }

    @GetMapping("/delete")
    String askBeforeDeleting(@PathVariable String id, Locale locale, Model model) {
        named(id, model);
        model.addAttribute("advices", advices.count(id)).addAttribute("studies", studyTitles.ofProfile(id, locale))
                .addAttribute("studyCount", studyTitles.count(id));
        return "profiles/delete";
    }

    /** A profile that is gone already, by a second click or by somebody else, is as good as deleted. */
    @PostMapping("/delete")
    String delete(@PathVariable String id) {
        profiles.delete(id);
        return "redirect:/?deleted";
    }

    private StoredProfile named(String id, Model model) {
        StoredProfile profile = profiles.find(id).orElseThrow(PageModel::notFound);
        model.addAttribute("profile", profile).addAttribute("municipality", Questionnaire.municipality(profile.answers()));
        return profile;
    }

    /** A file to keep. */
    static <T> ResponseEntity<T> yaml(String name, T content) {
        return Download.own(name + ".yaml", "application/yaml;charset=UTF-8", content);
    }
}
