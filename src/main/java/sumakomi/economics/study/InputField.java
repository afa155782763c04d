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
 * @param key where it stands in the study, such as {@code measures.chp.components.engines.life}
 * @param found the value that counts now, given or of the knowledge base; empty when it must be given
 */
public record InputField(String key, Title named, String unit, Optional<Input> found, Optional<Citation> source, Basis basis) {

    /** Its name with the things to which it belongs. */
    public Text title() {
        return named.whole();
    }

    /** The field without the place in which it stands: {@code life}. */
    public String name() {
        return key.substring(place().length() + 1);
    }

    /** The place in which it stands, {@code measures.chp.components.engines}; {@code values} for the whole study. */
    public String place() {
        if (key.startsWith("values.")) {
            return "values";
        }
        return key.substring(0, key.lastIndexOf('.'));
    }

    public boolean missing() {
        return found.isEmpty();
    }
}
