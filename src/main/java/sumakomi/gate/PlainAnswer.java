package sumakomi.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** A refusal told without the machinery of the pages, which the request may never have reached. */
record PlainAnswer(String contentType, String language, String content) {

    private static final String API = "/api/";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<Locale> BOTH = List.of(Locale.JAPANESE, Locale.ENGLISH);

    /**
     * A problem document for calls of REST, a page for all others.
     *
     * @param whole whether the request could be read to the end of its headers; if not, its language may be in what was not read,
     *     and both are spoken
     */
    static PlainAnswer of(Refusal refusal, HttpServletRequest request, boolean whole) {
        List<Locale> locales = Wording.language(request).map(List::of).orElse(whole ? List.of(Locale.JAPANESE) : BOTH);
        String languages = locales.stream().map(Locale::getLanguage).collect(Collectors.joining(", "));
        return isCall(request.getRequestURI())
                ? new PlainAnswer("application/problem+json", languages, JSON.writeValueAsString(Wording.problem(refusal, locales)))
                : new PlainAnswer("text/html", languages, page(refusal, locales));
    }

    static boolean isCall(@Nullable String uri) {
        return uri != null && uri.startsWith(API);
    }

    private static String page(Refusal refusal, List<Locale> locales) {
        List<Wording> words = locales.stream().map(locale -> Wording.of(refusal, locale)).toList();
        Wording first = words.get(0);
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s | %s</title>
                <link rel="stylesheet" href="/assets/vendor/digital-go-jp-design-tokens/tokens.css">\
                <link rel="stylesheet" href="/assets/app/app.css"></head>
                <body><main id="main"><div class="inner narrow">%s</div></main></body></html>
                """.formatted(first.locale().getLanguage(), escaped(first.title()), escaped(first.say("site.name")),
                words.stream().map(said -> told(said, refusal)).collect(Collectors.joining()));
    }

    private static String told(Wording words, Refusal refusal) {
        return """
                <div lang="%s"><p class="status">%s</p><h1>%s</h1><p>%s</p>
                <p><a class="button" href="/">%s</a></p></div>
                """.formatted(words.locale().getLanguage(), escaped(words.say("error.status", Integer.toString(refusal.status()))),
                escaped(words.title()), escaped(words.text()), escaped(words.say("error.home")));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
