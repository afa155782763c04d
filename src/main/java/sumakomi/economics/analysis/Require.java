package sumakomi.economics.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/** Checks at the gates of this package; each refuses with a fault that names the field. */
final class Require {

    private Require() {}

    /** @return the value, if it is a number */
    static double finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw refused("analysis.not-finite", field);
        }
        return value;
    }

    /** @return a copy of the values, if there is at least one and all are numbers */
    static double[] finite(String field, double[] values) {
        if (values.length == 0) {
            throw refused("analysis.empty", field);
        }
        for (int at = 0; at < values.length; at++) {
            if (!Double.isFinite(values[at])) {
                throw refused("analysis.not-finite", field + "[" + at + "]");
            }
        }
        return values.clone();
    }

    /** Refuses the second of two equal ids. */
    static void distinct(String field, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).findFirst().ifPresent(id -> {
            throw refused("analysis.twice", field, id);
        });
    }

    static FaultyInput refused(String key, String field, Object... args) {
        return new FaultyInput(Fault.of(key, field, 0, args));
    }
}
