package sumakomi.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Recommendation.BodyPart;
import sumakomi.advice.Recommendation.CautionRef;
import sumakomi.advice.Recommendation.Provision;
import sumakomi.advice.Recommendation.RemarkRef;
import sumakomi.advice.Recommendation.RoleItem;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Archetype.ServedType;
import sumakomi.knowledge.Body;
import sumakomi.knowledge.FsStep;
import sumakomi.knowledge.Knowledge;

/**
 * What a recommendation says of an archetype whatever the answers are, made once for a knowledge base.
 *
 * @param concept items of the checklist for the phase of the concept
 * @param project items of the checklist for the phase of the project
 * @param steps steps of the feasibility study that concern the archetype
 */
record PrintedParts(List<String> types, List<BodyPart> bodies, List<RoleItem> concept, List<RoleItem> project, List<Provision> emergency,
        List<RemarkRef> remarks, List<CautionRef> cautions, List<FsStep> steps) {

    /** The items of data that a study of the archetype needs, for itself or for one of its steps. */
    List<String> data(Archetype archetype) {
        return Stream.concat(archetype.dataNeeds().stream(), steps.stream().flatMap(step -> step.dataNeeded().stream())).distinct()
                .toList();
    }

    /** By id of the archetype. */
    static Map<String, PrintedParts> of(Knowledge knowledge) {
        Map<String, PrintedParts> parts = new HashMap<>();
        knowledge.archetypes().values().forEach(archetype -> parts.put(archetype.id(), of(archetype, knowledge)));
        return parts;
    }

    private static PrintedParts of(Archetype archetype, Knowledge knowledge) {
        return new PrintedParts(archetype.types().stream().map(ServedType::type).toList(), bodies(archetype, knowledge),
                items(archetype, archetype.roles().concept()), items(archetype, archetype.roles().project()), emergency(archetype),
                remarks(archetype), cautions(archetype),
                knowledge.fsSteps().values().stream().filter(step -> step.appliesTo(archetype.id())).toList());
    }

    private static List<BodyPart> bodies(Archetype archetype, Knowledge knowledge) {
        return archetype.actors().stream().map(actor -> {
            Body body = knowledge.body(actor.body());
            return new BodyPart(body.id(), body.kind(), body.name(), actor.part(), Optional.of(actor.partBasis()), actor.phases(),
                    Optional.of(actor.phasesBasis()), actor.necessity().toString(), Optional.of(actor.necessityBasis()), actor.condition(),
                    actor.basis(), Optional.empty(), List.of(), actor.source().orElse(archetype.source()));
        }).toList();
    }

    private static List<RoleItem> items(Archetype archetype, List<Archetype.RoleItem> items) {
        return items.stream().map(item -> new RoleItem(item.id(), item.text(), Optional.empty(), archetype.source(),
                Optional.of(item.basis()))).toList();
    }

    private static List<Provision> emergency(Archetype archetype) {
        return archetype.emergency().stream().map(emergency -> new Provision(emergency.text(), emergency.sites(),
                Optional.of(emergency.sitesBasis()), emergency.equipment(), emergency.note(), emergency.noteBasis(), archetype.source(),
                Optional.of(emergency.basis()))).toList();
    }

    private static List<RemarkRef> remarks(Archetype archetype) {
        return archetype.remarks().stream().map(remark -> new RemarkRef(remark.id(), remark.text(), remark.basis(), remark.source()))
                .toList();
    }

    private static List<CautionRef> cautions(Archetype archetype) {
        return archetype.cautions().stream().map(caution -> new CautionRef(caution.id(), caution.text(), caution.asOf(),
                caution.since(), caution.verify(), caution.basis(), caution.source().orElse(archetype.source()))).toList();
    }
}
