package sumakomi.web.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * A form that was sent when nobody was signed in any more, carried through the sign-in by the page itself, so that nothing typed is lost
 * and a stranger fills no store of ours.
 *
 * @param again the address to which it goes
 * @param fields every field with its values
 */
public record KeptForm(String again, Map<String, List<String>> fields) {

    /** Before the names of the fields on the page of the sign-in. */
    public static final String PREFIX = "kept.";
    static final KeptForm NONE = new KeptForm("", Map.of());

    static KeptForm of(String again, MultiValueMap<String, String> sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                fields.put(name.substring(PREFIX.length()), List.copyOf(values));
            }
        });
        return isOurs(again) ? new KeptForm(again, fields) : NONE;
    }

    public boolean isThere() {
        return !fields.isEmpty() && !again.isEmpty();
    }

    /** Whether an address leads to a page of this application, and nowhere else however a browser reads it. */
    static boolean isOurs(String address) {
        return address.startsWith("/") && !address.startsWith("//") && !address.contains("\\")
                && address.chars().noneMatch(Character::isISOControl);
    }
}
