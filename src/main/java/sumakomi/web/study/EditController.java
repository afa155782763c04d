package sumakomi.web.study;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.HandlerMapping;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.FieldPath;
import sumakomi.economics.study.InputField;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyEdit;
import sumakomi.economics.study.StudyTexts;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.web.OneTimeForms;
import sumakomi.web.PageModel;

/** The forms of a study. A form is saved whole or not at all, and only on the state of the study that its author had seen. */
@EditionScoped
@Controller
@RequestMapping(EditController.STUDY)
record EditController(Studies studies, StudyDesk desk, StudyWording wording, OneTimeForms forms) {

    static final String STUDY = "/studies/{id}";
    private static final String DISTRICT = "/district";

    @GetMapping({"/edit", DISTRICT, "/measures/{measure}"})
    String form(@PathVariable String id, @PathVariable Optional<String> measure, HttpServletRequest request,
            Locale locale, Model model) {
        return form(id, part(id, measure, request), locale, model);
    }

    @PostMapping({"/edit", DISTRICT, "/measures/{measure}"})
    String save(@PathVariable String id, @PathVariable Optional<String> measure, HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> form, Locale locale, Model model, HttpServletResponse response) {
        return save(id, part(id, measure, request), new TypedForm(form), locale, model, response);
    }

    /** The part of the study to which an address leads. */
    private StudyPart part(String id, Optional<String> measure, HttpServletRequest request) {
        if (measure.isEmpty()) {
            return (STUDY + DISTRICT).equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)) ? new DistrictPart()
                    : new BasicsPart();
        }
        if (desk.fetch(id).document().measures().stream().noneMatch(one -> one.id().equals(measure.get()))) {
            throw PageModel.notFound();
        }
        return new MeasurePart(measure.get());
    }

    private String form(String id, StudyPart part, Locale locale, Model model) {
        WorkedStudy worked = desk.open(id).in(locale);
        StudyWords words = wording.of(worked, locale);
        NumberForm numbers = new NumberForm(desk.editable(worked), part::shows, worked.document(), words);
        return show(new EditView(worked, worked.document(), part, new TypedForm(new LinkedMultiValueMap<>()), numbers, numbers.rows(),
                words), model);
    }

    private String save(String id, StudyPart part, TypedForm form, Locale locale, Model model, HttpServletResponse response) {
        if (form.action().verb() == TypedForm.Verb.ADD_MEASURE) {
            desk.requireRoomForMeasure(id);
        }
        WorkedStudy worked = desk.open(id).in(locale);
        StudyWords words = wording.of(worked, locale);
        boolean conflict = form.revision() != worked.stored().revision();
        Optional<String> sent = conflict ? forms.led(form.text("once")) : Optional.empty();
        if (sent.isPresent()) {
            return "redirect:" + sent.get();
        }
        NumberForm numbers = new NumberForm(desk.editable(worked), part::shows, worked.document(), words);
        StudyDocument typed = part.typed(worked.document(), form, numbers::refuse);
        StudyDocument filled = new StudyEdit(numbers.changes(form)).of(typed);
        TypedForm.Action action = form.action();
        StudyDocument changed = StudyTexts.asBefore(desk.fetch(id).document(), StudyTexts.inBoth(locale,
                language -> part.after(filled, action, wording.of(worked, language))));
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
        WorkedStudy now = stale ? desk.open(id).in(locale) : worked;
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
        if (action.verb() != TypedForm.Verb.NONE) {
            return "/studies/" + id + part.page() + "?changed#" + (action.verb() == TypedForm.Verb.ADD_MEASURE ? "measures" : "main");
        }
        Set<FieldPath> known = desk.editable(before).stream().map(InputField::path).collect(Collectors.toSet());
        boolean more = after.editable().stream().anyMatch(field -> part.shows(field.path().place()) && field.missing()
                && !known.contains(field.path()));
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
