package sumakomi.web;

import java.util.Map;
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
import sumakomi.advisor.Examples;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;

/** A municipality of FY2013 as an answered example. */
@EditionScoped
@Controller
@RequestMapping("/examples/{id}")
record ExampleController(Examples examples, Profiles profiles, Questionnaire questionnaire, OneTimeForms forms, Capacity capacity) {

    @GetMapping
    String example(@PathVariable String id, Model model) {
        ProfileDocument example = find(id);
        model.addAllAttributes(
                Map.of("exampleId", id, "example", example, "sections", AnsweredSection.of(questionnaire, example.answers())));
        return "examples/example";
    }

    @GetMapping("/profile.yaml")
    ResponseEntity<byte[]> download(@PathVariable String id) {
        return ProfileController.yaml(id, examples.file(id).orElseThrow(PageModel::notFound));
    }

    @PostMapping("/copy")
    String copy(@PathVariable String id, @RequestParam(defaultValue = "") String once) {
        return "redirect:" + forms.address(once, () -> {
            Map<String, GivenAnswer> answers = find(id).asGiven();
            capacity.forProfile(Questionnaire.municipality(answers));
            return "/profiles/" + profiles.create(answers);
        });
    }

    /** Where the answer to a question is shown. */
    static String url(String example, String question) {
        return "/examples/" + example + "#q-" + question;
    }

    private ProfileDocument find(String id) {
        return examples.find(id).orElseThrow(PageModel::notFound);
    }
}
