package sumakomi.account;

import java.time.Clock;
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
 * which names there are. Wrong passwords are counted by the name that was typed, also one that nobody has, and close it for a time.
 */
@Service
@EnableConfigurationProperties(AccountSettings.class)
public class SignIns {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Trail trail;
    private final AccountSettings settings;
    private final Clock clock;

    SignIns(JdbcClient jdbc, Accounts accounts, Passwords passwords, Trail trail, AccountSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The account to which a name and a password belong; empty when they do not, the account is closed, or the name is for a time.
     *
     * @throws TooManySignIns if the turn does not come
     */
    public Optional<Account> account(String signIn, String password) {
        String name = Secrets.hash(Accounts.plain(signIn));
        forgetOld();
        boolean closed = failed(name) >= settings.attempts();
        Optional<Accounts.Credentials> known = accounts.credentials(signIn);
        boolean right = passwords.matches(password, known.map(Accounts.Credentials::hash));
        if (!right || closed || !known.get().account().active()) {
            count(name);
            known.filter(credentials -> failed(name) == settings.attempts())
                    .ifPresent(credentials -> trail.note("account", credentials.account().id(), "closed-for-a-time", "", "", ""));
            return Optional.empty();
        }
        forget(name);
        Account account = known.get().account();
        if (passwords.outdated(known.get().hash())) {
            accounts.rehash(account.id(), known.get().hash(), passwords.hash(password));
        }
        return Optional.of(account);
    }

    /** Whether a name is closed for a time. */
    public boolean closed(Account account) {
        return failed(Secrets.hash(account.signIn())) >= settings.attempts();
    }

    /** Opens a name again that is closed for a time. */
    public void open(Account account) {
        forget(Secrets.hash(account.signIn()));
    }

    private int failed(String name) {
        return jdbc.sql("select times from sign_in_failed where name_hash = :name and last_at >= :since").param("name", name)
                .param("since", since()).query(Integer.class).optional().orElse(0);
    }

    private void count(String name) {
        if (counted(name)) {
            return;
        }
        try {
            jdbc.sql("insert into sign_in_failed (name_hash, times, last_at) values (:name, 1, :now)").param("name", name)
                    .param("now", at(clock.instant())).update();
        } catch (DuplicateKeyException e) {
            // Another try with the same name was faster.
            counted(name);
        }
    }

    private boolean counted(String name) {
        return jdbc.sql("update sign_in_failed set times = times + 1, last_at = :now where name_hash = :name").param("name", name)
                .param("now", at(clock.instant())).update() == 1;
    }

    private void forget(String name) {
        jdbc.sql("delete from sign_in_failed where name_hash = :name").param("name", name).update();
    }

    /** So that names which strangers make up do not pile up. */
    private void forgetOld() {
        jdbc.sql("delete from sign_in_failed where last_at < :since").param("since", since()).update();
    }

    private OffsetDateTime since() {
        return at(clock.instant().minus(settings.closed()));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
