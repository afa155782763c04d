package sumakomi.programme.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Person;
import sumakomi.account.Told;
import sumakomi.account.Trail;
import sumakomi.programme.learning.Outcome.FeasibilityStudy;
import sumakomi.programme.learning.Outcome.Kept;
import sumakomi.programme.learning.Outcome.Project;
import sumakomi.programme.learning.Outcome.Recommended;

/** What became of recommendations. A change is made on the state that its author saw, or not at all. */
@Repository
public class Outcomes {

    private static final String ONE = " where fiscal_year = :year and municipality = :municipality and archetype = :archetype";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Outcomes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.trail = new Trail(jdbc, clock);
        this.clock = clock;
    }

    /** Those of a fiscal year, by municipality. */
    @Transactional(readOnly = true)
    public List<Kept> of(int fiscalYear) {
        return jdbc.sql("select * from recommendation_outcome where fiscal_year = :year order by municipality, advised_rank, archetype")
                .param("year", fiscalYear).query(Outcomes::kept).list();
    }

    /** All of them, the latest year first. */
    @Transactional(readOnly = true)
    public List<Outcome> all() {
        return jdbc.sql("select * from recommendation_outcome order by fiscal_year desc, municipality, advised_rank, archetype")
                .query(Outcomes::kept).list().stream().map(Kept::outcome).toList();
    }

    /** What is kept of a type in a municipality. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(int fiscalYear, String municipality, String archetype) {
        return one("select * from recommendation_outcome" + ONE, fiscalYear, municipality, archetype).query(Outcomes::kept).optional();
    }

    /**
     * Keeps an outcome. What was recommended stays as it was first recorded.
     *
     * @param seen the revision on which it was made; 0 for one that was not there
     * @return whether it was kept; not when somebody else was faster
     */
    @Transactional
    public boolean save(Outcome outcome, int seen) {
        Optional<Kept> before = find(outcome.fiscalYear(), outcome.municipality(), outcome.archetype());
        boolean saved = before.isEmpty() ? seen == 0 && insert(outcome) : update(outcome, seen);
        if (saved) {
            trail.note(subject(outcome), before.isEmpty() ? "made" : "changed", outcome.archetype(),
                    before.map(Kept::outcome).map(Outcomes::told).orElse(""), told(outcome));
        }
        return saved;
    }

    /**
     * Takes a record back.
     *
     * @param seen the revision that its author saw
     * @return whether it is gone; not when somebody changed it meanwhile
     */
    @Transactional
    public boolean remove(int fiscalYear, String municipality, String archetype, int seen) {
        Optional<Outcome> before = find(fiscalYear, municipality, archetype).map(Kept::outcome);
        boolean gone = before.isPresent() && one("delete from recommendation_outcome" + ONE + " and revision = :seen", fiscalYear,
                municipality, archetype).param("seen", seen).update() == 1;
        if (gone) {
            trail.note(subject(before.orElseThrow()), "deleted", archetype, told(before.orElseThrow()), "");
        }
        return gone || before.isEmpty();
    }

    private static Trail.Subject subject(Outcome outcome) {
        return new Trail.Subject("outcome", outcome.fiscalYear() + "/" + outcome.municipality(), Person.SECRETARIAT, Optional.empty());
    }

    private boolean insert(Outcome outcome) {
        Optional<Recommended> said = outcome.recommended();
        with("insert into recommendation_outcome (fiscal_year, municipality, archetype, advice_id, advised_at, advised_rank, grade,"
                + " low_yen, high_yen, knowledge_version, rules_version, study, project, started_in, budget_yen, note, revision,"
                + " changed_at) values (:year, :municipality, :archetype, :advice, :at, :rank, :grade, :low, :high, :knowledge,"
                + " :rules, :study, :project, :started, :budget, :note, 1, :now)", outcome)
                .param("advice", said.map(Recommended::advice).orElse(null))
                .param("at", said.map(one -> OffsetDateTime.ofInstant(one.at(), ZoneOffset.UTC)).orElse(null))
                .param("rank", said.map(Recommended::rank).orElse(null)).param("grade", said.flatMap(Recommended::grade).orElse(null))
                .param("low", said.map(Recommended::lowYen).orElse(null)).param("high", said.flatMap(Recommended::highYen).orElse(null))
                .param("knowledge", said.map(Recommended::knowledgeVersion).orElse(null))
                .param("rules", said.map(Recommended::rulesVersion).orElse(null)).update();
        return true;
    }

    private boolean update(Outcome outcome, int seen) {
        return with("update recommendation_outcome set study = :study, project = :project, started_in = :started, budget_yen = :budget,"
                + " note = :note, revision = revision + 1, changed_at = :now" + ONE + " and revision = :seen", outcome)
                .param("seen", seen).update() == 1;
    }

    private JdbcClient.StatementSpec with(String sql, Outcome outcome) {
        return one(sql, outcome.fiscalYear(), outcome.municipality(), outcome.archetype()).param("study", outcome.study().word())
                .param("project", outcome.project().word()).param("started", outcome.startedIn().orElse(null))
                .param("budget", outcome.budgetYen().orElse(null)).param("note", outcome.note())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private JdbcClient.StatementSpec one(String sql, int fiscalYear, String municipality, String archetype) {
        return jdbc.sql(sql).param("year", fiscalYear).param("municipality", municipality).param("archetype", archetype);
    }

    private static String told(Outcome outcome) {
        return Told.nothing().and("study", outcome.study().word()).and("project", outcome.project().word())
                .and("started", outcome.startedIn().map(Object::toString).orElse(""))
                .and("budget", outcome.budgetYen().map(Object::toString).orElse("")).and("note", outcome.note()).toString();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(new Outcome(row.getInt("fiscal_year"), row.getString("municipality"), row.getString("archetype"), recommended(row),
                FeasibilityStudy.of(row.getString("study")).orElseThrow(), Project.of(row.getString("project")).orElseThrow(),
                Optional.ofNullable(row.getObject("started_in", Integer.class)),
                Optional.ofNullable(row.getObject("budget_yen", Long.class)), row.getString("note")), row.getInt("revision"));
    }

    private static Optional<Recommended> recommended(ResultSet row) throws SQLException {
        return row.getString("advice_id") == null ? Optional.empty()
                : Optional.of(new Recommended(row.getString("advice_id"), row.getObject("advised_at", OffsetDateTime.class).toInstant(),
                        row.getInt("advised_rank"), Optional.ofNullable(row.getString("grade")), row.getLong("low_yen"),
                        Optional.ofNullable(row.getObject("high_yen", Long.class)), row.getString("knowledge_version"),
                        row.getString("rules_version")));
    }
}
