package sumakomi.gate;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.StringUtils;

/** The fields of a form as they were sent, each name with its values in order. */
final class FormFields {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final int most;
    private int count;

    /** @param most more fields are refused */
    FormFields(int most) {
        this.most = most;
    }

    void add(String name, String value) throws Unreadable {
        count++;
        if (count > most) {
            throw new Unreadable(Refusal.of(413, "too-many-fields", most));
        }
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    /** Adds the fields of a body of the type {@code application/x-www-form-urlencoded}. */
    void addEncoded(String body, Charset charset) throws Unreadable {
        for (String field : StringUtils.tokenizeToStringArray(body, "&", false, true)) {
            int equals = field.indexOf('=');
            add(decoded(equals < 0 ? field : field.substring(0, equals), charset),
                    equals < 0 ? "" : decoded(field.substring(equals + 1), charset));
        }
    }

    private static String decoded(String text, Charset charset) throws Unreadable {
        try {
            return StringUtils.uriDecode(text.replace('+', ' '), charset);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Refusal.of(400, "form-broken"));
        }
    }

    Map<String, String[]> asMap() {
        Map<String, String[]> map = new LinkedHashMap<>();
        fields.forEach((name, values) -> map.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(map);
    }

    /** A form that cannot be taken. */
    static final class Unreadable extends Exception {

        private final transient Refusal refusal;

        Unreadable(Refusal refusal) {
            super(refusal.reason());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
