package sumakomi.web.resilience;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sumakomi.resilience.kept.Bases.Taken;

/** How many facilities a table changed, as the address tells it to which its sender is led. */
record TakenCounts(int added, int changed, int same, int removed, int left) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})-(\\d{1,4})-(\\d{1,4})-(\\d{1,4})-(\\d{1,4})");

    static TakenCounts of(Taken taken) {
        return new TakenCounts(taken.added(), taken.changed(), taken.same(), taken.removed(), taken.left());
    }

    static Optional<TakenCounts> read(String text) {
        Matcher read = WRITTEN.matcher(text);
        return read.matches() ? Optional.of(new TakenCounts(part(read, 1), part(read, 2), part(read, 3), part(read, 4), part(read, 5)))
                : Optional.empty();
    }

    private static int part(Matcher read, int group) {
        return Integer.parseInt(read.group(group));
    }

    @Override
    public String toString() {
        return added + "-" + changed + "-" + same + "-" + removed + "-" + left;
    }
}
