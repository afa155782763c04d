package sumakomi.diagram.chart;

import java.util.List;
import java.util.stream.Stream;
import sumakomi.diagram.TextLines;

/**
 * How a text is set.
 *
 * @param px size, one of the design tokens
 */
record Type(int px, boolean bold, String colour) {

    static final Type PLAIN = new Type(14, false, Palette.INK);
    static final Type SOFT = new Type(14, false, Palette.SOFT_INK);
    static final Type BOLD = new Type(14, true, Palette.INK);
    static final Type LARGE = new Type(16, true, Palette.INK);
    static final Type ON_DARK = new Type(14, true, Palette.PAPER);

    Type in(String otherColour) {
        return new Type(px, bold, otherColour);
    }

    /** Estimated, with a little to spare for bold. */
    double width(String text) {
        return TextLines.width(List.of(text), px) * (bold ? 1.06 : 1);
    }

    double width(List<String> lines) {
        return lines.stream().mapToDouble(this::width).max().orElse(0);
    }

    /** Broken so that no line is wider than a width, which holds one letter at least. */
    List<String> wrap(String text, double width) {
        return TextLines.wrap(text, Math.max(1, width / px / (bold ? 1.06 : 1))).stream().flatMap(line -> fitting(line, width)).toList();
    }

    /** A single word that is too long is broken after a slash or hyphen, if need be between letters. */
    private Stream<String> fitting(String line, double width) {
        if (width(line) <= width + 0.5 || line.codePointCount(0, line.length()) < 2) {
            return Stream.of(line);
        }
        int end = line.length();
        while (end > 1 && width(line.substring(0, end)) > width) {
            end = line.offsetByCodePoints(end, -1);
        }
        int mark = Math.max(line.lastIndexOf('/', end - 1), Math.max(line.lastIndexOf('-', end - 1), line.lastIndexOf(' ', end - 1))) + 1;
        int cut = mark > 0 && mark < line.length() ? mark : Math.max(end, line.offsetByCodePoints(0, 1));
        return Stream.concat(Stream.of(line.substring(0, cut).strip()), fitting(line.substring(cut).strip(), width));
    }

    double leading() {
        return px * 1.3;
    }

    double height(List<String> lines) {
        return lines.size() * leading();
    }
}
