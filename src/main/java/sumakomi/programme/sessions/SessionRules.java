package sumakomi.programme.sessions;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;

/**
 * What the knowledge says of the sessions, each list in the order of the knowledge.
 *
 * @param daysBefore days before a due date on which a calendar reminds
 * @param pauseDays days between two consultations, at most
 */
public record SessionRules(List<AgendaItem> agenda, List<Material> material, List<Homework> homework, List<CatchUp> catchUp,
        int daysBefore, int pauseDays) {

    private static final String KIND = "session-plans";

    public SessionRules {
        agenda = List.copyOf(agenda);
        material = List.copyOf(material);
        homework = List.copyOf(homework);
        catchUp = List.copyOf(catchUp);
    }

    /**
     * What stands on the agenda.
     *
     * @param sessions on whose agenda it stands
     * @param pathYears years of the path in which a municipality takes it
     * @param per {@code group} or {@code municipality}: taken once, or once for each
     * @param when for which municipalities it stands there
     * @param leads {@code secretariat} or {@code municipality}
     * @param steps of the feasibility study that it serves
     * @param shows what of the municipality stands beside it
     */
    public record AgendaItem(String id, List<Integer> sessions, List<Integer> pathYears, String per, int minutes, String when, Text title,
            Text does, String leads,
            List<String> steps, List<String> shows, Basis basis, Citation source) {

        /** Whether it is taken once for all. */
        public boolean together() {
            return per.equals("group");
        }
    }

    /** What is brought along to a session. @param opens what it is */
    public record Material(String id, List<Integer> sessions, String opens, Text title, Text why, Basis basis, Citation source) {}

    /** What is done between two sessions. @param takes which items of the checklist it is */
    public record Homework(String id, List<Integer> afterSessions, String takes, Text title, Text why, Basis basis, Citation source) {}

    /**
     * How a municipality catches up that joins in a later year.
     *
     * @param misses the year of the path that it makes up for
     * @param before the session before which it is done
     * @param officerDays working days of an officer
     * @param doneWhen what shows that it is done: {@code advice-kept} or {@code theme-chosen}; absent where only the municipality knows
     */
    public record CatchUp(String id, int misses, int before, int officerDays, Text title, Text does, List<String> steps,
            Optional<String> doneWhen, Basis basis, Citation source) {}

    /** What stands in the knowledge. */
    public static SessionRules of(Library library) {
        List<Entry> entries = List.copyOf(library.entries(KIND));
        return new SessionRules(all(entries, has("minutes"), AgendaItem.class), all(entries, has("opens"), Material.class),
                all(entries, has("takes"), Homework.class), all(entries, has("misses"), CatchUp.class), value(entries, "reminder-before"),
                value(entries, "consultation-pause"));
    }

    private static Predicate<Entry> has(String key) {
        return entry -> entry.tree().has(key);
    }

    private static <T> List<T> all(List<Entry> entries, Predicate<Entry> which, Class<T> type) {
        return entries.stream().filter(which).map(entry -> entry.as(type)).toList();
    }

    private static int value(List<Entry> entries, String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow().tree().path("value").asInt();
    }
}
