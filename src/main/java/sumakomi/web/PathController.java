package sumakomi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advice.OpenAnswers;
import sumakomi.advice.OpenAnswers.NextQuestion;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Relevance;
import sumakomi.knowledge.Section;
import sumakomi.questionnaire.AnsweringOrder;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Prefill.Far;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/**
 * The short path: one question a page, each time the one worth most, until there is enough to recommend. The same page changes a
 * single answer. An answer is saved by sending the page, which leads on to the next one.
 */
@EditionScoped
@Controller
@RequestMapping("/profiles/{id}/path")
record PathController(Profiles profiles, Questionnaire questionnaire, MainJob mainJob, AnswerDesk desk, AnsweringOrder order,
        LastYears lastYears, Clock clock) {

    /** From where a single answer is changed, and whereto that leads back: the check of the answers, */
    static final String ANSWERS = "answers";
    /** or the advice on them, */
    static final String ADVICE = "advice";
    private static final String CHECKLIST = "checklist";
    /** or the checklist of a theme and year. */
    private static final Pattern LIST = Pattern.compile(CHECKLIST + "~(?<theme>[a-z-]{1,60})~(?<year>[0-9]{4})");

    /** The question worth most now; the overview once all have been asked. */
    @GetMapping
    String next(@PathVariable String id) {
        return "redirect:" + next(id, analyse(profile(id)));
    }

    @GetMapping("/{question}")
    String form(@PathVariable String id, @PathVariable("question") String questionId, @RequestParam(defaultValue = "") String from,
            Model model) {
        Question question = question(questionId);
        StoredProfile profile = profile(id);
        return show(profile, question, SectionForm.field(question, profile), from, model);
    }

    @PostMapping("/{question}")
    String save(@PathVariable String id, @PathVariable("question") String questionId, @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "false") boolean enough,
            @ModelAttribute("w") Words words, Model model, HttpServletResponse response) {
        Question question = question(questionId);
        Section section = questionnaire.sectionOf(question);
        TypedAnswers typed = new TypedAnswers(section, form);
        if (AnswerDesk.ofOneQuestion(form)) {
            desk.press(id, section, typed, form);
            return "redirect:" + address(id, questionId, from);
        }
        SectionForm filled = desk.save(id, section, typed, Set.of(questionId));
        boolean nothing = filled.sound() && !filled.answers().containsKey(questionId) && !known(from);
        if (!filled.sound() || nothing) {
            response.setStatus((nothing ? HttpStatus.UNPROCESSABLE_CONTENT : AnswerDesk.status(filled)).value());
            QuestionField field = filled.field(question, words);
            return show(profile(id), question, nothing ? field.refused(words.say("path.nothing")) : field, from, model);
        }
        return "redirect:" + (known(from) ? back(id, questionId, from) : after(id, enough));
    }

    /** On to the next question; to the overview at the moment when there is enough to recommend, and where the short path ends. */
    private String after(String id, boolean enoughBefore) {
        StoredProfile profile = profile(id);
        OpenAnswers open = analyse(profile);
        boolean nowEnough = !enoughBefore && open.estimate().enough();
        PathProgress progress = PathProgress.of(profile, questionnaire);
        boolean atTheEnd = progress.answered() == progress.of();
        return nowEnough || atTheEnd ? "/profiles/" + id + "?path" : next(id, open);
    }

    private static String next(String id, OpenAnswers open) {
        return open.next().filter(next -> !next.findOut()).map(NextQuestion::question).map(question -> address(id, question, ""))
                .orElse("/profiles/" + id + "?path");
    }

    /**
     * Where one question is asked alone.
     *
     * @param from whereto its answer leads back; empty where it leads on along the path
     */
    static String address(String profile, String question, String from) {
        return "/profiles/" + profile + "/path/" + question + (known(from) ? "?from=" + from : "");
    }

    private static boolean known(String from) {
        return from.equals(ANSWERS) || from.equals(ADVICE) || LIST.matcher(from).matches();
    }

    private static String back(String profile, String question, String from) {
        return "/profiles/" + profile + "/" + (from.equals(ADVICE) ? from : from.equals(ANSWERS) ? from + "?changed#q-" + question
                : list(from));
    }

    /** Back to where one came from when nothing was changed. */
    private static String unchanged(String profile, String question, String from) {
        return "/profiles/" + profile + "/" + (from.equals(ADVICE) ? "advice?from=advice" : from.equals(ANSWERS)
                ? "answers?from=answers#q-" + question : list(from));
    }

    private static String list(String from) {
        return LIST.matcher(from).replaceFirst(CHECKLIST + "?theme=${theme}&year=${year}");
    }

    private OpenAnswers analyse(StoredProfile profile) {
        return mainJob.openAnswers().analyse(profile.profile(questionnaire, LocalDate.now(clock)));
    }

    private String show(StoredProfile profile, Question question, QuestionField field, String from, Model model) {
        Profile answered = profile.profile(questionnaire, LocalDate.now(clock));
        Map<String, GivenAnswer> answers = profile.answers();
        lastYears.of(profile).ifPresent(then -> model.addAttribute("lastYear", then));
        model.addAttribute("profile", profile).addAttribute("field", field).addAttribute("from", known(from) ? from : "")
                .addAttribute("fromPage", from.startsWith(CHECKLIST) ? CHECKLIST : from)
                .addAttribute("unchanged", known(from) ? unchanged(profile.id(), question.id(), from) : "")
                .addAttribute("municipality", Questionnaire.municipality(answers))
                .addAttribute("municipalities", questionnaire.knowledge().municipalities().values())
                .addAttribute("contradictions", new ContradictionNotes(mainJob.advisor().contradictions().of(answered),
                        other -> address(profile.id(), other, "")))
                .addAttribute("far", questionnaire.prefill().far(answered).stream().collect(Collectors.toMap(Far::question, Far::text)));
        if (!asked(question, profile)) {
            model.addAttribute("above", question.relevantWhen().map(Relevance::question).flatMap(questionnaire::question).orElseThrow());
            return "profiles/path";
        }
        OpenAnswers open = mainJob.openAnswers().analyse(answered);
        model.addAttribute("progress", PathProgress.of(profile, questionnaire)).addAttribute("stays", Outlook.stays(open))
                .addAttribute("first", open.first())
                .addAttribute("proven", open.provenFirst()).addAttribute("former", former(profile, question.id()))
                .addAttribute("published", published(profile));
        return "profiles/path";
    }

    private boolean asked(Question question, StoredProfile profile) {
        return profile.unreadable(question.id()).isPresent() || questionnaire.isAsked(question, profile.answers());
    }

    /** The question answered before this one. */
    private Optional<Question> former(StoredProfile profile, String question) {
        List<String> latest = order.latestFirst(profile.id()).stream().map(AnsweringOrder.Given::question).toList();
        return latest.stream().skip(latest.indexOf(question) + 1L).filter(id -> !id.equals(question))
                .flatMap(id -> questionnaire.question(id).stream()).filter(asked -> asked(asked, profile)).findFirst();
    }

    /** What published data answered, so that it need not be asked. */
    private List<AnsweredSection.Answered> published(StoredProfile profile) {
        return profile.answers().entrySet().stream().filter(given -> !profile.own().containsKey(given.getKey()))
                .map(given -> new AnsweredSection.Answered(questionnaire.question(given.getKey()).orElseThrow(), given.getValue()))
                .toList();
    }

    private StoredProfile profile(String id) {
        return profiles.find(id).orElseThrow(PageModel::notFound);
    }

    private Question question(String id) {
        return questionnaire.question(id).orElseThrow(PageModel::notFound);
    }
}
