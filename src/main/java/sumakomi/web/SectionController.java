package sumakomi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advice.Contradictions;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Kind;
import sumakomi.knowledge.Section;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Prefill.Far;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/**
 * The questionnaire, one section a page. A page is saved whole or not at all; a script may save each answer as it changes. Only
 * what was changed in the form is written, so that two people can fill in the same section.
 */
@EditionScoped
@Controller
record SectionController(Profiles profiles, Questionnaire questionnaire, MainJob mainJob, WhatIf whatIf, LastYears lastYears,
        AnswerDesk desk, Clock clock) {

    private static final String FORM = "profiles/section";

    @GetMapping("/profiles/{id}/sections/{section}")
    String form(@PathVariable String id, @PathVariable("section") String sectionId,
            @RequestParam(required = false) Optional<String> saved, Model model) {
        StoredProfile profile = profile(id);
        Section section = section(sectionId);
        saved.flatMap(any -> whatIf.outlook(profile.profile(questionnaire, LocalDate.now(clock)),
                question -> inSection(id, question)).next()).ifPresent(proposed -> model.addAttribute("proposed", proposed));
        return show(profile, section, SectionForm.fields(section, questionnaire, profile), false, model);
    }

    @PostMapping("/profiles/{id}/sections/{section}")
    String save(@PathVariable String id, @PathVariable("section") String sectionId, @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute("w") Words words, Model model, HttpServletResponse response) {
        Section section = section(sectionId);
        TypedAnswers typed = new TypedAnswers(section, form);
        if (AnswerDesk.ofOneQuestion(form)) {
            desk.press(id, section, typed, form);
            StoredProfile stored = profile(id);
            return show(stored, section, new SectionForm(section, questionnaire, stored, typed, typed.shown()), words, model);
        }
        SectionForm filled = desk.save(id, section, typed, typed.shown());
        if (!filled.sound()) {
            response.setStatus(AnswerDesk.status(filled).value());
            return show(profile(id), section, filled, words, model);
        }
        if (!filled.appeared().isEmpty()) {
            return "redirect:/profiles/{id}/sections/{section}?saved&more#q-" + filled.appeared().get(0);
        }
        return "overview".equals(form.getFirst("then")) ? "redirect:/profiles/{id}" : "redirect:" + after(id, section);
    }

    /** Saves one answer while the form is being filled in; gives what is to be said at the question, and nothing that is typed into. */
    @PostMapping("/profiles/{id}/answers/{question}")
    String saveOne(@PathVariable String id, @PathVariable("question") String questionId, @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute("w") Words words, Model model, HttpServletResponse response) {
        Question question = questionnaire.question(questionId).orElseThrow(PageModel::notFound);
        Section section = questionnaire.sectionOf(question);
        TypedAnswers typed = new TypedAnswers(section, form);
        SectionForm filled = desk.save(id, section, typed, Set.of(questionId));
        response.setStatus(AnswerDesk.status(filled).value());
        if (filled.reshaped()) {
            response.setHeader("HX-Trigger", "reshape");
        }
        if (filled.sound() && question.kind() == Kind.MUNICIPALITY) {
            fillAgain(profile(id), section, model);
        }
        if (filled.sound()) {
            model.addAttribute("progress", SectionProgress.of(section, questionnaire, filled.answers()));
        }
        Contradictions contradictions = mainJob.advisor().contradictions();
        Map<String, GivenAnswer> answers = filled.sound() ? filled.answers() : profile(id).answers();
        model.addAttribute("contradictions", notes(id, answers)).addAttribute("far", far(answers))
                .addAttribute("noted", typed.shown().stream().filter(contradictions.questions()::contains).sorted().toList());
        model.addAttribute("field", filled.sound() ? filled.saved(question) : filled.field(question, words));
        return "profiles/changed";
    }

    /** The questions that appear and those that go, against those that a form shows. */
    @GetMapping("/profiles/{id}/sections/{section}/questions")
    String reshape(@PathVariable String id, @PathVariable("section") String sectionId, @RequestParam(defaultValue = "") List<String> shown,
            Model model) {
        StoredProfile profile = profile(id);
        List<QuestionField> fields = SectionForm.fields(section(sectionId), questionnaire, profile);
        List<String> asked = fields.stream().map(field -> field.question().id()).toList();
        lastYears.of(profile).ifPresent(then -> model.addAttribute("lastYear", then));
        model.addAttribute("contradictions", notes(id, profile.answers())).addAttribute("far", far(profile.answers()));
        model.addAttribute("gone", shown.stream().filter(question -> !asked.contains(question)).toList())
                .addAttribute("asked", fields).addAttribute("shown", shown).addAttribute("profile", profile)
                .addAttribute("municipalities", questionnaire.knowledge().municipalities().values());
        return "profiles/reshaped";
    }

    /** Where a question of an advice is answered, alone on its page; the overview for one that is no longer asked. */
    static String url(String profile, Questionnaire questionnaire, String question) {
        return questionnaire.question(question).map(found -> PathController.address(profile, question, PathController.ADVICE))
                .orElse("/profiles/" + profile);
    }

    /** Where a question stands among the others of its topic. */
    private String inSection(String profile, String question) {
        return "/profiles/" + profile + questionnaire.question(question)
                .map(found -> "/sections/" + questionnaire.sectionOf(found).id() + "#q-" + question).orElse("");
    }

    private String show(StoredProfile profile, Section section, SectionForm filled, Words words, Model model) {
        return show(profile, section, filled.fields(words), !filled.changes().isEmpty(), model);
    }

    /** @param unsaved whether more was changed in the form than what is faulty or clashes */
    private String show(StoredProfile profile, Section section, List<QuestionField> fields, boolean unsaved, Model model) {
        lastYears.of(profile).ifPresent(then -> model.addAttribute("lastYear", then));
        model.addAttribute("profile", profile).addAttribute("section", section).addAttribute("fields", fields)
                .addAttribute("contradictions", notes(profile.id(), profile.answers())).addAttribute("far", far(profile.answers()))
                .addAttribute("unsaved", unsaved)
                .addAttribute("faulty", fields.stream().filter(field -> field.error().isPresent()).toList())
                .addAttribute("clashing", fields.stream().filter(field -> field.clash().isPresent()).toList())
                .addAttribute("municipality", Questionnaire.municipality(profile.answers()))
                .addAttribute("municipalities", questionnaire.knowledge().municipalities().values())
                .addAttribute("sections", SectionProgress.of(questionnaire, profile.answers()))
                .addAttribute("previous", neighbour(section, -1)).addAttribute("next", neighbour(section, 1));
        return FORM;
    }

    /** Another municipality was chosen: what is published of it takes the place of what was published of the other one. */
    private void fillAgain(StoredProfile profile, Section section, Model model) {
        Map<Boolean, List<QuestionField>> fields = SectionForm.fields(section, questionnaire, profile).stream()
                .filter(field -> questionnaire.knowledge().openData().containsKey(field.question().id()))
                .collect(Collectors.partitioningBy(field -> profile.own().containsKey(field.question().id())));
        lastYears.of(profile).ifPresent(then -> model.addAttribute("lastYear", then));
        model.addAttribute("profile", profile).addAttribute("refilled", fields.get(false)).addAttribute("rechecked", fields.get(true));
    }

    /** What is to be said, by question, of answers that are far from what is published. */
    private Map<String, Text> far(Map<String, GivenAnswer> answers) {
        return questionnaire.prefill().far(new Profile(questionnaire, answers, LocalDate.now(clock))).stream()
                .collect(Collectors.toMap(Far::question, Far::text));
    }

    private ContradictionNotes notes(String id, Map<String, GivenAnswer> answers) {
        Profile profile = new Profile(questionnaire, answers, LocalDate.now(clock));
        return new ContradictionNotes(mainJob.advisor().contradictions().of(profile), question -> inSection(id, question));
    }

    private String after(String id, Section section) {
        return neighbour(section, 1).map(next -> "/profiles/" + id + "/sections/" + next.id() + "?saved").orElse("/profiles/" + id);
    }

    private Optional<Section> neighbour(Section section, int step) {
        int at = questionnaire.sections().indexOf(section) + step;
        return at < 0 || at >= questionnaire.sections().size() ? Optional.empty() : Optional.of(questionnaire.sections().get(at));
    }

    private StoredProfile profile(String id) {
        return profiles.find(id).orElseThrow(PageModel::notFound);
    }

    private Section section(String id) {
        return questionnaire.section(id).orElseThrow(PageModel::notFound);
    }
}
