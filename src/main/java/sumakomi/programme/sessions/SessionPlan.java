package sumakomi.programme.sessions;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sumakomi.programme.groups.PlanningRules.Hours;
import sumakomi.programme.sessions.SessionRules.AgendaItem;
import sumakomi.programme.sessions.SessionRules.Homework;
import sumakomi.programme.sessions.SessionRules.Material;

/**
 * What a session consists of.
 *
 * @param hours when it begins and ends; absent as long as no time is planned
 * @param minutes that its agenda takes
 */
public record SessionPlan(int session, Optional<Hours> hours, List<Line> lines, List<Material> material, List<Homework> homework,
        int minutes) {

    public SessionPlan {
        lines = List.copyOf(lines);
        material = List.copyOf(material);
        homework = List.copyOf(homework);
    }

    /**
     * A point of the agenda.
     *
     * @param after minutes after the beginning
     * @param of whose it is; absent for what is taken together
     */
    public record Line(AgendaItem item, int after, Optional<Standing> of) {}

    /** @param members in the order in which they speak */
    public static SessionPlan of(int session, Optional<Hours> hours, List<Standing> members, SessionRules rules) {
        List<Line> lines = new ArrayList<>();
        int after = 0;
        for (AgendaItem item : rules.agenda().stream().filter(one -> one.sessions().contains(session)).toList()) {
            List<Optional<Standing>> whose = item.together() ? together(item, members)
                    : members.stream().filter(one -> one.takes(item, session)).map(Optional::of).toList();
            for (Optional<Standing> one : whose) {
                lines.add(new Line(item, after, one));
                after += item.minutes();
            }
        }
        return new SessionPlan(session, hours, lines, rules.material().stream().filter(one -> one.sessions().contains(session)).toList(),
                rules.homework().stream().filter(one -> one.afterSessions().contains(session)).toList(), after);
    }

    /** Once, where somebody takes it. */
    private static List<Optional<Standing>> together(AgendaItem item, List<Standing> members) {
        return members.stream().anyMatch(one -> item.pathYears().contains(one.pathYear())) ? List.of(Optional.empty()) : List.of();
    }

    /** When a point begins. */
    public Optional<LocalTime> begins(Line line) {
        return hours.map(one -> one.begins().plusMinutes(line.after()));
    }

    /** Minutes by which the agenda is longer than the time that is planned; 0 where it fits or no time is planned. */
    public int over() {
        return hours.map(one -> Math.max(0, minutes - (int) java.time.Duration.between(one.begins(), one.ends()).toMinutes())).orElse(0);
    }
}
