package sumakomi.web.explorer;

import java.util.List;
import java.util.Optional;
import sumakomi.knowledge.Basis;
import sumakomi.web.explorer.Shown.Link;

/**
 * What a statement rests on, where that is written, how sure the reading is and why, and for when it speaks.
 *
 * @param confidence high, medium or low
 */
record Ground(Optional<Basis> basis, Optional<String> confidence, Optional<String> reason, Optional<String> asOf,
        List<Link> sources, Optional<Warning> caution) {

    static final Ground NONE = new Ground(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
            Optional.empty());

    Ground {
        sources = List.copyOf(sources);
    }

    static Ground of(Optional<Basis> basis) {
        return new Ground(basis, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    public boolean nothing() {
        return equals(NONE);
    }

    /** What has moved on since the source, what to check before using the statement, and what the warning itself rests on. */
    record Warning(String text, String verify, Optional<Basis> basis) {}
}
