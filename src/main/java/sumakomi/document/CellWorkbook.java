package sumakomi.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sumakomi.document.sheet.Look;
import sumakomi.document.sheet.Page;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.Values;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;

/**
 * Cells as a workbook that goes on calculating: the inputs with their origin on one sheet, the formulas on the other. Changing an input
 * gives the figures of what was changed. Protected but for the inputs, without a password.
 *
 * @param title on top of each sheet
 * @param results key of the name of the sheet of formulas
 * @param headlines ids of what is asked for: these cells come first, before those that lead to them
 */
record CellWorkbook(Knowledge knowledge, Library library, String title, Model model, Values values, String results,
        List<String> headlines) {

    private static final int TITLE = 0;
    private static final int INPUT_VALUE = 1;
    private static final int FORMULA_WORDS = 1;
    private static final int FORMULA_VALUE = 2;
    private static final int HEADER = Layout.HEADER_ROW;

    /** The file. */
    byte[] file(Locale locale) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new Writer(this, workbook, new WorkbookWords(knowledge, library, locale, Money.YEN)).write();
            Page.describe(workbook, title, locale);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Writer {

        private final CellWorkbook book;
        private final XSSFWorkbook workbook;
        private final WorkbookWords words;
        private final Look look;
        private final NumberFormats formats;
        private final Places places = new Places();
        private final List<Cell> inputs;
        private final List<Cell> formulas;

        Writer(CellWorkbook book, XSSFWorkbook workbook, WorkbookWords words) {
            this.book = book;
            this.workbook = workbook;
            this.words = words;
            this.look = new Look(workbook, words.locale());
            this.formats = new NumberFormats(words.locale());
            this.inputs = book.model().inputs();
            this.formulas = Stream.concat(book.headlines().stream().filter(book.model()::has).map(book.model()::cell),
                    book.model().formulas().stream()).filter(cell -> cell.input().isEmpty()).distinct().toList();
        }

        void write() {
            place(words.say(book.results()), formulas, FORMULA_VALUE);
            place(words.say("inputs"), inputs, INPUT_VALUE);
            results();
            given();
            workbook.forEach(sheet -> Page.protect((XSSFSheet) sheet));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.setForceFormulaRecalculation(true);
        }

        private void place(String sheet, List<Cell> cells, int column) {
            for (int i = 0; i < cells.size(); i++) {
                places.put(cells.get(i).id(), new Places.Place(sheet, HEADER + 1 + i, column));
            }
        }

        private Page page(String name, String note, int... widths) {
            Page page = new Page(workbook.createSheet(name), true, widths);
            page.title(book.title(), look.title());
            page.wide(1, 0, widths.length - 1, words.say(note), look.note());
            return page;
        }

        private void results() {
            SpreadsheetFormula formula = new SpreadsheetFormula(book.model(), places, HEADER, Map.of());
            Page page = page(words.say(book.results()), "autonomy-note", 44, 60, 18, 12, 46);
            page.header(HEADER, look.header(), words.say("item"), words.say("formula"), words.say("value"), words.say("unit"),
                    words.say("source-title"));
            for (int i = 0; i < formulas.size(); i++) {
                Cell cell = formulas.get(i);
                int row = HEADER + 1 + i;
                double value = book.values().of(cell.id());
                page.text(row, TITLE, words.in(cell.title()), look.text());
                page.text(row, FORMULA_WORDS, words.formula(book.model(), cell), look.small());
                page.formula(row, FORMULA_VALUE, possible(formula.of(cell, 0)), look.number(formats.of(cell.unitName(), value)));
                page.text(row, 3, words.unit(cell), look.unit());
                page.text(row, 4, words.source(cell), look.small());
                page.fit(row);
            }
            page.freeze(HEADER, 1);
            page.print(4, HEADER + formulas.size());
        }

        /** What a changed input leaves nothing to divide by shows that it cannot be worked out. */
        private String possible(String formula) {
            return formula.contains("/") ? "IFERROR(" + formula + ",\"" + words.say("check-none") + "\")" : formula;
        }

        private void given() {
            Page page = page(words.say("inputs"), "cells-inputs-note", 44, 18, 12, 14, 46, 60);
            page.header(HEADER, look.header(), words.say("item"), words.say("value"), words.say("unit"), words.say("origin"),
                    words.say("source-title"), words.say("note"));
            for (int i = 0; i < inputs.size(); i++) {
                Cell cell = inputs.get(i);
                Cell.Input input = cell.input().orElseThrow();
                int row = HEADER + 1 + i;
                page.text(row, TITLE, words.in(cell.title()), look.text());
                page.number(row, INPUT_VALUE, input.value(), look.input(formats.of(cell.unitName(), input.value())));
                page.text(row, 2, words.unit(cell), look.unit());
                page.text(row, 3, words.origin(input.origin()), look.text());
                page.text(row, 4, words.source(cell), look.small());
                page.text(row, 5, Optional.of(words.range(cell)).filter(range -> !range.isEmpty()).map(range -> range + " ").orElse("")
                        + input.note().map(words::in).orElse(""), look.small());
                page.fit(row);
            }
            page.freeze(HEADER, 1);
            page.print(5, HEADER + inputs.size());
        }
    }
}
