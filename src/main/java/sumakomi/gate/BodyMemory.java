package sumakomi.gate;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The memory that all bodies together may take. When it is full, the one that has been on its way for longest gives way. */
final class BodyMemory {

    private final long most;
    private final Set<BodyReading> underWay = new LinkedHashSet<>();
    private long held;

    /** @param most bytes of all bodies together */
    BodyMemory(long most) {
        this.most = most;
    }

    /** Makes room for more of a body; false where even that did not help. */
    boolean take(BodyReading reading, int length) {
        while (!grown(reading, length)) {
            Optional<BodyReading> oldest = oldestBut(reading);
            if (oldest.isEmpty()) {
                return false;
            }
            oldest.get().giveWay();
        }
        return true;
    }

    private synchronized boolean grown(BodyReading reading, int length) {
        underWay.add(reading);
        if (held + length > most) {
            return false;
        }
        held += length;
        return true;
    }

    private synchronized Optional<BodyReading> oldestBut(BodyReading reading) {
        Optional<BodyReading> oldest = underWay.stream().filter(other -> other != reading).findFirst();
        oldest.ifPresent(underWay::remove);
        return oldest;
    }

    /** The body is no longer on its way, and gives way to none. */
    synchronized void arrived(BodyReading reading) {
        underWay.remove(reading);
    }

    synchronized void release(int length) {
        held -= length;
    }
}
