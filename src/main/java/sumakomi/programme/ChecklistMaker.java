package sumakomi.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Recommendation.BodyPart;
import sumakomi.advice.Recommendation.FsStepRef;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.advice.Recommendation.RoleItem;
import sumakomi.economics.BenefitCost;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.DataItem;
import sumakomi.knowledge.FsStep;
import sumakomi.knowledge.Funding;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Knowledge.Shelved.Said;
import sumakomi.knowledge.StudyPreparation;
import sumakomi.knowledge.StudyPreparation.Decision;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklist.Kind;
import sumakomi.programme.Checklist.Theme;
import sumakomi.programme.Checklist.When;
import sumakomi.programme.Checklist.Why;
import sumakomi.programme.Checklist.Work;

/** Makes the FS-preparation checklist of an advice, for a theme that is recommended in it. */
public final class ChecklistMaker {

    private final Knowledge knowledge;
    private final StudyPreparation preparation;

    public ChecklistMaker(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.preparation = knowledge.studyPreparation();
    }

    /** The themes of which a checklist can be made, by archetype. */
    public static List<String> themes(Advice advice) {
        return advice.recommendations().stream().map(Recommendation::archetype).toList();
    }

    /**
     * @param benefitCost the screening of the theme
     * @param fiscalYear the year in which the study is prepared
     * @param given a study by which the data are ordered; without one, by what the screening leaves open; and the days of the sessions
     * @throws IllegalArgumentException for a theme that is not among {@link #themes}
     */
    public Checklist of(Advice advice, BenefitCost benefitCost, String theme, int fiscalYear, Given given) {
        Recommendation entry = advice.recommendations().stream().filter(one -> one.archetype().equals(theme)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The advice does not recommend " + theme));
        Optional<OrderingStudy> study = given.studies().apply(theme);
        List<Item> items = new Items(entry, advice.proposals(), new Openness(preparation, entry.budget(), benefitCost), study).all();
        return new Checklist(advice.knowledgeVersion(), advice.rulesVersion(), advice.asOf(), fiscalYear, advice.municipality(),
                new Theme(theme, entry.title(), entry.grade(), knowledge.archetype(theme).source()), alone(advice), study, items,
                Stream.concat(advice.dropped().stream(), entry.dropped().stream()).distinct().toList(),
                Ways.of(knowledge, fiscalYear, items, given.sessions().apply(fiscalYear)));
    }

    /** Why the sessions do not suit the municipality. */
    private static List<Reason> alone(Advice advice) {
        return advice.triage().filter(triage -> triage.route().equals(Advice.Triage.ALONE)).map(Advice.Triage::reasons).orElse(List.of());
    }

    /** Those to be met, the ones that the concept needs first, and of these the ones without which nothing goes. */
    Stream<BodyPart> toMeet(Recommendation entry) {
        return entry.bodies().stream().filter(body -> !body.id().equals(preparation.self()))
                .sorted(Comparator.comparing((BodyPart body) -> !body.phase().contains("concept"))
                        .thenComparing(body -> !body.necessity().equals("required")));
    }

    /** The items of one recommendation. */
    private final class Items {

        private final Recommendation entry;
        private final List<Proposed> proposals;
        private final Openness openness;
        private final Optional<OrderingStudy> study;

        private Items(Recommendation entry, List<Proposed> proposals, Openness openness, Optional<OrderingStudy> study) {
            this.entry = entry;
            this.proposals = proposals;
            this.openness = openness;
            this.study = study;
        }

        private List<Item> all() {
            List<Item> steps = entry.fsSteps().stream().map(this::ofStep).sorted(Comparator.comparing(item -> item.when().orElseThrow()))
                    .toList();
            Map<String, Item> byId = steps.stream().collect(Collectors.toMap(Item::id, Function.identity()));
            return Stream.of(steps.stream(), decisions(byId), data(), questions(), funding(byId), alongside(), bodies(),
                    roles()).flatMap(Function.identity()).toList();
        }

        private Item ofStep(FsStepRef step) {
            List<Why> why = step.reasons().isEmpty() ? List.of(printed(step)) : answers(step.reasons());
            List<String> needs = step.dataNeeded().stream().map(Kind.DATUM::id).toList();
            return new Item(Kind.STEP.id(step.id()), Kind.STEP, step.title(), List.of(new Said(step.detail(), known(step.detailBasis()))),
                    Optional.of(step.aspect()), Optional.of(new When(step.year(), step.session())), List.of(), List.of(), needs,
                    needs.isEmpty() ? Optional.empty() : Optional.of(known(step.dataNeededBasis())), Optional.empty(), why, List.of(),
                    Optional.empty(),
                    preparation.ofStep(step.id()).map(work -> new Work(work.days(), work.weeks(), work.basis(), work.source())),
                    step.source(), step.basis());
        }

        private Why printed(FsStepRef step) {
            return knowledge.fsSteps().get(step.id()).appliesTo().contains(FsStep.ALL) ? new Why.EveryStudy(step.basis())
                    : new Why.OfTheme(step.basis());
        }

        private Stream<Item> decisions(Map<String, Item> steps) {
            return preparation.decisions().stream().filter(decision -> steps.containsKey(Kind.STEP.id(decision.after())))
                    .map(decision -> decision(decision, steps.get(Kind.STEP.id(decision.after()))));
        }

        private Item decision(Decision decision, Item after) {
            return new Item(Kind.DECISION.id(decision.id()), Kind.DECISION, decision.title(), List.of(), after.aspect(),
                    after.when(), List.of(), List.of(new Said(decision.who(), decision.basis())), List.of(after.id()),
                    Optional.of(decision.basis()), Optional.empty(),
                    List.of(new Why.ForSteps(List.of(after.id()))), List.of(), Optional.empty(),
                    Optional.of(new Work(decision.days(), decision.weeks(), decision.basis(), decision.source())), decision.source(),
                    decision.basis());
        }

        /** @param kinds what the item is, the closest word first */
        private Optional<Work> other(String... kinds) {
            return preparation.ofOther(kinds).map(work -> new Work(work.days(), work.weeks(), work.basis(), work.source()));
        }

        /** Each datum once, however many steps need it. */
        private Stream<Item> data() {
            Map<String, List<FsStepRef>> users = new LinkedHashMap<>();
            entry.fsSteps().forEach(step -> step.dataNeeded().forEach(item -> users.computeIfAbsent(item, key -> new ArrayList<>())
                    .add(step)));
            return users.entrySet().stream().map(one -> ofDatum(knowledge.dataItems().get(one.getKey()), one.getValue()))
                    .sorted(Comparator.comparing((Item item) -> item.held().isPresent()).thenComparingInt(this::rank)
                            .thenComparing(openness.order()));
        }

        /** Of what the study values, the one most worth knowing first; what has nothing to do with it comes after. */
        private int rank(Item datum) {
            return datum.worth().map(worth -> study.orElseThrow().counted().orElseThrow().data().indexOf(worth)).orElse(Integer.MAX_VALUE);
        }

        private Item ofDatum(DataItem item, List<FsStepRef> users) {
            boolean held = users.stream().anyMatch(step -> step.dataHeld().contains(item.id()));
            Optional<StudyPreparation.DatumWork> work = preparation.ofDatum(item.id());
            return new Item(Kind.DATUM.id(item.id()), Kind.DATUM, item.name(), List.of(new Said(item.what(), item.basis())),
                    Optional.empty(),
                    users.stream().map(step -> new When(step.year(), step.session())).min(Comparator.naturalOrder()), List.of(),
                    List.of(new Said(item.where(), item.basis())), List.of(), Optional.empty(),
                    held ? Optional.of(Advice.held(List.of(item.id()))) : Optional.empty(),
                    List.of(new Why.ForSteps(users.stream().map(step -> Kind.STEP.id(step.id())).toList())), openness.of(work),
                    study.flatMap(one -> one.worth(item.id())),
                    work.map(known -> new Work(known.days(), known.weeks(), known.basis(), known.source())), item.source(),
                    item.basis());
        }

        /** What the municipality has still to find out of itself; a question that the knowledge no longer asks is none. */
        private Stream<Item> questions() {
            Map<String, Question> asked = knowledge.sections().stream().flatMap(section -> section.questions().stream())
                    .collect(Collectors.toMap(Question::id, Function.identity()));
            return entry.unknowns().stream().flatMap(open -> Optional.ofNullable(asked.get(open)).stream())
                    .map(open -> new Item(Kind.QUESTION.id(open.id()), Kind.QUESTION, open.text(), List.of(new Said(open.why(),
                            open.basis())), Optional.empty(), Optional.empty(), List.of(), List.of(new Said(open.askAt(), Basis.ASSUMED)),
                            List.of(), Optional.empty(), Optional.empty(), List.of(new Why.Unanswered(Basis.INFERRED)), List.of(),
                            Optional.empty(), other("question"), open.source(), open.basis()));
        }

        /** What pays for the study and the project: what the answers call for, then what goes with the theme whatever they are. */
        private Stream<Item> funding(Map<String, Item> steps) {
            Optional<Item> step = Optional.ofNullable(steps.get(Kind.STEP.id(preparation.fundingStep())));
            List<Proposed> called = Stream.of(entry.finance(), entry.promotion(),
                    proposals.stream().filter(one -> knowledge.funding().containsKey(one.address())).toList()).flatMap(List::stream)
                    .toList();
            Set<String> known = called.stream().map(Proposed::address).collect(Collectors.toSet());
            Stream<Item> ofTheme = knowledge.funding().values().stream().filter(one -> one.archetypes().contains(entry.archetype()))
                    .filter(preparation::drawnOn).filter(one -> !known.contains(one.address()))
                    .sorted(Comparator.comparingInt(preparation::place))
                    .map(one -> funding(one, List.of(new Why.OfTheme(Basis.INFERRED)), step));
            return Stream.concat(called.stream().map(one -> funding(told(one), answers(one.reasons()), step)), ofTheme);
        }

        /** A policy or a scheme of business that is proposed too tells of itself what it says in the advice. */
        private Funding told(Proposed scheme) {
            return Optional.ofNullable(knowledge.funding().get(scheme.address())).orElseGet(() -> new Funding(scheme.address(),
                    Optional.empty(), scheme.title(), scheme.said(), List.of(), List.of(), scheme.source(), known(scheme.basis())));
        }

        private Item funding(Funding scheme, List<Why> why, Optional<Item> step) {
            List<String> needs = step.stream().map(Item::id).toList();
            return new Item(Kind.FUNDING.id(scheme.address()), Kind.FUNDING, scheme.title(), scheme.tells(), Optional.empty(),
                    step.flatMap(Item::when), List.of(), scheme.does(), needs, needs.isEmpty() ? Optional.empty()
                            : Optional.of(Basis.INFERRED),
                    Optional.empty(), why, List.of(), Optional.empty(), other("funding-" + scheme.means().orElse(""), "funding"),
                    scheme.source(), scheme.basis());
        }

        /** What the answers ask for beside the theme itself. */
        private Stream<Item> alongside() {
            return proposals.stream().filter(one -> preparation.alongsideKinds().contains(one.kind()))
                    .map(one -> new Item(Kind.ALONGSIDE.id(one.address()), Kind.ALONGSIDE, one.title(), one.said(), Optional.empty(),
                            Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), answers(one.reasons()),
                            List.of(), Optional.empty(), other("alongside"), one.source(), known(one.basis())));
        }

        private Stream<Item> bodies() {
            return toMeet(entry).map(this::body);
        }

        private Item body(BodyPart body) {
            List<Reason> reasons = Stream.concat(body.reason().stream(), body.also().stream()).toList();
            return new Item(Kind.BODY.id(body.id()), Kind.BODY, body.name(), List.of(new Said(body.part(), known(body.partBasis()))),
                    Optional.empty(), Optional.empty(), body.phase(),
                    body.condition().map(text -> new Said(text, known(body.necessityBasis()))).stream().toList(), List.of(),
                    Optional.empty(), Optional.empty(), reasons.isEmpty() ? List.of(new Why.OfTheme(body.basis())) : answers(reasons),
                    List.of(), Optional.empty(), other("body-" + knowledge.bodies().get(body.id()).kind()), body.source(), body.basis());
        }

        private Stream<Item> roles() {
            return Stream.concat(entry.roles().concept().stream().map(role -> role(role, "concept")),
                    entry.roles().project().stream().map(role -> role(role, "project")));
        }

        private Item role(RoleItem role, String stage) {
            Basis basis = known(role.basis());
            return new Item(Kind.ROLE.id(role.id()), Kind.ROLE, role.text(), List.of(), Optional.empty(), Optional.empty(),
                    List.of(stage), List.of(), List.of(), Optional.empty(), Optional.empty(),
                    role.reason().map(reason -> answers(List.of(reason))).orElse(List.of(new Why.OfTheme(basis))), List.of(),
                    Optional.empty(), other("role-" + stage), role.source(), basis);
        }

        /** Advice tells the basis of each field; one that told none would count as read by us. */
        private static Basis known(Optional<Basis> basis) {
            return basis.orElse(Basis.INFERRED);
        }

        private static List<Why> answers(List<Reason> reasons) {
            return reasons.stream().<Why>map(Why.Answers::new).toList();
        }
    }
}
