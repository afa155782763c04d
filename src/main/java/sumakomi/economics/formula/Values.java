package sumakomi.economics.formula;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The value of every cell of a model, all of them finite. */
public final class Values {

    private final Map<String, double[]> byCell;

    private Values(Map<String, double[]> byCell) {
        this.byCell = byCell;
    }

    static Values of(Model model) {
        Layout layout = new Layout(model, Set.of());
        Map<String, double[]> byCell = new LinkedHashMap<>();
        for (Cell cell : model.cells()) {
            double[] values = new double[cell.yearly() ? model.years() + 1 : 1];
            Arrays.setAll(values, year -> ((Node.Fixed) layout.nodes().get(layout.of(cell.id(), year))).value());
            if (!Arrays.stream(values).allMatch(Double::isFinite)) {
                throw new UndefinedCell(cell);
            }
            byCell.put(cell.id(), values);
        }
        return new Values(byCell);
    }

    /** The value of a cell that has one for the whole study. */
    public double of(String cell) {
        double[] values = years(cell);
        if (values.length != 1) {
            throw new IllegalArgumentException(cell + " has a value for each year");
        }
        return values[0];
    }

    /** The values of a yearly cell from year 0 on; of any other cell its one value. */
    public double[] years(String cell) {
        double[] values = byCell.get(cell);
        if (values == null) {
            throw new IllegalArgumentException("There is no cell " + cell);
        }
        return values.clone();
    }
}
