package sumakomi.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/** Why a database cannot be opened, in words that say what to do. */
final class OpeningFaults {

    static final String KIND = "storage.";
    private static final int LONGEST = 120;
    /** H2's codes; of the state of SQL, 28000 alone is standard. */
    private static final Map<Integer, String> KEYS = Map.of(90020, "storage.in-use", 28000, "storage.password", 90113, "storage.settings",
            90046, "storage.settings", 90011, "storage.settings", 90030, "storage.damaged", 50000, "storage.damaged", 90028,
            "storage.damaged");

    private OpeningFaults() {}

    static FaultyInput fault(String key, DatabasePlace place, Object... more) {
        List<Object> args = new ArrayList<>(List.of(place.told()));
        for (Object one : more) {
            args.add(String.valueOf(one));
        }
        return new FaultyInput(Fault.of(key, "", 0, args.toArray()));
    }

    static Fault of(SQLException thrown, DatabasePlace place) {
        String key = place instanceof PostgresDatabase ? ServerStates.fault(thrown)
                : KEYS.getOrDefault(thrown.getErrorCode(), "storage.unopened");
        return Fault.of(key, "", 0, place.told(), shortened(thrown.getMessage()));
    }

    /** One line of a message, without the number of the build of the database. */
    static String shortened(String message) {
        String line = String.valueOf(message).replaceAll("\\s+", " ").replaceAll(" \\[[^\\]]*\\]$", "");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
