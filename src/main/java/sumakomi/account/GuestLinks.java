package sumakomi.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links by which guests read one thing. Each is shown once, kept as a hash, expires, and can be taken back; its maker's leave ends it. */
@Repository
public class GuestLinks {

    /** So many for one thing. */
    public static final int MOST = 20;
    private static final String COLUMNS = "id, kind, thing, owner, label, made_by, created_at, expires_at";
    private static final String LINK = "guest-link";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    GuestLinks(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes a link and returns the word of its address, which is told this once.
     *
     * @param owner of the thing
     * @param profile on which the thing rests, with which what is noted of the link is forgotten
     * @return empty where the thing has as many as it may
     */
    @Transactional
    public Optional<String> make(Account maker, Thing thing, String owner, Optional<String> profile, String label, Duration lasts) {
        if (of(thing).size() >= MOST) {
            return Optional.empty();
        }
        String word = Secrets.token();
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        jdbc.sql("insert into guest_link (" + COLUMNS + ", token_hash) values (:id, :kind, :thing, :owner, :label, :maker, :now, :until,"
                + " :hash)").param("id", id).param("kind", thing.kind().word()).param("thing", thing.id()).param("owner", owner)
                .param("label", label).param("maker", maker.id()).param("now", at(now)).param("until", at(now.plus(lasts)))
                .param("hash", Secrets.hash(word)).update();
        trail.note(new Trail.Subject(LINK, id, owner, profile), "made", thing.kind().word() + "/" + thing.id(), "", label);
        return Optional.of(word);
    }

    /** The links of a thing that have not expired, the newest first. */
    @Transactional(readOnly = true)
    public List<GuestLink> of(Thing thing) {
        return jdbc.sql("select " + COLUMNS + " from guest_link where kind = :kind and thing = :thing and expires_at > :now"
                + " order by created_at desc, id").param("kind", thing.kind().word()).param("thing", thing.id())
                .param("now", at(clock.instant())).query(GuestLinks::link).list();
    }

    /** Takes a link of a thing back; nothing happens where there is none. */
    @Transactional
    public void revoke(Thing thing, String id) {
        of(thing).stream().filter(link -> link.id().equals(id)).forEach(link -> {
            jdbc.sql("delete from guest_link where id = :id").param("id", id).update();
            trail.note(new Trail.Subject(LINK, id, link.owner(), Optional.empty()), "deleted", thing.kind().word() + "/" + thing.id(), "",
                    "");
        });
    }

    /** The link of a word; empty for one that is unknown, expired, or made by somebody whose account is closed. */
    @Transactional(readOnly = true)
    public Optional<GuestLink> find(String word) {
        return jdbc.sql("select " + COLUMNS + " from guest_link where token_hash = :hash and expires_at > :now and exists"
                + " (select 1 from account where account.id = guest_link.made_by and account.active = true)")
                .param("hash", Secrets.hash(word)).param("now", at(clock.instant())).query(GuestLinks::link).optional();
    }

    private static GuestLink link(ResultSet row, int number) throws SQLException {
        Thing.Kind kind = Thing.Kind.of(row.getString("kind")).orElseThrow();
        return new GuestLink(row.getString("id"), new Thing(kind, row.getString("thing")), row.getString("owner"), row.getString("label"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
