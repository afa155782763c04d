package sumakomi.gate;

import jakarta.servlet.RequestDispatcher;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a refusal in the reader's language, from the bundle of the pages. */
public record Wording(Locale locale, String title, String text) {

    private static final String LANGUAGE = "lang";
    private static final Pattern ASKED = Pattern.compile("(?:^|&)" + LANGUAGE + "=(ja|en)(?:&|$)");

    public static Wording of(Refusal refusal, Locale locale) {
        return of(refusal, locale, ".text");
    }

    private static Wording of(Refusal refusal, Locale locale, String text) {
        ResourceBundle bundle = bundle(locale);
        String key = Stream.of(refusal.reason(), Integer.toString(refusal.status())).map(name -> "error." + name)
                .filter(name -> bundle.containsKey(name + ".title")).findFirst().orElse(refusal.status() < 500 ? "error.400" : "error.500");
        Object[] args = refusal.args().toArray();
        return new Wording(locale, say(bundle, key + ".title", locale, args),
                say(bundle, bundle.containsKey(key + text) ? key + text : key + ".text", locale, args));
    }

    /**
     * The members of a problem document (RFC 9457), in the words for a caller of REST where those for a reader would not help;
     * Japanese unless the request asks for another language.
     */
    public static Map<String, Object> problem(Refusal refusal, HttpServletRequest request) {
        return problem(refusal, List.of(language(request).orElse(Locale.JAPANESE)));
    }

    /** A problem document in several languages, one after the other. */
    static Map<String, Object> problem(Refusal refusal, List<Locale> locales) {
        List<Wording> words = locales.stream().map(locale -> of(refusal, locale, ".call")).toList();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:sumakomi:problem:" + refusal.reason());
        members.put("title", words.stream().map(Wording::title).collect(Collectors.joining(" / ")));
        members.put("status", refusal.status());
        members.put("detail", words.stream().map(Wording::text).collect(Collectors.joining(" / ")));
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

    /** The language that the address names, else the cookie that the pages set, else the header; empty where none does. */
    static Optional<Locale> language(HttpServletRequest request) {
        Optional<String> chosen = Optional.ofNullable(request.getCookies()).map(Arrays::asList).orElse(List.of()).stream()
                .filter(cookie -> cookie.getName().equals(LANGUAGE)).map(Cookie::getValue).findFirst();
        return inAddress(request).or(() -> chosen
                .or(() -> Optional.ofNullable(request.getHeader("Accept-Language")).map(header -> request.getLocale().getLanguage()))
                .map(Wording::locale));
    }

    private static Locale locale(String asked) {
        return asked.equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
    }

    /** The address as it was sent, also where the request is on its way to the error page. */
    private static @Nullable String query(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return failed == null ? request.getQueryString() : failed.toString();
    }

    /** The language that the address names, read without its other parameters, which may be what is wrong. */
    public static Optional<Locale> inAddress(HttpServletRequest request) {
        Matcher asked = ASKED.matcher(Optional.ofNullable(query(request)).orElse(""));
        return asked.find() ? Optional.of(locale(asked.group(1))) : Optional.empty();
    }
}
