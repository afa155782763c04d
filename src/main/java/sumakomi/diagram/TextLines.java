package sumakomi.diagram;

import java.util.ArrayList;
import java.util.List;

/** Breaks a short text into lines and guesses their width, without a font at hand: a wide letter is one em, others a bit over half. */
public final class TextLines {

    private static final double NARROW_EM = 0.56;

    private TextLines() {}

    /** @param ems greatest width of a line in ems; a Latin word is never broken, a Japanese text anywhere */
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

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            if (isWide(letter)) {
                flush(word, pieces);
                String glyph = Character.toString(letter);
                boolean stays = "、。）」・ー".contains(glyph) || endsOpen(pieces);
                if (stays && !pieces.isEmpty()) {
                    pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + glyph);
                } else {
                    pieces.add(glyph);
                }
            } else {
                if ((letter == '(' || letter == '[') && !word.isEmpty() && ")]".indexOf(word.charAt(word.length() - 1)) >= 0) {
                    flush(word, pieces);
                }
                word.appendCodePoint(letter);
                if (letter == ' ') {
                    flush(word, pieces);
                }
            }
        }
        flush(word, pieces);
        return pieces;
    }

    private static void flush(StringBuilder word, List<String> pieces) {
        if (word.isEmpty()) {
            return;
        }
        boolean closes = ")],.;:%".indexOf(word.charAt(0)) >= 0 && !pieces.isEmpty() && !last(pieces).endsWith(" ");
        if (closes || endsOpen(pieces)) {
            pieces.set(pieces.size() - 1, last(pieces) + word);
        } else {
            pieces.add(word.toString());
        }
        word.setLength(0);
    }

    /** Whether the last piece ends with a bracket, which may not end a line. */
    private static boolean endsOpen(List<String> pieces) {
        return !pieces.isEmpty() && "（「[(".indexOf(last(pieces).charAt(last(pieces).length() - 1)) >= 0;
    }

    private static String last(List<String> pieces) {
        return pieces.get(pieces.size() - 1);
    }

    private static double ems(String text) {
        return text.codePoints().mapToDouble(letter -> isWide(letter) ? 1 : NARROW_EM).sum();
    }

    private static boolean isWide(int letter) {
        boolean halfWidthKatakana = letter >= 0xFF61 && letter <= 0xFF9F;
        return letter >= 0x2E80 && !halfWidthKatakana;
    }
}
