package sumakomi.work;

import java.util.List;

/**
 * Which work is looked for; an empty part asks for nothing.
 *
 * @param kind in its word, as {@link WorkItem.Kind} says
 * @param municipality its code, or {@link #NONE}
 * @param year the fiscal year in digits
 * @param state in its word, as {@link WorkItem.State} says
 */
public record WorkFilter(String kind, String municipality, String year, String state) {

    /** What stands for work of which no municipality is known. */
    public static final String NONE = "none";

    /** Those that are looked for, in their order. */
    public List<WorkItem> of(List<WorkItem> items) {
        return items.stream().filter(item -> holds(kind, item.kind().toString()) && holds(state, item.state().toString())
                && holds(municipality, item.municipality().orElse(NONE)) && holds(year, Integer.toString(item.fiscalYear()))).toList();
    }

    private static boolean holds(String asked, String value) {
        return asked.isEmpty() || asked.equals(value);
    }
}
