package sumakomi.diagram.chart;

/**
 * Colours of the Digital Agency's design tokens. Every colour that carries meaning stands out against paper by at least
 * 3:1, as does every text by 4.5:1; none carries it alone.
 */
final class Palette {

    static final String PAPER = "#ffffff";
    static final String INK = "#1a1a1a";
    static final String SOFT_INK = "#4d4d4d";
    /** Of lines that only help the eye along. */
    static final String GRID = "#e6e6e6";
    static final String AXIS = "#767676";
    static final String LEADER = "#949494";
    static final String COST = "#4d4d4d";
    static final String BLUE = "#0066be";
    static final String PALE_BLUE = "#dcf0ff";
    static final String GREEN = "#197a4b";
    static final String PALE_GREEN = "#c2e5d1";
    static final String ORANGE = "#ac3e00";
    static final String PALE_ORANGE = "#ffdfca";
    static final String PURPLE = "#6f23d0";
    static final String PALE_PURPLE = "#ecddff";
    static final String OCHRE = "#806300";
    static final String PALE_OCHRE = "#fff0b3";
    static final String MAGENTA = "#aa00aa";
    static final String PALE_MAGENTA = "#ffd0ff";
    static final String FONT = "Noto Sans JP, Noto Sans CJK JP, Hiragino Sans, Meiryo, sans-serif";

    private Palette() {}
}
