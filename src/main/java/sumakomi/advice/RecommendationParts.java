package sumakomi.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Recommendation.BodyPart;
import sumakomi.advice.Recommendation.CautionRef;
import sumakomi.advice.Advice.Dropped;
import sumakomi.advice.Recommendation.FsStepRef;
import sumakomi.advice.Recommendation.Provision;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation.RemarkRef;
import sumakomi.advice.Recommendation.RoleItem;
import sumakomi.advice.Recommendation.Roles;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Archetype.Necessity;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Body;
import sumakomi.knowledge.FsStep;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.Drops.DropsData;
import sumakomi.rules.Drops.DropsEmergency;
import sumakomi.rules.Drops.DropsPart;
import sumakomi.rules.Drops.DropsRole;
import sumakomi.rules.Drops.DropsStep;
import sumakomi.rules.Effect.AddsRole;
import sumakomi.rules.Effect.AddsStep;
import sumakomi.rules.Effect.Cautions;
import sumakomi.rules.Effect.Involves;
import sumakomi.rules.Rule;

/** What a recommendation carries besides its reasons: taken from the knowledge, added to and thinned out by findings. */
final class RecommendationParts {

    private final Knowledge knowledge;
    private final Map<String, PrintedParts> printed;
    private final List<String> held;
    private final Reasons reasons;
    private final List<Rule> elaborated;
    private final Map<String, List<Rule>> droppedRoles = new HashMap<>();
    private final Map<String, List<Rule>> droppedParts = new HashMap<>();
    private final Map<String, Rule> droppedEmergency = new HashMap<>();

    RecommendationParts(Knowledge knowledge, Map<String, PrintedParts> printed, List<Rule> elaborated, Profile profile, Reasons reasons) {
        this.knowledge = knowledge;
        this.printed = printed;
        this.held = profile.counting(Advice.DATA_HELD).map(Answer::values).orElse(List.of());
        this.reasons = reasons;
        this.elaborated = elaborated;
        elaborated.forEach(this::sort);
    }

    private void sort(Rule rule) {
        if (rule.effect() instanceof DropsRole drops) {
            droppedRoles.computeIfAbsent(drops.item(), item -> new ArrayList<>(1)).add(rule);
        } else if (rule.effect() instanceof DropsPart drops) {
            droppedParts.computeIfAbsent(drops.part(), part -> new ArrayList<>(1)).add(rule);
        } else if (rule.effect() instanceof DropsEmergency drops) {
            droppedEmergency.putIfAbsent(drops.archetype(), rule);
        }
    }

    /** What is said of an archetype whatever the answers are. */
    PrintedParts printed(Archetype archetype) {
        return printed.get(archetype.id());
    }

    List<BodyPart> bodies(Archetype archetype) {
        List<BodyPart> bodies = new ArrayList<>(printed(archetype).bodies());
        bodies.removeIf(body -> isMissingSite(body, archetype) || droppedParts.containsKey(archetype.bodyPart(body.id())));
        for (Rule rule : elaborated) {
            if (rule.effect() instanceof Involves involves && involves.archetype().equals(archetype.id())) {
                involve(knowledge.body(involves.body()), rule, bodies);
            }
        }
        return List.copyOf(bodies);
    }

    /** A body that is there already is called for once more. */
    private void involve(Body body, Rule rule, List<BodyPart> bodies) {
        int at = bodies.stream().map(BodyPart::id).toList().indexOf(body.id());
        if (at < 0) {
            bodies.add(involved(body, rule));
        } else {
            bodies.set(at, bodies.get(at).alsoFor(reasons.of(rule)));
        }
    }

    private BodyPart involved(Body body, Rule rule) {
        Optional<Basis> ours = Optional.of(rule.basis());
        return new BodyPart(body.id(), body.kind(), body.name(), knowledge.finding(rule.id()).text(), ours, List.of("concept", "project"),
                ours,
                Necessity.OPTIONAL.toString(), ours, Optional.empty(), rule.basis(), Optional.of(reasons.of(rule)), List.of(),
                rule.source());
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
                items.add(new RoleItem(rule.id(), knowledge.finding(rule.id()).text(), Optional.of(reasons.of(rule)), rule.source(),
                        Optional.of(rule.basis())));
            }
        }
        return List.copyOf(items);
    }

    /** Items of the checklist and steps that fall away for an archetype. */
    List<Dropped> dropped(Archetype archetype) {
        Stream<Dropped> items = Stream.concat(archetype.roles().concept().stream(), archetype.roles().project().stream())
                .flatMap(item -> dropped(item.id(), item.text(), droppedRoles.getOrDefault(item.id(), List.of()).stream()));
        Stream<Dropped> steps = printed(archetype).steps().stream()
                .flatMap(step -> dropped(step.id(), step.title(), dropping(step, archetype.id()).filter(rule -> !whole(rule))));
        return Stream.of(items, droppedParts(archetype), droppedEmergency(archetype), steps, droppedData(archetype))
                .flatMap(dropped -> dropped).toList();
    }

    private Stream<Dropped> droppedData(Archetype archetype) {
        return printed(archetype).data(archetype).stream().flatMap(data -> dropped(DropsData.address(data),
                knowledge.dataItems().get(data).name(), dropping(data, archetype.id())));
    }

    /** Why data need not be gathered: a rule says so, or whatever would use them falls away. */
    private Stream<Rule> dropping(String data, String archetype) {
        List<Rule> told = elaborated.stream().filter(rule -> rule.effect() instanceof DropsData drops && drops.drops(data, archetype))
                .toList();
        return told.isEmpty() ? droppingSteps(data, archetype) : told.stream();
    }

    private Stream<Rule> droppingSteps(String data, String archetype) {
        List<FsStep> using = printed.get(archetype).steps().stream().filter(step -> step.dataNeeded().contains(data))
                .filter(step -> !step.isOnCall() || calling(step, archetype).findAny().isPresent()).toList();
        boolean left = using.stream().anyMatch(step -> dropping(step, archetype).findAny().isEmpty());
        return left ? Stream.empty() : using.stream().flatMap(step -> dropping(step, archetype).limit(1)).distinct();
    }

    private Stream<Rule> calling(FsStep step, String archetype) {
        return elaborated.stream().filter(rule -> rule.effect().equals(new AddsStep(archetype, step.id())));
    }

    private Stream<Dropped> droppedParts(Archetype archetype) {
        PrintedParts of = printed(archetype);
        return Stream.of(
                of.bodies().stream().flatMap(body -> droppedPart(archetype.bodyPart(body.id()), body.name())),
                of.cautions().stream().flatMap(caution -> droppedPart(caution.id(), caution.text())),
                of.remarks().stream().flatMap(remark -> droppedPart(remark.id(), remark.text())),
                of.emergency().stream().flatMap(provision -> droppedPart(archetype.emergencyPart(), provision.text())))
                .flatMap(dropped -> dropped);
    }

    private Stream<Dropped> droppedPart(String id, Text text) {
        return dropped(id, text, droppedParts.getOrDefault(id, List.of()).stream());
    }

    /** What the source supposes and what to verify, unless its premise is not there. */
    List<CautionRef> cautions(Archetype archetype) {
        return printed(archetype).cautions().stream().filter(caution -> !droppedParts.containsKey(caution.id())).toList();
    }

    /** What the source says besides, unless it tells of what is not there. */
    List<RemarkRef> remarks(Archetype archetype) {
        return printed(archetype).remarks().stream().filter(remark -> !droppedParts.containsKey(remark.id())).toList();
    }

    /** The provision for a power failure, unless its site is not there or it is not wished. */
    List<Provision> emergency(Archetype archetype) {
        boolean dropped = droppedEmergency.containsKey(archetype.id()) || droppedParts.containsKey(archetype.emergencyPart());
        return dropped ? List.of() : printed(archetype).emergency();
    }

    private boolean isMissingSite(BodyPart body, Archetype archetype) {
        return droppedEmergency.containsKey(archetype.id())
                && printed(archetype).emergency().stream().anyMatch(provision -> provision.sites().contains(body.id()));
    }

    private Stream<Dropped> droppedEmergency(Archetype archetype) {
        return Optional.ofNullable(droppedEmergency.get(archetype.id())).stream().flatMap(rule -> Stream.concat(
                printed(archetype).emergency().stream()
                        .map(provision -> new Dropped(archetype.emergencyPart(), provision.text(), reasons.of(rule))),
                printed(archetype).bodies().stream().filter(body -> isMissingSite(body, archetype))
                        .map(body -> new Dropped(archetype.bodyPart(body.id()), body.name(), reasons.of(rule)))));
    }

    /** Steps that fall away whatever is recommended. */
    List<Dropped> dropped() {
        return knowledge.fsSteps().values().stream()
                .flatMap(step -> dropped(step.id(), step.title(), dropping(step, FsStep.ALL).filter(RecommendationParts::whole))).toList();
    }

    private Stream<Rule> dropping(FsStep step, String archetype) {
        return elaborated.stream().filter(rule -> rule.effect() instanceof DropsStep drops && drops.drops(step, archetype));
    }

    private static boolean whole(Rule rule) {
        return rule.recommended().isEmpty();
    }

    private Stream<Dropped> dropped(String id, Text text, Stream<Rule> rules) {
        return rules.map(rule -> new Dropped(id, text, reasons.of(rule)));
    }

    /** What the answers warn of. */
    List<Reason> warnings(Cautions wanted) {
        return elaborated.stream().filter(rule -> rule.effect().equals(wanted)).map(reasons::of).toList();
    }

    List<FsStepRef> fsSteps(Archetype archetype) {
        List<FsStepRef> steps = new ArrayList<>();
        for (FsStep step : printed(archetype).steps()) {
            List<Reason> called = calling(step, archetype.id()).map(reasons::of).toList();
            if ((!step.isOnCall() || !called.isEmpty()) && dropping(step, archetype.id()).findAny().isEmpty()) {
                List<String> needed = step.dataNeeded().stream().filter(data -> dropping(data, archetype.id()).findAny().isEmpty())
                        .toList();
                steps.add(new FsStepRef(step.id(), step.aspect(), step.title(), step.detail(), Optional.of(step.detailBasis()), step.year(),
                        step.session(),
                        needed, Optional.of(step.dataNeededBasis()), needed.stream().filter(held::contains).toList(),
                        called, step.basis(), step.source()));
            }
        }
        return List.copyOf(steps);
    }
}
