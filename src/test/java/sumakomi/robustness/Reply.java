package sumakomi.robustness;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param status 0 when the server closed the connection without a word
 * @param headers by name in small letters; several of one name a line each
 * @param whole whether the body ended as its length or its last chunk says
 * @param timedOut whether the connection was given up before the answer had ended
 */
record Reply(int status, Map<String, String> headers, byte[] body, long millis, boolean whole, boolean timedOut) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    String type() {
        return header("Content-Type").orElse("");
    }

    boolean html() {
        return type().startsWith("text/html");
    }
}
