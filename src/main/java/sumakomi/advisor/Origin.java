package sumakomi.advisor;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where knowledge and rules were taken from.
 *
 * @param knowledge directory of the knowledge, absent for the built-in one
 * @param rules directory of the rules, absent for the built-in ones
 */
public record Origin(Optional<Path> knowledge, Optional<Path> rules) {

    /** What the build packed. */
    public static final Origin BUILT_IN = new Origin(Optional.empty(), Optional.empty());
}
