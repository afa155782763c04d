package sumakomi.web.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/**
 * What an analysis found, or why it found nothing: kept either way, so that it is not tried again.
 *
 * @param faults empty where there is a value
 */
record Found<T>(Optional<T> value, List<Fault> faults) {

    static <T> Found<T> of(Supplier<T> analysis) {
        try {
            return new Found<>(Optional.of(analysis.get()), List.of());
        } catch (FaultyInput e) {
            return new Found<>(Optional.empty(), e.faults());
        }
    }

    /** @throws FaultyInput if there is no value */
    T orThrow() {
        return value.orElseThrow(() -> new FaultyInput(faults));
    }
}
