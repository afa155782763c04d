package sumakomi.document.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts as the fonts of the program can show them. A character that no font has becomes 〓, as printers set it for a type that is
 * not in the case, and is kept for the note that tells of it. Marks that only choose a variant of a character are left out.
 */
final class Glyphs {

    static final int MISSING = '〓';
    /** Kana that came with its mark apart, as some systems name files, and radicals, as copied from a PDF. */
    private static final Pattern OTHERWISE_WRITTEN = Pattern.compile("[\\u3041-\\u30FF][\\u3099\\u309A]|[\\u2F00-\\u2FDF]");

    private final Set<Integer> missing = new LinkedHashSet<>();

    String shown(String text) {
        StringBuilder shown = new StringBuilder();
        composed(text).codePoints().filter(Glyphs::isSeen).map(CharacterMap::typed).map(this::known).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Only these are exchanged: the whole text in a normal form would lose variants of kanji that names need. */
    private static String composed(String text) {
        return OTHERWISE_WRITTEN.matcher(text).replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
    }

    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> false;
            case Character.CONTROL -> codePoint == '\n';
            default -> !isSelector(codePoint);
        };
    }

    private static boolean isSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private int known(int codePoint) {
        if (codePoint == '\n' || Typeface.has(codePoint)) {
            return codePoint;
        }
        missing.add(codePoint);
        return MISSING;
    }

    /** What no font has, such as U+1F600, in the order in which it was met. */
    List<String> missing() {
        List<String> codes = new ArrayList<>();
        missing.forEach(codePoint -> codes.add("U+%04X".formatted(codePoint)));
        return codes;
    }
}
