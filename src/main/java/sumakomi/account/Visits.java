package sumakomi.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is signed in. The database keeps it under the hash of a word that only the browser has, so that every instance can tell, and
 * somebody whose account is closed or changed is out with the next request.
 */
@Repository
public class Visits {

    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);
    /** A request is noted this seldom, so that reading pages writes little. */
    private static final Duration NOTED = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final AccountSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Visits(JdbcClient jdbc, AccountSettings settings, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Signs somebody in and returns the word for the browser. */
    public String begin(Account account) {
        String token = Secrets.token();
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from signed_in where began_at < :began or seen_at < :seen").param("began", at(now.minus(settings.longest())))
                    .param("seen", at(now.minus(settings.idle()))).update();
            jdbc.sql(
                    "insert into signed_in (token_hash, account_id, stamp, began_at, seen_at) values (:hash, :account, :stamp, :now, :now)")
                    .param("hash", Secrets.hash(token)).param("account", account.id()).param("stamp", account.stamp())
                    .param("now", at(now)).update();
        });
        return token;
    }

    /** Who is signed in with a word; empty when it is unknown or its time is over. */
    public Optional<Account> account(String token) {
        Instant now = clock.instant();
        String hash = Secrets.hash(token);
        Optional<Visit> visit = jdbc.sql("select account_id, stamp, seen_at from signed_in where token_hash = :hash and began_at >= :began"
                + " and seen_at >= :seen").param("hash", hash).param("began", at(now.minus(settings.longest())))
                .param("seen", at(now.minus(settings.idle())))
                .query((row, number) -> new Visit(row.getString("account_id"), row.getInt("stamp"),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .optional();
        Optional<Account> account = visit.flatMap(this::account);
        if (account.isPresent() && visit.get().seenAt().plus(NOTED).isBefore(now)) {
            note(hash, now);
        }
        return account;
    }

    private record Visit(String account, int stamp, Instant seenAt) {}

    private Optional<Account> account(Visit visit) {
        return jdbc.sql("select " + Accounts.COLUMNS + " from account where id = :id"
                + " and active = true and stamp = :stamp").param("id", visit.account()).param("stamp", visit.stamp())
                .query(Accounts::account).optional();
    }

    /** Reading goes on where nothing can be written, such as on a full disk. */
    private void note(String hash, Instant now) {
        try {
            transaction.executeWithoutResult(status -> jdbc.sql("update signed_in set seen_at = :now where token_hash = :hash")
                    .param("now", at(now)).param("hash", hash).update());
        } catch (RuntimeException e) {
            LOG.warn("It could not be noted that somebody is still there: {}", e.getMessage());
        }
    }

    /** Signs out. */
    public void end(String token) {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from signed_in where token_hash = :hash")
                .param("hash", Secrets.hash(token)).update());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
