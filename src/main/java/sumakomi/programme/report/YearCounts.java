package sumakomi.programme.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.programme.report.ProgrammeReport.YearOf;
import sumakomi.programme.report.StudyFigures.Asked;

/** What was done in each fiscal year, in a few statements whatever the number of municipalities. */
@Repository
class YearCounts {

    private static final int PARTICIPANTS = 0;
    private static final int MEETINGS = 1;
    private static final int ATTENDED = 2;
    private static final int ADVISED = 3;
    private static final int GO = 4;
    private static final int STUDIES = 5;
    private static final int PROJECTS = 6;
    private static final int GROUPS = 7;
    private static final int PROPOSALS = 8;
    private static final String HELD = " from gathering where (held_on is null or held_on <= :today)";
    private static final String CAME = "coalesce(municipalities, (select count(*) from gathering_member"
            + " where gathering_member.gathering_id = gathering.id and part = 'attended'))";

    private final JdbcClient jdbc;

    YearCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The years up to one in which something was done, the latest first. A meeting without a day counts where somebody came. */
    @Transactional(readOnly = true)
    List<YearOf> upTo(int fiscalYear, LocalDate today) {
        Map<Integer, int[]> years = new TreeMap<>(java.util.Comparator.reverseOrder());
        count(years, PARTICIPANTS, jdbc.sql("select fiscal_year, count(*) as n from desk_participant group by fiscal_year"));
        count(years, MEETINGS, jdbc.sql("select fiscal_year, count(*) as n" + HELD + " and (held_on is not null or " + CAME + " > 0)"
                + " group by fiscal_year").param("today", today));
        count(years, ATTENDED, jdbc.sql("select fiscal_year, sum(" + CAME + ") as n" + HELD + " group by fiscal_year").param("today",
                today));
        count(years, GROUPS, jdbc.sql("select fiscal_year, count(*) as n" + HELD + " and (held_on is not null or " + CAME + " > 0)"
                + " and format = 'theme-group' group by fiscal_year").param("today", today));
        count(years, ADVISED, jdbc.sql("select fiscal_year, count(distinct owner) as n from profile where exists (select 1 from advice"
                + " where advice.profile_id = profile.id) group by fiscal_year"));
        count(years, GO, jdbc.sql("select fiscal_year, count(*) as n from desk_theme where decision = 'go' group by fiscal_year"));
        count(years, STUDIES, jdbc.sql("select fiscal_year, count(*) as n from recommendation_outcome where study = 'done'"
                + " group by fiscal_year"));
        count(years, PROJECTS, jdbc.sql("select coalesce(started_in, fiscal_year) as fiscal_year, count(*) as n from recommendation_outcome"
                + " where project = 'started' group by coalesce(started_in, fiscal_year)"));
        count(years, PROPOSALS, jdbc.sql("select fiscal_year, count(*) as n from gathering join gathering_conclusion on gathering_id ="
                + " gathering.id where proposal in ('proposed', 'taken') group by fiscal_year"));
        return years.entrySet().stream().filter(one -> one.getKey() <= fiscalYear).map(one -> of(one.getKey(), one.getValue())).toList();
    }

    private static void count(Map<Integer, int[]> years, int what, JdbcClient.StatementSpec statement) {
        statement.query(
                (RowCallbackHandler) row -> years.computeIfAbsent(row.getInt("fiscal_year"), none -> new int[PROPOSALS + 1])[what] = row
                        .getInt("n"));
    }

    private static YearOf of(int year, int[] counts) {
        return new YearOf(year, counts[PARTICIPANTS], counts[MEETINGS], counts[ATTENDED], counts[ADVISED], counts[GO], counts[STUDIES],
                counts[PROJECTS], counts[GROUPS], counts[PROPOSALS]);
    }

    /** A study that was chosen for a theme of a profile of the year. */
    record Chosen(String profile, String theme, String title, Asked study) {}

    /** The studies that were chosen, by profile. */
    @Transactional(readOnly = true)
    Map<String, List<Chosen>> chosen(int fiscalYear) {
        Map<String, List<Chosen>> chosen = new HashMap<>();
        jdbc.sql("select checklist_study.profile_id, theme, study.id, title, study.revision, study.updated_at from checklist_study"
                + " join study on study.id = checklist_study.study_id join profile on profile.id = checklist_study.profile_id"
                + " where profile.fiscal_year = :year order by theme").param("year", fiscalYear)
                .query((RowCallbackHandler) row -> {
                    Instant updated = row.getObject("updated_at", OffsetDateTime.class).toInstant();
                    String title = row.getString("title");
                    chosen.computeIfAbsent(row.getString("profile_id"), none -> new java.util.ArrayList<>()).add(new Chosen(
                            row.getString("profile_id"), row.getString("theme"), title == null ? "" : title,
                            new Asked(row.getString("id"), row.getInt("revision"), updated)));
                });
        return chosen;
    }

    /** The days of sessions that municipalities entered themselves, by code and number. */
    @Transactional(readOnly = true)
    Map<String, Map<Integer, LocalDate>> ownDays(int fiscalYear) {
        Map<String, Map<Integer, LocalDate>> days = new HashMap<>();
        jdbc.sql("select owner, session, held_on from checklist_session join profile on profile.id = profile_id"
                + " where profile.fiscal_year = :year").param("year", fiscalYear)
                .query((RowCallbackHandler) row -> days.computeIfAbsent(row.getString("owner"), none -> new TreeMap<>())
                        .put(row.getInt("session"), row.getObject("held_on", LocalDate.class)));
        return days;
    }

    /** Whether each of those whom the minutes name came, by session and code. Whoever is named twice came if it came once. */
    @Transactional(readOnly = true)
    Map<Integer, Map<String, Boolean>> attendance(int fiscalYear) {
        Map<Integer, Map<String, Boolean>> came = new TreeMap<>();
        jdbc.sql("select session_number, municipality, came from desk_attendance where fiscal_year = :year").param("year", fiscalYear)
                .query((RowCallbackHandler) row -> came.computeIfAbsent(row.getInt("session_number"), none -> new TreeMap<>())
                        .merge(row.getString("municipality"), row.getBoolean("came"), Boolean::logicalOr));
        return came;
    }
}
