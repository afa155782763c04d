package sumakomi.document;

import java.nio.charset.StandardCharsets;

/** Folds the lines of a calendar file as RFC 5545 (3.1) asks: by octets, and never within a character. */
final class FoldedLines {

    /** Octets of a line without its break. */
    private static final int LONGEST = 75;
    /** The space tells that the line before goes on. */
    private static final String FOLD = "\r\n ";

    private FoldedLines() {}

    /** @param unfolded lines of any length, each with its break */
    static String of(String unfolded) {
        StringBuilder folded = new StringBuilder();
        int length = 0;
        for (int sign : unfolded.codePoints().toArray()) {
            int octets = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            if (sign == '\r' || sign == '\n') {
                length = 0;
            } else if (length + octets > LONGEST) {
                folded.append(FOLD);
                length = 1 + octets;
            } else {
                length += octets;
            }
            folded.appendCodePoint(sign);
        }
        return folded.toString();
    }
}
