package sumakomi.resilience.kept;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which bases: those of a municipality in a fiscal year. */
public record BaseYear(String municipality, int fiscalYear) {

    /** The first fiscal year and the last of which bases are kept. */
    public static final int FIRST = 2012;
    public static final int LAST = 2099;

    private static final Pattern KEY = Pattern.compile("(\\d{5})-(\\d{4})-(\\d{1,9})-(\\d{1,9})");

    /** How the trail names them. */
    String thing() {
        return fiscalYear + "/" + municipality;
    }

    /**
     * That there are some.
     *
     * @param revision grows with each change of any of them
     */
    public record Head(BaseYear of, int facilities, int revision, Instant changedAt) {}

    /** By what a table that was given out finds a facility again: which it is, and the state that was given out. */
    public String key(KeptBase base) {
        return municipality + "-" + fiscalYear + "-" + base.number() + "-" + base.revision();
    }

    /** The facility that a key means; empty for one of other bases, or what is no key. */
    Optional<Seen> seen(String key) {
        Matcher read = KEY.matcher(key.strip());
        return read.matches() && read.group(1).equals(municipality) && Integer.parseInt(read.group(2)) == fiscalYear
                ? Optional.of(new Seen(Integer.parseInt(read.group(3)), Integer.parseInt(read.group(4))))
                : Optional.empty();
    }

    /** A facility in the state in which it was given out. */
    record Seen(int number, int revision) {}
}
