package sumakomi.diagram;

import java.util.ArrayList;
import java.util.List;

/** Breaks a short text into lines and guesses their width, without a font at hand: a wide letter is one em, others a bit over half. */
final class TextLines {

    private static final double NARROW_EM = 0.56;

    private TextLines() {}

    /** @param ems greatest width of a line in ems; a Latin word is never broken, a Japanese text anywhere */
    static List<String> wrap(String text, int ems) {
        double even = ems(text) / Math.ceil(ems(text) / ems);
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

    static double width(List<String> lines, int px) {
        return lines.stream().mapToDouble(line -> ems(line) * px).max().orElse(0);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            if (isWide(letter)) {
                flush(word, pieces);
                String glyph = Character.toString(letter);
                boolean closes = "、。）」・ー".contains(glyph);
                if (closes && !pieces.isEmpty()) {
                    pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + glyph);
                } else {
                    pieces.add(glyph);
                }
            } else {
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
        if (!word.isEmpty()) {
            pieces.add(word.toString());
            word.setLength(0);
        }
    }

    private static double ems(String text) {
        return text.codePoints().mapToDouble(letter -> isWide(letter) ? 1 : NARROW_EM).sum();
    }

    private static boolean isWide(int letter) {
        return letter >= 0x2E80;
    }
}
