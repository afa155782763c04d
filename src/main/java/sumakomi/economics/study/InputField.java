package sumakomi.economics.study;

import java.util.Optional;
import sumakomi.economics.formula.Cell.Input;
import sumakomi.economics.formula.Title;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * A field of a study that a number may be given for.
 *
 * @param found the value that counts now, given or of the knowledge base; empty when it must be given or may stay empty
 * @param caution what the knowledge base warns of at that value
 * @param optional whether it may stay empty
 */
public record InputField(Field field, Title named, String unit, Optional<Input> found, Optional<Citation> source, Basis basis,
        Optional<Caution> caution, boolean optional) {

    /** A field that has a number, or must be given one. */
    public InputField(Field field, Title named, String unit, Optional<Input> found, Optional<Citation> source, Basis basis,
            Optional<Caution> caution) {
        this(field, named, unit, found, source, basis, caution, false);
    }

    public FieldPath path() {
        return field.path();
    }

    /** Its name with the things to which it belongs. */
    public Text title() {
        return named.whole();
    }

    public boolean missing() {
        return found.isEmpty() && !optional;
    }
}
