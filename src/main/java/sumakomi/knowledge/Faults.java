package sumakomi.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers the faults of an input: the first hundred are kept, the rest only counted, so that no input makes its own report grow. */
public final class Faults {

    private final List<Fault> kept = new ArrayList<>();
    private int more;

    /** @param fault made only when there is still room for it */
    public void add(Supplier<Fault> fault) {
        if (kept.size() < FaultyInput.MOST) {
            kept.add(fault.get());
        } else {
            more++;
        }
    }

    /** Takes over what a part of the input has. */
    public void addAll(FaultyInput part) {
        part.faults().forEach(fault -> add(() -> fault));
        more += part.more();
    }

    /** The faults kept, in the order of the input. */
    public List<Fault> kept() {
        return List.copyOf(kept);
    }

    /** How many were found beyond those kept. */
    public int more() {
        return more;
    }

    public boolean none() {
        return kept.isEmpty();
    }

    /** @throws FaultyInput if there is any */
    public void refuseIfAny() {
        if (!none()) {
            throw new FaultyInput(kept, more);
        }
    }
}
