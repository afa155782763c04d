package sumakomi.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import sumakomi.account.Person;
import sumakomi.gate.Refusal;
import sumakomi.storage.Trouble;
import sumakomi.storage.Troubles;

/**
 * Finds out who is behind a request, from the database and not from what an instance remembers. On the way to an error page nothing is
 * looked up again: the database may be what is wrong.
 */
final class PersonFilter extends OncePerRequestFilter {

    private static final String KEPT = PersonFilter.class.getName();

    private final Function<HttpServletRequest, Optional<Person>> who;
    private final Troubles troubles;

    PersonFilter(Function<HttpServletRequest, Optional<Person>> who, Troubles troubles) {
        this.who = who;
        this.troubles = troubles;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object kept = request.getAttribute(KEPT);
        boolean onTheWayToAnError = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE) != null;
        try {
            if (kept instanceof Person known) {
                enter(known);
            } else if (!onTheWayToAnError) {
                who.apply(request).ifPresent(found -> {
                    request.setAttribute(KEPT, found);
                    enter(found);
                });
            }
        } catch (RuntimeException e) {
            Optional<Trouble> trouble = troubles.behind(e);
            if (trouble.isEmpty()) {
                throw e;
            }
            new Refusal(HttpStatus.SERVICE_UNAVAILABLE.value(), trouble.get().reason(), List.of()).send(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void enter(Person person) {
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(person, "", List.of())));
    }
}
