package sumakomi.economics.study;

import java.util.List;
import java.util.Optional;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Cell.Formula;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Constant;
import sumakomi.economics.formula.Expression.Name;
import sumakomi.economics.formula.Function;

/**
 * A cell whose formula still speaks of cells by the names of its scope.
 *
 * @param path where a name is looked up, the nearest first: {@code [chp.engine, chp]}, then the project
 * @param field where the study may give its value; of inputs only
 */
record Pending(Cell cell, List<String> path, Optional<StudyEntries.Divisor> divisor, Optional<Field> field) {

    /** The cell with every name replaced by the id of the cell that is meant. */
    Cell resolved(Names names) {
        return cell.expression().map(expression -> with(expression.replaced(part -> resolved(part, names)).withoutNothing())).orElse(cell);
    }

    private Expression resolved(Expression part, Names names) {
        if (part instanceof Call call && call.function() == Function.WHERE_MADE) {
            return names.find(call.cell(), path).<Expression>map(Name::new).orElseGet(() -> call.arguments().size() == 1 ? new Constant(0)
                    : call.arguments().get(1).replaced(other -> resolved(other, names)));
        }
        return part instanceof Name name && !isTime(name) ? new Name(names.resolve(name.id(), path)) : part;
    }

    private static boolean isTime(Name name) {
        return name.id().equals(Expression.INDEX) || name.id().equals(Expression.ONE_YEAR);
    }

    private Cell with(Expression expression) {
        return new Cell(cell.id(), cell.named(), cell.unit(), cell.unitName(), cell.yearly(), cell.sheet(), new Formula(expression),
                cell.source(), cell.basis());
    }
}
