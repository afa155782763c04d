package sumakomi.programme.groups;

import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody of the secretariat who accompanies groups, as a role.
 *
 * @param capacity groups at the most
 * @param themes ids of the archetypes that the person knows well; none where nobody said
 * @param absences days on which the person is away
 */
public record Staff(String name, int capacity, Set<String> themes, Set<LocalDate> absences) {

    public static final int LONGEST_NAME = 100;
    /** Groups that one person can have at the most. */
    public static final int MOST_GROUPS = 20;

    public Staff {
        themes = Set.copyOf(themes);
        absences = Set.copyOf(absences);
    }

    @Override
    public String toString() {
        return name;
    }
}
