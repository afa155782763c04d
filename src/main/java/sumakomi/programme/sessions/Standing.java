package sumakomi.programme.sessions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sumakomi.knowledge.Text;
import sumakomi.programme.Checklist.Kind;
import sumakomi.programme.Mark.State;
import sumakomi.programme.Marks;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participant.Joining;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.programme.sessions.SessionRules.AgendaItem;
import sumakomi.programme.sessions.SessionRules.CatchUp;
import sumakomi.programme.sessions.SessionRules.Homework;
import sumakomi.work.AdviceGists.Gist;

/**
 * How a municipality stands before a session, by its advice, its checklists and what was agreed.
 *
 * @param lists the checklists that count, as links lead to them
 * @param pending items of them that are not done
 * @param gist of the advice that was kept last
 * @param path how it catches up; empty for one that has been there since the first year
 */
public record Standing(Row row, List<Marks.Of> lists, List<Pending> pending, Optional<Gist> gist, List<Matter.Kept> matters,
        List<Catching> path) {

    private static final int FIRST_YEAR = 1;
    /** The year in which the study is prepared, that of the sessions of the source. */
    static final int PREPARING = 2;

    public Standing {
        lists = List.copyOf(lists);
        pending = List.copyOf(pending);
        matters = List.copyOf(matters);
        path = List.copyOf(path);
    }

    /**
     * An item of a checklist that is not done.
     *
     * @param session of the second year to which it belongs; absent for others
     * @param weeks that it takes from beginning to end; 0 where that is not known
     */
    public record Pending(String item, Kind kind, Text title, State state, Optional<LocalDate> due, Optional<Integer> session, int weeks) {}

    /**
     * A step of the path that catches up.
     *
     * @param task that was made of it
     * @param seen whether the advice or the themes show that it is done
     */
    public record Catching(CatchUp step, Optional<Matter.Kept> task, boolean seen) {

        public boolean done() {
            return seen || task.filter(kept -> !kept.matter().open()).isPresent();
        }

        /** Whether somebody has to be asked for it. */
        public boolean untaken() {
            return task.isEmpty() && !seen;
        }

        private Pending pending() {
            return new Pending(step.id(), Kind.STEP, step.title(), State.OPEN, task.flatMap(kept -> kept.matter().due()), Optional.empty(),
                    0);
        }
    }

    public String municipality() {
        return row.municipality();
    }

    /** Whether it joined this year in a later year of the path. */
    public static boolean catchesUp(Participant one) {
        return one.joining() == Joining.NEW && one.programmeYear().filter(year -> year > FIRST_YEAR).isPresent();
    }

    /** Open tasks, those from before a session or from none. */
    public List<Matter.Kept> openTasks(int session) {
        return matters.stream().filter(kept -> kept.matter().open() && kept.matter().session().map(number -> number < session).orElse(true)
                && kept.matter().origin().isEmpty()).toList();
    }

    /** The year of the path in which it is; one of which nobody knows is taken to prepare its study. */
    int pathYear() {
        return row.participant().programmeYear().orElse(PREPARING);
    }

    /** Steps and decisions of earlier sessions that are not done; in the third year, all of those of the second. */
    public List<Pending> leftOver(int session) {
        return pending(one -> (one.kind() == Kind.STEP || one.kind() == Kind.DECISION) && one.session().filter(number -> over(number,
                session)).isPresent());
    }

    /** Whether what belongs to a session of the second year should be done before a session of the present year. */
    private boolean over(int number, int session) {
        return pathYear() > PREPARING || pathYear() == PREPARING && number < session;
    }

    /** The same by session, the first one first. */
    public Map<Integer, List<Pending>> leftOverBySession(int session) {
        return leftOver(session).stream().collect(Collectors.groupingBy(one -> one.session().orElseThrow(), TreeMap::new,
                Collectors.toList()));
    }

    /** Of the path that catches up, what is to be done before a session and is not. */
    public List<Catching> catching(int session) {
        return path.stream().filter(one -> !one.done() && one.step().before() <= session).toList();
    }

    /** What it does until the next session. */
    public List<Pending> homework(Homework homework, int session) {
        return switch (homework.takes()) {
            case "questions" -> pending(one -> one.kind() == Kind.QUESTION);
            case "decisions" ->
                pending(one -> one.kind() == Kind.DECISION && one.session().filter(number -> over(number, session + 1)).isPresent());
            case "steps" -> pending(one -> one.kind() == Kind.STEP && one.session().filter(number -> pathYear() == PREPARING
                    && number == session + 1).isPresent());
            case "catch-up" -> catching(session + 1).stream().map(Catching::pending).toList();
            default -> data();
        };
    }

    /** Data that are not there, those that take longest first. */
    public List<Pending> data() {
        return pending.stream().filter(one -> one.kind() == Kind.DATUM).sorted(Comparator.comparingInt(Pending::weeks).reversed()).toList();
    }

    public List<Pending> questions() {
        return pending(one -> one.kind() == Kind.QUESTION);
    }

    public List<Pending> bodies() {
        return pending(one -> one.kind() == Kind.BODY);
    }

    public List<Pending> funding() {
        return pending(one -> one.kind() == Kind.FUNDING);
    }

    private List<Pending> pending(Predicate<Pending> which) {
        return pending.stream().filter(which).toList();
    }

    /** Whether a step of the path that catches up is no task yet. */
    public boolean untaken() {
        return path.stream().anyMatch(Catching::untaken);
    }

    /** Whether something stands on the agenda of a session for it. */
    boolean takes(AgendaItem item, int session) {
        return item.pathYears().contains(pathYear()) && switch (item.when()) {
            case "left-over" -> !leftOver(session).isEmpty() || !openTasks(session).isEmpty();
            case "catching-up" -> !catching(session).isEmpty();
            case "continuing" -> row.participant().joining() != Joining.NEW;
            case "newcomer" -> row.participant().joining() == Joining.NEW;
            case "theme-open" -> row.themes().isEmpty();
            case "theme-settled" -> !row.themes().isEmpty();
            case "open-data-used" -> gist.filter(one -> one.openData() > 0 || !one.far().isEmpty()).isPresent();
            default -> true;
        };
    }
}
