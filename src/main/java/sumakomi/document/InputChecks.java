package sumakomi.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import sumakomi.document.sheet.Page;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.study.Bounds;
import sumakomi.knowledge.Decimals;

/**
 * Which values the cells of the sheet of inputs take: as they are typed, and in a column that finds what was pasted in, and asks back what
 * is not usual.
 */
final class InputChecks {

    private static final String YEARS = "evaluation-years";
    /** Beyond what any study comes to, and still written without an exponent. */
    private static final double NO_END = 1e15;
    private static final double NEARLY = 1e-9;
    private static final int MOST_CELLS = 100;

    private final Writing book;
    private final Page page;
    private final Map<Kind, List<CellRangeAddressList>> byKind = new LinkedHashMap<>();

    /**
     * What cells that take the same values have in common.
     *
     * @param percent whether they are shown, and typed, in percent
     */
    private record Kind(Bounds bounds, boolean percent) {

        /** A bound as it would be typed. */
        String typed(double bound) {
            return percent ? written(BigDecimal.valueOf(bound).movePointRight(2).doubleValue()) + "%" : written(bound);
        }
    }

    InputChecks(Writing book, Page page) {
        this.book = book;
        this.page = page;
    }

    void write(Layout.Sheet sheet) {
        for (int i = 0; i < sheet.rows().size(); i++) {
            int row = Layout.HEADER_ROW + 1 + i;
            sheet.rows().get(i).cell().ifPresent(cell -> check(row, cell));
        }
        byKind.forEach((kind, parts) -> parts.forEach(cells -> validate(kind, cells)));
        int last = Layout.HEADER_ROW + sheet.rows().size();
        String first = new CellReference(Layout.HEADER_ROW + 1, Layout.INPUT_CHECK, false, true).formatAsString();
        page.warn(new CellRangeAddress(Layout.HEADER_ROW + 1, last, Layout.INPUT_CHECK, Layout.INPUT_CHECK),
                first + "=\"" + book.words.say("check-wrong") + "\"");
    }

    private void check(int row, Cell cell) {
        Bounds bounds = Optional.ofNullable(book.study.fields().get(cell.id())).map(field -> field.bounds()).orElse(Bounds.FREE);
        String here = new CellReference(row, Layout.INPUT_VALUE, true, true).formatAsString();
        List<String> conditions = new ArrayList<>(List.of("ISNUMBER(" + here + ")"));
        if (cell.id().equals(YEARS) || !book.study.open(cell)) {
            conditions.add("ABS(" + here + "-" + written(cell.input().orElseThrow().value()) + ")<" + written(NEARLY));
        } else {
            open(new Kind(bounded(bounds), cell.unitName().startsWith("fraction"))).addCellRangeAddress(row, Layout.INPUT_VALUE, row,
                    Layout.INPUT_VALUE);
        }
        bounds.least().ifPresent(least -> conditions.add(here + ">=" + written(least)));
        bounds.above().ifPresent(above -> conditions.add(here + ">" + written(above)));
        bounds.most().ifPresent(most -> conditions.add(here + "<=" + written(most)));
        bounds.below().ifPresent(other -> conditions.add(here + "<" + address(other)));
        if (bounds.whole()) {
            conditions.add("INT(" + here + ")=" + here);
        }
        together(cell).ifPresent(conditions::add);
        List<String> usual = new UsualFormulas(book.study, this::address).of(cell, bounds.usual());
        String possible = usual.isEmpty() ? "\"\""
                : "IF(AND(" + String.join(",", usual) + "),\"\",\"" + book.words.say("check-unusual") + "\")";
        page.formula(row, Layout.INPUT_CHECK, "IF(AND(" + String.join(",", conditions) + ")," + possible + ",\"" + book.words.say(
                "check-wrong") + "\")", book.look.small());
    }

    /** The cells with such bounds, in lists that are not too long for a spreadsheet program. */
    private CellRangeAddressList open(Kind kind) {
        List<CellRangeAddressList> parts = byKind.computeIfAbsent(kind, key -> new ArrayList<>());
        if (parts.isEmpty() || parts.get(parts.size() - 1).countRanges() >= MOST_CELLS) {
            parts.add(new CellRangeAddressList());
        }
        return parts.get(parts.size() - 1);
    }

    /** What is usual does not count here; alike bounds share one rule. */
    private static Bounds bounded(Bounds bounds) {
        return new Bounds(bounds.least(), bounds.above(), bounds.most(), bounds.whole(), Optional.empty(), List.of());
    }

    /** A condition on several inputs: shares of a benefit sum to one, integrated works save no more than there is. */
    private Optional<String> together(Cell cell) {
        if (cell.id().startsWith("share.")) {
            String benefit = cell.id().substring(0, cell.id().lastIndexOf('.') + 1);
            return Optional.of("ABS(" + book.study.model().inputs().stream().filter(other -> other.id().startsWith(benefit))
                    .map(other -> address(other.id())).collect(Collectors.joining("+")) + "-1)<" + written(NEARLY));
        }
        String component = cell.id().substring(0, Math.max(0, cell.id().lastIndexOf('.')));
        return cell.id().endsWith(".common-cost") ? Optional.of(address("integrated-saving-share") + "*" + address(cell.id()) + "<="
                + address(component + ".initial-cost")) : Optional.empty();
    }

    private String address(String cell) {
        return book.layout.places().address(cell, 0, page.sheet().getSheetName());
    }

    private void validate(Kind kind, CellRangeAddressList cells) {
        DataValidationHelper helper = page.sheet().getDataValidationHelper();
        DataValidation validation = helper.createValidation(constraint(helper, kind.bounds()), cells);
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(false);
        validation.createErrorBox(book.words.say("check-cell"), asked(kind));
        validation.setShowPromptBox(true);
        validation.createPromptBox(book.words.say("check-cell"), asked(kind));
        page.sheet().addValidationData(validation);
    }

    private static DataValidationConstraint constraint(DataValidationHelper helper, Bounds bounds) {
        String least = written(bounds.least().orElse(-NO_END));
        if (bounds.whole()) {
            return helper.createIntegerConstraint(OperatorType.BETWEEN, least, written(bounds.most().orElse(NO_END)));
        }
        return bounds.above().isPresent() ? helper.createDecimalConstraint(OperatorType.GREATER_THAN, written(bounds.above().get()), null)
                : helper.createDecimalConstraint(OperatorType.BETWEEN, least, written(bounds.most().orElse(NO_END)));
    }

    private String asked(Kind kind) {
        Bounds bounds = kind.bounds();
        if (bounds.least().isPresent() && bounds.most().isPresent()) {
            return book.words.say(bounds.whole() ? "check-whole" : "check-between", kind.typed(bounds.least().get()),
                    kind.typed(bounds.most().get()));
        }
        return bounds.above().map(above -> book.words.say("check-above", kind.typed(above)))
                .or(() -> bounds.least().map(least -> book.words.say("check-least", kind.typed(least))))
                .orElseGet(() -> book.words.say("check-number"));
    }

    /** As a spreadsheet program reads a number in a formula. */
    static String written(double value) {
        return Decimals.canonical(value).toPlainString();
    }
}
