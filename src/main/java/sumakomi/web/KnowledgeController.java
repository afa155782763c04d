package sumakomi.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import sumakomi.advice.Grade;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Coverage;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Source;
import sumakomi.rules.Level;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;
import sumakomi.web.explorer.Referents;
import sumakomi.web.explorer.Use;
import sumakomi.web.explorer.Uses;

/** What the advice rests on, open to everyone: archetypes, questions, rules, figures, sources. */
@EditionScoped
@Controller
record KnowledgeController(MainJob mainJob, Uses uses, Referents referents, Coverage coverage, Schemes schemes, Clock clock) {

    @GetMapping("/archetypes")
    String archetypes(Model model) {
        model.addAttribute("archetypes", knowledge().archetypes().values());
        return "knowledge/archetypes";
    }

    @GetMapping("/archetypes/{id}")
    String archetype(@PathVariable String id, Model model) {
        Archetype archetype = found(knowledge().archetypes(), id);
        model.addAttribute("archetype", archetype).addAttribute("schemes", schemes).addAttribute("rules", rules().about(archetype))
                .addAttribute("districts", knowledge().districts()).addAttribute("knowledge", knowledge())
                .addAttribute("flows", flows(archetype))
                .addAttribute("referrers", referrers("archetypes", id))
                .addAttribute("cases", archetype.comparablePolicies().stream().collect(Collectors.toMap(link -> link,
                        link -> knowledge().policy(link.district(), link.policy()).orElseThrow(), (one, other) -> one,
                        LinkedHashMap::new)));
        return "knowledge/archetype";
    }

    /** What else refers to an entry; a page that lists rules itself leaves them out here. */
    private Map<String, List<Use>> referrers(String kind, String id) {
        return referents.library().find(kind, id).map(referents::referrers).orElse(Map.of());
    }

    /** The arrows that say the same from the same body on the same ground, together. */
    private static Collection<List<Archetype.Flow>> flows(Archetype archetype) {
        return archetype.flows().stream()
                .collect(Collectors.groupingBy(flow -> List.of(flow.from(), flow.kind(), flow.label(), flow.basis(), flow.confidence()),
                        LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    @GetMapping("/questions")
    String questions(Model model) {
        Map<String, Map<String, List<Use>>> referrers = new LinkedHashMap<>();
        mainJob.questionnaire().sections().stream().flatMap(section -> section.questions().stream())
                .forEach(question -> referrers.put(question.id(), referrers("questions", question.id())));
        model.addAttribute("sections", mainJob.questionnaire().sections()).addAttribute("referrers", referrers);
        return "knowledge/questions";
    }

    @GetMapping("/rules")
    String rules(Model model) {
        Map<String, List<Rule>> groups = rules().all().stream()
                .collect(Collectors.groupingBy(Rule::topic, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("groups", groups).addAttribute("total", rules().all().size()).addAttribute("findings", knowledge().findings());
        return "knowledge/rules";
    }

    @GetMapping("/rules/{id}")
    String rule(@PathVariable String id, @ModelAttribute("w") Words words, Model model) {
        Rule rule = rules().rule(id).orElseThrow(PageModel::notFound);
        model.addAttribute("rule", rule).addAttribute("finding", knowledge().findings().get(id))
                .addAttribute("clauses", new RuleWords(mainJob.questionnaire(), rules(), words, LocalDate.now(clock)).clauses(rule.when()))
                .addAttribute("resting", rule.level() == Level.CONCEPTS ? rules().restingOn(rule.effect().about()) : List.of())
                .addAttribute("archetypes",
                        knowledge().archetypes().values().stream().filter(archetype -> rules().about(archetype).contains(rule)).toList())
                .addAttribute("strengths", knowledge().strengths());
        return "knowledge/rule";
    }

    @GetMapping("/reference")
    String reference(Model model) {
        model.addAttribute("knowledge", knowledge()).addAttribute("today", LocalDate.now(clock)).addAttribute("grades",
                Grade.values());
        return "knowledge/reference";
    }

    @GetMapping("/sources")
    String sources(Model model) {
        model.addAttribute("sources", knowledge().sources().values()).addAttribute("uses", uses);
        return "knowledge/sources";
    }

    @GetMapping("/sources/{id}")
    String source(@PathVariable String id, Model model) {
        Source source = found(knowledge().sources(), id);
        Map<Source.Place, List<Coverage.Item>> places = new LinkedHashMap<>();
        source.places().forEach(place -> places.put(place, coverage.of(new Citation(id, place.id()))));
        model.addAttribute("source", source).addAttribute("places", places).addAttribute("uses", uses);
        return "knowledge/source";
    }

    private static <T> T found(Map<String, T> entries, String id) {
        T entry = entries.get(id);
        if (entry == null) {
            throw PageModel.notFound();
        }
        return entry;
    }

    private Knowledge knowledge() {
        return mainJob.knowledge();
    }

    private Rules rules() {
        return mainJob.advisor().rules();
    }
}
