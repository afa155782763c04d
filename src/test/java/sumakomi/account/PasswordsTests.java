package sumakomi.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** A name that nobody has costs as much work as one that somebody has, though no hash was made for it. */
class PasswordsTests {

    private static final int WORK = 4;

    /** A hash that were no whole one would be refused at once, and the time would tell. */
    @RepeatedTest(50)
    void theHashOfNobodyIsAWholeOneOfTheUsualWork() {
        String hash = Passwords.ofNobody(WORK);

        assertThat(hash).matches("\\{bcrypt}\\$2a\\$04\\$[./0-9A-Za-z]{53}");
        assertThat(BCrypt.hashpw("any password", hash.substring("{bcrypt}".length()))).hasSameSizeAs(hash.substring("{bcrypt}".length()));
    }

    @Test
    void everyStartHasOneOfItsOwn() {
        assertThat(Passwords.ofNobody(WORK)).isNotEqualTo(Passwords.ofNobody(WORK));
    }
}
