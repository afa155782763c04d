package sumakomi.economics.reproduction;

import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.Written;
import sumakomi.economics.reproduction.ReproducedFigure.InputFigure;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Text;

/** Recomputes the figures of a family. */
final class FigureMaker {

    private static final double PERCENT = 100;
    private static final MathContext SHOWN = new MathContext(12);
    private static final Row NO_ROW = new Row("", Map.of());

    private final PrintedTables tables;
    private final CellFinder cells;
    private final Reasons reasons;

    FigureMaker(PrintedTables tables) {
        this.tables = tables;
        this.cells = new CellFinder(tables);
        this.reasons = new Reasons(tables.library());
    }

    List<ReproducedFigure> figures(Family family) {
        try {
            return family.rows().map(rows -> rows(rows).stream().map(row -> figure(family, row, row.key(rows.key()))).toList())
                    .orElseGet(() -> List.of(figure(family, NO_ROW, "")));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalStateException("kb/reproductions, entry \"" + family.id() + "\": " + e.getMessage(), e);
        }
    }

    private List<Row> rows(Family.Rows rows) {
        return rows.tables().stream().flatMap(table -> tables.rows(table).stream()).filter(row -> row.fits(rows.where())).toList();
    }

    private ReproducedFigure figure(Family family, Row row, String key) {
        Citation fallback = tables.source(row).orElse(family.source());
        List<FoundCell> found = cells.find(family.printed(), row, fallback);
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "\"printed\" must point at one cell and points at " + found.size() + " in row \"" + key + "\"");
        }
        FoundCell printed = found.get(0);
        Map<String, List<FoundCell>> inputs = new LinkedHashMap<>();
        family.inputs().forEach(spec -> inputs.put(spec.name().orElseThrow(), cells.find(spec, row, fallback)));
        Optional<Expression> formula = formula(family, row);
        Optional<Approximate> recomputed = recomputed(family, formula, inputs);
        boolean assumed = family.inputs().stream().anyMatch(CellSpec::assumed);
        Verdict verdict = Judgement.of(family, printed.value(), recomputed, assumed);
        List<String> anomalies = family.anomalies(key);
        return new ReproducedFigure(key.isEmpty() ? family.id() : family.id() + "/" + key, family.topic(), family.title(), printed.source(),
                printed.place(), printed.text(), printed.value(),
                recomputed.map(value -> value.rounded(SHOWN)), family.unit(), unitTitle(family.unit()), family.words(),
                formula.map(Written::of),
                inputFigures(family, inputs), verdict, reasons.of(family, printed, recomputed, verdict, assumed, anomalies), anomalies);
    }

    private Text unitTitle(String unit) {
        return tables.library().find("units", unit).map(Entry::title).orElse(new Text(unit, unit));
    }

    private static Optional<Approximate> recomputed(Family family, Optional<Expression> formula, Map<String, List<FoundCell>> inputs) {
        boolean lost = family.inputs().stream().anyMatch(spec -> inputs.get(spec.name().orElseThrow()).isEmpty() && !spec.mayBeEmpty())
                || inputs.values().stream().anyMatch(found -> found.stream().anyMatch(cell -> cell.value().isEmpty()));
        if (formula.isEmpty() || lost) {
            return Optional.empty();
        }
        Map<String, List<Approximate>> values = new LinkedHashMap<>();
        inputs.forEach((name, found) -> values.put(name, found.stream().map(cell -> cell.value().orElseThrow()).toList()));
        return Optional.of(IntervalEvaluation.of(formula.get(), values));
    }

    private Optional<Expression> formula(Family family, Row row) {
        return family.definition().map(definition -> defined(family, definition, row)).or(() -> family.formula().map(Expression::parse));
    }

    /** The formula of a definition over the inputs of the family, in percent where the family is. */
    private Expression defined(Family family, Family.Definition definition, Row row) {
        String word = definition.column().flatMap(row::cell).orElse("");
        Optional<String> only = definition.column().isEmpty() ? definition.of().values().stream().findFirst() : Optional.empty();
        Entry entry = Optional.ofNullable(definition.of().get(word)).or(() -> only)
                .flatMap(id -> tables.library().find(definition.kind(), id))
                .orElseThrow(() -> new IllegalArgumentException("No definition for \"" + word + "\""));
        Expression written = Expression.parse(entry.tree().get("expression").asString());
        List<String> names = entry.tree().has("inputs")
                ? entry.tree().get("inputs").valueStream().map(input -> input.get("id").asString()).toList()
                : names(written).distinct().toList();
        Expression over = written.replaced(part -> part instanceof Expression.Name name
                ? new Expression.Name(family.inputs().get(names.indexOf(name.id())).name().orElseThrow())
                : part);
        return family.unit().equals("percent")
                ? new Expression.Binary(Expression.Operator.TIMES, over, new Expression.Constant(PERCENT)) : over;
    }

    private static Stream<String> names(Expression expression) {
        return expression instanceof Expression.Name name ? Stream.of(name.id()) : expression.parts().stream().flatMap(FigureMaker::names);
    }

    private static List<InputFigure> inputFigures(Family family, Map<String, List<FoundCell>> inputs) {
        List<InputFigure> figures = new ArrayList<>();
        family.inputs().forEach(spec -> inputs.get(spec.name().orElseThrow()).forEach(
                cell -> figures.add(new InputFigure(spec.name().orElseThrow(), cell.text(), cell.source(), cell.place(), spec.assumed()))));
        return figures;
    }
}
