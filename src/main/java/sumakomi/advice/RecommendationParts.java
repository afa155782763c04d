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
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Archetype.Necessity;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Body;
import sumakomi.knowledge.FsStep;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.Effect.AddsRole;
import sumakomi.rules.Effect.Cautions;
import sumakomi.rules.Effect.DropsRole;
import sumakomi.rules.Effect.DropsStep;
import sumakomi.rules.Effect.Involves;
import sumakomi.rules.Rule;

/** What a recommendation carries besides its reasons: taken from the knowledge, added to and thinned out by findings. */
final class RecommendationParts {

    private static final String DATA_HELD = "data-held";

    private final Knowledge knowledge;
    private final Map<String, PrintedParts> printed;
    private final List<String> held;
    private final Reasons reasons;
    private final List<Rule> elaborated;
    private final Map<String, Rule> droppedRoles = new HashMap<>();
    private final Map<String, Rule> droppedSteps = new HashMap<>();

    RecommendationParts(Knowledge knowledge, Map<String, PrintedParts> printed, List<Rule> elaborated, Profile profile, Reasons reasons) {
        this.knowledge = knowledge;
        this.printed = printed;
        this.held = profile.counting(DATA_HELD).map(Answer::values).orElse(List.of());
        this.reasons = reasons;
        this.elaborated = elaborated;
        elaborated.forEach(this::sort);
    }

    private void sort(Rule rule) {
        if (rule.effect() instanceof DropsRole drops) {
            droppedRoles.putIfAbsent(drops.item(), rule);
        } else if (rule.effect() instanceof DropsStep drops) {
            droppedSteps.putIfAbsent(drops.step(), rule);
        }
    }

    /** What is said of an archetype whatever the answers are. */
    PrintedParts printed(Archetype archetype) {
        return printed.get(archetype.id());
    }

    List<BodyPart> bodies(Archetype archetype) {
        List<BodyPart> bodies = new ArrayList<>(printed(archetype).bodies());
        for (Rule rule : elaborated) {
            if (rule.effect() instanceof Involves involves && involves.archetype().equals(archetype.id())
                    && bodies.stream().noneMatch(body -> body.id().equals(involves.body()))) {
                bodies.add(involved(knowledge.body(involves.body()), rule));
            }
        }
        return List.copyOf(bodies);
    }

    private BodyPart involved(Body body, Rule rule) {
        Optional<Basis> ours = Optional.of(rule.basis());
        return new BodyPart(body.id(), body.kind(), body.name(), knowledge.finding(rule.id()), ours, List.of("concept", "project"), ours,
                Necessity.OPTIONAL.toString(), ours, Optional.empty(), rule.basis(), Optional.of(reasons.of(rule)), rule.source());
    }

    Roles roles(Archetype archetype) {
        PrintedParts of = printed(archetype);
        return new Roles(items(archetype, of.concept(), "concept"), items(archetype, of.project(), "project"));
    }

    private List<RoleItem> items(Archetype archetype, List<RoleItem> printedItems, String phase) {
        List<RoleItem> items = new ArrayList<>(printedItems);
        items.removeIf(item -> droppedRoles.containsKey(item.id()));
        for (Rule rule : elaborated) {
            if (rule.effect() instanceof AddsRole adds && adds.archetype().equals(archetype.id()) && adds.phase().equals(phase)) {
                items.add(new RoleItem(rule.id(), knowledge.finding(rule.id()), Optional.of(reasons.of(rule)), rule.source(),
                        Optional.of(rule.basis())));
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

    /** What the answers warn of. */
    List<Reason> warnings(Cautions wanted) {
        return elaborated.stream().filter(rule -> rule.effect().equals(wanted)).map(reasons::of).toList();
    }

    List<FsStepRef> fsSteps(Archetype archetype) {
        List<FsStepRef> steps = new ArrayList<>();
        for (FsStep step : printed(archetype).steps()) {
            if (!droppedSteps.containsKey(step.id())) {
                steps.add(new FsStepRef(step.id(), step.aspect(), step.title(), step.detail(), Optional.of(step.detailBasis()), step.year(),
                        step.session(),
                        step.dataNeeded(), Optional.of(step.dataNeededBasis()), step.dataNeeded().stream().filter(held::contains).toList(),
                        step.basis(), step.source()));
            }
        }
        return List.copyOf(steps);
    }
}
