package sumakomi.web.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.study.Caution;
import sumakomi.economics.study.Study;
import sumakomi.web.study.StudyWords.Figure;

/**
 * One quantity of a study: how it comes about, from what, and where it goes on to.
 *
 * @param year the year whose numbers are filled in, for a quantity that has one for each
 * @param caution what the knowledge base warns of at this value
 * @param fieldUrl where it can be changed; only for what may be given
 */
record CellView(Cell cell, Figure figure, Optional<String> formula, Optional<String> filled, int year, List<Row> parts, List<Row> usedBy,
        List<YearValue> years, Optional<String> fieldUrl, Optional<String> range, Optional<Caution> caution) {

    private static final int SHOWN = 40;

    static CellView of(Study study, String id, int askedYear, StudyWords words) {
        Cell cell = study.model().cell(id);
        double[] values = study.values().years(id);
        int year = cell.yearly() ? Math.max(0, Math.min(askedYear, values.length - 1)) : 0;
        List<YearValue> years = new ArrayList<>();
        for (int at = 0; cell.yearly() && at < values.length; at++) {
            years.add(new YearValue(at, words.value(values[at], cell.unitName())));
        }
        List<Row> usedBy = study.model().cells().stream().filter(other -> study.model().uses(other.id()).contains(cell)).limit(SHOWN)
                .map(other -> Row.of(study, other, 1, words)).toList();
        return new CellView(cell, words.figure(id, values[Math.min(year, values.length - 1)], cell.unitName()), words.inWords(cell),
                words.filledIn(cell, Math.max(year, 0)), year, study.model().uses(id).stream()
                        .map(used -> Row.of(study, used, year, words)).toList(),
                usedBy, years, Optional.ofNullable(study.fields().get(id)).map(field -> words.fieldUrl(field.path())),
                cell.input().flatMap(input -> words.range(input.spread(), input.value(), cell.unitName())),
                Optional.ofNullable(study.cautions().get(id)));
    }

    /**
     * A quantity in a list.
     *
     * @param origin where an input comes from; absent for what is worked out
     */
    record Row(Cell cell, Figure figure, Optional<String> origin) {
        static Row of(Study study, Cell cell, int year, StudyWords words) {
            double[] values = study.values().years(cell.id());
            return new Row(cell, words.figure(cell.id(), values[Math.min(year, values.length - 1)], cell.unitName()),
                    cell.input().map(input -> input.origin().toString()));
        }
    }

    record YearValue(int year, String value) {}
}
