package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sumakomi.economics.formula.Cell.Input;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.formula.Title;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyEntries.Generated;
import sumakomi.economics.study.StudyEntries.InputRule;
import sumakomi.economics.study.StudyKnowledge.BenefitInput;
import sumakomi.economics.study.StudyKnowledge.Stated;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.Text;

/** Finds the value of each input: what the study gives, else what the knowledge base holds, else a fault on the field. */
final class Inputs {

    /** A sum this near to 1 counts as 1, so that thirds written in decimals pass. */
    private static final double SHARE_TOLERANCE = 1e-9;
    private static final double PERCENT = 100;

    private final StudyKnowledge knowledge;
    private final StudyDocument document;
    private final List<Fault> faults;
    private final List<InputField> missing = new ArrayList<>();
    private final List<InputField> open = new ArrayList<>();
    /** Names of the fields that there are, by the place in which they stand. */
    private final Map<Place, Set<String>> used = new LinkedHashMap<>();
    private int moreUnused;

    Inputs(StudyKnowledge knowledge, StudyDocument document, List<Fault> faults) {
        this.knowledge = knowledge;
        this.document = document;
        this.faults = faults;
    }

    /**
     * A value found, with its source where that is not the template's, the field for it where it has one, and what to know of it.
     *
     * @param ofAuthor whether the author of the study gives or assumes it, so that no document does
     */
    record Found(Input content, Optional<Citation> source, Basis basis, Optional<Field> field, Optional<Caution> caution,
            boolean ofAuthor) {

        Found(Input content, Optional<Citation> source, Basis basis, Optional<Field> field, Optional<Caution> caution) {
            this(content, source, basis, field, caution, false);
        }

        Found with(Optional<Caution> other) {
            return new Found(content, source, basis, field, other, ofAuthor);
        }

        /** Its source, or the place at which the knowledge base describes such a value; none of what the author of the study gives. */
        Optional<Citation> source(Citation described) {
            return ofAuthor ? Optional.empty() : source.or(() -> Optional.of(described));
        }
    }

    Optional<Found> of(Template template, Place place) {
        use(place, template.cell());
        return of(template, place.field(template.cell()), place.part());
    }

    /** @param part the component, carrier or benefit that it is of */
    Optional<Found> of(Template template, FieldPath path, String part) {
        InputRule input = template.input();
        Field field = field(path, template, part);
        Optional<Quantity> quantity = field.path().in(document);
        quantity.ifPresent(given -> check(field.bounds(), given, field.path(), template.title(), template.unit()));
        Optional<Found> found = quantity.map(given -> given(given, field))
                .or(() -> followed(template, field)).or(() -> stated(input).map(value -> value.takenOn(template.basis()))
                        .or(() -> input.standard(template.source())).map(value -> found(value, field, template.why())));
        if (found.isEmpty() && input.optional()) {
            open.add(new InputField(field, Title.of(template.title()), template.unit(), Optional.empty(), Optional.of(template.source()),
                    template.basis(), Optional.empty(), true));
        } else if (found.isEmpty()) {
            missing(field, template.title(), template.unit(), template.source(), template.basis());
        }
        return found;
    }

    /** The fields that a study may leave empty, and has. */
    List<InputField> open() {
        return open;
    }

    Field field(FieldPath path, Template template, String part) {
        return new Field(path, Field.Sort.BASICS, template.entry().dataItems(), Optional.empty(), template.input()
                .bounds(knowledge.usual(template.scope() + "." + template.cell(), Optional.of(part))));
    }

    /** What the study gives for the input whose value this one takes, without a range: it is not drawn apart from that one. */
    private Optional<Found> followed(Template template, Field field) {
        return template.input().follows().flatMap(name -> Place.WHOLE.field(name).in(document)).map(
                given -> found(new Stated(given.value(), Spread.FIXED, template.basis(), template.source()), field, template.why()));
    }

    private Optional<Stated> stated(InputRule input) {
        return input.scenario().map(parameter -> knowledge.scenarioValue(document.scenario(), parameter)).orElseGet(() -> input.parameter()
                .map(id -> knowledge.parameter(id, document.asOf(), input.parameterLow(), input.parameterHigh())));
    }

    /** The share of subsidy: given, or set by the scenario for the kind of contract, or none. */
    Optional<Found> subsidy(Template template, Measure measure, Place place) {
        FieldPath path = place.field(template.cell());
        if (path.in(document).isPresent()) {
            return of(template, place);
        }
        Optional<Stated> stated = knowledge.contracts().get(measure.contract()).subsidy()
                .flatMap(parameter -> knowledge.scenarioValue(document.scenario(), parameter));
        Field field = field(path, template, place.part());
        return Optional.of(stated.map(value -> found(value, field, template.why())).orElseGet(() -> {
            Generated none = knowledge.generated("no-subsidy");
            return found(new Stated(0, Spread.FIXED, none.basis(), none.source()), field, none.why());
        }));
    }

    /** A quantity of a benefit: of the case at hand, or with a value of the knowledge base. A constant of nature has no field. */
    Optional<Found> ofBenefit(String benefit, BenefitInput input, FieldPath path) {
        if (input.kind() == StudyKnowledge.Role.CONSTANT) {
            return input.standard().map(value -> new Found(new Input(value.value(), Origin.DEFAULT, Spread.FIXED, input.restsOn()),
                    Optional.of(value.source()), value.basis(), Optional.empty(), Optional.empty()));
        }
        use(path.place(), path.name());
        Field field = new Field(path, Field.Sort.BENEFITS, input.dataItems(), input.restsOn(),
                input.bounds(knowledge.usual(benefit + "." + input.id(), Optional.empty())));
        Optional<Quantity> quantity = path.in(document);
        quantity.ifPresent(given -> check(field.bounds(), given, path, input.title(), input.unit()));
        Optional<Found> found = quantity
                .map(given -> given(given, field).with(input.cautionAt(given.value())))
                .or(() -> input.standard().map(standard -> found(standard, field, input.restsOn())));
        if (found.isEmpty()) {
            missing(field, input.title(), input.unit(), input.source(), input.basis());
        }
        return found;
    }

    private void missing(Field field, Text title, String unit, Citation source, Basis basis) {
        missing.add(new InputField(field, Title.of(title), unit, Optional.empty(), Optional.of(source), basis, Optional.empty()));
        fault("study.missing", field.path(), title, unit);
    }

    private void fault(String key, FieldPath path, Object... args) {
        faults.add(Fault.of(key, path.toString(), 0, args));
    }

    /** The fields that must be given and are not. */
    List<InputField> missing() {
        return missing;
    }

    /** A value that the study itself works out by a rule of the knowledge base, which rests on this basis. */
    Found derived(double value, Basis basis) {
        return new Found(new Input(value, Origin.DERIVED, Spread.FIXED, Optional.empty()), Optional.empty(), basis, Optional.empty(),
                Optional.empty());
    }

    /** The part of a benefit that private investors count, from 0 to 1: given by its cell, or as the knowledge base has it. */
    Found acceptance(String cell, double standard, Basis basis) {
        return orGiven(new Field(Place.WHOLE.field(cell), Field.Sort.ACCEPTANCE, List.of(), Optional.empty(), Bounds.SHARE), standard,
                basis);
    }

    /** The share of a party in a benefit, likewise. It has no range, since all shares must sum to one. */
    Found share(String cell, double standard, Basis basis) {
        int before = faults.size();
        Field field = new Field(Place.WHOLE.field(cell), Field.Sort.SHARES, List.of(), Optional.empty(), Bounds.SHARE);
        Found found = orGiven(field, standard, basis);
        if (faults.size() == before && !found.content().spread().isFixed()) {
            fault("study.share-range", field.path(), cell);
        }
        return found;
    }

    /** Whether a benefit counts, 1 or 0; it does unless the study says otherwise. */
    Found counted(String cell, Basis basis) {
        Field field = new Field(Place.WHOLE.field(cell), Field.Sort.BENEFITS, List.of(), Optional.empty(), Bounds.SWITCH);
        field.path().in(document).filter(given -> given.value() != 0 && given.value() != 1 || !given.spread().isFixed())
                .ifPresent(given -> fault("study.switch", field.path(), given.value()));
        return orGiven(field, 1, basis);
    }

    private Found orGiven(Field field, double standard, Basis basis) {
        use(field.path().place(), field.path().name());
        return field.path().in(document).map(quantity -> {
            if (quantity.low() < 0 || quantity.high() > 1) {
                fault("study.share", field.path(), quantity.low() < 0 ? quantity.low() : quantity.high());
            }
            return given(quantity, field);
        }).orElseGet(() -> new Found(new Input(standard, basis == Basis.ASSUMED ? Origin.ASSUMED : Origin.DEFAULT, Spread.FIXED,
                Optional.empty()), Optional.empty(), basis, Optional.of(field), Optional.empty()));
    }

    void refuseSharesUnlessOne(String benefit, double sum) {
        if (Math.abs(sum - 1) > SHARE_TOLERANCE) {
            fault("study.shares", Place.WHOLE.field("share." + benefit), benefit, sum);
        }
    }

    private Found given(Quantity quantity, Field field) {
        Optional<Typical.Figure> figure = quantity.figure().flatMap(id -> knowledge.typical().figure(id));
        if (quantity.figure().isPresent() && figure.isEmpty()) {
            fault("study.figure", field.path(), quantity.figure().get());
        }
        return figure.map(one -> typical(quantity, one, field)).orElseGet(() -> own(quantity, field));
    }

    /** A number taken or worked out from a figure of the knowledge base: it rests on what that rests on. */
    private Found typical(Quantity quantity, Typical.Figure figure, Field field) {
        Typical.Dated dated = figure.asOf(document.asOf());
        Basis basis = switch (quantity.origin()) {
            case ASSUMED -> Basis.ASSUMED;
            case DEFAULT -> dated.basis();
            default -> dated.basis().and(Basis.INFERRED);
        };
        Text note = quantity.note().map(document::said).orElse(figure.why());
        return new Found(new Input(quantity.value(), quantity.origin(), quantity.spread(), Optional.of(note)), Optional.of(dated.source()),
                basis, Optional.of(field), Optional.empty());
    }

    /** What the author of the study gives, or assumes; that nothing says why is told too. */
    private Found own(Quantity quantity, Field field) {
        boolean assumed = quantity.origin() == Origin.ASSUMED;
        Optional<Text> note = quantity.note().map(document::said)
                .or(() -> assumed ? knowledge.generated("assumed-without-reason").why() : Optional.empty());
        return new Found(new Input(quantity.value(), quantity.origin(), quantity.spread(), note), Optional.empty(),
                assumed ? Basis.ASSUMED : Basis.GIVEN, Optional.of(field), Optional.empty(), true);
    }

    private static Found found(Stated stated, Field field, Optional<Text> note) {
        Origin origin = stated.basis() == Basis.ASSUMED ? Origin.ASSUMED : Origin.DEFAULT;
        return new Found(new Input(stated.value(), origin, stated.spread(), note), Optional.of(stated.source()), stated.basis(),
                Optional.of(field), stated.caution());
    }

    /** A value out of bounds is named before the end of its range, which may only have moved along with it. */
    private void check(Bounds input, Quantity quantity, FieldPath path, Text title, String unit) {
        if (input.limited() && quantity.spread() instanceof Spread.Normal) {
            fault("study.bell", path, title);
            return;
        }
        double value = quantity.value();
        double low = quantity.low();
        double high = quantity.high();
        input.least().filter(least -> low < least)
                .ifPresent(least -> fault("study.least", path, title, value < least ? value : low, least));
        input.above().filter(above -> low <= above)
                .ifPresent(above -> fault("study.above", path, title, value <= above ? value : low, above));
        input.most().filter(most -> high > most)
                .ifPresent(most -> tooMuch(path, title, value > most ? value : high, most, unit.startsWith("fraction")));
        if (input.whole() && (quantity.value() != Math.rint(quantity.value()) || !quantity.spread().isFixed())) {
            fault("study.whole-number", path, title, quantity.value());
        }
    }

    /** A share beyond its bound that would be within it as percent was most likely meant so. */
    private void tooMuch(FieldPath path, Text title, double value, double most, boolean share) {
        if (share && value / PERCENT <= most) {
            fault("study.most-percent", path, title, value, most, value / PERCENT);
        } else {
            fault("study.most", path, title, value, most);
        }
    }

    /** Notes that a place has fields, whether given or not. */
    void use(Place place, String... fields) {
        used.computeIfAbsent(place, key -> new HashSet<>()).addAll(List.of(fields));
    }

    /** Refuses what was given and never asked for, naming the nearest field that exists. */
    void refuseUnused() {
        Faults unused = new Faults();
        used.forEach((place, known) -> place.in(document).keySet().stream().filter(name -> !known.contains(name)).sorted()
                .forEach(name -> unused.add(() -> unused(place.field(name), known))));
        faults.addAll(unused.kept());
        moreUnused = unused.more();
    }

    private static Fault unused(FieldPath path, Set<String> known) {
        String near = Fault.near(known, path.name()).orElseGet(() -> Fault.oneOf(known.stream().sorted().toList()));
        return Fault.of("study.field", path.toString(), 0, path.name(), near);
    }

    /** How many more fields were given and never asked for than there are faults about them. */
    int moreUnused() {
        return moreUnused;
    }
}
