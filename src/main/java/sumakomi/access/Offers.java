package sumakomi.access;

import java.util.Optional;
import sumakomi.account.Person;
import sumakomi.account.Thing;

/** What a page may offer to whoever reads it: nothing that would be refused. */
public final class Offers {

    private Offers() {}

    /**
     * Whether somebody may go an address of ours, as far as the address tells.
     *
     * @param address without query and fragment
     */
    public static boolean mayGo(Person person, String method, String address) {
        Optional<Ways.Found> way = Ways.found(method, address);
        return way.isEmpty() || way.get().need().right().map(person::may).orElse(true) && isOpen(person, way.get());
    }

    /** A guest sees one thing; whether others see a thing, only the room that keeps it knows. */
    private static boolean isOpen(Person person, Ways.Found way) {
        return !(person instanceof Person.Guest guest) || way.need().thing().isEmpty()
                || guest.link().thing().equals(new Thing(way.need().thing().get(), String.valueOf(way.id())));
    }
}
