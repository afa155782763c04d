package sumakomi.web.resilience;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.FaultyInput;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.BaseField;
import sumakomi.resilience.kept.BaseYear;
import sumakomi.resilience.kept.Bases;
import sumakomi.resilience.kept.KeptBase;
import sumakomi.web.FieldFault;
import sumakomi.web.PageModel;

/** One facility among the kept bases: changed on its own, or added. */
@EditionScoped
@Controller
@RequestMapping("/bases/{id}/{year}/facilities/{number}")
record KeptBaseController(Bases bases, KnownYears known, AutonomyKnowledge knowledge) {

    /** What stands in the address instead of the number of one that is not there yet. */
    private static final String NEW = "new";

    @GetMapping
    ModelAndView form(@PathVariable String id, @PathVariable int year, @PathVariable String number,
            @ModelAttribute("a") AutonomyWords words) {
        BaseYear of = known.known(id, year);
        return number.equals(NEW) ? page(of, number, Map.of(), 0)
                : found(of, number).map(kept -> page(of, number, FacilityForm.of(kept.base(), words.locale()).typed(), kept.revision()))
                        .orElseThrow(PageModel::notFound);
    }

    private ModelAndView page(BaseYear of, String number, Map<String, String> typed, int revision) {
        return new ModelAndView("autonomy/kept-base", "of", of).addObject("number", number).addObject("form", new FacilityForm(typed))
                .addObject("revision", revision).addObject("fields", BaseField.ofBase()).addObject("isNew", number.equals(NEW));
    }

    private Optional<KeptBase> found(BaseYear of, String number) {
        return number.matches("\\d{1,9}") ? bases.find(of, Integer.parseInt(number)) : Optional.empty();
    }

    /** @param revision on which the change was made */
    @PostMapping
    ModelAndView save(@PathVariable String id, @PathVariable int year, @PathVariable String number, @RequestParam int revision,
            @RequestParam Map<String, String> typed, @ModelAttribute("a") AutonomyWords words) {
        BaseYear of = known.known(id, year);
        Optional<KeptBase> kept = found(of, number);
        if (kept.isEmpty() && !number.equals(NEW)) {
            throw PageModel.notFound();
        }
        try {
            if (bases.save(of, kept.map(KeptBase::number), new FacilityForm(typed).base(knowledge, words.locale()), revision)) {
                return new ModelAndView(address(of) + "?saved");
            }
            // What somebody else made of it is shown beside what was typed; sending again replaces that.
            return refused(page(of, number, typed, kept.map(KeptBase::revision).orElse(0)), HttpStatus.CONFLICT,
                    List.of(FieldFault.ofAll(words.say("bases.base-meanwhile")))).addObject("now", now(kept, typed, words));
        } catch (FaultyInput e) {
            return refused(page(of, number, typed, revision), PageModel.refusing(e), words.faultsAt(e, ""));
        }
    }

    /** Fields in which what is kept differs from what was typed. */
    private static Map<String, String> now(Optional<KeptBase> kept, Map<String, String> typed, AutonomyWords words) {
        Map<String, String> now = new HashMap<>();
        kept.ifPresent(one -> FacilityForm.of(one.base(), words.locale()).typed().forEach((field, text) -> {
            if (!text.equals(typed.getOrDefault(field, ""))) {
                now.put(field, text);
            }
        }));
        return now;
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus status, List<FieldFault> faults) {
        page.setStatus(status);
        return page.addObject("faults", faults);
    }

    private static String address(BaseYear of) {
        return "redirect:/bases/" + of.municipality() + "/" + of.fiscalYear();
    }

    @PostMapping("/delete")
    ModelAndView delete(@PathVariable String id, @PathVariable int year, @PathVariable String number, @RequestParam int revision,
            @ModelAttribute("a") AutonomyWords words) {
        BaseYear of = known.known(id, year);
        KeptBase kept = found(of, number).orElseThrow(PageModel::notFound);
        return bases.delete(of, kept.number(), revision) ? new ModelAndView(address(of) + "?saved")
                : refused(form(id, year, number, words), HttpStatus.CONFLICT, List.of(FieldFault.ofAll(words.say("bases.base-meanwhile"))));
    }
}
