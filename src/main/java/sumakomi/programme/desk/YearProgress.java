package sumakomi.programme.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was done of the checklists of a fiscal year and when their sessions are, in a few statements whatever the number of profiles. */
@Repository
class YearProgress {

    private static final String OF_YEAR = " where profile_id in (select id from profile where fiscal_year = :year)";

    private final JdbcClient jdbc;

    YearProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was done of the list of a theme.
     *
     * @param done items of {@code all} of which nothing is left to be done
     * @param overdue items that should be done by now and are not
     * @param openData data that are not there yet
     */
    record OfList(String theme, int done, int all, int overdue, int openData) {}

    /** By profile, the list written last first. */
    @Transactional(readOnly = true)
    Map<String, List<OfList>> lists(int fiscalYear, LocalDate today) {
        Map<String, List<OfList>> lists = new HashMap<>();
        jdbc.sql("select profile_id, theme, fiscal_year, count(*) as items, count(case when state in ('got', 'not-needed') then 1 end)"
                + " as done, count(case when state not in ('got', 'not-needed') and due < :today then 1 end) as overdue,"
                + " count(case when state not in ('got', 'not-needed') and item like 'datum/%' then 1 end) as open_data,"
                + " max(changed_at) as changed from checklist_mark" + OF_YEAR + " group by profile_id, theme, fiscal_year"
                + " order by changed desc, theme, fiscal_year").param("year", fiscalYear).param("today", today)
                .query((RowCallbackHandler) row -> lists.computeIfAbsent(row.getString("profile_id"), absent -> new ArrayList<>())
                        .add(new OfList(row.getString("theme"), row.getInt("done"), row.getInt("items"), row.getInt("overdue"),
                                row.getInt("open_data"))));
        return lists;
    }

    /** The days of the sessions by profile and number. */
    @Transactional(readOnly = true)
    Map<String, Map<Integer, LocalDate>> sessions(int fiscalYear) {
        Map<String, Map<Integer, LocalDate>> days = new HashMap<>();
        jdbc.sql("select profile_id, session, held_on from checklist_session" + OF_YEAR).param("year", fiscalYear)
                .query((RowCallbackHandler) row -> days.computeIfAbsent(row.getString("profile_id"), absent -> new TreeMap<>())
                        .put(row.getInt("session"), row.getObject("held_on", LocalDate.class)));
        return days;
    }

    /** The themes of a profile for which a study was chosen, by profile. */
    @Transactional(readOnly = true)
    Map<String, Set<String>> studied(int fiscalYear) {
        Map<String, Set<String>> themes = new HashMap<>();
        jdbc.sql("select profile_id, theme from checklist_study" + OF_YEAR).param("year", fiscalYear)
                .query((RowCallbackHandler) row -> themes.computeIfAbsent(row.getString("profile_id"), absent -> new HashSet<>())
                        .add(row.getString("theme")));
        return themes;
    }
}
