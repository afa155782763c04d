package sumakomi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.account.KnownBrowsers;

/** Lets a browser be known again at the next sign-in, also when it was closed meanwhile. It opens nothing. */
@Component
public class BrowserCookie {

    private static final String NAME = "browser";

    private final SafeCookies cookies;

    BrowserCookie(SafeCookies cookies) {
        this.cookies = cookies;
    }

    /** The word that the browser was given. */
    public Optional<String> word(HttpServletRequest request) {
        return SafeCookies.value(NAME, request);
    }

    public void keep(String word, HttpServletResponse response) {
        cookies.keep(NAME, word, KnownBrowsers.LASTS, response);
    }
}
