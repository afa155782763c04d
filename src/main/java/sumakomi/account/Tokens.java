package sumakomi.account;

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

/** Tokens with which scripts call REST as somebody. Each is shown once, kept as a hash, expires, and can be taken back. */
@Repository
public class Tokens {

    /** So many of one account. */
    public static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** A token as a list shows it. */
    public record Token(String id, String label, Instant createdAt, Instant expiresAt) {}

    /**
     * Makes a token and returns its word, which is told this once.
     *
     * @return empty where the account has as many as it may
     */
    @Transactional
    public Optional<String> make(Account account, String label, Duration lasts) {
        if (of(account).size() >= MOST) {
            return Optional.empty();
        }
        String token = Secrets.token();
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        jdbc.sql("insert into access_token (id, account_id, label, token_hash, created_at, expires_at) values"
                + " (:id, :account, :label, :hash, :now, :until)").param("id", id).param("account", account.id()).param("label", label)
                .param("hash", Secrets.hash(token)).param("now", at(now)).param("until", at(now.plus(lasts))).update();
        trail.note("token", id, "made", "", "", label);
        return Optional.of(token);
    }

    /** The tokens of an account that have not expired, the newest first. */
    @Transactional(readOnly = true)
    public List<Token> of(Account account) {
        return jdbc.sql("select id, label, created_at, expires_at from access_token where account_id = :account and expires_at > :now"
                + " order by created_at desc, id").param("account", account.id()).param("now", at(clock.instant()))
                .query((row, number) -> new Token(row.getString("id"), row.getString("label"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Takes a token of an account back; nothing happens where there is none. */
    @Transactional
    public void revoke(Account account, String id) {
        int gone = jdbc.sql("delete from access_token where id = :id and account_id = :account").param("id", id)
                .param("account", account.id()).update();
        if (gone == 1) {
            trail.note("token", id, "deleted", "", "", "");
        }
    }

    /** As whom a token calls; empty for one that is unknown, expired, or of an account that may not be used at present. */
    @Transactional(readOnly = true)
    public Optional<Account> account(String token) {
        return jdbc.sql("select account_id from access_token where token_hash = :hash and expires_at > :now")
                .param("hash", Secrets.hash(token)).param("now", at(clock.instant())).query(String.class).optional()
                .flatMap(id -> jdbc
                        .sql("select " + Accounts.COLUMNS + " from account where id = :id and active = true and must_change = false")
                        .param("id", id).query(Accounts::account)
                        .optional());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
