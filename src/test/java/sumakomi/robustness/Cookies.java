package sumakomi.robustness;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cookies of a browser. */
final class Cookies {

    private final Map<String, String> values = new TreeMap<>();

    synchronized void take(Reply reply) {
        reply.header("Set-Cookie").stream().flatMap(String::lines).map(line -> line.replaceFirst(";.*", "").split("=", 2))
                .filter(pair -> pair.length == 2).forEach(pair -> {
                    if (pair[1].isEmpty()) {
                        values.remove(pair[0]);
                    } else {
                        values.put(pair[0], pair[1]);
                    }
                });
    }

    synchronized boolean has(String name) {
        return values.containsKey(name);
    }

    @Override
    public synchronized String toString() {
        return values.entrySet().stream().map(Object::toString).collect(Collectors.joining("; "));
    }
}
