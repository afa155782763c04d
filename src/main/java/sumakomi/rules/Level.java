package sumakomi.rules;

import java.util.Locale;

/** The three levels of reasoning, each a folder of rule files. A rule may rest on what a level before its own found. */
public enum Level {
    /** What the answers mean, once each. */
    CONCEPTS,
    /** What speaks for, against or excludes an archetype, and the way a municipality goes. */
    JUDGEMENTS,
    /** What this municipality needs for an archetype that was recommended to it. */
    ELABORATION;

    /** The folder of its rule files. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
