package sumakomi.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/** What stands in {@code sumakomi/openapi.yaml} of the calls of REST, in which every text has two languages. */
@Component
class RestDescription {

    private static final Set<String> LANGUAGES = Set.of("ja", "en");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final String REFERENCE = "$ref";

    private final Object description;

    RestDescription() {
        try (InputStream in = Objects.requireNonNull(RestDescription.class.getResourceAsStream("/sumakomi/openapi.yaml"))) {
            description = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A call as a page shows it.
     *
     * @param rights a word for who may make it
     * @param body what is sent; empty for nothing
     */
    record Call(String method, String path, String summary, String rights, String body, List<Answer> answers) {}

    /** @param status such as 200 */
    record Answer(String status, String text) {}

    /** The description in one language. */
    Map<String, Object> in(Locale locale) {
        return map(said(description, locale.getLanguage().equals("en") ? "en" : "ja"));
    }

    /** The calls in one language, by path and method. */
    List<Call> calls(Locale locale) {
        Map<String, Object> whole = in(locale);
        List<Call> calls = new ArrayList<>();
        map(whole.get("paths")).forEach((path, ways) -> map(ways).forEach((method, call) -> {
            if (METHODS.contains(method)) {
                calls.add(call(method.toUpperCase(Locale.ROOT), path, map(call), whole));
            }
        }));
        return calls;
    }

    private static Call call(String method, String path, Map<String, Object> call, Map<String, Object> whole) {
        List<Answer> answers = new ArrayList<>();
        map(call.get("responses")).forEach((status, answer) -> answers.add(new Answer(status, text(answer, whole))));
        return new Call(method, path, String.valueOf(call.get("summary")), String.valueOf(call.get("x-rights")),
                call.containsKey("requestBody") ? text(call.get("requestBody"), whole) : "", answers);
    }

    private static String text(Object part, Map<String, Object> whole) {
        Object found = part;
        if (map(part).get(REFERENCE) instanceof String reference) {
            found = whole;
            for (String step : reference.substring(2).split("/")) {
                found = Objects.requireNonNull(map(found).get(step), reference);
            }
        }
        return String.valueOf(map(found).get("description"));
    }

    private static Object said(Object part, String language) {
        if (part instanceof List<?> list) {
            return list.stream().map(one -> said(one, language)).toList();
        }
        if (!(part instanceof Map<?, ?> map)) {
            return part;
        }
        if (map.keySet().equals(LANGUAGES)) {
            return map.get(language);
        }
        Map<String, Object> told = new LinkedHashMap<>();
        map.forEach((key, value) -> told.put(String.valueOf(key), said(value, language)));
        return told;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object part) {
        return (Map<String, Object>) part;
    }
}
