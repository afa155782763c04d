package sumakomi.programme.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sumakomi.programme.desk.Participant.Joining;

/**
 * What of the given makes a plan impossible, whoever looks for it, and by how much.
 *
 * @param key names the wording, {@code desk.obstacle.…}; what would help stands in it
 */
public record Obstacle(String key, List<Object> args) {

    public Obstacle {
        args = List.copyOf(args);
    }

    private static Obstacle of(String key, Object... args) {
        return new Obstacle(key, List.of(args));
    }

    /**
     * All that can be told before anybody searches.
     *
     * @param sessions numbers of the sessions of the year plan
     */
    public static List<Obstacle> of(PlanDocument plan, Towns.OfYear towns, List<Integer> sessions, PlanningRules rules) {
        List<Obstacle> found = new ArrayList<>();
        int count = towns.placed().size();
        if (count == 0) {
            found.add(of("towns"));
        }
        if (!towns.unplaced().isEmpty()) {
            found.add(of("unplaced", String.join(", ", towns.unplaced())));
        }
        if (plan.groups() == 0) {
            found.add(of("groups"));
        } else if (count > 0) {
            sizes(plan.groups(), count, rules.limits(), found);
        }
        alone(towns.placed(), rules.limits(), found);
        int needed = Math.max(1, plan.groups());
        int capacity = plan.staff().stream().mapToInt(Staff::capacity).sum();
        if (plan.staff().isEmpty() || capacity < needed) {
            found.add(of("capacity", needed, capacity));
        }
        Map<Integer, Long> free = plan.slots().stream().collect(Collectors.groupingBy(Slot::session, Collectors.counting()));
        sessions.stream().filter(session -> free.getOrDefault(session, 0L) < needed)
                .forEach(session -> found.add(of("slots", session, needed, free.getOrDefault(session, 0L))));
        return found;
    }

    private static void sizes(int groups, int towns, Limits limits, List<Obstacle> found) {
        if (towns > groups * limits.largest()) {
            found.add(of("too-few-groups", groups, towns, limits.largest(), (towns + limits.largest() - 1) / limits.largest()));
        } else if (towns < groups * limits.smallest()) {
            found.add(of("too-many-groups", groups, towns, limits.smallest(), towns / limits.smallest()));
        }
    }

    /** Of those that are new, and of those that continue, there must be enough for a group of their own. */
    private static void alone(List<Town> towns, Limits limits, List<Obstacle> found) {
        boolean mixed = towns.stream().anyMatch(town -> town.joining() == Joining.UNKNOWN);
        for (Joining joining : List.of(Joining.NEW, Joining.CONTINUING)) {
            List<Town> same = towns.stream().filter(town -> town.joining() == joining).toList();
            if (!mixed && !same.isEmpty() && same.size() < limits.smallest() && same.size() < towns.size()) {
                found.add(of("alone-" + joining.word(), same.size(), limits.smallest()));
            }
        }
    }

    /** Whether a search has anything to choose from. */
    public static boolean searchable(PlanDocument plan, Towns.OfYear towns, List<Integer> sessions) {
        return !towns.placed().isEmpty() && plan.groups() > 0 && !plan.staff().isEmpty()
                && sessions.stream().allMatch(session -> plan.slots().stream().anyMatch(slot -> slot.session() == session));
    }
}
