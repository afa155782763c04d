package sumakomi.web.study;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyEdit;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.web.OneTimeForms;

/** The forms of a study. A form is saved whole or not at all, and only on the state of the study that its author had seen. */
@EditionScoped
@Controller
@RequestMapping("/studies/{id}")
class EditController {

    private final Studies studies;
    private final StudyDesk desk;
    private final StudyWording wording;
    private final OneTimeForms forms;

    EditController(Studies studies, StudyDesk desk, StudyWording wording, OneTimeForms forms) {
        this.forms = forms;
        this.studies = studies;
        this.desk = desk;
        this.wording = wording;
    }

    @GetMapping("/edit")
    String basics(@PathVariable String id, Locale locale, Model model) {
        return form(id, new BasicsPart(), locale, model);
    }

    @PostMapping("/edit")
    String saveBasics(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Locale locale, Model model,
            HttpServletResponse response) {
        return save(id, new BasicsPart(), new TypedForm(form), locale, model, response);
    }

    @GetMapping("/measures/{measure}")
    String measure(@PathVariable String id, @PathVariable String measure, Locale locale, Model model) {
        return form(id, part(id, measure), locale, model);
    }

    @PostMapping("/measures/{measure}")
    String saveMeasure(@PathVariable String id, @PathVariable String measure, @RequestParam MultiValueMap<String, String> form,
            Locale locale,
            Model model, HttpServletResponse response) {
        return save(id, part(id, measure), new TypedForm(form), locale, model, response);
    }

    @GetMapping("/district")
    String district(@PathVariable String id, Locale locale, Model model) {
        return form(id, new DistrictPart(), locale, model);
    }

    @PostMapping("/district")
    String saveDistrict(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Locale locale, Model model,
            HttpServletResponse response) {
        return save(id, new DistrictPart(), new TypedForm(form), locale, model, response);
    }

    private MeasurePart part(String id, String measure) {
        if (desk.fetch(id).document().measures().stream().noneMatch(one -> one.id().equals(measure))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new MeasurePart(measure);
    }

    private String form(String id, StudyPart part, Locale locale, Model model) {
        WorkedStudy worked = desk.open(id);
        StudyWords words = wording.of(worked, locale);
        NumberForm numbers = new NumberForm(desk.editable(worked), part::shows, worked.document(), words);
        return show(new EditView(worked, worked.document(), part, new TypedForm(new LinkedMultiValueMap<>()), numbers, numbers.rows(),
                words), model);
    }

    private String save(String id, StudyPart part, TypedForm form, Locale locale, Model model, HttpServletResponse response) {
        WorkedStudy worked = desk.open(id);
        StudyWords words = wording.of(worked, locale);
        boolean conflict = form.revision() != worked.stored().revision();
        Optional<String> sent = conflict ? forms.led(form.text("once")) : Optional.empty();
        if (sent.isPresent()) {
            return "redirect:" + sent.get();
        }
        NumberForm numbers = new NumberForm(desk.editable(worked), part::shows, worked.document(), words);
        StudyDocument typed = part.typed(worked.document(), form, numbers::refuse);
        StudyDocument filled = StudyEdit.with(typed, numbers.changes(form));
        TypedForm.Action action = form.action();
        StudyDocument changed = part.after(filled, action, words);
        StudyDesk.Draft draft = desk.draft(changed);
        if (numbers.faults().isEmpty()) {
            numbers.refuse(FaultyInput.told(newWrongs(worked, draft)));
        }
        if (numbers.faults().isEmpty() && !conflict) {
            Optional<String> saved = saved(form, numbers, () -> studies.save(id, form.revision(), changed)
                    ? Optional.of(after(part, action, form, worked, draft)) : Optional.empty());
            if (saved.isPresent()) {
                return "redirect:" + saved.get();
            }
        }
        boolean stale = conflict || numbers.faults().isEmpty();
        WorkedStudy now = stale ? desk.open(id) : worked;
        response.setStatus(stale ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("conflict", stale).addAttribute("lost", stale ? numbers.lost(form) : Map.of());
        return show(new EditView(now, typed, part, form, numbers, numbers.rows(form, stale), words), model);
    }

    /** Where the form leads once it is saved; what the store cannot keep is among the faults. */
    private Optional<String> saved(TypedForm form, NumberForm numbers, Supplier<Optional<String>> save) {
        try {
            return forms.addressIf(form.text("once"), save);
        } catch (FaultyInput e) {
            numbers.refuse(e.told());
            return Optional.empty();
        }
    }

    /** What the change made wrong; what was wrong before, through newer knowledge, does not stand in its way. */
    private static List<Fault> newWrongs(WorkedStudy before, StudyDesk.Draft after) {
        List<String> known = StudyDesk.wrongs(before.faults()).stream().map(fault -> fault.key() + " " + fault.where()).toList();
        return after.wrongs().stream().filter(fault -> !known.contains(fault.key() + " " + fault.where())).toList();
    }

    /** On to the result; back to the form where a button of it was pressed or new numbers are asked for. */
    private String after(StudyPart part, TypedForm.Action action, TypedForm form, WorkedStudy before, StudyDesk.Draft after) {
        String id = before.id();
        if (action.verb().startsWith("add-") || action.verb().startsWith("remove-")) {
            return "/studies/" + id + part.page() + "?changed#" + (action.verb().equals("add-measure") ? "measures" : "main");
        }
        List<String> known = desk.editable(before).stream().map(field -> field.key()).toList();
        boolean more = after.editable().stream().anyMatch(field -> part.shows(field.key()) && field.missing()
                && !known.contains(field.key()));
        if (more) {
            return "/studies/" + id + part.page() + "?more#main";
        }
        return "/studies/" + id + (form.text("then").equals("stay") ? part.page() + "?saved#main" : "");
    }

    private static String show(EditView view, Model model) {
        model.addAttribute("edit", view).addAttribute("study", view.worked()).addAttribute("s", view.words());
        return view.part().template();
    }
}
