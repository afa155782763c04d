package sumakomi.economics.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.Bounds.Slip;
import sumakomi.economics.study.Bounds.Usual;
import sumakomi.knowledge.Decimals;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Text;

/**
 * Asks back what a study gives and what is not usual, such as a factor in kilograms where tonnes are asked for. What was worked out from
 * typical figures is no slip of anyone beside the rest of its measure; only its own size is asked about, since that of a roof may be.
 */
final class Questions {

    private final StudyDocument document;
    /** What counts in each field, by the measure or the benefit, then by place and name. */
    private final Map<String, Map<Place, Map<String, Double>>> taken = new HashMap<>();
    private final FigureText figures;
    private final Set<FieldPath> workedOut;

    private Questions(StudyDocument document, List<InputField> fields, Set<FieldPath> workedOut, FigureText figures) {
        this.document = document;
        this.workedOut = workedOut;
        fields.forEach(field -> field.found().ifPresent(found -> taken.computeIfAbsent(field.path().place().owner(), key -> new HashMap<>())
                .computeIfAbsent(field.path().place(), key -> new HashMap<>()).put(field.path().name(), found.value())));
        this.figures = figures;
    }

    /**
     * @param fields those of the study, with what counts for each
     * @param workedOut those that are still as they were worked out, besides those that name a typical figure
     */
    static List<Question> of(StudyDocument document, List<InputField> fields, Set<FieldPath> workedOut, FigureText figures) {
        Questions questions = new Questions(document, fields, workedOut, figures);
        List<Question> own = fields.stream().flatMap(field -> questions.about(field, Usual::ofValueItself).stream()).toList();
        Set<String> unusual = own.stream().map(one -> named(one.field().place(), one.field().name())).collect(Collectors.toSet());
        List<Question> beside = fields.stream().filter(field -> !unusual.contains(named(field.path().place(), field.path().name())))
                .flatMap(field -> questions.about(field, usual -> !usual.ofValueItself() && usual.beside().stream()
                        .noneMatch(cell -> unusual.contains(named(field.path().place(), cell)))).stream())
                .toList();
        return Stream.concat(own.stream(), beside.stream()).toList();
    }

    /** A cell of a measure, whatever part of it has it. */
    private static String named(Place place, String cell) {
        return place.owner() + " " + cell;
    }

    /**
     * One question at most. What is unusual by itself comes first, and mutes what is only unusual beside it: a price a thousand times too
     * high makes the saving, the cost and the upkeep of its measure look wrong too.
     */
    private Optional<Question> about(InputField field, Predicate<Usual> asked) {
        return field.field().bounds().usual().stream().filter(asked).flatMap(usual -> about(field, usual).stream()).findFirst();
    }

    private Optional<Question> about(InputField field, Usual usual) {
        return field.path().in(document).filter(given -> usual.ofValueItself() || !given.workedOut() && !workedOut.contains(field.path()))
                .flatMap(given -> factor(field, usual).flatMap(factor -> ends(given)
                        .filter(value -> !usual.holds(value * factor)).boxed().findFirst()
                        .map(value -> question(field, usual, value, factor))));
    }

    /** The value first, so that it is asked about rather than its range. */
    private static DoubleStream ends(Quantity given) {
        return given.spread() instanceof Spread.Normal ? DoubleStream.of(given.value())
                : DoubleStream.of(given.value(), given.low(), given.high());
    }

    private Question question(InputField field, Usual usual, double value, double factor) {
        Optional<Slip> slip = usual.slips().stream().filter(one -> usual.holds(value * factor * one.times())).findFirst();
        Optional<Double> meant = slip.map(one -> Decimals.tidy(value * one.times()));
        return new Question(field.path(), field.unit(), value, meant, usual, asked(field, usual, value, value * factor, slip, meant));
    }

    private Fault asked(InputField field, Usual usual, double value, double measured, Optional<Slip> slip, Optional<Double> meant) {
        String unit = field.unit();
        String looked = usual.unit(unit);
        String key = "study.unusual" + (usual.measuredBy().isPresent() ? ".measured" : "") + (slip.isPresent() ? ".meant" : "");
        return Fault.of(key, field.path().toString(), 0, field.title(), figure(value, unit), figure(usual.least(), looked),
                figure(usual.most(), looked), figure(meant.orElse(value), unit), slip.map(Slip::wrote).orElse(field.title()),
                usual.measuredBy().orElse(field.title()), figure(Math.abs(measured), looked));
    }

    private Text figure(double value, String unit) {
        return Text.inBoth(locale -> figures.of(value, unit, locale));
    }

    /** By what the value is multiplied before it is looked at; empty where that is not known yet. */
    private Optional<Double> factor(InputField field, Usual usual) {
        Place place = field.path().place();
        double times = usual.timesCell().map(cell -> product(place, List.of(cell))).orElse(1.0);
        double whole = usual.together() ? sum(place.owner(), List.of(field.path().name())) / product(place, List.of(field.path().name()))
                : 1;
        double per = usual.perSum().isEmpty() ? 1 : usual.perSum().stream().mapToDouble(cells -> sum(place.owner(), cells)).sum();
        return Optional.of(times * whole * net(field.path(), usual) / per).filter(factor -> Double.isFinite(factor) && factor > 0);
    }

    /** The part of what is saved of a carrier that is left once what is bought of it in its place is taken off. */
    private double net(FieldPath field, Usual usual) {
        List<String> cells = Stream.concat(Stream.of(field.name()), usual.timesCell().stream()).toList();
        double own = product(field.place(), cells);
        return field.place().kind() != Place.Kind.ENERGY || usual.perSum().isEmpty() || own == 0 ? 1
                : Math.abs(byThing(field.place().owner(), cells).get(thing(field.place()))) / own;
    }

    /** Over all places of a measure, signs aside; what is saved and what is bought of one carrier are taken together. */
    private double sum(String owner, List<String> cells) {
        return byThing(owner, cells).values().stream().mapToDouble(Math::abs).sum();
    }

    private Map<Object, Double> byThing(String owner, List<String> cells) {
        Map<Object, Double> byThing = new HashMap<>();
        taken.getOrDefault(owner, Map.of()).keySet().forEach(place -> byThing.merge(thing(place), signed(place, cells), Double::sum));
        return byThing;
    }

    /** The carrier of a line of energy, or the place itself. */
    private Object thing(Place place) {
        return document.measures().stream().filter(measure -> place.kind() == Place.Kind.ENERGY && measure.id().equals(place.owner()))
                .flatMap(measure -> measure.energy().stream()).filter(line -> line.id().equals(place.part())).findFirst()
                .<Object>map(StudyDocument.Energy::carrier).orElse(place);
    }

    /** Of what counts in cells of a place, signs aside; 0 where it has no such cell. */
    private double product(Place place, List<String> cells) {
        return Math.abs(signed(place, cells));
    }

    private double signed(Place place, List<String> cells) {
        Map<String, Double> here = taken.getOrDefault(place.owner(), Map.of()).getOrDefault(place, Map.of());
        return cells.stream().mapToDouble(cell -> here.getOrDefault(cell, 0.0)).reduce(1, (one, other) -> one * other);
    }
}
