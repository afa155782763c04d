package sumakomi.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are kept.
 *
 * @param passwordWork the work of hashing a password, as the logarithm of rounds
 * @param attempts so many wrong passwords for a name, and it is closed for a time
 * @param closed for how long
 * @param idle after so long without a request one has to sign in again
 * @param longest after so long in any case
 * @param atOnce so many requests of one account an instance works on at once
 * @param resetAdministrator sign-in name of an administrator who is given a new one-time password at the start; empty for nobody
 */
@ConfigurationProperties("sumakomi.account")
public record AccountSettings(@DefaultValue("12") int passwordWork, @DefaultValue("5") int attempts, @DefaultValue("15m") Duration closed,
        @DefaultValue("60m") Duration idle, @DefaultValue("12h") Duration longest, @DefaultValue("30") int atOnce,
        @DefaultValue("") String resetAdministrator) {}
