package sumakomi.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import sumakomi.account.Person;
import sumakomi.account.Tokens;

/** Who calls REST: whoever made the token that the call carries. */
@Component
record Callers(Tokens tokens) {

    private static final String BEARER = "Bearer ";

    Optional<Person> person(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip()).flatMap(tokens::account).map(Person.Member::new);
    }
}
