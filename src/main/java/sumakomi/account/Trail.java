package sumakomi.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Notes who changed what, when, from what to what. It is written in the transaction of the change itself, so that neither is there
 * without the other. When a profile goes, what was noted of it stays, without the values.
 */
@Repository
public class Trail {

    /** What acts where nobody is signed in: the application itself, or a command of its owner. */
    public static final String APPLICATION = "application";
    private static final String CHANGED = "changed";
    private static final int LONGEST = 10_000;
    private static final List<String> COLUMNS = List.of("id", "happened_at", "who", "who_name", "owner", "kind", "thing", "profile", "act",
            "field", "old_value", "new_value");

    private final JdbcClient jdbc;
    private final Clock clock;

    public Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes a change of something that belongs to no profile.
     *
     * @param kind of the thing, such as {@code account}
     * @param act such as {@code made}, {@code changed} or {@code deleted}
     * @param field what of it was changed; empty for the whole
     */
    public void note(String kind, String thing, String act, String field, String before, String after) {
        note(new Subject(kind, thing, Acting.owner(Optional.empty()), Optional.empty()), act, field, before, after);
    }

    /**
     * What was changed.
     *
     * @param owner to whom it belongs
     * @param profile on which it rests, with which it goes
     */
    public record Subject(String kind, String thing, String owner, Optional<String> profile) {}

    /** A change of one field, with its value before and after. */
    public record Change(String field, String before, String after) {

        private boolean isNone() {
            return Objects.equals(before, after);
        }
    }

    /** Notes a change; nothing where before and after are the same. */
    public void note(Subject of, String act, String field, String before, String after) {
        Change change = new Change(field, before, after);
        if (!act.equals(CHANGED) || !change.isNone()) {
            write(of, act, List.of(change));
        }
    }

    /** Notes all that was changed of one thing at once; nothing of a field that stayed the same. */
    public void changed(Subject of, List<Change> changes) {
        write(of, CHANGED, changes.stream().filter(change -> !change.isNone()).toList());
    }

    private void write(Subject of, String act, List<Change> changes) {
        Optional<Person> who = Acting.person();
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Rows.insert(jdbc, "trail", COLUMNS, changes.stream().map(change -> Arrays.<@Nullable Object>asList(UUID.randomUUID().toString(),
                now, who.map(Person::id).orElse(APPLICATION), who.map(Person::name).orElse(APPLICATION), of.owner(), of.kind(), of.thing(),
                of.profile().orElse(null), act, change.field(), shortened(change.before()), shortened(change.after()))).toList());
    }

    /** What was noted of a profile that goes, and of all that rests on it, loses the values. */
    public void forgetValues(String profile) {
        jdbc.sql("update trail set old_value = '', new_value = '' where profile = :profile").param("profile", profile).update();
    }

    /** The same for one thing that goes and was part of no profile. */
    public void forgetValuesOf(Subject of) {
        jdbc.sql("update trail set old_value = '', new_value = '' where kind = :kind and thing = :thing").param("kind", of.kind())
                .param("thing", of.thing()).update();
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
