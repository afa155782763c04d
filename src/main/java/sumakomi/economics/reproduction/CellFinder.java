package sumakomi.economics.reproduction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sumakomi.knowledge.Citation;

/** Finds the figures that a {@link CellSpec} points at. */
record CellFinder(PrintedTables tables) {

    private static final Pattern VARIABLE = Pattern.compile("\\$([a-z0-9_]+)");

    /**
     * @param row the row at hand
     * @param fallback the place cited where the cell has none of its own
     * @throws IllegalArgumentException if a table, column or entry does not exist
     */
    List<FoundCell> find(CellSpec spec, Row row, Citation fallback) {
        if (spec.value().isPresent()) {
            return List.of(new FoundCell(spec.value().get().toPlainString(), spec.value().map(Approximate::exactly), spec.source()
                    .orElse(fallback), ""));
        }
        if (spec.printed().isPresent()) {
            return List.of(read(spec, spec.printed().get(), spec.source().orElse(fallback), ""));
        }
        if (spec.entry().isPresent()) {
            PrintedTables.Figure figure = tables.figure(spec.entry().get(), spec.figure().orElse(""));
            return List.of(read(spec, figure.printed(), figure.source(), spec.entry().get().toString()));
        }
        if (spec.table().isEmpty()) {
            return List.of(cell(spec, row, row, fallback));
        }
        List<Row> rows = partnered(spec, row, fitting(filled(spec.table().get(), row), spec.where(), row));
        if (spec.count()) {
            String text = Integer.toString(rows.size());
            return List.of(new FoundCell(text, Optional.of(Approximate.exactly(rows.size())), source(spec, rows, fallback),
                    spec.table().get()));
        }
        return rows.stream().map(other -> cell(spec, other, row, fallback)).filter(found -> !found.text().isEmpty()).toList();
    }

    private List<Row> fitting(String table, List<Condition> where, Row atHand) {
        List<Condition> conditions = filled(where, atHand);
        return tables.rows(table).stream().filter(row -> row.fits(conditions)).toList();
    }

    private List<Row> partnered(CellSpec spec, Row atHand, List<Row> rows) {
        if (spec.having().isEmpty()) {
            return rows;
        }
        CellSpec.Having having = spec.having().get();
        List<Row> partners = fitting(having.table(), having.where(), atHand);
        return rows.stream().filter(row -> partners.stream().anyMatch(partner -> having.same().stream()
                .allMatch(column -> partner.cell(column).equals(row.cell(column))))).toList();
    }

    private Citation source(CellSpec spec, List<Row> rows, Citation fallback) {
        return spec.source().or(() -> rows.stream().findFirst().flatMap(tables::source)).orElse(fallback);
    }

    private FoundCell cell(CellSpec spec, Row from, Row atHand, Citation fallback) {
        String column = filled(spec.column().orElseThrow(
                () -> new IllegalArgumentException("A cell of " + from.table() + " needs a column")), atHand);
        if (!from.hasColumn(column)) {
            throw new IllegalArgumentException("The table " + from.table() + " has no column \"" + column + "\"");
        }
        String text = from.cell(column).or(() -> spec.otherwise().flatMap(from::cell)).orElse("");
        return read(spec, text, spec.source().or(() -> tables.source(from)).orElse(fallback), from.table() + "." + column);
    }

    private static FoundCell read(CellSpec spec, String text, Citation source, String place) {
        Optional<Approximate> value = PrintedNumber.read(text, spec.unitOfLastDigit(), spec.exact())
                .map(number -> number.times(Approximate.exactly(spec.times().orElse(BigDecimal.ONE))));
        return new FoundCell(text, value, source, place);
    }

    private static String filled(String text, Row row) {
        return VARIABLE.matcher(text).replaceAll(variable -> Matcher.quoteReplacement(row.cell(variable.group(1)).orElseThrow(
                () -> new IllegalArgumentException("The row at hand of " + row.table() + " has no \"" + variable.group(1) + "\""))));
    }

    private static List<Condition> filled(List<Condition> conditions, Row row) {
        return conditions.stream().map(condition -> condition.mapped(word -> filled(word, row))).toList();
    }
}
