package sumakomi.knowledge;

import java.util.Optional;

/**
 * The wording of what a rule finds.
 *
 * @param id of the rule
 * @param check what to check, where it says that answers contradict each other
 */
public record Finding(String id, Text text, Optional<Text> check) {

    /** All that it says, for telling whether it changed. */
    public String wording() {
        return said(text) + check.map(told -> "\n" + said(told)).orElse("");
    }

    private static String said(Text text) {
        return text.ja() + "\n" + text.en();
    }
}
