package sumakomi.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * One thing wrong with an input, told so that its author can mend it.
 *
 * @param key stable name of the kind of fault; its wording is in {@code sumakomi/faults*.properties}
 * @param where the field, as a path such as {@code answers.block-dwellings}; empty for the input as a whole
 * @param line line in the input, from 1; 0 where there is none
 * @param args what the wording needs: the value found, what would be right
 */
public record Fault(String key, String where, int line, List<Object> args) {

    private static final LevenshteinDistance CLOSE = new LevenshteinDistance(3);
    private static final String BUNDLE = "faults";
    private static final int LONGEST_PLACE = 160;
    private static final int LONGEST_ARGUMENT = 800;
    private static final int MOST_WORDS = 60;

    public static Fault of(String key, String where, int line, Object... args) {
        return new Fault(key, where, line, List.of(args));
    }

    /** The same fault, told with the file in which it stands. */
    public Fault inFile(String file) {
        return new Fault(key, where.isEmpty() ? file : file + " " + where, line, args);
    }

    /** The first of the words that would be right which a slip of a few letters may have made into the given one. */
    public static Optional<String> near(Collection<String> right, String given) {
        return right.stream().filter(one -> CLOSE.apply(one, given) >= 0).findFirst();
    }

    /** The words that would be right, for a message; of very many the first. */
    public static String oneOf(Collection<String> right) {
        String some = right.stream().limit(MOST_WORDS).collect(Collectors.joining(", "));
        return right.size() > MOST_WORDS ? some + ", …" : some;
    }

    /** The field as it may stand in a message. */
    public String place() {
        return Characters.shown(where, LONGEST_PLACE);
    }

    /** The sentence for the reader: what is wrong and what would be right. */
    public String in(Locale locale) {
        Object[] localised = args.stream().map(arg -> arg instanceof Text text ? text.in(locale) : arg)
                .map(arg -> arg instanceof String text ? Characters.shown(text, LONGEST_ARGUMENT) : arg).toArray();
        return Phrases.of(BUNDLE, locale).say(key, localised);
    }

    /** The sentence with the field and the line before it. */
    public String located(Locale locale) {
        String place = line > 0 ? Phrases.of(BUNDLE, locale).say("line", Integer.toString(line)) : "";
        if (!where.isEmpty()) {
            place = place() + (place.isEmpty() ? "" : " (" + place + ")");
        }
        return place.isEmpty() ? in(locale) : place + ": " + in(locale);
    }
}
