package sumakomi.programme.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Person;
import sumakomi.account.Trail;
import sumakomi.programme.desk.AnnouncedDates;
import tools.jackson.databind.json.JsonMapper;

/** The plans of the fiscal years: one that is worked on, and the one that was announced last. */
@Repository
public class Plans implements AnnouncedDates {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Plans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.trail = new Trail(jdbc, clock);
        this.clock = clock;
    }

    /**
     * What is kept of a year.
     *
     * @param draft the plan that is worked on
     * @param revision grows with each change of it; 0 where there is none yet
     * @param announced the plan that was announced last
     * @param calledOff what was announced before to somebody who has it no more
     */
    public record Kept(PlanDocument draft, int revision, Optional<PlanDocument> announced, List<CalledOff> calledOff) {

        public Kept {
            calledOff = List.copyOf(calledOff);
        }
    }

    @Transactional(readOnly = true)
    public Kept of(int fiscalYear) {
        return jdbc.sql("select content, revision, announced, called_off from desk_plan where fiscal_year = :year")
                .param("year", fiscalYear)
                .query(Plans::kept).optional().orElse(new Kept(PlanDocument.NOTHING, 0, Optional.empty(), List.of()));
    }

    /**
     * Keeps the plan that is worked on.
     *
     * @param seen the revision on which it was made
     * @return whether it was kept; not when it was changed meanwhile
     */
    @Transactional
    public boolean save(int fiscalYear, PlanDocument draft, int seen) {
        boolean first = seen == 0 && of(fiscalYear).revision() == 0;
        int saved = jdbc.sql(first ? "insert into desk_plan (fiscal_year, content, revision, changed_at) values (:year, :content, 1, :now)"
                : "update desk_plan set content = :content, revision = revision + 1, changed_at = :now where fiscal_year = :year"
                        + " and revision = :seen")
                .param("year", fiscalYear).param("content", JSON.writeValueAsString(draft)).param("seen", seen)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        if (saved == 1) {
            note(fiscalYear, seen == 0 ? "made" : "changed", "");
        }
        return saved == 1;
    }

    /**
     * Takes what a search found into the plan on which it was begun; if somebody changed that meanwhile, their change stands and what was
     * found is let go.
     */
    @Transactional
    public void take(int fiscalYear, GroupPlan found, int seen) {
        Kept kept = of(fiscalYear);
        if (kept.revision() == seen) {
            save(fiscalYear, kept.draft().decided(found), seen);
        }
    }

    /**
     * Announces the plan that is worked on: from then on its dates are those of the sessions.
     *
     * @return whether it was announced; not when it was changed meanwhile
     */
    @Transactional
    public boolean announce(int fiscalYear, int seen) {
        Kept before = of(fiscalYear);
        PlanDocument announced = before.draft().announcedOnce();
        if (!save(fiscalYear, announced, seen)) {
            return false;
        }
        List<CalledOff> calledOff = CalledOff.between(before.calledOff(), before.announced().orElse(PlanDocument.NOTHING), announced);
        jdbc.sql("update desk_plan set announced = content, called_off = :off where fiscal_year = :year").param("year", fiscalYear)
                .param("off", JSON.writeValueAsString(calledOff)).update();
        note(fiscalYear, "announced", dates(announced));
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Map<Integer, LocalDate>> dates(int fiscalYear) {
        Map<String, Map<Integer, LocalDate>> dates = new TreeMap<>();
        of(fiscalYear).announced().ifPresent(plan -> plan.seats().forEach(seat -> seat.group().ifPresent(group -> {
            Map<Integer, LocalDate> days = new TreeMap<>();
            plan.times(group).forEach((session, slot) -> days.put(session, slot.day()));
            dates.put(seat.code(), days);
        })));
        return dates;
    }

    private void note(int fiscalYear, String act, String now) {
        trail.note(new Trail.Subject("group-plan", Integer.toString(fiscalYear), Person.SECRETARIAT, Optional.empty()), act, "", "", now);
    }

    private static String dates(PlanDocument plan) {
        return plan.meetings().stream().map(one -> new Group(one.group()).letter() + one.session() + " "
                + one.slot().map(Slot::key).orElse("")).collect(Collectors.joining(", "));
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(JSON.readValue(row.getString("content"), PlanDocument.class), row.getInt("revision"),
                Optional.ofNullable(row.getString("announced")).map(text -> JSON.readValue(text, PlanDocument.class)),
                Optional.ofNullable(row.getString("called_off")).map(text -> List.of(JSON.readValue(text, CalledOff[].class))).orElse(List
                        .of()));
    }
}
