package sumakomi.advisor;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;

/** Two changes at the same time that the database could not put one after the other: nothing was changed, and trying again helps. */
public final class Collision {

    /** SQL states of H2 that Spring has no exception for: a row was changed, or deleted, by another transaction. */
    private static final Set<String> CHANGED_MEANWHILE = Set.of("90131", "90112");
    /** Class of the SQL states for a key that exists already or refers to nothing; text that is too long is of another class. */
    private static final String KEYS = "23";

    private Collision() {}

    /** Whether two changes at the same time are what made a call to the database fail, rather than the change itself. */
    public static boolean behind(Throwable thrown) {
        if (thrown instanceof DataIntegrityViolationException violation) {
            return violation.getMostSpecificCause() instanceof SQLException sql && String.valueOf(sql.getSQLState()).startsWith(KEYS);
        }
        return thrown instanceof ConcurrencyFailureException || thrown instanceof QueryTimeoutException
                || thrown instanceof UncategorizedSQLException other && CHANGED_MEANWHILE.contains(other.getSQLException().getSQLState());
    }
}
