package sumakomi.document.paper;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How much room the titles and the first row of a table take in a PDF. The library moves a row that does not fit to the next page, but
 * leaves the titles where they are; so the table is told beforehand how much room it needs to begin. Sizes are those of {@code paper.css}.
 */
final class TableStart {

    private static final double UPRIGHT = 170 / 25.4 * 72;
    private static final double ACROSS = 257 / 25.4 * 72;
    private static final double SIZE = 9;
    private static final double LINE = 14;
    private static final double BESIDE = 8.5;
    private static final double ABOVE_AND_BELOW = 5.5;
    /** Width of a letter in terms of a kanji. */
    private static final double LETTER = 0.58;
    private static final int LAST_LETTER = 0x2ff;
    /** A row that is higher begins on the page all the same: it would not fit on the next one either. */
    private static final double MOST = 420;

    private TableStart() {}

    /** In points. */
    static double height(Block.Table table, Chapter.Turn turn, Locale locale) {
        double width = turn == Chapter.Turn.ACROSS ? ACROSS : UPRIGHT;
        int weights = table.columns().stream().mapToInt(Column::weight).sum();
        List<Double> widths = table.columns().stream().map(column -> width * column.weight() / weights - BESIDE).toList();
        double titles = row(table.columns().stream().map(Column::title).toList(), widths);
        double first = table.rows().stream().limit(1).mapToDouble(row -> row(row.cells().stream().map(cell -> Written.of(cell, locale))
                .toList(), widths)).sum();
        return Math.min(MOST, titles + first);
    }

    private static double row(List<String> texts, List<Double> widths) {
        return ABOVE_AND_BELOW + LINE * IntStream.range(0, texts.size()).mapToLong(i -> lines(texts.get(i), widths.get(i))).max().orElse(1);
    }

    private static long lines(String text, double width) {
        return text.lines().mapToLong(line -> Math.max(1, (long) Math.ceil(SIZE * length(line) / Math.max(SIZE, width - SIZE / 2)))).sum();
    }

    private static double length(String line) {
        return line.codePoints().mapToDouble(sign -> sign <= LAST_LETTER ? LETTER : 1).sum();
    }
}
