package sumakomi.diagram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a short text into lines and guesses their width, without a font at hand: a wide letter is one em, others a bit over half. */
public final class TextLines {

    private static final double NARROW_EM = 0.56;

    private TextLines() {}

    /** @param ems greatest width of a line in ems; a Latin word is broken at a hyphen only, a Japanese text anywhere */
    public static List<String> wrap(String text, double ems) {
        double even = ems(text) / Math.max(1, Math.ceil(ems(text) / ems - 1e-9));
        return broken(text, Math.min(ems, even + 1.5));
    }

    private static List<String> broken(String text, double ems) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (!line.isEmpty() && ems(line + piece.stripTrailing()) > ems) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return List.copyOf(lines);
    }

    /** Width of the longest line in pixels, with letters of a size. */
    public static double width(List<String> lines, int px) {
        return lines.stream().mapToDouble(line -> ems(line) * px).max().orElse(0);
    }

    /** What is never broken: a Latin word, a Japanese letter with the signs that may not begin or end a line, a middle dot among them. */
    private static List<String> pieces(String text) {
        BreakIterator places = BreakIterator.getLineInstance(Locale.JAPANESE);
        places.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
            boolean stays = text.charAt(from) == '・' && !pieces.isEmpty();
            pieces.add((stays ? pieces.remove(pieces.size() - 1) : "") + text.substring(from, to));
        }
        return pieces;
    }

    private static double ems(String text) {
        return text.codePoints().mapToDouble(letter -> isWide(letter) ? 1 : NARROW_EM).sum();
    }

    private static boolean isWide(int letter) {
        boolean halfWidthKatakana = letter >= 0xFF61 && letter <= 0xFF9F;
        return letter >= 0x2E80 && !halfWidthKatakana;
    }
}
