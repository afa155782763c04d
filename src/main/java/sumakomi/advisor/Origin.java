package sumakomi.advisor;

/**
 * Where knowledge and rules were taken from.
 *
 * @param knowledge whether the knowledge comes from the watched directory rather than from the build
 * @param rules the same of the rules
 */
public record Origin(boolean knowledge, boolean rules) {

    /** What the build packed. */
    public static final Origin BUILT_IN = new Origin(false, false);
}
