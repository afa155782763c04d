package sumakomi.account;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who acts in this thread. The rooms that keep something narrow what they find to what this person sees, so that no door can forget it.
 * Where nobody is named the application itself acts, or a command of its owner: it sees all.
 */
public final class Acting {

    private Acting() {}

    public static Optional<Person> person() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Person person ? Optional.of(person) : Optional.empty();
    }

    /** The one owner whose things are seen; empty for all. */
    public static Optional<String> only() {
        return person().flatMap(Person::only);
    }

    /**
     * A further condition of a query, on the column that names the owner; empty where all is seen. Its parameter is called {@code only}.
     *
     * @param column such as {@code owner}
     */
    public static String condition(String column) {
        return only().isPresent() ? " and " + column + " = :only" : "";
    }

    /**
     * To whom belongs what is made now.
     *
     * @param named code of the municipality that the thing names
     */
    public static String owner(Optional<String> named) {
        return person().flatMap(Person::office).or(() -> named).orElse(Person.SECRETARIAT);
    }
}
