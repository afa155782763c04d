package sumakomi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import sumakomi.gate.Refusal;

/**
 * What somebody is told who is not signed in, or no longer: a page leads to the sign-in and back; a form that was sent is answered with
 * the sign-in itself, which carries what was typed; a call is refused.
 */
enum Stranger implements AuthenticationEntryPoint {
    AT_A_PAGE {
        @Override
        public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) throws IOException {
            boolean reads = List.of("GET", "HEAD").contains(request.getMethod()) && request.getHeader("HX-Request") == null;
            if (!reads) {
                new Refusal(HttpStatus.UNAUTHORIZED.value(), "sign-in", List.of()).send(request, response);
                return;
            }
            Optional<String> link = SafeCookies.value(GuestCookie.NAME, request);
            if (link.isPresent()) {
                // A guest is told that the link has ended, not asked for a password.
                response.sendRedirect("/guest/" + URLEncoder.encode(link.get(), StandardCharsets.UTF_8));
                return;
            }
            String query = Optional.ofNullable(request.getQueryString()).map(asked -> "?" + asked).orElse("");
            String to = request.getRequestURI() + query;
            response.sendRedirect(to.equals("/") ? "/sign-in" : "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        }
    },
    AT_A_CALL {
        @Override
        public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) throws IOException {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            new Refusal(HttpStatus.UNAUTHORIZED.value(), "token", List.of()).send(request, response);
        }
    }
}
