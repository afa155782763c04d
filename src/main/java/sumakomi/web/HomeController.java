package sumakomi.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.account.Acting;
import sumakomi.account.Person;
import sumakomi.advisor.Capacity;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.Examples;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.StrictYaml;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.ProfileReader;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.Will;
import sumakomi.work.WorkList;

/** The first page and the ways on from it: an example, a new profile, a kept one, a file. */
@EditionScoped
@Controller
record HomeController(Examples examples, Profiles profiles, ProfileReader reader, Questionnaire questionnaire, OneTimeForms forms,
        Capacity capacity, WorkList work, Clock clock) {

    private static final int LATEST = 10;

    @GetMapping("/")
    String home(Model model) {
        model.addAllAttributes(frame());
        return "home";
    }

    /** The address of the forms below, opened as a page. */
    @GetMapping({"/profiles", "/profiles/upload"})
    String nothingHere() {
        return "redirect:/";
    }

    /** @param then {@code path} to go straight to the short path */
    @PostMapping("/profiles")
    ModelAndView create(@RequestParam(defaultValue = "") String municipality, @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String once) {
        Knowledge knowledge = questionnaire.knowledge();
        if (!municipality.isEmpty() && !knowledge.municipalities().containsKey(municipality)) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, "municipalityFault", true);
        }
        Map<String, GivenAnswer> answers = municipality.isEmpty() ? Map.of()
                : Map.of("municipality", GivenAnswer.of(new Answer.Choice(municipality)));
        ModelAndView made = opened(once, answers, Will.NONE);
        return then.equals("path") ? new ModelAndView(made.getViewName() + "/path") : made;
    }

    @PostMapping("/profiles/upload")
    ModelAndView upload(@RequestParam MultipartFile file, @RequestParam(defaultValue = "") String once) throws IOException {
        try {
            ProfileDocument document = reader.read(SentFile.upTo(file, StrictYaml.MAX_BYTES));
            return opened(once, document.asGiven(), document.will());
        } catch (FaultyInput e) {
            return refused(PageModel.refusing(e), "uploadFaults", e.told());
        }
    }

    private ModelAndView refused(HttpStatus status, String fault, Object value) {
        ModelAndView page = new ModelAndView("home", frame(), status);
        return page.addObject(fault, value);
    }

    private ModelAndView opened(String once, Map<String, GivenAnswer> answers, Will will) {
        return new ModelAndView("redirect:" + forms.address(once, () -> {
            capacity.forProfile(Questionnaire.municipality(answers));
            return "/profiles/" + profiles.create(answers, will);
        }));
    }

    private Map<String, ?> frame() {
        List<Recent> recent = profiles.latest(LATEST).stream().map(profile -> new Recent(profile, questionnaire)).toList();
        String own = Acting.person().flatMap(Person::office).filter(questionnaire.knowledge().municipalities()::containsKey).orElse("");
        return Map.of("own", own, "examples", examples.all(), "recent", recent, "thisYear", recent.stream()
                .filter(one -> one.municipality().filter(own::equals).isPresent()
                        && one.heading().fiscalYear() == FiscalYear.of(LocalDate.now(clock)))
                .toList(), "kept", work.all().size(), "municipalities",
                questionnaire.knowledge().municipalities().values());
    }
}
