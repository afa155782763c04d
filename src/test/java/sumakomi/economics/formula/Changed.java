package sumakomi.economics.formula;

import java.util.function.UnaryOperator;

/** A model put together again with other values of its inputs, as the other way to what draws and responses compute. */
public final class Changed {

    private Changed() {}

    public static Model inputs(Model model, UnaryOperator<Cell> change) {
        return new Model(model.cells().stream().map(cell -> cell.input().isPresent() ? change.apply(cell) : cell).toList(), model.years());
    }

    public static Model input(Model model, String id, double value) {
        return inputs(model, cell -> cell.id().equals(id) ? value(cell, value) : cell);
    }

    public static Cell value(Cell cell, double value) {
        Cell.Input input = cell.input().orElseThrow();
        return new Cell(cell.id(), cell.named(), cell.unit(), cell.unitName(), cell.yearly(), cell.sheet(),
                new Cell.Input(value, input.origin(), input.spread(), input.note()), cell.source(), cell.basis());
    }
}
