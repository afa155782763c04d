package sumakomi.questionnaire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Acting;
import sumakomi.account.Told;
import sumakomi.account.Trail;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.FiscalYear;

/** Names and fiscal years of the stored profiles, and the way from one year to the next. */
@Repository
public class ProfileYears {

    /** Characters of a name, at most. */
    public static final int LONGEST_NAME = 200;
    private static final String TOWN = "(select answer_values from answer where profile_id = profile.id and question_id = 'municipality')";

    private final JdbcClient jdbc;
    private final ProfileTrail trail;
    private final Clock clock;

    public ProfileYears(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.trail = new ProfileTrail(jdbc, new Trail(jdbc, clock));
        this.clock = clock;
    }

    /** The fiscal year of today. */
    public int current() {
        return FiscalYear.of(LocalDate.now(clock));
    }

    /** Whether a text may be the name of a profile; none at all may, for one that is called by municipality, year and number. */
    public static boolean fits(String name) {
        return name.isEmpty() || Characters.line(name, LONGEST_NAME);
    }

    /**
     * Begins the year after that of a profile: with its answers and its will as they are kept, those too that cannot be read.
     *
     * @return the new profile; empty when there is no such profile
     */
    @Transactional
    public Optional<String> next(String id) {
        String next = UUID.randomUUID().toString();
        int made = Acting.seen(jdbc, "insert into profile (id, created_at, updated_at, fiscal_year, previous_id, owner) "
                + "select :next, :now, :now, fiscal_year + 1, id, owner from profile where id = :id", "owner", "").param("next", next)
                .param("now", now()).param("id", id).update();
        if (made == 0) {
            return Optional.empty();
        }
        jdbc.sql("insert into answer (profile_id, question_id, answer_values, basis, source, note_ja, note_en) "
                + "select :next, question_id, answer_values, basis, source, note_ja, note_en from answer where profile_id = :id")
                .param("next", next).param("id", id).update();
        jdbc.sql("insert into own_will (profile_id, part, content) select :next, part, content from own_will where profile_id = :id")
                .param("next", next).param("id", id).update();
        number(next);
        trail.changed(next, new ProfileTrail.Kept(Map.of()));
        return Optional.of(next);
    }

    /**
     * Gives a profile another name and year; its answers, their count of changes and the time of the last one stay.
     *
     * @param name as {@link #fits} says
     * @return whether there is such a profile
     */
    @Transactional
    public boolean rename(String id, String name, int fiscalYear) {
        Optional<String> before = called(id);
        boolean found = before.isPresent() && jdbc.sql("update profile set name = :name, fiscal_year = :year where id = :id")
                .param("name", name).param("year", fiscalYear).param("id", id).update() == 1;
        number(id);
        if (found) {
            trail.renamed(id, before.get(), called(id).orElseThrow());
        }
        return found;
    }

    /** Name and year of a profile that the person who acts sees. */
    private Optional<String> called(String id) {
        return Acting.seen(jdbc, "select name, fiscal_year from profile where id = :id", "owner", "").param("id", id)
                .query((row, number) -> Told.nothing().and("name", row.getString("name"))
                        .and("year", row.getString("fiscal_year")).toString())
                .optional();
    }

    /** Counts a profile anew among those of its municipality and year, after one of the two was changed. */
    void number(String id) {
        Optional<Place> place = jdbc.sql("select fiscal_year, coalesce(" + TOWN + ", '') as town from profile where id = :id")
                .param("id", id).query((row, number) -> new Place(row.getInt("fiscal_year"), row.getString("town"))).optional();
        place.ifPresent(found -> {
            int before = jdbc.sql("select coalesce(max(number_in_year), 0) from profile where fiscal_year = :year and id <> :id and "
                    + "coalesce(" + TOWN + ", '') = :town").param("year", found.year()).param("id", id).param("town", found.town())
                    .query(Integer.class).single();
            jdbc.sql("update profile set number_in_year = :number where id = :id").param("number", before + 1).param("id", id).update();
        });
    }

    private record Place(int year, String town) {}

    static Heading heading(ResultSet row) throws SQLException {
        return new Heading(row.getString("name"), row.getInt("fiscal_year"), row.getInt("number_in_year"),
                Optional.ofNullable(row.getString("previous_id")));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
