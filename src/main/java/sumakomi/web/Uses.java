package sumakomi.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import sumakomi.advice.RuleStatement;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Text;

/** Which knowledge, rules and examples cite each place of the sources. */
@Component
class Uses {

    private final Map<Citation, Set<Use>> uses = new HashMap<>();

    Uses(MainJob mainJob, Examples examples) {
        Knowledge knowledge = mainJob.knowledge();
        knowledge.archetypes().values().forEach(this::archetype);
        knowledge.types().values().forEach(type -> add(type.source(), "type", type.title(), "/reference#types"));
        knowledge.bodies().values().forEach(body -> add(body.source(), "body", body.name(), "/reference#bodies"));
        knowledge.sections().forEach(section -> section.questions()
                .forEach(question -> add(question.source(), "question", question.text(), "/questions#" + question.id())));
        mainJob.advisor().ruleIndex().statements().forEach(rule -> rule(rule, knowledge));
        knowledge.fsSteps().values().forEach(step -> add(step.source(), "fs-step", step.title(), "/reference#step-" + step.id()));
        knowledge.dataItems().values().forEach(item -> add(item.source(), "data-item", item.name(), "/reference#data-" + item.id()));
        knowledge.parameters().values().forEach(parameter -> parameter.values()
                .forEach(value -> add(value.source(), "parameter", parameter.title(), "/reference#parameter-" + parameter.id())));
        knowledge.strengths().values().forEach(strength -> add(strength.source(), "strength", strength.label(), "/reference#strengths"));
        knowledge.districts().values().forEach(district -> {
            add(district.source(), "district", district.title(), "/reference#district-" + district.id());
            add(new Citation(district.source().document(), district.table()), "district", district.title(), "/reference#district-" + district.id());
        });
        knowledge.programme().stages().forEach(stage -> add(stage.source(), "programme", stage.title(), "/reference#programme"));
        examples.all().forEach((id, example) -> {
            Text title = example.title().orElseThrow();
            example.programmeChose().ifPresent(choice -> add(choice.source(), "example", title, "/examples/" + id));
            example.answers().values().forEach(given -> given.source().ifPresent(source -> add(source, "example", title, "/examples/" + id)));
        });
    }

    /** What cites a place, in the order archetypes, types, bodies, questions, rules and so on. */
    Collection<Use> of(Citation citation) {
        return uses.getOrDefault(citation, Set.of());
    }

    /** How many things cite any place of a document. */
    public int count(String document) {
        return uses.entrySet().stream().filter(entry -> entry.getKey().document().equals(document)).mapToInt(entry -> entry.getValue().size()).sum();
    }

    private void archetype(Archetype archetype) {
        String url = "/archetypes/" + archetype.id();
        add(archetype.source(), "archetype", archetype.title(), url);
        archetype.types().forEach(type -> add(type.source(), "archetype", archetype.title(), url));
    }

    private void rule(RuleStatement rule, Knowledge knowledge) {
        Text title = new Text(rule.name(), Optional.ofNullable(knowledge.findings().get(rule.id())).map(Text::en).orElse(rule.name()));
        add(rule.source(), "rule", title, "/rules/" + rule.id());
    }

    private void add(Citation citation, String kind, Text title, String url) {
        uses.computeIfAbsent(citation, place -> new LinkedHashSet<>()).add(new Use(kind, title, url));
    }
}
