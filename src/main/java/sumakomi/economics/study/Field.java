package sumakomi.economics.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sumakomi.knowledge.Text;

/**
 * A field of a study, and what is known of the number before anyone gives it.
 *
 * @param dataItems ids of {@code kb/data-items.yaml}: the data that give it; none for a rate that a law sets
 * @param restsOn on what such a number rests in practice
 * @param bounds which values it takes
 */
public record Field(FieldPath path, Sort sort, List<String> dataItems, Optional<Text> restsOn, Bounds bounds) {

    public Field {
        dataItems = List.copyOf(dataItems);
    }

    /** What a number is about: the study, a measure or a part of it, a benefit, the acceptance of one, the share of a party in one. */
    public enum Sort {
        BASICS, BENEFITS, ACCEPTANCE, SHARES;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
