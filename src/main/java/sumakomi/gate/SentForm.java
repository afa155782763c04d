package sumakomi.gate;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form whose request failed, for sending it once more with what was typed.
 *
 * @param fields every field with its values; the token against forged forms is not among them
 */
public record SentForm(Map<String, List<String>> fields) {

    private static final String TOKEN = "_csrf";

    /** The form of a failed request; empty if it was no form or one with a file, which a page cannot hold. */
    public static SentForm of(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Object whole = request.getAttribute(ReadRequest.class.getName());
        if ("POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD)) && whole instanceof ReadRequest read
                && read.getParts().isEmpty()) {
            read.form().forEach((name, values) -> fields.put(name, List.of(values)));
            fields.remove(TOKEN);
        }
        return new SentForm(fields);
    }

    public boolean sent() {
        return !fields.isEmpty();
    }
}
