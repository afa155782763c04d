package sumakomi.advice;

import java.util.List;
import java.util.function.Predicate;
import sumakomi.advice.Advice.BodyPart;
import sumakomi.advice.Advice.CautionRef;
import sumakomi.advice.Advice.FsStepRef;
import sumakomi.advice.Advice.Provision;
import sumakomi.advice.Advice.RoleItem;
import sumakomi.advice.Advice.Roles;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Body;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/** Takes from the knowledge what an advice carries besides its reasons. */
final class RecommendationParts {

    private static final String DATA_HELD = "data-held";

    private final Knowledge knowledge;

    RecommendationParts(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    List<BodyPart> bodies(Archetype archetype) {
        return archetype.actors().stream().map(actor -> {
            Body body = knowledge.body(actor.body());
            return new BodyPart(body.id(), body.kind(), body.name(), actor.part(), actor.phases(), actor.necessity().toString(),
                    actor.condition(), actor.basis(), archetype.source());
        }).toList();
    }

    Roles roles(Archetype archetype) {
        return new Roles(items(archetype, archetype.roles().concept()), items(archetype, archetype.roles().project()));
    }

    private static List<RoleItem> items(Archetype archetype, List<Archetype.RoleItem> items) {
        return items.stream().map(item -> new RoleItem(item.id(), item.text(), archetype.source())).toList();
    }

    List<Provision> emergency(Archetype archetype) {
        return archetype.emergency().stream().map(emergency -> new Provision(emergency.text(), emergency.sites(),
                emergency.equipment(), emergency.note(), archetype.source())).toList();
    }

    List<CautionRef> cautions(Archetype archetype) {
        return archetype.cautions().stream().map(caution -> new CautionRef(caution.id(), caution.text(), caution.asOf(),
                caution.verify(), caution.basis(), archetype.source())).toList();
    }

    List<FsStepRef> fsSteps(Archetype archetype, Profile profile) {
        List<String> held = profile.counting(DATA_HELD).map(Answer::values).orElse(List.of());
        Predicate<String> isHeld = held::contains;
        return knowledge.fsSteps().values().stream().filter(step -> step.appliesTo(archetype.id()))
                .map(step -> new FsStepRef(step.id(), step.aspect(), step.title(), step.detail(), step.year(), step.session(),
                        step.dataNeeded(), step.dataNeeded().stream().filter(isHeld).toList(), step.basis(), step.source()))
                .toList();
    }
}
