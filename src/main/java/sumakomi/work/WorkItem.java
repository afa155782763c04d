package sumakomi.work;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A profile, an advice or a study in the list.
 *
 * @param name as it was given, of an advice that of its profile; empty for a profile called by its municipality, year and number
 * @param number of the profile among those of its municipality and year
 * @param municipality the code; empty where none is known
 * @param fiscalYear April to March, named after the year in which it begins
 * @param changedAt when it was changed last; of an advice, when it was given
 * @param answered questions that the municipality answered itself and knows, of a profile; else none
 * @param english the name of a study for readers of English, where it is another
 */
public record WorkItem(Kind kind, String id, String name, int number, Optional<String> municipality, int fiscalYear, State state,
        Instant changedAt, int answered, Optional<String> english) {

    /** Its name for a reader. */
    public String nameIn(Locale locale) {
        return english.filter(name -> locale.getLanguage().equals("en")).orElse(name);
    }

    /** What it is. */
    public enum Kind {
        PROFILE, ADVICE, STUDY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Whether it was handed out: a profile by an advice that was kept, a study by a version. An advice is handed out and stays as it
     * is.
     */
    public enum State {
        OPEN, HANDED_OUT, CHANGED_SINCE;

        static State of(Instant changedAt, Optional<Instant> handedOut) {
            return handedOut.map(then -> changedAt.isAfter(then) ? CHANGED_SINCE : HANDED_OUT).orElse(OPEN);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
