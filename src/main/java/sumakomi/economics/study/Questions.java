package sumakomi.economics.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import sumakomi.economics.formula.Cell.Input;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.Bounds.Slip;
import sumakomi.economics.study.Bounds.Usual;
import sumakomi.knowledge.Decimals;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Text;

/** Asks back what a study gives and what is not usual, such as a factor in kilograms where tonnes are asked for. */
final class Questions {

    private static final String FRACTION = "fraction";

    private final StudyDocument document;
    /** The fields by the measure or the benefit in whose place they stand. */
    private final Map<String, List<InputField>> byOwner;
    private final FigureText figures;

    private Questions(StudyDocument document, List<InputField> fields, FigureText figures) {
        this.document = document;
        this.byOwner = fields.stream().collect(Collectors.groupingBy(field -> field.path().place().owner()));
        this.figures = figures;
    }

    /** @param fields those of the study, with what counts for each */
    static List<Question> of(StudyDocument document, List<InputField> fields, FigureText figures) {
        Questions questions = new Questions(document, fields, figures);
        return fields.stream().flatMap(field -> questions.about(field).stream()).toList();
    }

    private Optional<Question> about(InputField field) {
        return field.field().bounds().usual().filter(usual -> weighsMost(field, usual))
                .flatMap(usual -> field.path().in(document).flatMap(given -> factor(field, usual).flatMap(factor -> ends(given)
                        .filter(value -> !usual.holds(value * factor)).boxed().findFirst()
                        .map(value -> question(field, usual, value, factor)))));
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
        String looked = usual.measuredBy().isPresent() ? FRACTION : unit;
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
        double times = usual.timesCell().map(cell -> at(place, cell).sum()).orElse(1.0);
        double per = usual.perCell().map(cell -> at(Place.measure(place.owner()), cell).sum()).orElse(1.0);
        return Optional.of(times / per).filter(factor -> Double.isFinite(factor) && factor > 0);
    }

    private Stream<InputField> of(String owner) {
        return byOwner.getOrDefault(owner, List.of()).stream();
    }

    /** What counts in a cell of a place, or in that cell of each component of a measure. */
    private DoubleStream at(Place place, String cell) {
        return of(place.owner()).filter(field -> field.path().name().equals(cell)).filter(field -> field.path().place().equals(place)
                || place.kind() == Place.Kind.MEASURE && field.path().place().kind() == Place.Kind.COMPONENT)
                .flatMap(field -> field.found().stream()).mapToDouble(Input::value);
    }

    /** What is judged by the cost of its measure is asked about only where nothing else of the measure weighs more. */
    private boolean weighsMost(InputField field, Usual usual) {
        double own = weight(field, usual);
        return usual.timesCell().isEmpty() || of(field.path().place().owner())
                .filter(other -> other.path().name().equals(field.path().name())
                        && other.path().place().kind() == field.path().place().kind())
                .allMatch(other -> weight(other, usual) <= own);
    }

    private double weight(InputField field, Usual usual) {
        double value = field.found().map(Input::value).orElse(0.0);
        return Math.abs(value * usual.timesCell().map(cell -> at(field.path().place(), cell).sum()).orElse(1.0));
    }
}
