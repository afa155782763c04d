package sumakomi.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.Function;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.Written;
import sumakomi.knowledge.Decimals;

/** Writes the tree of a formula in the language of spreadsheets. */
final class SpreadsheetFormula {

    private final Model model;
    private final Places places;
    /** Row, counted from 0, in which yearly sheets have the year above each value. */
    private final int yearRow;
    /** By sheets that have years of the calendar there: the one that counts as 0. */
    private final Map<String, Integer> firstYears;

    SpreadsheetFormula(Model model, Places places, int yearRow, Map<String, Integer> firstYears) {
        this.model = model;
        this.places = places;
        this.yearRow = yearRow;
        this.firstYears = Map.copyOf(firstYears);
    }

    /**
     * The formula of a cell without the equals sign.
     *
     * @param year the year whose value it gives; 0 for a cell that is not yearly
     */
    String of(Cell cell, int year) {
        String sheet = places.of(cell.id()).sheet();
        return cell.expression().orElseThrow().accept(new Written(name -> name(cell, name, year), Written::number,
                operator -> String.valueOf(operator.sign()), (call, arguments) -> call(call, arguments, sheet, year)));
    }

    private String name(Cell owner, String id, int year) {
        if (id.equals(Expression.ONE_YEAR)) {
            return "1";
        }
        if (id.equals(Expression.INDEX)) {
            return owner.yearly() ? index(places.of(owner.id()), year) : "0";
        }
        return places.address(id, model.cell(id).yearly() ? year : 0, places.of(owner.id()).sheet());
    }

    /** The number of a year, from 0. */
    private String index(Places.Place place, int year) {
        String head = new CellReference(yearRow, place.column() + year, true, false).formatAsString();
        return Optional.ofNullable(firstYears.get(place.sheet())).map(first -> "(" + head + "-" + first + ")").orElse(head);
    }

    private String call(Call call, List<String> arguments, String sheet, int year) {
        return switch (call.function()) {
            case SUM, MIN, MAX -> call.function().name() + "(" + String.join(",", arguments) + ")";
            case FLOOR -> "INT(" + arguments.get(0) + ")";
            case TIMES_IN ->
                "IF(ABS(%1$s/%2$s-ROUND(%1$s/%2$s,0))<%3$s,ROUND(%1$s/%2$s,0),%1$s/%2$s)".formatted("(" + arguments.get(0) + ")",
                        "(" + arguments.get(1) + ")", Decimals.canonical(Function.WHOLE_WITHIN).toPlainString());
            case IF_AT_MOST -> "IF(%s<=%s,%s,%s)".formatted(arguments.toArray());
            case ANNUITY -> "IF(%1$s=0,%2$s,(1-(1+%1$s)^(-(%2$s)))/(%1$s))".formatted(arguments.toArray());
            case COMPOUND -> "(1+(%s))^(%s)".formatted(arguments.toArray());
            case PREVIOUS -> previous(call.cell(), sheet, year);
            case NEXT -> year == model.years() ? "0" : places.address(call.cell(), year + 1, sheet);
            case TOTAL -> "SUM(" + range(call.cell(), 0, sheet) + ")";
            case PRESENT_VALUE -> "(%s+NPV(%s,%s))".formatted(places.address(call.cell(), 0, sheet), arguments.get(1),
                    range(call.cell(), 1, sheet));
            case EACH_COMPONENT, EACH_ENERGY, EACH_MEASURE, EACH_LINE, EACH_HOLDER, WHERE_MADE ->
                throw new IllegalStateException("Not spelled out: " + Written.of(call));
        };
    }

    private String previous(String row, String sheet, int year) {
        if (year == 0) {
            return "0";
        }
        return places.address(row, model.cell(row).yearly() ? year - 1 : 0, sheet);
    }

    private String range(String row, int first, String sheet) {
        return places.range(row, first, model.cell(row).yearly() ? model.years() : 0, sheet);
    }
}
