package sumakomi.programme.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Acting;
import sumakomi.account.Person;

/** Views of the portfolio that the person who acts has named, for that person alone. */
@Repository
public class SavedViews {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_QUERY = 2000;
    /** Views that one person may keep. */
    public static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param query filters and order as an address carries them, without the mark before it */
    public record View(String id, String name, String query) {}

    @Transactional(readOnly = true)
    public List<View> mine() {
        return jdbc.sql("select id, name, query from desk_view where account = :account order by name, id").param("account", account())
                .query((row, number) -> new View(row.getString("id"), row.getString("name"), row.getString("query"))).list();
    }

    /**
     * Keeps a view under a name, in the place of one of the same name.
     *
     * @return whether it was kept; not when the person has as many as may be
     */
    @Transactional
    public boolean save(String name, String query) {
        List<View> mine = mine();
        boolean known = mine.stream().anyMatch(view -> view.name().equals(name));
        if (!known && mine.size() >= MOST) {
            return false;
        }
        jdbc.sql("delete from desk_view where account = :account and name = :name").param("account", account()).param("name", name)
                .update();
        jdbc.sql("insert into desk_view (id, account, name, query, created_at) values (:id, :account, :name, :query, :now)")
                .param("id", UUID.randomUUID().toString()).param("account", account()).param("name", name).param("query", query)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        return true;
    }

    @Transactional
    public void remove(String id) {
        jdbc.sql("delete from desk_view where id = :id and account = :account").param("id", id).param("account", account()).update();
    }

    private static String account() {
        return Acting.person().map(Person::id).orElse(Person.SECRETARIAT);
    }
}
