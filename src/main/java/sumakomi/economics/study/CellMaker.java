package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Cell.Formula;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Constant;
import sumakomi.economics.formula.Expression.Name;
import sumakomi.economics.formula.Function;
import sumakomi.economics.formula.Title;
import sumakomi.economics.formula.Unit;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyEntries.Generated;
import sumakomi.economics.study.Template.Scope;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Text;

/** Makes the cells of a study from their templates, once for everything that they are for. */
final class CellMaker {

    /** The cells of a component that only integrated works have, each in its own way. */
    private static final Set<String> OF_INTEGRATED_WORKS = Set.of("integrated-saving", "integrated-saving-by-ratio", "common-cost",
            "saving-ratio");

    private final StudyKnowledge knowledge;
    private final StudyDocument document;
    private final List<Pending> pending = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    /** What the knowledge base warns of, by the cell beside whose value it belongs. */
    private final Map<String, Caution> cautions = new LinkedHashMap<>();
    private final Inputs inputs;
    private final Conditions conditions;
    private final Sums sums;
    private final PolicyShares shares;
    private final SharedInputs sharing;
    private final Map<String, Optional<Inputs.Found>> sharedFound = new HashMap<>();
    private final List<InputField> alsoFields = new ArrayList<>();

    CellMaker(StudyKnowledge knowledge, StudyDocument document) {
        this.knowledge = knowledge;
        this.document = document;
        this.inputs = new Inputs(knowledge, document, faults);
        this.conditions = new Conditions(knowledge, document);
        this.sums = new Sums(knowledge, document, conditions);
        this.shares = new PolicyShares(document);
        this.sharing = new SharedInputs(document);
    }

    void makeAll() {
        document.measures().forEach(this::measure);
        document.policies().forEach(policy -> policy(policy.id(), document.said(policy.title())));
        if (PolicyShares.leavesSomething(document)) {
            policy(PolicyShares.NONE, knowledge.underNoPolicy());
        }
        new BenefitCells(knowledge, document, inputs, shares, this).makeAll();
        knowledge.holders(document).forEach(this::holder);
        if (conditions.municipal()) {
            addInput("first-months", "municipality-budget", "first-months", List.of(),
                    inputs.derived(document.declared().monthsInYearOfWorks(),
                            knowledge.generated("first-months").basis()));
        }
        conditions.ofProject().forEach(template -> either(template.spelledOut(call -> sums.ofProject(template, call)), List.of(), List.of(),
                Place.WHOLE));
        knowledge.parties().forEach(party -> templates(Scope.PARTY).map(template -> template.naming("party-rate", party.rate()))
                .forEach(template -> either(template, List.of(party.id()), List.of(party.title()), Place.WHOLE)));
        caution("project-eb", knowledge.benefits().get("eb").caution());
        refuseNotBelow();
        inputs.refuseUnused();
    }

    /** Refuses an input that does not stay below another as it should, wherever in its range that one lies. */
    private void refuseNotBelow() {
        pending.forEach(one -> one.field().ifPresent(field -> field.bounds().below().map(this::named).ifPresent(limit -> {
            double most = end(one, 1);
            double least = end(limit, 0);
            boolean wrongAlready = faults.stream().map(Fault::where).anyMatch(where -> where.equals(field.path().toString())
                    || where.equals(Place.WHOLE.field(limit.cell().id()).toString()));
            if (most >= least && !wrongAlready) {
                faults.add(Fault.of("study.below", field.path().toString(), 0, one.cell().title(), most, limit.cell().title(), least));
            }
        })));
    }

    private static double end(Pending one, double share) {
        Cell.Input input = one.cell().input().orElseThrow();
        return input.spread().quantile(share, input.value());
    }

    private void holder(StudyKnowledge.Owner holder) {
        conditions.ofHolder(holder).map(template -> template.naming("holder-rate", holder.rate())
                .spelledOut(call -> sums.ofHolder(holder, call)))
                .forEach(template -> either(template, List.of(holder.id()), List.of(holder.title()), Place.WHOLE));
    }

    private void measure(Measure measure) {
        Place place = Place.measure(measure.id());
        List<Text> owners = List.of(document.said(measure.title()));
        addLead(measure.id(), owners, measure.policies());
        measure.components().forEach(component -> component(measure, component));
        measure.energy().forEach(energy -> energy(measure, energy));
        measure.terms().lines().forEach(line -> {
            Place at = Place.line(measure.id(), line.id());
            conditions.ofPart(Scope.LINE, measure, at).forEach(template -> either(template, List.of(measure.id() + "." + line.id(),
                    measure.id()), List.of(document.said(measure.title()), document.said(line.title())), at));
        });
        conditions.ofMeasure(measure).forEach(template -> {
            if (template.cell().equals("subsidy-share")) {
                inputs.subsidy(template, measure, place).ifPresent(found -> input(template, measure.id(), owners, found));
            } else {
                either(template.spelledOut(call -> sums.ofMeasure(measure, call)), List.of(measure.id()), owners, place);
            }
        });
    }

    private void energy(Measure measure, StudyDocument.Energy energy) {
        StudyKnowledge.Carrier carrier = knowledge.carriers().get(energy.carrier());
        conditions.ofPart(Scope.ENERGY, measure, Place.energy(measure.id(), energy.id()))
                .map(template -> template.withUnit(template.unit().replace("as-carrier", carrier.unit())))
                .forEach(template -> energy(template, measure, energy));
    }

    private void energy(Template template, Measure measure, StudyDocument.Energy energy) {
        Place place = Place.energy(measure.id(), energy.id());
        List<String> path = List.of(measure.id() + "." + energy.id(), measure.id());
        Text carrier = knowledge.title(energy);
        List<Text> owners = List.of(document.said(measure.title()), carrier);
        if (!template.isInput() || !template.input().shared()) {
            either(template, path, owners, place);
            return;
        }
        FieldPath line = place.field(template.cell());
        String shared = SharedInputs.name(template.cell(), energy.id());
        inputs.use(Place.WHOLE, shared);
        sharing.takenBy(line, energy.id()).ifPresentOrElse(source -> {
            inputs.use(place, template.cell());
            Optional<Inputs.Found> found = shared(template, source, shared, carrier, energy.carrier());
            formula(template, template.cell(), owners, path, new Name(shared));
            found.filter(one -> !line.equals(source)).ifPresent(one -> alsoFields.add(new InputField(inputs.field(line, template,
                    energy.carrier()), new Title(owners, template.title()), template.unit(), Optional.of(one.content()), one.source(),
                    one.basis(), one.caution())));
        }, () -> either(template, path, owners, place));
    }

    /** The number that measures share, made once. */
    private Optional<Inputs.Found> shared(Template template, FieldPath source, String id, Text carrier, String carrierId) {
        return sharedFound.computeIfAbsent(id, key -> {
            Optional<Inputs.Found> found = inputs.of(template, source, carrierId);
            found.ifPresent(one -> add(cell(template, id, List.of(carrier), one.content(), one.source(template.source()),
                    one.basis()), one.field()));
            return found;
        });
    }

    /** How long it takes from the evaluation until the first policy that carries something begins; nothing where it has begun. */
    void addLead(String id, List<Text> owners, List<String> policies) {
        addInput("lead-years", "basics", id + ".lead-years", owners, inputs.derived(document.leadYears(policies),
                knowledge.generated("lead-years").basis()));
    }

    private void component(Measure measure, Component component) {
        Place place = Place.component(measure.id(), component.id());
        List<String> path = List.of(measure.id() + "." + component.id(), measure.id());
        Text whole = document.said(measure.title());
        Text part = document.said(component.title());
        List<Text> owners = List.of(new Text(whole.ja() + "・" + part.ja(), whole.en() + ", " + part.en()));
        String saving = saving(measure, component, place);
        conditions.ofPart(Scope.COMPONENT, measure, place).filter(template -> !OF_INTEGRATED_WORKS.contains(template.cell()))
                .forEach(template -> either(template, path, owners, place));
        if (saving.equals("none")) {
            inputs.use(place, "common-cost", "saving-ratio");
            addGenerated("integrated-saving-none", path.get(0) + ".integrated-saving", owners, "cost", new Constant(0), path);
        } else {
            template(Scope.COMPONENT, saving).ifPresent(template -> either(template, path, owners, place));
            String formula = saving.equals("common-cost") ? "integrated-saving" : "integrated-saving-by-ratio";
            template(Scope.COMPONENT, formula)
                    .ifPresent(template -> formula(template, "integrated-saving", owners, path, template.expression().orElseThrow()));
        }
    }

    /** Which figure gives the saving of integrated works: the common cost, or else a plain ratio. */
    private String saving(Measure measure, Component component, Place place) {
        if (!measure.integratedWorks()) {
            return "none";
        }
        if (component.values().containsKey("common-cost")) {
            return "common-cost";
        }
        if (!component.values().containsKey("saving-ratio")) {
            faults.add(Fault.of("study.integrated", place.field("common-cost").toString(), 0, document.said(measure.title()),
                    document.said(component.title())));
            return "none";
        }
        return "saving-ratio";
    }

    private void policy(String policy, Text title) {
        document.measures().forEach(measure -> addInput("policy-share", "policies", policy + ".share." + measure.id(),
                List.of(title, document.said(measure.title())),
                inputs.derived(shares.of(policy, measure.policies()), knowledge.generated("policy-share").basis())));
        List<String> carried = document.measures().stream().filter(measure -> shares.of(policy, measure.policies()) > 0)
                .map(Measure::id).toList();
        templates(Scope.POLICY).forEach(template -> formula(template, template.cell(), List.of(title), List.of(policy),
                template.expression().orElseThrow().replaced(part -> part instanceof Call call && call.function() == Function.EACH_MEASURE
                        ? Expression.sum(carried.stream().map(measure -> Expression.product(policy + ".share." + measure,
                                measure + "." + call.cell())).toList())
                        : part)));
    }

    private void either(Template template, List<String> path, List<Text> owners, Place place) {
        if (template.isInput()) {
            inputs.of(template, place).ifPresent(found -> input(template, path.isEmpty() ? "" : path.get(0), owners, found));
        } else {
            formula(template, template.cell(), owners, path, template.expression().orElseThrow());
        }
    }

    private void input(Template template, String scope, List<Text> owners, Inputs.Found found) {
        String id = scope.isEmpty() ? template.cell() : scope + "." + template.cell();
        caution(id, found.caution());
        add(cell(template, id, owners, found.content(), found.source(template.source()), found.basis()), found.field());
    }

    private void formula(Template template, String name, List<Text> owners, List<String> path, Expression expression) {
        String id = path.isEmpty() ? name : path.get(0) + "." + name;
        add(cell(template, id, owners, new Formula(expression), Optional.of(template.source()), template.basis()), path,
                template.entry().divisor());
    }

    private static Cell cell(Template template, String id, List<Text> owners, Cell.Content content, Optional<Citation> source,
            Basis basis) {
        return new Cell(id, new Title(owners, template.title()), Unit.parse(template.unit()), template.unit(),
                template.entry().yearly(), template.sheet(), content, source, basis);
    }

    /** A cell that no template describes: title, unit and source come from the list of generated cells. */
    void addGenerated(String generated, String id, List<Text> owners, String sheet, Expression expression, List<String> path) {
        Generated entry = knowledge.generated(generated);
        add(new Cell(id, new Title(owners, entry.title()), Unit.parse(entry.unit()), entry.unit(), entry.yearly(), sheet,
                new Formula(expression), Optional.of(entry.source()), entry.basis()), path, Optional.empty());
    }

    /** An input that no template describes; what is printed for each benefit has the place of the list of generated cells. */
    void addInput(String generated, String sheet, String id, List<Text> owners, Inputs.Found found) {
        Generated entry = knowledge.generated(generated);
        add(new Cell(id, new Title(owners, entry.title()), Unit.parse(entry.unit()), entry.unit(), false, sheet,
                found.ofAuthor() ? found.content() : found.content().withNote(entry.why()), found.source(entry.source()), found.basis()),
                found.field());
    }

    boolean hasMeasure(Measure measure, String cell) {
        return conditions.hasMeasure(measure, cell);
    }

    /** Notes what to know of the value of a cell. */
    void caution(String cell, Optional<Caution> caution) {
        caution.ifPresent(one -> cautions.put(cell, one));
    }

    Map<String, Caution> cautions() {
        return cautions;
    }

    /** An input. */
    void add(Cell cell, Optional<Field> field) {
        pending.add(new Pending(cell, List.of(), Optional.empty(), field));
    }

    /** A formula. */
    void add(Cell cell, List<String> path, Optional<StudyEntries.Divisor> divisor) {
        pending.add(new Pending(cell, path, divisor, Optional.empty()));
    }

    private Stream<Template> templates(Scope scope) {
        return conditions.of(scope);
    }

    private Optional<Template> template(Scope scope, String cell) {
        return templates(scope).filter(template -> template.cell().equals(cell)).findFirst();
    }

    /** Every field for which the study may give a number: those with a value first, then those that lack one. */
    List<InputField> fields() {
        List<InputField> fields = new ArrayList<>();
        pending.forEach(one -> one.field().ifPresent(field -> fields.add(new InputField(field, one.cell().named(), one.cell().unitName(),
                one.cell().input(), one.cell().source(), one.cell().basis(), Optional.ofNullable(cautions.get(one.cell().id()))))));
        fields.addAll(alsoFields);
        fields.addAll(inputs.missing());
        fields.addAll(inputs.open());
        return fields;
    }

    Map<String, Field> fieldsByCell() {
        return pending.stream().filter(one -> one.field().isPresent())
                .collect(Collectors.toMap(one -> one.cell().id(), one -> one.field().orElseThrow()));
    }

    List<Pending> pending() {
        return pending;
    }

    List<Fault> faults() {
        return faults;
    }

    /** How many faults there are beyond those. */
    int moreFaults() {
        return inputs.moreUnused();
    }

    Names names() {
        Set<String> ids = new LinkedHashSet<>();
        pending.forEach(one -> ids.add(one.cell().id()));
        return new Names(ids);
    }

    /** The value of an input of the whole study. */
    double valueOf(String input) {
        return named(input).cell().input().orElseThrow().value();
    }

    private Pending named(String cell) {
        return pending.stream().filter(one -> one.cell().id().equals(cell)).findFirst().orElseThrow();
    }
}
