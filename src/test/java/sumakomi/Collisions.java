package sumakomi;

import java.sql.SQLException;
import java.util.Map;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;

/** What the database says of two changes at the same time, and of one change that is simply wrong. */
public final class Collisions {

    private static final Map<String, DataAccessException> TROUBLES = Map.of("lock", new CannotAcquireLockException("lock"),
            "optimistic", new OptimisticLockingFailureException("version"), "timeout", new QueryTimeoutException("wait"),
            "duplicate", new DuplicateKeyException("key", state("23505")),
            "no-parent", new DataIntegrityViolationException("key", state("23506")),
            "changed-meanwhile", new UncategorizedSQLException("task", null, state("90131")),
            "too-long", new DataIntegrityViolationException("text", state("22001")));

    private Collisions() {}

    public static DataAccessException of(String trouble) {
        return TROUBLES.get(trouble);
    }

    private static SQLException state(String state) {
        return new SQLException("as the database says", state);
    }
}
