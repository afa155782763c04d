package sumakomi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.QuestionnaireMerge;
import sumakomi.document.QuestionnaireReturn;
import sumakomi.document.QuestionnaireReturn.Filled;
import sumakomi.document.paper.ExcelReader;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/** The questionnaire as a workbook that several departments fill in, and what comes back of it. */
@EditionScoped
@Controller
@RequestMapping("/profiles/{id}/questionnaire")
record QuestionnaireController(Profiles profiles, Questionnaire questionnaire, OneAtATime work) {

    /** As many copies as are taken at once. */
    static final int MOST_FILES = 20;
    private static final String PAGE = "profiles/questionnaire";
    private static final int LONGEST_NAME = 100;

    @GetMapping
    String page(@PathVariable String id, Model model) {
        return show(profile(id), model);
    }

    /** Takes workbooks back that were filled in; with any fault nothing of any is taken. */
    @PostMapping("/returned")
    String take(@PathVariable String id, @RequestParam(name = "file") List<MultipartFile> files, Locale locale, Model model,
            HttpServletResponse response) throws IOException {
        StoredProfile seen = profile(id);
        List<Filled> filled = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        if (files.size() > MOST_FILES) {
            faults.add(Fault.of("questionnaire.files", "", 0, MOST_FILES));
        }
        for (MultipartFile file : files.subList(0, Math.min(files.size(), MOST_FILES))) {
            byte[] sent = SentFile.upTo(file, ExcelReader.MAX_BYTES);
            try {
                filled.add(work.now(() -> QuestionnaireReturn.read(sent, name(file), questionnaire, seen.answers(), Optional.of(id))));
            } catch (FaultyInput e) {
                faults.addAll(e.told());
            }
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", faults.stream().map(fault -> fault.located(locale)).toList());
            return show(seen, model);
        }
        QuestionnaireMerge merged = profiles.holding(id, () -> merged(id, filled)).orElseThrow(PageModel::notFound);
        model.addAttribute("taken", merged.taken().size()).addAttribute("files", filled)
                .addAttribute("conflicts", merged.conflicts().stream().map(AnswerChoice::of).toList());
        return show(profile(id), model);
    }

    private static String name(MultipartFile file) {
        return Characters.shown(SentFile.name(file), LONGEST_NAME);
    }

    private QuestionnaireMerge merged(String id, List<Filled> filled) {
        StoredProfile here = profile(id);
        QuestionnaireMerge merged = QuestionnaireMerge.of(here.answers(), here.own(), filled);
        save(here, merged.taken());
        return merged;
    }

    /** The profile is held, so that nobody else changes it meanwhile. */
    private void save(StoredProfile here, Map<String, Optional<GivenAnswer>> changes) {
        if (!changes.isEmpty() && !profiles.save(here.id(), here.revision(), changes)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
    }

    /** Settles where copies differed; what nobody chose stays to be chosen. */
    @PostMapping("/settled")
    String settle(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Model model) {
        List<AnswerChoice> sent = AnswerChoice.sent(form, questionnaire);
        AnswerChoice.Settled settled = profiles.holding(id, () -> {
            StoredProfile here = profile(id);
            AnswerChoice.Settled result = AnswerChoice.settle(sent, form, here.answers());
            save(here, result.changes());
            return result;
        }).orElseThrow(PageModel::notFound);
        model.addAttribute("settled", sent.size() - settled.left().size()).addAttribute("conflicts", settled.left());
        return show(profile(id), model);
    }

    private String show(StoredProfile profile, Model model) {
        model.addAttribute("profile", profile).addAttribute("municipality", Questionnaire.municipality(profile.answers()));
        return PAGE;
    }

    private StoredProfile profile(String id) {
        return profiles.find(id).orElseThrow(PageModel::notFound);
    }
}
