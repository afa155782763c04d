package sumakomi.programme.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.programme.Mark.State;
import sumakomi.programme.Marks;
import sumakomi.programme.desk.Portfolio.Row;

/** What was marked on the checklists of a fiscal year, in one statement whatever the number of profiles. */
@Repository
public class YearLists {

    private static final String OF_YEAR = " from checklist_mark where profile_id in (select id from profile where fiscal_year = :year)";

    private final JdbcClient jdbc;

    YearLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How an item stands. */
    public record Line(String item, State state, Optional<LocalDate> due, Instant changedAt) {

        /** Whether it should be done by now and is not. */
        boolean overdue(LocalDate today) {
            return !state.done() && due.filter(day -> day.isBefore(today)).isPresent();
        }
    }

    /**
     * A checklist on which somebody began to work.
     *
     * @param lines its items, never none
     */
    public record Begun(Marks.Of of, List<Line> lines) {

        public Begun {
            lines = List.copyOf(lines);
        }

        /** When something was last written. */
        public Instant changedAt() {
            return lines.stream().map(Line::changedAt).max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /** By profile, the list written last first. */
    @Transactional(readOnly = true)
    public Map<String, List<Begun>> of(int fiscalYear) {
        Map<Marks.Of, List<Line>> lines = new LinkedHashMap<>();
        jdbc.sql("select profile_id, theme, fiscal_year, item, state, due, changed_at" + OF_YEAR).param("year", fiscalYear)
                .query((RowCallbackHandler) row -> lines
                        .computeIfAbsent(new Marks.Of(row.getString("profile_id"), row.getString("theme"), row.getInt("fiscal_year")),
                                absent -> new ArrayList<>())
                        .add(new Line(row.getString("item"), State.of(row.getString("state")).orElseThrow(),
                                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                                row.getObject("changed_at", OffsetDateTime.class).toInstant())));
        Map<String, List<Begun>> begun = new HashMap<>();
        lines.forEach((of, some) -> begun.computeIfAbsent(of.profile(), absent -> new ArrayList<>()).add(new Begun(of, some)));
        begun.values().forEach(some -> some.sort(Comparator.comparing(Begun::changedAt).reversed().thenComparing(one -> one.of().theme())));
        return begun;
    }

    /**
     * All lists of a fiscal year by the municipality to which their profile belongs, also those that do not count.
     *
     * @param begun those of the year, by profile
     */
    @Transactional(readOnly = true)
    public Map<String, List<Begun>> byMunicipality(int fiscalYear, Map<String, List<Begun>> begun) {
        Map<String, List<Begun>> owned = new HashMap<>();
        jdbc.sql("select id, owner from profile where fiscal_year = :year order by id").param("year", fiscalYear)
                .query((RowCallbackHandler) row -> owned.computeIfAbsent(row.getString("owner"), absent -> new ArrayList<>())
                        .addAll(begun.getOrDefault(row.getString("id"), List.of())));
        return owned;
    }

    /** Those that count for a participant: of the themes that it chose; without a theme, the one written last. */
    public static List<Begun> counting(Row row, Map<String, List<Begun>> begun) {
        List<Begun> all = row.work().map(work -> begun.getOrDefault(work.profile(), List.of())).orElse(List.of());
        Set<String> chosen = row.chosen();
        return chosen.isEmpty() ? all.stream().limit(1).toList() : all.stream().filter(one -> chosen.contains(one.of().theme())).toList();
    }
}
