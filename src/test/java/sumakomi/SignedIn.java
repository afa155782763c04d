package sumakomi;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import sumakomi.account.Account;
import sumakomi.account.Person;
import sumakomi.account.Role;

/**
 * In every test that starts the application, whoever asks counts as an administrator who has signed in, unless somebody did: so the tests
 * of pages and of REST need not. Those of accounts and rights set {@code sumakomi.test.signed-in=false} and sign in as people do. It
 * stands among the tests alone; the application has no such switch.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "sumakomi.test.signed-in", matchIfMissing = true)
public class SignedIn {

    /** Sees and may do everything; no row of the database holds it. */
    public static final Person SOMEBODY = new Person.Member(new Account("00000000-0000-0000-0000-000000000000", "somebody", "Somebody",
            Role.ADMINISTRATOR, Optional.empty(), true, false, 1, 1));

    @Bean
    Customizer<HttpSecurity> signedIn() {
        return http -> http.addFilterBefore(new Somebody(), AnonymousAuthenticationFilter.class);
    }

    private static final class Somebody extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (SecurityContextHolder.getContext().getAuthentication() == null) {
                SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(SOMEBODY, "",
                        List.of())));
            }
            chain.doFilter(request, response);
        }
    }
}
