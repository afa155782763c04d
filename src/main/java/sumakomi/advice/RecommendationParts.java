package sumakomi.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice.BodyPart;
import sumakomi.advice.Advice.CautionRef;
import sumakomi.advice.Advice.Dropped;
import sumakomi.advice.Advice.FsStepRef;
import sumakomi.advice.Advice.Provision;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Advice.RoleItem;
import sumakomi.advice.Advice.Roles;
import sumakomi.advice.Finding.AddedRole;
import sumakomi.advice.Finding.DroppedRole;
import sumakomi.advice.Finding.DroppedStep;
import sumakomi.advice.Finding.Involvement;
import sumakomi.advice.Finding.Warning;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Archetype.Necessity;
import sumakomi.knowledge.Body;
import sumakomi.knowledge.FsStep;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/** What a recommendation carries besides its reasons: taken from the knowledge, added to and thinned out by findings. */
final class RecommendationParts {

    private static final String DATA_HELD = "data-held";

    private final Knowledge knowledge;
    private final List<Finding> findings;
    private final Profile profile;
    private final Reasons reasons;

    RecommendationParts(Knowledge knowledge, List<Finding> findings, Profile profile, Reasons reasons) {
        this.knowledge = knowledge;
        this.findings = findings;
        this.profile = profile;
        this.reasons = reasons;
    }

    List<BodyPart> bodies(Archetype archetype) {
        List<BodyPart> bodies = new ArrayList<>();
        archetype.actors().forEach(actor -> {
            Body body = knowledge.body(actor.body());
            bodies.add(new BodyPart(body.id(), body.kind(), body.name(), actor.part(), actor.phases(), actor.necessity().toString(),
                    actor.condition(), actor.basis(), Optional.empty(), archetype.source()));
        });
        only(Involvement.class).filter(found -> found.archetype().equals(archetype.id()))
                .filter(found -> bodies.stream().noneMatch(body -> body.id().equals(found.body())))
                .forEach(found -> bodies.add(involved(found)));
        return List.copyOf(bodies);
    }

    private BodyPart involved(Involvement found) {
        Body body = knowledge.body(found.body());
        return new BodyPart(body.id(), body.kind(), body.name(), knowledge.finding(found.rule().id()), List.of("concept", "project"),
                Necessity.OPTIONAL.toString(), Optional.empty(), found.rule().basis(), Optional.of(reasons.of(found.rule())), found.rule().source());
    }

    Roles roles(Archetype archetype) {
        return new Roles(items(archetype, archetype.roles().concept(), "concept"), items(archetype, archetype.roles().project(), "project"));
    }

    private List<RoleItem> items(Archetype archetype, List<Archetype.RoleItem> items, String phase) {
        Stream<RoleItem> printed = items.stream().filter(item -> droppingRole(item.id()).isEmpty())
                .map(item -> new RoleItem(item.id(), item.text(), Optional.empty(), archetype.source()));
        Stream<RoleItem> added = only(AddedRole.class).filter(found -> found.archetype().equals(archetype.id()) && found.phase().equals(phase))
                .map(found -> new RoleItem(found.rule().id(), knowledge.finding(found.rule().id()), Optional.of(reasons.of(found.rule())), found.rule().source()));
        return Stream.concat(printed, added).toList();
    }

    /** Items of the checklist and steps that fall away under these answers. */
    List<Dropped> dropped(Archetype archetype) {
        Stream<Dropped> items = Stream.concat(archetype.roles().concept().stream(), archetype.roles().project().stream())
                .flatMap(item -> droppingRole(item.id()).stream().map(found -> new Dropped(item.id(), item.text(), reasons.of(found.rule()))));
        Stream<Dropped> steps = steps(archetype)
                .flatMap(step -> droppingStep(step.id()).stream().map(found -> new Dropped(step.id(), step.title(), reasons.of(found.rule()))));
        return Stream.concat(items, steps).toList();
    }

    private Optional<DroppedRole> droppingRole(String item) {
        return only(DroppedRole.class).filter(found -> found.item().equals(item)).findFirst();
    }

    private Optional<DroppedStep> droppingStep(String step) {
        return only(DroppedStep.class).filter(found -> found.step().equals(step)).findFirst();
    }

    List<Provision> emergency(Archetype archetype) {
        return archetype.emergency().stream().map(emergency -> new Provision(emergency.text(), emergency.sites(),
                emergency.equipment(), emergency.note(), archetype.source())).toList();
    }

    List<CautionRef> cautions(Archetype archetype) {
        return archetype.cautions().stream().map(caution -> new CautionRef(caution.id(), caution.text(), caution.asOf(),
                caution.verify(), caution.basis(), archetype.source())).toList();
    }

    /** What the answers warn of, for an archetype or for {@code advice} as a whole. */
    List<Reason> warnings(String about) {
        return only(Warning.class).filter(found -> found.about().equals(about)).map(found -> reasons.of(found.rule())).toList();
    }

    List<FsStepRef> fsSteps(Archetype archetype) {
        List<String> held = profile.counting(DATA_HELD).map(Answer::values).orElse(List.of());
        return steps(archetype).filter(step -> droppingStep(step.id()).isEmpty())
                .map(step -> new FsStepRef(step.id(), step.aspect(), step.title(), step.detail(), step.year(), step.session(),
                        step.dataNeeded(), step.dataNeeded().stream().filter(held::contains).toList(), step.basis(), step.source()))
                .toList();
    }

    private Stream<FsStep> steps(Archetype archetype) {
        return knowledge.fsSteps().values().stream().filter(step -> step.appliesTo(archetype.id()));
    }

    private <F extends Finding> Stream<F> only(Class<F> kind) {
        return findings.stream().filter(kind::isInstance).map(kind::cast);
    }
}
