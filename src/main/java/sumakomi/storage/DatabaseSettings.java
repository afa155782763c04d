package sumakomi.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the database is and as whom it is opened. */
public record DatabaseSettings(String url, String user, String password) {

    /** The address where none is set; {@code application.yaml} says the same. */
    static final String DEFAULT_URL = "jdbc:h2:file:./data/sumakomi;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private static final String READING = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
    private static final Pattern CIPHER = Pattern.compile("(?i);CIPHER=\\w+");

    /** The settings that a command shares with the application. */
    public static DatabaseSettings of(Map<String, String> environment) {
        return new DatabaseSettings(Optional.ofNullable(environment.get("SUMAKOMI_DATABASE_URL")).filter(url -> !url.isEmpty())
                .orElse(DEFAULT_URL), environment.getOrDefault("SUMAKOMI_DATABASE_USER", "sa"),
                environment.getOrDefault("SUMAKOMI_DATABASE_PASSWORD", ""));
    }

    public DatabasePlace place() {
        return DatabasePlace.of(url);
    }

    /** The database's file; empty for a database that is none, such as one in memory or on a server. */
    public Optional<DatabaseFile> file() {
        return DatabaseFile.of(url);
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Opens a database of the same kind to look at it; its file stays as it is, and must exist. */
    Connection openToRead(DatabaseFile other) throws SQLException {
        Matcher cipher = CIPHER.matcher(url);
        return DriverManager.getConnection("jdbc:h2:file:" + other.name() + (cipher.find() ? cipher.group() : "") + READING, user,
                password);
    }

    /** Whether the file is encrypted, so that only the database itself can read it. */
    boolean encrypted() {
        return CIPHER.matcher(url).find();
    }
}
