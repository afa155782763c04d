package sumakomi.programme.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.programme.meetings.Gathering.Format;
import sumakomi.programme.meetings.Gathering.Hours;
import sumakomi.programme.meetings.Gathering.Kept;
import sumakomi.programme.meetings.Gathering.Part;

/**
 * Meetings that somebody had in a calendar and has no more: they were deleted, have no day any more, or are held without whom they had been
 * announced to.
 */
record CalledOffGatherings(JdbcClient jdbc) {

    private static final String BETWEEN = ",";

    /** Those of a year as they were, with those who have them no more and a revision that counts up. */
    List<Kept> of(int fiscalYear) {
        return jdbc.sql("select * from gathering_called_off where fiscal_year = :year order by held_on, id").param("year", fiscalYear)
                .query(CalledOffGatherings::kept).list();
    }

    /**
     * Notes who has a meeting no more.
     *
     * @param before as it was
     * @param now as it is; absent for one that was deleted
     */
    void note(Kept before, Optional<Gathering> now) {
        Optional<Kept> already = jdbc.sql("select * from gathering_called_off where id = :id").param("id", before.id())
                .query(CalledOffGatherings::kept).optional();
        jdbc.sql("delete from gathering_called_off where id = :id").param("id", before.id()).update();
        Optional<Kept> was = before.gathering().heldOn().isPresent() ? Optional.of(before) : already;
        Set<String> without = new TreeSet<>(already.map(kept -> kept.gathering().members().keySet()).orElse(Set.of()));
        was.ifPresent(kept -> kept.gathering().members().entrySet().stream().filter(one -> one.getValue() != Part.ABSENT)
                .map(Map.Entry::getKey).forEach(without::add));
        Optional<Gathering> held = now.filter(one -> one.heldOn().isPresent());
        held.ifPresent(one -> without.removeAll(one.members().keySet()));
        boolean wasForAll = Stream.concat(was.stream(), already.stream()).anyMatch(kept -> forAll(kept.gathering()));
        boolean isForAll = held.filter(CalledOffGatherings::forAll).isPresent();
        if (was.isPresent() && (held.isEmpty() || !isForAll && (wasForAll || !without.isEmpty()))) {
            insert(was.get().gathering(), before, wasForAll ? Set.of() : without);
        }
    }

    private static boolean forAll(Gathering one) {
        return one.members().isEmpty() && one.format() == Format.PLENARY;
    }

    private void insert(Gathering one, Kept before, Set<String> without) {
        jdbc.sql("insert into gathering_called_off (id, fiscal_year, format, title, held_on, begins, ends, place, members, revision)"
                + " values (:id, :year, :format, :title, :day, :begins, :ends, :place, :members, :revision)").param("id", before.id())
                .param("year", one.fiscalYear()).param("format", one.format().word()).param("title", one.title())
                .param("day", one.heldOn().orElseThrow()).param("begins", one.hours().begins()).param("ends", one.hours().ends())
                .param("place", one.place()).param("members", String.join(BETWEEN, without)).param("revision", before.revision() + 1)
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        Map<String, Part> members = Stream.of(row.getString("members").split(BETWEEN)).filter(code -> !code.isEmpty())
                .collect(Collectors.toMap(code -> code, code -> Part.INVITED, (one, other) -> one, TreeMap::new));
        Gathering one = new Gathering(row.getInt("fiscal_year"), Format.of(row.getString("format")).orElseThrow(), row.getString("title"),
                Optional.of(row.getObject("held_on", LocalDate.class)), new Hours(row.getString("begins"), row.getString("ends")),
                row.getString("place"), "", List.of(), members, Optional.empty(), Optional.empty(), "", "");
        return new Kept(row.getString("id"), one, row.getInt("revision"));
    }
}
