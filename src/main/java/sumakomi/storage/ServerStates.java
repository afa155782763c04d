package sumakomi.storage;

import java.sql.SQLException;
import java.util.Set;

/** What the SQL state of a failure says of a database server, as PostgreSQL's manual lists them. */
final class ServerStates {

    /** Ended by an administrator, crashed, being started, too many connections, a replica that only reads. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "53300", "25006");
    private static final String CONNECTION = "08";
    private static final String DISK_FULL = "53100";
    private static final String WHO = "28";
    private static final String NO_DATABASE = "3D000";
    private static final String NO_RIGHT = "42501";

    private ServerStates() {}

    /** Whether the connection, or the server behind it, cannot be used any more. */
    static boolean gone(SQLException thrown) {
        String state = state(thrown);
        return state.startsWith(CONNECTION) || GONE.contains(state);
    }

    static boolean diskFull(SQLException thrown) {
        return state(thrown).equals(DISK_FULL);
    }

    /** The fault that tells it. */
    static String fault(SQLException thrown) {
        String state = state(thrown);
        if (gone(thrown)) {
            return "storage.server-away";
        }
        if (state.startsWith(WHO)) {
            return "storage.password";
        }
        return switch (state) {
            case NO_DATABASE -> "storage.server-no-database";
            case NO_RIGHT -> "storage.server-right";
            default -> "storage.server-unopened";
        };
    }

    private static String state(SQLException thrown) {
        return String.valueOf(thrown.getSQLState());
    }
}
