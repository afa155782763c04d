package sumakomi.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that are kept. What is checked before it is kept, {@link AccountOffice} knows. */
@Repository
public class Accounts {

    static final String COLUMNS = "id, sign_in, name, role, municipality, active, must_change, stamp, revision";

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an administrator says of an account. */
    public record Details(String name, Role role, Optional<String> municipality, boolean active) {

        static Details of(Account account) {
            return new Details(account.name(), account.role(), account.municipality(), account.active());
        }

        /** Whether going from one to the other ends the sessions of the account. */
        private boolean endsSessions(Details before) {
            return role != before.role || !municipality.equals(before.municipality) || !active;
        }
    }

    /** An account and the hash of its password. */
    record Credentials(Account account, String hash) {}

    @Transactional(readOnly = true)
    public Optional<Account> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from account where id = :id").param("id", id).query(Accounts::account).optional();
    }

    /** The account of a name to sign in with, however it is typed. */
    @Transactional(readOnly = true)
    public Optional<Account> named(String signIn) {
        return credentials(signIn).map(Credentials::account);
    }

    @Transactional(readOnly = true)
    Optional<Credentials> credentials(String signIn) {
        return jdbc.sql("select " + COLUMNS + ", password_hash from account where sign_in = :name").param("name", plain(signIn))
                .query((row, number) -> new Credentials(account(row, number), row.getString("password_hash"))).optional();
    }

    /** All accounts: those of no municipality first, then by municipality and name. */
    @Transactional(readOnly = true)
    public List<Account> all() {
        return jdbc.sql("select " + COLUMNS + " from account order by coalesce(municipality, ''), sign_in").query(Accounts::account).list();
    }

    /** How many may manage accounts; as long as the transaction lasts, nobody else changes that. */
    @Transactional
    int administrators() {
        return jdbc.sql("select id from account where role = :role and active = true for update").param("role", Role.ADMINISTRATOR.word())
                .query(String.class).list().size();
    }

    @Transactional
    String create(String signIn, Details details, String hash, boolean mustChange) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into account (" + COLUMNS + ", password_hash, created_at) values (:id, :signIn, :name, :role, :municipality,"
                + " :active, :mustChange, 1, 1, :hash, :now)").param("id", id).param("signIn", plain(signIn))
                .param("name", details.name()).param("role", details.role().word())
                .param("municipality", details.municipality().orElse(null)).param("active", details.active())
                .param("mustChange", mustChange).param("hash", hash)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        return id;
    }

    /** @return whether it was saved; not when somebody else changed the account meanwhile */
    @Transactional
    boolean save(Account seen, Details details) {
        int ends = details.endsSessions(Details.of(seen)) ? 1 : 0;
        return jdbc.sql("update account set name = :name, role = :role, municipality = :municipality, active = :active,"
                + " stamp = stamp + :ends, revision = revision + 1 where id = :id and revision = :revision")
                .param("name", details.name()).param("role", details.role().word())
                .param("municipality", details.municipality().orElse(null)).param("active", details.active()).param("ends", ends)
                .param("id", seen.id()).param("revision", seen.revision()).update() == 1;
    }

    /** Another password; it ends every session. */
    @Transactional
    void password(String id, String hash, boolean mustChange) {
        jdbc.sql("update account set password_hash = :hash, must_change = :mustChange, stamp = stamp + 1, revision = revision + 1"
                + " where id = :id").param("hash", hash).param("mustChange", mustChange).param("id", id).update();
    }

    /** The same password, hashed with more work. */
    @Transactional
    void rehash(String id, String before, String hash) {
        jdbc.sql("update account set password_hash = :hash where id = :id and password_hash = :before").param("hash", hash).param("id", id)
                .param("before", before).update();
    }

    /** Names are told apart without regard to case and width. */
    static String plain(String signIn) {
        return java.text.Normalizer.normalize(signIn.strip(), java.text.Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static Account account(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new Account(row.getString("id"), row.getString("sign_in"), row.getString("name"),
                Role.of(role).orElseThrow(() -> new IllegalStateException("An account has the role " + role)),
                Optional.ofNullable(row.getString("municipality")), row.getBoolean("active"), row.getBoolean("must_change"),
                row.getInt("stamp"), row.getInt("revision"));
    }
}
