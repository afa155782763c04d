package sumakomi.robustness;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What both fuzzers are told. */
final class Options {

    @Option(names = "--seed", defaultValue = "1", description = "The same seed sends the same inputs (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--count", defaultValue = "1000", description = "How many inputs (default: ${DEFAULT-VALUE}).")
    private long count;

    @Option(names = "--first", defaultValue = "0", description = "The number of the first input (default: ${DEFAULT-VALUE}).")
    private long first;

    @Option(names = "--only", description = "The number of a single input to send again.")
    private Optional<Long> only = Optional.empty();

    long seed() {
        return seed;
    }

    long count() {
        return count;
    }

    long first() {
        return first;
    }

    Optional<Long> only() {
        return only;
    }
}
