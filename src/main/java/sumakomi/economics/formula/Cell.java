package sumakomi.economics.formula;

import java.util.Optional;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * A named quantity of a model: an input or a formula, once for the whole study or once for every year.
 *
 * @param id unique in its model, such as {@code chp.initial-cost}
 * @param unitName the unit as the knowledge base spells it, for display
 * @param yearly whether it has a value for every year
 * @param sheet the step of the study to which it belongs; a sheet of the workbook
 * @param source absent only for what the author of a study gives
 */
public record Cell(String id, Title named, Unit unit, String unitName, boolean yearly, String sheet, Content content,
        Optional<Citation> source, Basis basis) {

    /** Where the value comes from. */
    public sealed interface Content {}

    /**
     * A number from outside.
     *
     * @param value in the unit of the cell
     * @param note why this value, where there is something to say
     */
    public record Input(double value, Origin origin, Spread spread, Optional<Text> note) implements Content {
        /** The same input with another note, unless there is none to give. */
        public Input withNote(Optional<Text> other) {
            return other.isPresent() ? new Input(value, origin, spread, other) : this;
        }
    }

    /** A number worked out from other cells. */
    public record Formula(Expression expression) implements Content {}

    /** Its name with the things to which it belongs. */
    public Text title() {
        return named.whole();
    }

    public Optional<Input> input() {
        return content instanceof Input input ? Optional.of(input) : Optional.empty();
    }

    /** The same input at another value; its range and origin stay. */
    Cell with(double value) {
        Input now = input().orElseThrow(() -> new IllegalArgumentException(id + " is no input"));
        return new Cell(id, named, unit, unitName, yearly, sheet, new Input(value, now.origin(), now.spread(), now.note()), source, basis);
    }

    public Optional<Expression> expression() {
        return content instanceof Formula formula ? Optional.of(formula.expression()) : Optional.empty();
    }
}
