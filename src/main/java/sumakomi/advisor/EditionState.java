package sumakomi.advisor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sumakomi.knowledge.Fault;

/**
 * What is in force and how it came about.
 *
 * @param directory the name of the directory that is watched, absent when none was named
 * @param since since when the edition is in force
 * @param diff what the edition changed in the advice against the one before it; absent before the first change
 * @param refusal the last attempt, when it was refused; gone as soon as one is accepted
 */
public record EditionState(Optional<String> directory, Edition edition, Instant since, Optional<PopulationDiff> diff,
        Optional<Refusal> refusal) {

    /**
     * An attempt that was refused whole.
     *
     * @param atStart whether the application started on what the build packed for this reason
     */
    public record Refusal(Instant at, boolean atStart, List<Fault> faults) {
        public Refusal {
            faults = List.copyOf(faults);
        }
    }

    /** The same without what it did to the advice of municipalities, for who may not see theirs. */
    public EditionState withoutEffects() {
        return new EditionState(directory, edition, since, Optional.empty(), refusal);
    }

    /** The same edition in force, and what became of the last attempt. */
    EditionState with(Optional<Refusal> refused) {
        return new EditionState(directory, edition, since, diff, refused);
    }
}
