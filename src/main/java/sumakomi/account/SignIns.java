package sumakomi.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Tells whether a name and a password belong together. Whatever is wrong, the answer and the work are the same, so that nobody learns
 * which names there are. Wrong passwords are counted by the name that was typed, also one that nobody has, and close it for a time that
 * grows. Two come in all the same, so that nobody can keep somebody else out: a browser in which the person has signed in before,
 * which is counted by itself, and a password for one use, which cannot be guessed.
 */
@Service
@EnableConfigurationProperties(AccountSettings.class)
public class SignIns {

    private static final int MOST_DOUBLINGS = 4;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final KnownBrowsers browsers;
    private final Trail trail;
    private final AccountSettings settings;
    private final Clock clock;

    SignIns(JdbcClient jdbc, Accounts accounts, Passwords passwords, KnownBrowsers browsers, Trail trail, AccountSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.browsers = browsers;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who came in, and the word by which the browser is known from now on. */
    public record Entered(Account account, String browser) {}

    /**
     * The account to which a name and a password belong; empty when they do not, the account is closed, or the name is for a time.
     *
     * @param browser the word that the browser was given at an earlier sign-in
     * @throws TooManySignIns if the turn does not come
     */
    public Optional<Entered> enter(String signIn, String password, Optional<String> browser) {
        String name = Secrets.hash(Accounts.plain(signIn));
        forgetOld();
        boolean closed = closed(name);
        Optional<Accounts.Credentials> known = accounts.credentials(signIn);
        Optional<Account> account = known.map(Accounts.Credentials::account);
        boolean right = passwords.matches(password, known.map(Accounts.Credentials::hash));
        boolean familiar = browsers.knows(browser, account);
        boolean once = account.filter(Account::mustChange).isPresent();
        if (!right || !account.get().active() || closed && !familiar && !once) {
            if (familiar) {
                browsers.wrong(browser.get(), account.get(), settings.attempts());
            } else if (!closed) {
                count(name, account);
            }
            return Optional.empty();
        }
        if (!closed) {
            forget(name);
        }
        if (passwords.outdated(known.get().hash())) {
            accounts.rehash(account.get().id(), known.get().hash(), passwords.hash(password));
        }
        return Optional.of(new Entered(account.get(), browsers.remember(browser, account.get())));
    }

    /** Whether a name is closed for a time. */
    public boolean closed(Account account) {
        return closed(Secrets.hash(account.signIn()));
    }

    /** Opens a name again that is closed for a time. */
    public void open(Account account) {
        if (forget(Secrets.hash(account.signIn())) > 0) {
            trail.note("account", account.id(), "opened-again", "", "", account.signIn());
        }
    }

    /** Each wrong password after those that close a name closes it for twice as long, up to a point. */
    private boolean closed(String name) {
        return jdbc.sql("select times, last_at from sign_in_failed where name_hash = :name").param("name", name)
                .query((row, number) -> {
                    int further = row.getInt("times") - settings.attempts();
                    Instant last = row.getObject("last_at", OffsetDateTime.class).toInstant();
                    Duration lasts = settings.closed().multipliedBy(1L << Math.max(0, Math.min(further, MOST_DOUBLINGS)));
                    return further >= 0 && last.plus(lasts).isAfter(clock.instant());
                }).optional().orElse(false);
    }

    private void count(String name, Optional<Account> account) {
        if (!counted(name)) {
            try {
                jdbc.sql("insert into sign_in_failed (name_hash, times, last_at) values (:name, 1, :now)").param("name", name)
                        .param("now", at(clock.instant())).update();
            } catch (DuplicateKeyException e) {
                // Another try with the same name was faster.
                counted(name);
            }
        }
        account.filter(one -> closed(name)).ifPresent(one -> trail.note("account", one.id(), "closed-for-a-time", "", "", one.signIn()));
    }

    private boolean counted(String name) {
        return jdbc.sql("update sign_in_failed set times = times + 1, last_at = :now where name_hash = :name").param("name", name)
                .param("now", at(clock.instant())).update() == 1;
    }

    private int forget(String name) {
        return jdbc.sql("delete from sign_in_failed where name_hash = :name").param("name", name).update();
    }

    /** So that names which strangers make up do not pile up. */
    private void forgetOld() {
        jdbc.sql("delete from sign_in_failed where last_at < :since").param("since", at(clock.instant().minus(REMEMBERED))).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
