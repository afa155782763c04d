package sumakomi.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers in which somebody has signed in before. Such a browser opens nothing; it only is not shut out by the wrong passwords that
 * others type elsewhere under the same name.
 */
@Repository
public class KnownBrowsers {

    /** After so long without a sign-in a browser is known no more. */
    public static final Duration LASTS = Duration.ofDays(180);
    private static final int MOST_OF_ONE = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownBrowsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param account empty for a name that nobody has: the work is the same */
    boolean knows(Optional<String> word, Optional<Account> account) {
        return word.filter(given -> jdbc.sql("select count(*) from known_browser where word_hash = :word and account_id = :account"
                + " and seen_at >= :since").param("word", Secrets.hash(given)).param("account", account.map(Account::id).orElse(""))
                .param("since", at(clock.instant().minus(LASTS))).query(Integer.class).single() > 0).isPresent();
    }

    /** A wrong password in a browser that is known; after some it is a stranger like any other. */
    @Transactional
    void wrong(String word, Account account, int attempts) {
        jdbc.sql("update known_browser set wrong = wrong + 1 where word_hash = :word and account_id = :account")
                .param("word", Secrets.hash(word)).param("account", account.id()).update();
        jdbc.sql("delete from known_browser where word_hash = :word and account_id = :account and wrong >= :most")
                .param("word", Secrets.hash(word)).param("account", account.id()).param("most", attempts).update();
    }

    /**
     * Somebody has signed in.
     *
     * @param word of the browser, where it has one
     * @return the word by which it is known from now on; one that we never gave it is not taken on
     */
    @Transactional
    String remember(Optional<String> word, Account account) {
        Instant now = clock.instant();
        jdbc.sql("delete from known_browser where seen_at < :since").param("since", at(now.minus(LASTS))).update();
        String kept = word.filter(this::given).orElseGet(Secrets::token);
        jdbc.sql("delete from known_browser where word_hash = :word and account_id = :account").param("word", Secrets.hash(kept))
                .param("account", account.id()).update();
        jdbc.sql("delete from known_browser where account_id = :account and word_hash not in (select word_hash from known_browser"
                + " where account_id = :account order by seen_at desc, word_hash limit :others)").param("account", account.id())
                .param("others", MOST_OF_ONE - 1).update();
        jdbc.sql("insert into known_browser (word_hash, account_id, wrong, seen_at) values (:word, :account, 0, :now)")
                .param("word", Secrets.hash(kept)).param("account", account.id()).param("now", at(now)).update();
        return kept;
    }

    private boolean given(String word) {
        return jdbc.sql("select count(*) from known_browser where word_hash = :word").param("word", Secrets.hash(word))
                .query(Integer.class).single() > 0;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
