package sumakomi.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFName;
import sumakomi.document.Writing.Book;
import sumakomi.document.sheet.Page;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Expression.Binary;
import sumakomi.economics.formula.Expression.Name;
import sumakomi.economics.formula.Expression.Operator;

/** Writes the sheet of inputs and the sheets of the steps with the values of the study, then their formulas and names. */
final class CellSheets extends Writing {

    /** The input that fixes how many years the yearly sheets have. */
    private static final String YEARS = "evaluation-years";
    private static final String YEN_PER_TONNE = "yen/t-CO2";
    /** A value by which a row of years gets decimals. */
    private static final double HALF = 0.5;
    /** The sheet of the municipality by fiscal year. */
    private static final String BUDGET = "municipality-budget";
    private static final String RATIO = "ratio";
    private static final int YEARS_PER_PAGE = 16;

    private final SpreadsheetFormula formula;
    /** Puts the formulas in the place of the values that they give. */
    private final List<Runnable> formulas = new ArrayList<>();

    CellSheets(Book book) {
        super(book);
        Map<String, Integer> firstYears = new HashMap<>();
        layout.yearly().forEach(sheet -> firstFiscalYear(sheet).ifPresent(first -> firstYears.put(sheet.name(), first)));
        this.formula = new SpreadsheetFormula(study.model(), layout.places(), Layout.HEADER_ROW, firstYears);
    }

    void write() {
        inputs();
        layout.steps().forEach(this::step);
        layout.yearly().forEach(this::yearly);
    }

    /**
     * Puts in what the rest of the workbook can be worked out without: the formulas, whose values stand there already, and the names,
     * all of which the library looks through for each function that it reads.
     */
    void complete() {
        formulas.forEach(Runnable::run);
        layout.places().all().forEach(this::name);
    }

    private void formula(Page page, int row, int column, String text, double value, XSSFCellStyle style) {
        page.number(row, column, value, style);
        formulas.add(() -> page.row(row).getCell(column).setCellFormula(text));
    }

    private void name(String cell, Places.Place place) {
        int last = study.model().cell(cell).yearly() && study.model().cell(cell).input().isEmpty() ? study.model().years() : 0;
        XSSFName name = workbook.createName();
        name.setNameName(CellNames.of(cell));
        name.setRefersToFormula(Places.quoted(place.sheet()) + "!" + (last == 0
                ? new CellReference(place.row(), place.column(), true, true).formatAsString()
                : layout.places().range(cell, 0, last, place.sheet())));
    }

    private Page page(Layout.Sheet sheet, int... widths) {
        Page page = sheet(sheet.name(), true, widths);
        page.title(sheet.name(), look.title());
        return page;
    }

    private void inputs() {
        Layout.Sheet sheet = layout.inputs();
        Page page = page(sheet, 38, 18, 16, 14, 44, 22, 44, 64, 8);
        page.wide(1, 0, 6, words.say("inputs-note"), look.note());
        page.header(Layout.HEADER_ROW, look.header(), words.say("item"), words.say("value"), words.say("unit"), words.say("origin"),
                words.say("source-title"), words.say("range"), words.say("note"), words.say("key"), words.say("check"));
        rows(page, sheet, 9, this::input);
        new InputChecks(this, page).write(sheet);
        page.print(6, Layout.HEADER_ROW + sheet.rows().size());
        page.freeze(Layout.HEADER_ROW, 1);
    }

    private void input(Page page, int row, String title, Cell cell) {
        Cell.Input input = cell.input().orElseThrow();
        boolean open = study.open(cell) && !cell.id().equals(YEARS);
        String format = formats.of(cell.unitName(), input.value());
        page.text(row, 0, title, look.text());
        page.number(row, Layout.INPUT_VALUE, input.value(), open ? look.input(format) : look.fixed(format));
        page.text(row, 2, words.unit(cell), look.unit());
        page.text(row, 3, words.origin(input.origin()), look.text());
        page.text(row, 4, words.source(cell), look.small());
        page.text(row, 5, Stream.concat(Stream.of(words.range(cell)), usual(cell)).filter(one -> !one.isEmpty())
                .collect(Collectors.joining("\n")), look.small());
        String note = cell.id().equals(YEARS) ? words.say("years-note") : input.note().map(words::in).orElse("");
        String caution = words.caution(Optional.ofNullable(study.cautions().get(cell.id())));
        page.text(row, 6, Stream.of(note, caution).filter(one -> !one.isEmpty()).collect(Collectors.joining("\n")), look.small());
        page.text(row, 7, Optional.ofNullable(study.fields().get(cell.id())).map(field -> field.path().toString()).orElse(""),
                look.small());
        page.fit(row);
    }

    /** Between which values an input usually lies. */
    private Stream<String> usual(Cell cell) {
        return Optional.ofNullable(study.fields().get(cell.id())).stream().flatMap(field -> field.bounds().usual().stream())
                .map(usual -> words.usual(usual, cell.unitName()));
    }

    /** Writes a row of a sheet: of a page, at a row, with a title, for a cell. */
    private interface RowWriter {
        void write(Page page, int row, String title, Cell cell);
    }

    private void rows(Page page, Layout.Sheet sheet, int columns, RowWriter writer) {
        for (int i = 0; i < sheet.rows().size(); i++) {
            int row = Layout.HEADER_ROW + 1 + i;
            Layout.Row line = sheet.rows().get(i);
            line.cell().ifPresentOrElse(cell -> writer.write(page, row, line.text(), cell), () -> heading(page, row, line.text(), columns));
        }
    }

    private void heading(Page page, int row, String text, int columns) {
        for (int column = 0; column < columns; column++) {
            page.text(row, column, column == 0 ? text : "", look.heading());
        }
        page.lines(row, 1);
    }

    private void step(Layout.Sheet sheet) {
        Page page = page(sheet, 36, 58, 18, 16, 42, 64);
        page.wide(1, 0, 4, words.say("step-note"), look.note());
        page.header(Layout.HEADER_ROW, look.header(), words.say("item"), words.say("formula"), words.say("value"), words.say("unit"),
                words.say("source-title"), words.say("name"));
        rows(page, sheet, 6, this::value);
        page.print(4, Layout.HEADER_ROW + sheet.rows().size());
        page.freeze(Layout.HEADER_ROW, 1);
    }

    private void value(Page page, int row, String title, Cell cell) {
        String inWords = words.formula(study.model(), cell);
        XSSFCellStyle style = look.number(formats.of(cell.unitName(), study.value(cell.id())));
        page.text(row, 0, title, look.text());
        page.text(row, 1, inWords, look.small());
        formula(page, row, Layout.STEP_VALUE, cell.input().isPresent()
                ? layout.places().address(cell.id(), 0, page.sheet().getSheetName())
                : possible(cell, orNoReduction(cell, formula.of(cell, 0))), study.value(cell.id()), style);
        page.text(row, 3, words.unit(cell), look.unit());
        page.text(row, 4, words.source(cell), look.small());
        page.text(row, 5, CellNames.of(cell.id()), look.small());
        page.fit(row);
    }

    /** No benefit over cost stands beside an input that cannot be. */
    private String possible(Cell cell, String formula) {
        return cell.unitName().equals(RATIO) ? ifPossible(formula) : formula;
    }

    /** A cost per tonne stands only where CO2 is avoided, also when a reader has changed the inputs. */
    private String orNoReduction(Cell cell, String formula) {
        return cell.unitName().equals(YEN_PER_TONNE) && cell.expression().orElseThrow() instanceof Binary whole
                && whole.operator() == Operator.OVER && whole.right() instanceof Name tonnes
                        ? "IF(%s>0,%s,\"%s\")".formatted(
                                layout.places().address(tonnes.id(), 0, layout.places().of(cell.id()).sheet()), formula,
                                words.say("no-reduction"))
                        : formula;
    }

    private void yearly(Layout.Sheet sheet) {
        int years = study.model().years();
        Optional<Integer> first = firstFiscalYear(sheet);
        int[] widths = new int[Layout.FIRST_YEAR + years + 3];
        Arrays.fill(widths, 8);
        widths[0] = 30;
        widths[1] = 8;
        widths[2] = 9;
        widths[widths.length - 2] = 70;
        widths[widths.length - 1] = 44;
        Page page = page(sheet, widths);
        page.text(1, 0, words.say("by-year-note"), look.plain());
        page.header(Layout.HEADER_ROW, look.header(), words.say("item"), words.say("unit"), words.say("total"));
        for (int year = 0; year <= years; year++) {
            page.number(Layout.HEADER_ROW, Layout.FIRST_YEAR + year, first.orElse(0) + year,
                    look.year(words.say(first.isPresent() ? "fiscal-year-format" : "year-format")));
        }
        page.text(Layout.HEADER_ROW, Layout.FIRST_YEAR + years + 1, words.say("formula"), look.header());
        page.text(Layout.HEADER_ROW, Layout.FIRST_YEAR + years + 2, words.say("source-title"), look.header());
        rows(page, sheet, Layout.FIRST_YEAR + years + 1, this::row);
        page.freeze(Layout.HEADER_ROW, Layout.FIRST_YEAR);
        page.print(Layout.FIRST_YEAR + years, Layout.HEADER_ROW + sheet.rows().size());
        page.printAcross((years + YEARS_PER_PAGE) / YEARS_PER_PAGE, Layout.FIRST_YEAR);
    }

    /** The fiscal year of the works, with which each row of the municipality's budget begins; other rows count from the works. */
    private Optional<Integer> firstFiscalYear(Layout.Sheet sheet) {
        boolean budget = sheet.rows().stream().flatMap(line -> line.cell().stream()).anyMatch(cell -> cell.sheet().equals(BUDGET));
        return study.document().declared().fiscalYearOfWorks().filter(year -> budget);
    }

    private void row(Page page, int row, String title, Cell cell) {
        boolean yen = cell.unitName().equals("yen");
        String format = yen ? formats.money(money) : formats.of(cell.unitName(), HALF);
        int years = study.model().years();
        String sheet = page.sheet().getSheetName();
        page.text(row, 0, title, look.text());
        page.text(row, 1, yen ? words.say("amount") : words.unit(cell), look.text());
        double[] values = study.values().years(cell.id());
        formula(page, row, 2, "SUM(" + layout.places().range(cell.id(), 0, years, sheet) + ")", Arrays.stream(values).sum(),
                look.strong(format));
        for (int year = 0; year <= years; year++) {
            formula(page, row, Layout.FIRST_YEAR + year, formula.of(cell, year), values[year], look.number(format));
        }
        page.text(row, Layout.FIRST_YEAR + years + 1, words.formula(study.model(), cell), look.small());
        page.text(row, Layout.FIRST_YEAR + years + 2, words.source(cell), look.small());
        page.lines(row, page.linesIn(0, title, look.text()));
    }
}
