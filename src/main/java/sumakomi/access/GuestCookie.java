package sumakomi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.account.GuestLink;
import sumakomi.account.GuestLinks;
import sumakomi.account.Person;

/** Keeps a guest in over requests. Who is signed in stays so: a link opens nothing that an account does not. */
@Component
public class GuestCookie {

    static final String NAME = "guest";

    private final GuestLinks links;
    private final SafeCookies cookies;

    GuestCookie(GuestLinks links, SafeCookies cookies) {
        this.links = links;
        this.cookies = cookies;
    }

    /**
     * Lets the guest in who comes with the word of a link.
     *
     * @return where the thing is; empty where the link is none, or none any more
     */
    public Optional<String> enter(String word, HttpServletResponse response) {
        Optional<GuestLink> link = links.find(word);
        link.ifPresent(found -> cookies.set(NAME, word, response));
        return link.map(GuestLink::thing).map(Things::address);
    }

    /** The guest goes. */
    public void leave(HttpServletResponse response) {
        cookies.clear(NAME, response);
    }

    Optional<Person> person(HttpServletRequest request) {
        return SafeCookies.value(NAME, request).flatMap(links::find).map(Person.Guest::new);
    }
}
