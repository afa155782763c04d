package sumakomi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import sumakomi.advice.Recommendation;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Aspect;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.questionnaire.Will;
import sumakomi.questionnaire.WillReader;
import sumakomi.web.WillForm.Field;

/**
 * The municipality's own will, on a page of its own. It is saved whole or not at all; only what was changed in the form is written, so
 * that two people can fill it in.
 */
@EditionScoped
@Controller
@RequestMapping("/profiles/{id}/will")
record WillController(Profiles profiles, MainJob mainJob, Clock clock) {

    private static final String FORM = "profiles/will";

    /** A type that can be set aside; with the rank that it has in the plain order, where it is recommended. */
    record TypeRow(Archetype archetype, Optional<Integer> rank, Field field) {}

    /** An aspect that can be weighed another. */
    record AspectRow(Aspect aspect, Field field) {}

    @GetMapping
    String form(@PathVariable String id, @ModelAttribute("w") Words words, Model model) {
        StoredProfile stored = profile(id);
        return show(stored, new WillForm(reader(), stored), words, model);
    }

    @PostMapping
    String save(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, @ModelAttribute("w") Words words, Model model,
            HttpServletResponse response) {
        Optional<String> one = Stream.of("keep", "take", "drop").map(form::getFirst).flatMap(Stream::ofNullable).findFirst();
        WillForm filled = save(id, form, one);
        if (one.isPresent()) {
            StoredProfile stored = profile(id);
            WillForm rest = new WillForm(reader(), stored, form);
            one.ifPresent(rest::take);
            rest.read(rest.shown(), LocalDate.now(clock));
            return show(stored, filled.sound() ? rest : filled, words, model);
        }
        if (!filled.sound()) {
            response.setStatus((filled.clashing() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
            return show(profile(id), filled, words, model);
        }
        return "overview".equals(form.getFirst("then")) ? "redirect:/profiles/{id}" : "redirect:/profiles/{id}/advice#will";
    }

    /** @param one the part to which a button belongs that was pressed; the others stay as they were typed */
    private WillForm save(String id, MultiValueMap<String, String> form, Optional<String> one) {
        while (true) {
            StoredProfile stored = profile(id);
            WillForm filled = new WillForm(reader(), stored, form);
            Optional.ofNullable(form.getFirst("keep"))
                    .ifPresent(part -> filled.keep(part, Optional.ofNullable(form.getFirst("now." + part)).orElse("")));
            Optional.ofNullable(form.getFirst("take")).ifPresent(filled::take);
            filled.read(one.map(Set::of).orElseGet(filled::shown), LocalDate.now(clock));
            Optional.ofNullable(form.getFirst("drop")).ifPresent(filled::drop);
            if (!filled.sound() || filled.changes().isEmpty() || profiles.save(id, stored.revision(), Map.of(), filled.changes())) {
                return filled;
            }
            // Somebody else saved between the two; read the form again, against what is stored now.
        }
    }

    private String show(StoredProfile stored, WillForm filled, Words words, Model model) {
        Knowledge knowledge = mainJob.knowledge();
        LocalDate today = LocalDate.now(clock);
        List<Field> fields = filled.fields(words.locale());
        Map<String, Field> byPart = fields.stream().collect(Collectors.toMap(Field::part, Function.identity()));
        Map<String, Integer> ranks = mainJob.advisor().advise(stored.profile(mainJob.questionnaire(), today).under(Will.NONE))
                .recommendations().stream().collect(Collectors.toMap(Recommendation::archetype, Recommendation::rank));
        model.addAttribute("profile", stored).addAttribute("municipality", Questionnaire.municipality(stored.answers()))
                .addAttribute("types", knowledge.archetypes().values().stream().map(archetype -> new TypeRow(archetype,
                        Optional.ofNullable(ranks.get(archetype.id())), byPart.get(Will.settingAside(archetype.id())))).toList())
                .addAttribute("aspects", knowledge.aspects().values().stream()
                        .map(aspect -> new AspectRow(aspect, byPart.get(Will.weighing(aspect.id())))).toList())
                .addAttribute("weights", reader().weights(today).stream().map(BigDecimal::toPlainString).toList())
                .addAttribute("bounds", Stream.of(WillReader.LEAST, WillReader.MOST).map(knowledge::parameter).toList())
                .addAttribute("today", today).addAttribute("longest", WillReader.LONGEST_REASON)
                .addAttribute("clashing", filled.clashing())
                .addAttribute("wrong", fields.stream().filter(field -> field.error().isPresent() || field.clash().isPresent()).toList());
        return FORM;
    }

    private WillReader reader() {
        return new WillReader(mainJob.knowledge());
    }

    private StoredProfile profile(String id) {
        return profiles.find(id).orElseThrow(PageModel::notFound);
    }
}
