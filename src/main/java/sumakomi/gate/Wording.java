package sumakomi.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of a refusal in the reader's language, from the bundle of the pages. */
public record Wording(Locale locale, String title, String text) {

    private static final String COOKIE = "lang";

    /** In the language of the cookie that the pages set, else the one that the caller asks for, else Japanese. */
    public static Wording of(Refusal refusal, HttpServletRequest request) {
        return of(refusal, language(request));
    }

    public static Wording of(Refusal refusal, Locale locale) {
        ResourceBundle bundle = bundle(locale);
        String key = Stream.of(refusal.reason(), Integer.toString(refusal.status())).map(name -> "error." + name)
                .filter(name -> bundle.containsKey(name + ".title")).findFirst().orElse(refusal.status() < 500 ? "error.400" : "error.500");
        Object[] args = refusal.args().toArray();
        return new Wording(locale, say(bundle, key + ".title", locale, args), say(bundle, key + ".text", locale, args));
    }

    /** The members of a problem document (RFC 9457). */
    public Map<String, Object> problem(Refusal refusal) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:sumakomi:problem:" + refusal.reason());
        members.put("title", title);
        members.put("status", refusal.status());
        members.put("detail", text);
        return members;
    }

    String say(String key, Object... args) {
        return say(bundle(locale), key, locale, args);
    }

    private static String say(ResourceBundle bundle, String key, Locale locale, Object... args) {
        return args.length == 0 ? bundle.getString(key) : new MessageFormat(bundle.getString(key), locale).format(args);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("messages", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Locale language(HttpServletRequest request) {
        Optional<String> chosen = Optional.ofNullable(request.getCookies()).map(Arrays::asList).orElse(List.of()).stream()
                .filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).findFirst();
        String asked = chosen.orElseGet(() -> request.getHeader("Accept-Language") == null ? "ja" : request.getLocale().getLanguage());
        return asked.equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
    }
}
