package sumakomi.account;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
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
     * A query or a change that holds for the rows alone that this person sees.
     *
     * @param rows up to and with a condition, to which another may be added; no parameter of it is called {@code only}
     * @param owner the column that names the owner, such as {@code owner}
     * @param then what follows the conditions, perhaps nothing
     */
    public static JdbcClient.StatementSpec seen(JdbcClient jdbc, String rows, String owner, String then) {
        return only().map(one -> jdbc.sql(rows + " and " + owner + " = :only" + then).param("only", one))
                .orElseGet(() -> jdbc.sql(rows + then));
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
