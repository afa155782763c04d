package sumakomi.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Told;
import sumakomi.account.Trail;

/** Who marked what on a checklist, by the record of its changes. */
@Repository
public class MarkHistory {

    private final JdbcClient jdbc;

    MarkHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A change of the mark of an item.
     *
     * @param who changed it, by the name of the account at that time; absent where the application did
     * @param before what was marked, in the parts of a mark; nothing where nothing was
     */
    public record Change(String item, Instant at, Optional<String> who, Told before, Told after) {}

    /** The changes of a list by item, the latest first. */
    @Transactional(readOnly = true)
    public Map<String, List<Change>> of(Marks.Of list) {
        Map<String, List<Change>> changes = new LinkedHashMap<>();
        jdbc.sql("select field, happened_at, who_name, coalesce(old_value, '') as was, coalesce(new_value, '') as now_is from trail"
                + " where profile = :profile and kind = 'checklist' and thing = :thing order by happened_at desc, id")
                .param("profile", list.profile()).param("thing", list.theme() + "/" + list.fiscalYear()).query(MarkHistory::change).list()
                .forEach(change -> changes.computeIfAbsent(change.item(), absent -> new java.util.ArrayList<>()).add(change));
        return changes;
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(row.getString("field"), row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Optional.of(row.getString("who_name")).filter(who -> !who.equals(Trail.APPLICATION)),
                Told.read(row.getString("was")).orElseGet(Told::nothing), Told.read(row.getString("now_is")).orElseGet(Told::nothing));
    }
}
