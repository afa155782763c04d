package sumakomi.economics.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Name;

/**
 * Cells that depend on each other without a circle, checked for units: the whole arithmetic of one study. Immutable.
 */
public final class Model {

    private final Map<String, Cell> cells;
    private final Map<String, Set<String>> uses = new LinkedHashMap<>();
    private final int years;

    /**
     * @param cells in any order
     * @param years the last year of yearly cells, which begin with year 0
     * @throws IllegalArgumentException if a name is unknown or used twice, cells form a circle, or units do not fit
     */
    public Model(Collection<Cell> cells, int years) {
        this(cells, years, Map.of());
    }

    /** @param read what cells use of which names and units are known to fit already */
    private Model(Collection<Cell> cells, int years, Map<String, Set<String>> read) {
        this.years = years;
        Map<String, Cell> given = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (given.put(cell.id(), cell) != null) {
                throw new IllegalArgumentException("Two cells are called " + cell.id());
            }
        }
        given.values().forEach(cell -> uses.put(cell.id(), read.containsKey(cell.id()) ? read.get(cell.id()) : names(cell)));
        this.cells = new LinkedHashMap<>();
        given.keySet().forEach(id -> place(id, given, new LinkedHashSet<>()));
        this.cells.values().stream().filter(cell -> !read.containsKey(cell.id())).forEach(this::checkUnit);
    }

    /**
     * The same cells and others, in the order given; those of this model are not looked through again.
     *
     * @throws IllegalArgumentException as when a model is made
     */
    public Model within(Collection<Cell> all) {
        return new Model(all, years, uses);
    }

    /**
     * The same cells over another number of years, with one input at another value.
     *
     * @param input its id; its range and origin stay
     * @throws IllegalArgumentException if it does not exist or is no input
     */
    public Model over(int otherYears, String input, double value) {
        Cell changed = cell(input).with(value);
        return new Model(cells.values().stream().map(cell -> cell.id().equals(input) ? changed : cell).toList(), otherYears, uses);
    }

    private static Set<String> names(Cell cell) {
        Set<String> names = new LinkedHashSet<>();
        cell.expression().ifPresent(expression -> gather(expression, cell.id(), names));
        return names;
    }

    private static void gather(Expression expression, String owner, Set<String> names) {
        if (expression instanceof Name name && !name.id().equals(Expression.INDEX) && !name.id().equals(Expression.ONE_YEAR)) {
            names.add(name.id());
        } else if (!isOwnYearBefore(expression, owner)) {
            expression.parts().forEach(part -> gather(part, owner, names));
        }
    }

    private static boolean isOwnYearBefore(Expression expression, String owner) {
        return expression instanceof Call call && call.function() == Function.PREVIOUS && call.arguments().get(0).equals(new Name(owner));
    }

    private void place(String id, Map<String, Cell> given, Set<String> path) {
        if (cells.containsKey(id)) {
            return;
        }
        if (!path.add(id)) {
            throw new IllegalArgumentException("Cells depend on each other in a circle: " + path);
        }
        for (String used : uses.get(id)) {
            if (!given.containsKey(used)) {
                throw new IllegalArgumentException(id + " uses " + used + ", which does not exist");
            }
            place(used, given, path);
        }
        path.remove(id);
        cells.put(id, given.get(id));
    }

    private void checkUnit(Cell cell) {
        cell.expression().ifPresent(expression -> {
            Unit found = expression.accept(new UnitOf(id -> cells.get(id).unit()));
            boolean nothing = expression.equals(new Expression.Constant(0));
            if (!nothing && !found.equals(cell.unit())) {
                throw new IllegalArgumentException(cell.id() + " is in " + cell.unit() + ", but its formula gives " + found);
            }
        });
    }

    /** All cells, each after those that it uses. */
    public List<Cell> cells() {
        return List.copyOf(cells.values());
    }

    /** @throws IllegalArgumentException if there is none of this id */
    public Cell cell(String id) {
        Cell cell = cells.get(id);
        if (cell == null) {
            throw new IllegalArgumentException("There is no cell " + id);
        }
        return cell;
    }

    public boolean has(String id) {
        return cells.containsKey(id);
    }

    /** The last year of yearly cells. */
    public int years() {
        return years;
    }

    /** The inputs in the order of the cells. */
    public List<Cell> inputs() {
        return cells.values().stream().filter(cell -> cell.input().isPresent()).toList();
    }

    /** The cells that are worked out, in their order. */
    public List<Cell> formulas() {
        return cells.values().stream().filter(cell -> cell.input().isEmpty()).toList();
    }

    /** The inputs on which cells rest, in the order of the cells. */
    public List<Cell> inputsOf(Collection<String> wanted) {
        return needed(wanted).stream().filter(cell -> cell.input().isPresent()).toList();
    }

    /** The ids of cells that are not sure: inputs with a range, and what rests on them. */
    public Set<String> drawn() {
        Set<String> drawn = new LinkedHashSet<>();
        cells.forEach((id, cell) -> {
            boolean ranges = cell.input().filter(input -> !input.spread().isFixed()).isPresent();
            if (ranges || uses.get(id).stream().anyMatch(drawn::contains)) {
                drawn.add(id);
            }
        });
        return drawn;
    }

    /** The cells that a formula uses directly. */
    public List<Cell> uses(String id) {
        return uses.get(cell(id).id()).stream().map(this::cell).toList();
    }

    /** What the named cells need, themselves included, each cell after those that it uses. */
    List<Cell> needed(Collection<String> wanted) {
        Set<String> needed = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(wanted);
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            if (needed.add(cell(id).id())) {
                open.addAll(uses.get(id));
            }
        }
        return cells.values().stream().filter(cell -> needed.contains(cell.id())).toList();
    }

    /**
     * The value of every cell.
     *
     * @throws UndefinedCell if a cell has no finite value, for instance because something is divided by 0
     */
    public Values values() {
        return Values.of(this);
    }
}
