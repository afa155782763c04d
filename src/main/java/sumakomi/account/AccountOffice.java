package sumakomi.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Accounts.Details;

/** Makes accounts and changes them: checks first, writes the trail with it. */
@Service
public class AccountOffice {

    private static final Pattern SIGN_IN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,99}");
    private static final int LONGEST_NAME = 100;
    private static final String KIND = "account";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Trail trail;

    AccountOffice(Accounts accounts, Passwords passwords, Trail trail) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
    }

    /** A name to sign in with, a name, a role or a password that cannot be taken. */
    public static final class Wrong extends RuntimeException {

        private final String field;
        private final String why;

        /**
         * @param field {@code signIn}, {@code name}, {@code municipality}, {@code role} or {@code password}
         * @param why a word for the messages
         */
        Wrong(String field, String why) {
            super(field + ": " + why);
            this.field = field;
            this.why = why;
        }

        public String field() {
            return field;
        }

        public String why() {
            return why;
        }
    }

    /**
     * Makes an account with a password that its owner has chosen.
     *
     * @return id of the account
     * @throws Wrong if something of it cannot be taken
     */
    @Transactional
    public String create(String signIn, Details details, String password) {
        requireSound(password, signIn);
        return create(signIn, details, password, false);
    }

    /** A new account, and the password to sign in with once. */
    public record Made(String account, String password) {}

    /**
     * Makes an account whose owner chooses a password at the first sign-in.
     *
     * @throws Wrong if something of it cannot be taken
     */
    @Transactional
    public Made create(String signIn, Details details) {
        String password = Secrets.oneTimePassword();
        return new Made(create(signIn, details, password, true), password);
    }

    private String create(String signIn, Details details, String password, boolean mustChange) {
        String name = Accounts.plain(signIn);
        if (!SIGN_IN.matcher(name).matches()) {
            throw new Wrong("signIn", "form");
        }
        if (accounts.named(name).isPresent()) {
            throw new Wrong("signIn", "taken");
        }
        requireSound(details);
        String id = accounts.create(name, details, passwords.hash(password), mustChange);
        trail.note(KIND, id, "made", "", "", told(name, details));
        return id;
    }

    /**
     * Changes what an administrator says of an account.
     *
     * @param seen the account as the change was made on it
     * @return whether it was saved; not when somebody else changed the account meanwhile
     * @throws Wrong if something of it cannot be taken, or nobody could manage accounts any more
     */
    @Transactional
    public boolean change(Account seen, Details details) {
        requireSound(details);
        boolean steps = isAdministrator(seen) && (details.role() != Role.ADMINISTRATOR || !details.active());
        if (steps && accounts.administrators() < 2) {
            throw new Wrong("role", "last");
        }
        boolean saved = accounts.save(seen, details);
        if (saved) {
            trail.note(KIND, seen.id(), "changed", "", told(seen.signIn(), Details.of(seen)), told(seen.signIn(), details));
        }
        return saved;
    }

    private static boolean isAdministrator(Account account) {
        return account.active() && account.role() == Role.ADMINISTRATOR;
    }

    /** Gives an account a new password to sign in with once; all its sessions end. */
    @Transactional
    public String reset(Account account) {
        String password = Secrets.oneTimePassword();
        accounts.password(account.id(), passwords.hash(password), true);
        trail.note(KIND, account.id(), "password-reset", "", "", account.signIn());
        return password;
    }

    /**
     * The account of somebody whom a provider outside has recognised; empty where there is none that may be used. Who comes so needs no
     * password of ours: one that was given for one use goes.
     */
    @Transactional
    public Optional<Account> knownOutside(String signIn) {
        Optional<Account> account = accounts.named(signIn).filter(Account::active);
        account.filter(Account::mustChange).ifPresent(found -> accounts.password(found.id(), passwords.hash(Secrets.oneTimePassword()),
                false));
        return account.flatMap(found -> accounts.find(found.id()));
    }

    /**
     * Somebody's own new password; all sessions end.
     *
     * @throws Wrong if the present one is another, or the new one cannot be taken
     */
    @Transactional
    public void changePassword(Account own, String present, String password) {
        Optional<String> hash = accounts.credentials(own.signIn()).map(Accounts.Credentials::hash);
        if (!passwords.matches(present, hash)) {
            throw new Wrong("present", "wrong");
        }
        requireSound(password, own.signIn());
        if (password.equals(present)) {
            throw new Wrong("password", "same");
        }
        accounts.password(own.id(), passwords.hash(password), false);
        trail.note(KIND, own.id(), "password-changed", "", "", own.signIn());
    }

    private static void requireSound(String password, String signIn) {
        Passwords.fault(password, signIn.toLowerCase(Locale.ROOT)).ifPresent(why -> {
            throw new Wrong("password", why);
        });
    }

    private static void requireSound(Details details) {
        String name = details.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new Wrong("name", "form");
        }
        if (details.role().ofAMunicipality() != details.municipality().isPresent()) {
            throw new Wrong("municipality", details.role().ofAMunicipality() ? "missing" : "surplus");
        }
    }

    private static String told(String signIn, Details details) {
        return Told.nothing().and("sign-in", signIn).and("name", details.name()).and("role", details.role().word())
                .and("municipality", details.municipality().orElse("")).and("state", details.active() ? "open" : "closed").toString();
    }
}
