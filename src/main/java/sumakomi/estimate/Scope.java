package sumakomi.estimate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;

/**
 * A kind of part of which an estimate is made, such as its municipalities.
 *
 * @param list the key of a file under which its parts stand
 * @param within the scope in which it lies; empty for one that lies in the whole
 * @param most how many parts at most
 * @param fixed its parts where they are always the same; empty where the author gives them
 * @param each the scope for each part of which there is one
 */
public record Scope(String id, String list, Text title, Optional<String> within, int most, List<Fixed> fixed, Optional<String> each) {

    /** The scope of the estimate as a whole. */
    public static final String WHOLE = "whole";

    static final Scope OF_ALL = new Scope(WHOLE, "", new Text(Phrases.of("estimates", Locale.JAPANESE).say("all"),
            Phrases.of("estimates", Locale.ENGLISH).say("all")), Optional.empty(), 1, List.of(), Optional.empty());

    public Scope {
        fixed = List.copyOf(fixed);
    }

    /**
     * A part that is always there.
     *
     * @param at the fixed part of the scope around it in which it lies; empty where there is no choice
     */
    public record Fixed(String id, Text title, Optional<String> at) {}

    boolean isFixed() {
        return !fixed.isEmpty();
    }

    /** Whether its parts are named by the author. */
    public boolean isNamed() {
        return !isFixed() && each.isEmpty() && !id.equals(WHOLE);
    }
}
