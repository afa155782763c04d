package sumakomi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Characters;
import sumakomi.programme.learning.ResultRemark;
import sumakomi.programme.learning.ResultRemarks;
import sumakomi.web.RemarkCases.Case;

/** "This seems wrong": writes a remark on an advice, a study or a checklist, and shows what became of the earlier ones. */
@EditionScoped
@Controller
record RemarkController(RemarkCases cases, ResultRemarks remarks, OneTimeForms forms) {

    /** What is sent; a field that a form does not send is empty. */
    record Sent(String remark, String at, String once) {

        Sent {
            remark = Objects.requireNonNullElse(remark, "").strip();
            at = Objects.requireNonNullElse(at, "");
            once = Objects.requireNonNullElse(once, "");
        }
    }

    @GetMapping("/advices/{id}/remarks")
    String onAdvice(@PathVariable String id, Model model) {
        return show(cases.advice(id), "", model);
    }

    @PostMapping("/advices/{id}/remarks")
    String writeOnAdvice(@PathVariable String id, Sent sent, Model model, HttpServletResponse response) {
        return write(cases.advice(id), sent, model, response);
    }

    @GetMapping("/profiles/{id}/advice/remarks")
    String onProfile(@PathVariable String id, Model model) {
        return show(cases.profile(id), "", model);
    }

    @PostMapping("/profiles/{id}/advice/remarks")
    String writeOnProfile(@PathVariable String id, Sent sent, Model model, HttpServletResponse response) {
        return write(cases.profile(id), sent, model, response);
    }

    @GetMapping("/profiles/{id}/checklist/remarks")
    String onChecklist(@PathVariable String id, @RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String year,
            Model model) {
        return show(cases.checklist(id, theme, year), "", model);
    }

    @PostMapping("/profiles/{id}/checklist/remarks")
    String writeOnChecklist(@PathVariable String id, @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String year, Sent sent, Model model, HttpServletResponse response) {
        return write(cases.checklist(id, theme, year), sent, model, response);
    }

    @GetMapping("/studies/{id}/remarks")
    String onStudy(@PathVariable String id, Model model) {
        return show(cases.study(id), "", model);
    }

    @PostMapping("/studies/{id}/remarks")
    String writeOnStudy(@PathVariable String id, Sent sent, Model model, HttpServletResponse response) {
        return write(cases.study(id), sent, model, response);
    }

    private String write(Case found, Sent sent, Model model, HttpServletResponse response) {
        boolean sound = Characters.told(sent.remark(), ResultRemark.LONGEST);
        Case at = found.at(sent.at());
        Optional<String> led = sound ? forms.addressIf(sent.once(), () -> remarks.write(at.about(), at.owner(), sent.remark())
                .map(id -> found.form() + (found.form().contains("?") ? "&" : "?") + "sent")) : Optional.empty();
        if (led.isPresent()) {
            return "redirect:" + led.get();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("fault", sound ? "remark.full" : "remark.fault");
        return show(found, sent.remark(), model);
    }

    private String show(Case found, String typed, Model model) {
        model.addAttribute("found", found).addAttribute("typed", typed).addAttribute("remarks", remarks.of(found.about()))
                .addAttribute("longest", ResultRemark.LONGEST).addAttribute("most", ResultRemarks.MOST);
        return "remark";
    }
}
