package sumakomi.programme.groups;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sumakomi.programme.desk.Participant.Joining;

/**
 * A municipality that is to have its place in a group.
 *
 * @param theme id of the archetype it chose, or that it is advised first; absent where neither is known
 * @param unknown ids of the questions that it answered with "unknown"
 * @param experienced whether it took part before
 * @param kilometres to the offices of the other municipalities, by code
 * @param neighbours codes of the municipalities on which it borders
 * @param formerStaff who was in charge of it in the year before
 */
public record Town(String code, Joining joining, Optional<String> theme, Set<String> unknown, boolean experienced,
        Map<String, Double> kilometres, Set<String> neighbours, Optional<String> formerStaff) {

    private static final int SAME_THEME = 1;

    public Town {
        unknown = Set.copyOf(unknown);
        kilometres = Map.copyOf(kilometres);
        neighbours = Set.copyOf(neighbours);
    }

    /** Whether one is new and the other continues; of whom it is not known goes with either. */
    boolean apart(Town other) {
        return joining == Joining.NEW && other.joining == Joining.CONTINUING
                || joining == Joining.CONTINUING && other.joining == Joining.NEW;
    }

    /** Whole kilometres between the offices, rounded up; who borders on the other counts as half as far. */
    int distance(Town other) {
        double kilometres = this.kilometres.getOrDefault(other.code, 0.0);
        return (int) Math.ceil(neighbours.contains(other.code) ? kilometres / 2 : kilometres);
    }

    /** 0 where both have the same theme, 1 where they have different ones or one has none. */
    int unlikeness(Town other) {
        return theme.isPresent() && theme.equals(other.theme) ? 0 : SAME_THEME;
    }

    /** How many questions both cannot answer. */
    int sharedUnknown(Town other) {
        return (int) unknown.stream().filter(other.unknown::contains).count();
    }

    @Override
    public String toString() {
        return code;
    }
}
