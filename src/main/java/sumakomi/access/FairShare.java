package sumakomi.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import sumakomi.account.Acting;
import sumakomi.account.Person;
import sumakomi.gate.Refusal;

/** Works on so many requests of one person at once and no more, so that one script does not take the threads of all. */
final class FairShare extends OncePerRequestFilter {

    private static final String RETRY_SECONDS = "5";

    private final int most;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    FairShare(int most) {
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> who = Acting.person().map(Person::id);
        if (who.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            if (underWay.merge(who.get(), 1, Integer::sum) > most) {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                new Refusal(HttpStatus.TOO_MANY_REQUESTS.value(), "too-many-at-once", List.of(most)).send(request, response);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            underWay.computeIfPresent(who.get(), (id, now) -> now == 1 ? null : now - 1);
        }
    }
}
