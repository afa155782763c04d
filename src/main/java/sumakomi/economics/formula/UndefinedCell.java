package sumakomi.economics.formula;

/** A cell that has no finite value under the inputs given. */
public final class UndefinedCell extends RuntimeException {

    private final transient Cell cell;

    UndefinedCell(Cell cell) {
        super(cell.id() + " has no finite value");
        this.cell = cell;
    }

    /** The first cell, in the order of calculation, that could not be worked out. */
    public Cell cell() {
        return cell;
    }
}
