package sumakomi.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that whatever an entry of the knowledge base refers to exists. */
public final class ReferenceCheck {

    private final Knowledge knowledge;
    private final Map<String, Question> questions;
    private final List<Fault> faults = new ArrayList<>();

    private ReferenceCheck(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.questions = knowledge.sections().stream().flatMap(section -> section.questions().stream())
                .collect(Collectors.toMap(Question::id, question -> question, (first, second) -> {
                    faults.add(Fault.of("kb.twin", "questions." + second.id(), 0, second.id()));
                    return first;
                }));
    }

    /** All faults, empty when the knowledge base is sound. */
    public static List<Fault> faults(Knowledge knowledge) {
        ReferenceCheck check = new ReferenceCheck(knowledge);
        check.questions();
        check.archetypes();
        check.fsSteps();
        check.values();
        return List.copyOf(check.faults);
    }

    private void questions() {
        for (Question question : questions.values()) {
            String where = "questions." + question.id();
            cited(where, question.source());
            question.bearsOn().forEach(id -> exists(where + ".bearsOn", id, knowledge.archetypes().keySet()));
            unique(where + ".options", question.options().stream().map(Question.Option::id).toList());
            question.relevantWhen().ifPresent(relevance -> {
                exists(where + ".relevantWhen", relevance.question(), questions.keySet());
                Question parent = questions.get(relevance.question());
                if (parent != null) {
                    Set<String> options = parent.options().stream().map(Question.Option::id).collect(Collectors.toSet());
                    relevance.in().forEach(option -> exists(where + ".relevantWhen", option, options));
                }
            });
        }
    }

    private void archetypes() {
        for (Archetype archetype : knowledge.archetypes().values()) {
            String where = "archetypes." + archetype.id();
            cited(where, archetype.source());
            archetype.types().forEach(type -> {
                exists(where + ".types", type.type(), knowledge.types().keySet());
                cited(where + ".types", type.source());
            });
            archetype.actors().forEach(actor -> exists(where + ".actors", actor.body(), knowledge.bodies().keySet()));
            archetype.flows().forEach(flow -> {
                exists(where + ".flows", flow.from(), knowledge.bodies().keySet());
                exists(where + ".flows", flow.to(), knowledge.bodies().keySet());
            });
            archetype.emergency().ifPresent(emergency ->
                    emergency.sites().forEach(site -> exists(where + ".emergency", site, knowledge.bodies().keySet())));
            archetype.scale().reference().ifPresent(reference ->
                    exists(where + ".scale.reference", reference.question(), questions.keySet()));
            archetype.comparablePolicies().stream()
                    .filter(policy -> knowledge.policy(policy.district(), policy.policy()).isEmpty())
                    .forEach(policy -> fault(where + ".comparablePolicies", policy.district() + " " + policy.policy(), knowledge.districts().keySet()));
            archetype.dataNeeds().forEach(item -> exists(where + ".dataNeeds", item, knowledge.dataItems().keySet()));
            unique(where + ".roles", java.util.stream.Stream.concat(archetype.roles().concept().stream(), archetype.roles().project().stream())
                    .map(Archetype.RoleItem::id).toList());
        }
    }

    private void fsSteps() {
        Set<String> aspects = knowledge.programme().aspects().stream().map(Programme.Aspect::id).collect(Collectors.toSet());
        for (FsStep step : knowledge.fsSteps().values()) {
            String where = "fs-steps." + step.id();
            cited(where, step.source());
            if (!step.aspect().equals(FsStep.OVERALL)) {
                exists(where + ".aspect", step.aspect(), aspects);
            }
            step.dataNeeded().forEach(item -> exists(where + ".dataNeeded", item, knowledge.dataItems().keySet()));
            step.appliesTo().stream().filter(id -> !id.equals(FsStep.ALL))
                    .forEach(id -> exists(where + ".appliesTo", id, knowledge.archetypes().keySet()));
        }
    }

    private void values() {
        knowledge.parameters().values().forEach(parameter ->
                parameter.values().forEach(value -> cited("parameters." + parameter.id(), value.source())));
        knowledge.strengths().values().forEach(strength -> cited("strengths." + strength.id(), strength.source()));
        knowledge.bodies().values().forEach(body -> cited("bodies." + body.id(), body.source()));
        knowledge.types().values().forEach(type -> cited("smart-community-types." + type.id(), type.source()));
        knowledge.dataItems().values().forEach(item -> cited("data-items." + item.id(), item.source()));
        knowledge.districts().values().forEach(district -> cited("districts." + district.id(), district.source()));
    }

    private void cited(String where, Citation citation) {
        Source source = knowledge.sources().get(citation.document());
        if (source == null) {
            fault(where + ".source", citation.document(), knowledge.sources().keySet());
        } else if (source.place(citation.place()).isEmpty()) {
            fault(where + ".source", citation.toString(), source.places().stream().map(Source.Place::id).toList());
        }
    }

    private void exists(String where, String id, Collection<String> known) {
        if (!known.contains(id)) {
            fault(where, id, known);
        }
    }

    private void unique(String where, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).forEach(id -> faults.add(Fault.of("kb.twin", where, 0, id)));
    }

    private void fault(String where, String id, Collection<String> known) {
        faults.add(Fault.of("kb.reference", where, 0, id, String.join(", ", known)));
    }
}
