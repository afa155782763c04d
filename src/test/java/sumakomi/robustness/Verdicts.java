package sumakomi.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What no answer may be or hold, whatever was asked. */
final class Verdicts {

    /** Sent as a value wherever one fits: it must never come back as a tag. */
    static final String MARK = "<fz>";

    static final String SLOW = "slow: ";
    static final int LARGEST_PROBLEM = 64 * 1024;
    private static final int LARGEST_REFUSED_FORM = 1024 * 1024;
    private static final Pattern TRACE = Pattern.compile("\\bat ([\\w.]+/+)?(sumakomi|org|java|jakarta|tools|com)\\.[\\w.$]+\\("
            + "|\\b[A-Z]\\w*(Exception|Error)\\b(?=[:\\s])|\\b(sumakomi|java|jakarta|org\\.(springframework|apache|h2|snakeyaml|thymeleaf)"
            + "|tools\\.jackson)(\\.[a-z]\\w*)+\\.[A-Z]\\w+");
    private static final Pattern DEFAULT_PAGE = Pattern.compile("Apache Tomcat|Whitelabel|HTTP Status [45]");
    private static final Set<Integer> NAMED = Set.of(503, 507);
    /** What HTTP itself asks for when method, version or encoding is unknown. */
    private static final Set<Integer> OF_THE_PROTOCOL = Set.of(501, 505);

    private final long slowestMillis;
    private final List<String> places;

    /**
     * @param slowestMillis what takes longer hangs
     * @param places paths of the server that no answer may show
     */
    Verdicts(long slowestMillis, List<String> places) {
        this.slowestMillis = slowestMillis;
        this.places = places;
    }

    /** @param broken whether the request broke HTTP itself, so that a closed connection is an answer */
    List<String> of(Request request, Reply reply, boolean broken) {
        List<String> faults = new ArrayList<>();
        if (reply.timedOut() || reply.millis() > slowestMillis) {
            faults.add(SLOW + reply.millis() + " ms" + (reply.timedOut() ? ", given up" : ""));
        }
        if (reply.status() == 0) {
            if (!broken) {
                faults.add("silent: the connection was closed without an answer");
            }
            return faults;
        }
        status(reply, broken).ifPresent(faults::add);
        if (!broken && !request.method().equals("HEAD")) {
            wholeness(reply).ifPresent(faults::add);
        }
        if (reply.html() || reply.type().contains("json") || reply.type().contains("yaml") || reply.type().startsWith("text/plain")) {
            content(reply, faults);
        }
        return faults;
    }

    private static Optional<String> status(Reply reply, boolean broken) {
        int status = reply.status();
        if (status < 500 || broken && OF_THE_PROTOCOL.contains(status)) {
            return Optional.empty();
        }
        boolean named = NAMED.contains(status) && (reply.text().contains("urn:sumakomi:problem:") || reply.text().contains("/assets/app/"));
        return named ? Optional.empty() : Optional.of("status " + status);
    }

    private static Optional<String> wholeness(Reply reply) {
        boolean bodiless = reply.status() == 204 || reply.status() == 304;
        if (!bodiless && !reply.whole()) {
            return Optional.of("cut: the answer " + reply.status() + " ends before its end");
        }
        if (reply.status() >= 400 && reply.body().length == 0) {
            return Optional.of("wordless: " + reply.status() + " without a body");
        }
        int most = reply.type().contains("problem") ? LARGEST_PROBLEM : LARGEST_REFUSED_FORM;
        return reply.status() >= 400 && reply.body().length > most
                ? Optional.of("long: " + reply.status() + " with " + reply.body().length + " bytes") : Optional.empty();
    }

    private void content(Reply reply, List<String> faults) {
        String text = reply.text();
        leak(text, places).ifPresent(faults::add);
        if (DEFAULT_PAGE.matcher(text).find()) {
            faults.add("default page: " + reply.status());
        }
        if (reply.html() && text.contains(MARK)) {
            faults.add("script: what was typed came back as a tag");
        }
    }

    /** What of the program's inside a text shows, if anything. */
    static Optional<String> leak(String text, List<String> places) {
        var trace = TRACE.matcher(text);
        if (trace.find()) {
            return Optional.of("trace: " + trace.group());
        }
        return places.stream().filter(text::contains).findFirst().map(place -> "path: " + place);
    }
}
