package sumakomi.gate;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** A refusal told without the machinery of the pages, which the request may never have reached. */
record PlainAnswer(String contentType, String language, String content) {

    private static final String API = "/api/";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A problem document for calls of REST, a page for all others. */
    static PlainAnswer of(Refusal refusal, HttpServletRequest request) {
        Wording words = Wording.of(refusal, request);
        return isCall(request.getRequestURI()) ? problem(refusal, words) : page(refusal, words);
    }

    static boolean isCall(@Nullable String uri) {
        return uri != null && uri.startsWith(API);
    }

    private static PlainAnswer problem(Refusal refusal, Wording words) {
        return new PlainAnswer("application/problem+json", words.locale().getLanguage(), JSON.writeValueAsString(words.problem(refusal)));
    }

    private static PlainAnswer page(Refusal refusal, Wording words) {
        String language = words.locale().getLanguage();
        String page = """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s | %s</title>
                <link rel="stylesheet" href="/vendor/digital-go-jp-design-tokens/tokens.css"><link rel="stylesheet" href="/app/app.css"></head>
                <body><main id="main"><div class="inner narrow"><p class="status">%s</p><h1>%s</h1><p>%s</p>
                <p><a class="button" href="/">%s</a></p></div></main></body></html>
                """.formatted(language, escaped(words.title()), escaped(words.say("site.name")),
                escaped(words.say("error.status", Integer.toString(refusal.status()))), escaped(words.title()), escaped(words.text()),
                escaped(words.say("error.home")));
        return new PlainAnswer("text/html", language, page);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
