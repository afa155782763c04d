package sumakomi.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Cookies that no script reads and no other site sends along; the browser forgets them when it is closed, unless a time is given. */
@Component
class SafeCookies {

    private final boolean secure;

    /** @param secure whether they go over HTTPS only */
    SafeCookies(@Value("${server.servlet.session.cookie.secure}") boolean secure) {
        this.secure = secure;
    }

    void set(String name, String value, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(name, value, -1));
    }

    void keep(String name, String value, Duration lasts, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(name, value, lasts.toSeconds()));
    }

    void clear(String name, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(name, "", 0));
    }

    private String cookie(String name, String value, long seconds) {
        return ResponseCookie.from(name, value).path("/").httpOnly(true).secure(secure).sameSite("Lax").maxAge(seconds).build().toString();
    }

    static Optional<String> value(String name, HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).map(Arrays::asList).orElse(List.of()).stream()
                .filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).filter(word -> !word.isEmpty()).findFirst();
    }
}
