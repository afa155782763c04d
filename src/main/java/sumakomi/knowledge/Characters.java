package sumakomi.knowledge;

import java.text.Normalizer;
import java.util.Set;

/** Which characters a text may hold, and whether a reader would see any of them. */
public final class Characters {

    private static final int DELETE = 0x7F;
    private static final int LAST_CONTROL = 0x9F;
    private static final int PRIVATE_END = 0xFFFD;
    private static final int NEXT_LINE = 0x85;
    /** Letters and signs that show nothing: fillers of Hangul and the empty Braille cell. */
    private static final Set<Integer> UNSEEN = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private Characters() {}

    /** Whether YAML and so every file and store of ours can hold the text: no control characters but line breaks and tabs,
     * no half of a pair, no U+FFFE and U+FFFF. */
    public static boolean writable(String text) {
        return text.codePoints().allMatch(Characters::writable);
    }

    private static boolean writable(int character) {
        if (character < ' ' || character >= DELETE && character <= LAST_CONTROL) {
            return character == '\t' || character == '\n' || character == '\r' || character == NEXT_LINE;
        }
        boolean halfOfPair = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !halfOfPair && (character <= PRIVATE_END || character > Character.MAX_VALUE);
    }

    /** Whether the text has a sign that leaves a mark on paper; spaces of any width and invisible format marks leave none. */
    public static boolean visible(String text) {
        return text.codePoints().anyMatch(character -> !UNSEEN.contains(character) && switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL, Character.FORMAT,
                    Character.SURROGATE, Character.UNASSIGNED, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                false;
            default -> true;
        });
    }

    /** Whether the text is one visible, writable line of at most so many characters. */
    public static boolean line(String text, int longest) {
        return told(text, longest) && text.chars().noneMatch(Character::isISOControl);
    }

    /** Whether the text may be kept: writable, and of at most so many characters. */
    public static boolean within(String text, int longest) {
        return text.length() <= longest && writable(text);
    }

    /** Whether the text may be kept and says something. */
    public static boolean told(String text, int longest) {
        return within(text, longest) && visible(text);
    }

    /** A text without spaces around it, as people mean it who type digits and letters of full width. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** A text as it may stand in a message: short, and harmless for a terminal. */
    public static String shown(String text, int longest) {
        String some = text.length() <= longest ? text : text.substring(0, whole(text, longest)) + "…";
        return some.codePoints().map(character -> writable(character) && !Character.isISOControl(character) ? character : PRIVATE_END)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Never ends within a pair. */
    private static int whole(String text, int length) {
        return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    }
}
