package sumakomi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.account.Account;
import sumakomi.account.Person;
import sumakomi.account.Visits;

/** Keeps somebody signed in over requests, by a word in a cookie. Every sign-in has a new one. */
@Component
public class VisitCookie {

    private static final String NAME = "visit";

    private final Visits visits;
    private final SafeCookies cookies;

    VisitCookie(Visits visits, SafeCookies cookies) {
        this.visits = visits;
        this.cookies = cookies;
    }

    public void signIn(Account account, HttpServletRequest request, HttpServletResponse response) {
        SafeCookies.value(NAME, request).ifPresent(visits::end);
        cookies.set(NAME, visits.begin(account), response);
    }

    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        SafeCookies.value(NAME, request).ifPresent(visits::end);
        cookies.clear(NAME, response);
    }

    Optional<Person> person(HttpServletRequest request) {
        return SafeCookies.value(NAME, request).flatMap(visits::account).map(Person.Member::new);
    }
}
