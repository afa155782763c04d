package sumakomi.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Profile profile;
    private final Reasons reasons;
    private final List<Involvement> involvements = new ArrayList<>();
    private final List<AddedRole> addedRoles = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, RuleStatement> droppedRoles = new HashMap<>();
    private final Map<String, RuleStatement> droppedSteps = new HashMap<>();

    RecommendationParts(Knowledge knowledge, List<Finding> findings, Profile profile, Reasons reasons) {
        this.knowledge = knowledge;
        this.profile = profile;
        this.reasons = reasons;
        findings.forEach(this::sort);
    }

    private void sort(Finding finding) {
        if (finding instanceof Involvement involvement) {
            involvements.add(involvement);
        } else if (finding instanceof AddedRole role) {
            addedRoles.add(role);
        } else if (finding instanceof Warning warning) {
            warnings.add(warning);
        } else if (finding instanceof DroppedRole role) {
            droppedRoles.putIfAbsent(role.item(), role.rule());
        } else if (finding instanceof DroppedStep step) {
            droppedSteps.putIfAbsent(step.step(), step.rule());
        }
    }

    List<BodyPart> bodies(Archetype archetype) {
        List<BodyPart> bodies = new ArrayList<>();
        archetype.actors().forEach(actor -> {
            Body body = knowledge.body(actor.body());
            bodies.add(new BodyPart(body.id(), body.kind(), body.name(), actor.part(), actor.phases(), actor.necessity().toString(),
                    actor.condition(), actor.basis(), Optional.empty(), archetype.source()));
        });
        involvements.stream().filter(found -> found.archetype().equals(archetype.id()))
                .filter(found -> bodies.stream().noneMatch(body -> body.id().equals(found.body())))
                .forEach(found -> bodies.add(involved(found)));
        return List.copyOf(bodies);
    }

    private BodyPart involved(Involvement found) {
        Body body = knowledge.body(found.body());
        return new BodyPart(body.id(), body.kind(), body.name(), knowledge.finding(found.rule().id()), List.of("concept", "project"),
                Necessity.OPTIONAL.toString(), Optional.empty(), found.rule().basis(), Optional.of(reasons.of(found.rule())),
                found.rule().source());
    }

    Roles roles(Archetype archetype) {
        return new Roles(items(archetype, archetype.roles().concept(), "concept"),
                items(archetype, archetype.roles().project(), "project"));
    }

    private List<RoleItem> items(Archetype archetype, List<Archetype.RoleItem> items, String phase) {
        Stream<RoleItem> printed = items.stream().filter(item -> !droppedRoles.containsKey(item.id()))
                .map(item -> new RoleItem(item.id(), item.text(), Optional.empty(), archetype.source()));
        Stream<RoleItem> added = addedRoles.stream()
                .filter(found -> found.archetype().equals(archetype.id()) && found.phase().equals(phase)).map(AddedRole::rule)
                .map(rule -> new RoleItem(rule.id(), knowledge.finding(rule.id()), Optional.of(reasons.of(rule)), rule.source()));
        return Stream.concat(printed, added).toList();
    }

    /** Items of the checklist and steps that fall away under these answers. */
    List<Dropped> dropped(Archetype archetype) {
        Stream<Dropped> items = Stream.concat(archetype.roles().concept().stream(), archetype.roles().project().stream())
                .filter(item -> droppedRoles.containsKey(item.id()))
                .map(item -> new Dropped(item.id(), item.text(), reasons.of(droppedRoles.get(item.id()))));
        Stream<Dropped> steps = steps(archetype).filter(step -> droppedSteps.containsKey(step.id()))
                .map(step -> new Dropped(step.id(), step.title(), reasons.of(droppedSteps.get(step.id()))));
        return Stream.concat(items, steps).toList();
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
        return warnings.stream().filter(found -> found.about().equals(about)).map(found -> reasons.of(found.rule())).toList();
    }

    List<FsStepRef> fsSteps(Archetype archetype) {
        List<String> held = profile.counting(DATA_HELD).map(Answer::values).orElse(List.of());
        return steps(archetype).filter(step -> !droppedSteps.containsKey(step.id()))
                .map(step -> new FsStepRef(step.id(), step.aspect(), step.title(), step.detail(), step.year(), step.session(),
                        step.dataNeeded(), step.dataNeeded().stream().filter(held::contains).toList(), step.basis(), step.source()))
                .toList();
    }

    private Stream<FsStep> steps(Archetype archetype) {
        return knowledge.fsSteps().values().stream().filter(step -> step.appliesTo(archetype.id()));
    }
}
