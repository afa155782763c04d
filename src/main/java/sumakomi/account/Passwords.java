package sumakomi.account;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be like, and how its hash is made. Few are worked on at once, so that strangers cannot take the processor. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    /** Bcrypt reads no further. */
    static final int LONGEST_BYTES = 72;
    private static final int FEWEST_SIGNS = 5;
    private static final String ALGORITHM = "bcrypt";
    /** What a hash has after its salt. */
    private static final int HASHED_SIGNS = 31;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final PasswordEncoder encoder;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String ofNobody;

    Passwords(AccountSettings settings) {
        this.encoder = new DelegatingPasswordEncoder(ALGORITHM, Map.of(ALGORITHM, new BCryptPasswordEncoder(settings.passwordWork())));
        this.ofNobody = ofNobody(settings.passwordWork());
    }

    /** A hash that no password is known to have, of the usual work: drawn, since making one would take a second of every start. */
    static String ofNobody(int work) {
        String drawn = Secrets.token().replace('-', '.').replace('_', '/').substring(0, HASHED_SIGNS);
        return "{" + ALGORITHM + "}" + BCrypt.gensalt(work) + drawn;
    }

    /** What is wrong with a new password: a word for the messages; empty when it may be taken. */
    static Optional<String> fault(String password, String signIn) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("long");
        }
        boolean plain = password.codePoints().distinct().count() < FEWEST_SIGNS
                || password.toLowerCase(java.util.Locale.ROOT).contains(signIn);
        return plain ? Optional.of("plain") : Optional.empty();
    }

    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /** @param hash empty for a name that nobody has: the work is the same */
    boolean matches(String password, Optional<String> hash) {
        boolean tooLong = password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
        String tried = tooLong ? "" : password;
        return inTurn(() -> encoder.matches(tried, hash.orElse(ofNobody))) && hash.isPresent() && !tooLong;
    }

    /** Whether a hash was made with less work than today's. */
    boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManySignIns();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManySignIns();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
