package sumakomi.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice.BodyPart;
import sumakomi.advice.Advice.Dropped;
import sumakomi.advice.Advice.FsStepRef;
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
    private final Map<String, PrintedParts> printed;
    private final List<String> held;
    private final Reasons reasons;
    private final List<Involvement> involvements = new ArrayList<>();
    private final List<AddedRole> addedRoles = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, RuleStatement> droppedRoles = new HashMap<>();
    private final Map<String, RuleStatement> droppedSteps = new HashMap<>();

    RecommendationParts(Knowledge knowledge, Map<String, PrintedParts> printed, List<Finding> findings, Profile profile, Reasons reasons) {
        this.knowledge = knowledge;
        this.printed = printed;
        this.held = profile.counting(DATA_HELD).map(Answer::values).orElse(List.of());
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

    /** What is said of an archetype whatever the answers are. */
    PrintedParts printed(Archetype archetype) {
        return printed.get(archetype.id());
    }

    List<BodyPart> bodies(Archetype archetype) {
        List<BodyPart> bodies = new ArrayList<>(printed(archetype).bodies());
        for (Involvement found : involvements) {
            if (found.archetype().equals(archetype.id()) && bodies.stream().noneMatch(body -> body.id().equals(found.body()))) {
                bodies.add(involved(found));
            }
        }
        return List.copyOf(bodies);
    }

    private BodyPart involved(Involvement found) {
        Body body = knowledge.body(found.body());
        return new BodyPart(body.id(), body.kind(), body.name(), knowledge.finding(found.rule().id()), List.of("concept", "project"),
                Necessity.OPTIONAL.toString(), Optional.empty(), found.rule().basis(), Optional.of(reasons.of(found.rule())),
                found.rule().source());
    }

    Roles roles(Archetype archetype) {
        PrintedParts of = printed(archetype);
        return new Roles(items(archetype, of.concept(), "concept"), items(archetype, of.project(), "project"));
    }

    private List<RoleItem> items(Archetype archetype, List<RoleItem> printedItems, String phase) {
        List<RoleItem> items = new ArrayList<>(printedItems);
        items.removeIf(item -> droppedRoles.containsKey(item.id()));
        for (AddedRole found : addedRoles) {
            if (found.archetype().equals(archetype.id()) && found.phase().equals(phase)) {
                RuleStatement rule = found.rule();
                items.add(new RoleItem(rule.id(), knowledge.finding(rule.id()), Optional.of(reasons.of(rule)), rule.source()));
            }
        }
        return List.copyOf(items);
    }

    /** Items of the checklist and steps that fall away under these answers. */
    List<Dropped> dropped(Archetype archetype) {
        Stream<Dropped> items = Stream.concat(archetype.roles().concept().stream(), archetype.roles().project().stream())
                .filter(item -> droppedRoles.containsKey(item.id()))
                .map(item -> new Dropped(item.id(), item.text(), reasons.of(droppedRoles.get(item.id()))));
        Stream<Dropped> steps = printed(archetype).steps().stream().filter(step -> droppedSteps.containsKey(step.id()))
                .map(step -> new Dropped(step.id(), step.title(), reasons.of(droppedSteps.get(step.id()))));
        return Stream.concat(items, steps).toList();
    }

    /** What the answers warn of, for an archetype or for {@code advice} as a whole. */
    List<Reason> warnings(String about) {
        return warnings.stream().filter(found -> found.about().equals(about)).map(found -> reasons.of(found.rule())).toList();
    }

    List<FsStepRef> fsSteps(Archetype archetype) {
        List<FsStepRef> steps = new ArrayList<>();
        for (FsStep step : printed(archetype).steps()) {
            if (!droppedSteps.containsKey(step.id())) {
                steps.add(new FsStepRef(step.id(), step.aspect(), step.title(), step.detail(), step.year(), step.session(),
                        step.dataNeeded(), step.dataNeeded().stream().filter(held::contains).toList(), step.basis(), step.source()));
            }
        }
        return List.copyOf(steps);
    }
}
