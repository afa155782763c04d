package sumakomi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Title;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.Text;

/**
 * Which cell stands in which row of which sheet, fixed before anything is written, since formulas point both ways.
 * Cells of one measure, policy or party stand together under its name.
 */
final class Layout {

    /** Row of the column titles, counted from 0; in yearly sheets it holds the years. */
    static final int HEADER_ROW = 3;
    static final int INPUT_VALUE = 1;
    static final int STEP_VALUE = 2;
    static final int FIRST_YEAR = 3;
    /** Column of the sheet of inputs that tells whether an input can be. */
    static final int INPUT_CHECK = 8;

    private final Study study;
    private final Locale locale;
    private final Places places = new Places();
    private final Sheet inputs;
    private final List<Sheet> steps = new ArrayList<>();
    private final List<Sheet> yearly = new ArrayList<>();

    /** A row below the column titles: a heading, or a cell with its title within the heading. */
    record Row(String text, Optional<Cell> cell) {}

    /** A sheet to be written; its first row follows the column titles. */
    record Sheet(String name, List<Row> rows) {}

    Layout(Study study, StudyKnowledge knowledge, WorkbookWords words, Locale locale) {
        this.study = study;
        this.locale = locale;
        this.inputs = new Sheet(words.say("inputs"), new ArrayList<>());
        knowledge.sheets().forEach((step, title) -> {
            inputs.rows().addAll(rows(Optional.of(title), cell -> cell.sheet().equals(step) && cell.input().isPresent()));
            List<Row> single = rows(Optional.empty(), cell -> cell.sheet().equals(step) && !cell.yearly());
            List<Row> byYear = rows(Optional.empty(), cell -> cell.sheet().equals(step) && cell.yearly());
            if (!single.isEmpty()) {
                steps.add(new Sheet(words.say("step", steps.size() + 1, title.in(locale)), single));
            }
            if (!byYear.isEmpty()) {
                yearly.add(new Sheet(words.say("by-year", Math.max(1, steps.size()), title.in(locale)), byYear));
            }
        });
        place(inputs, INPUT_VALUE, cell -> true);
        steps.forEach(sheet -> place(sheet, STEP_VALUE, cell -> cell.input().isEmpty()));
        yearly.forEach(sheet -> place(sheet, FIRST_YEAR, cell -> cell.input().isEmpty()));
    }

    private void place(Sheet sheet, int column, Predicate<Cell> here) {
        for (int i = 0; i < sheet.rows().size(); i++) {
            int row = HEADER_ROW + 1 + i;
            sheet.rows().get(i).cell().filter(here).ifPresent(cell -> places.put(cell.id(), new Places.Place(sheet.name(), row, column)));
        }
    }

    /** The cells that are wanted, under a heading for each thing that they are about, and that of the step if they have one. */
    private List<Row> rows(Optional<Text> above, Predicate<Cell> wanted) {
        Map<Optional<Text>, List<Row>> grouped = new LinkedHashMap<>();
        grouped.put(Optional.empty(), new ArrayList<>());
        study.model().cells().stream().filter(wanted)
                .forEach(cell -> grouped.computeIfAbsent(cell.named().owner(), key -> new ArrayList<>())
                        .add(new Row(cell.named().below().in(locale), Optional.of(cell))));
        List<Row> rows = new ArrayList<>();
        grouped.forEach((owner, cells) -> {
            Optional<Text> heading = Stream.of(above, owner).flatMap(Optional::stream)
                    .reduce((step, thing) -> new Title(List.of(step), thing).whole());
            if (!cells.isEmpty() && (above.isPresent() || owner.isPresent())) {
                rows.add(new Row(heading.orElseThrow().in(locale), Optional.empty()));
            }
            rows.addAll(cells);
        });
        return rows;
    }

    Places places() {
        return places;
    }

    Sheet inputs() {
        return inputs;
    }

    /** The addresses of the checks of all inputs. */
    String checks() {
        return Places.quoted(inputs.name()) + "!" + new CellReference(HEADER_ROW + 1, INPUT_CHECK, true, true).formatAsString() + ":"
                + new CellReference(HEADER_ROW + inputs.rows().size(), INPUT_CHECK, true, true).formatAsString();
    }

    /** The sheets of the steps, for cells with one value. */
    List<Sheet> steps() {
        return steps;
    }

    /** The sheets of the steps that have yearly cells. */
    List<Sheet> yearly() {
        return yearly;
    }
}
