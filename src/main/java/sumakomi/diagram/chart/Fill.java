package sumakomi.diagram.chart;

import java.util.List;
import java.util.Locale;

/**
 * How an area is filled: a colour and a hatching, so that two areas differ in print without colours too.
 *
 * @param dark of the area, or of its hatching
 * @param pale beneath the hatching
 */
record Fill(String dark, String pale, Hatch hatch) {

    static final Fill COST = new Fill(Palette.COST, Palette.GRID, Hatch.NONE);
    static final Fill BLUE = new Fill(Palette.BLUE, Palette.PALE_BLUE, Hatch.NONE);
    static final Fill GREEN = new Fill(Palette.GREEN, Palette.PALE_GREEN, Hatch.NONE);
    static final Fill ORANGE = new Fill(Palette.ORANGE, Palette.PALE_ORANGE, Hatch.NONE);
    private static final Fill PURPLE = new Fill(Palette.PURPLE, Palette.PALE_PURPLE, Hatch.NONE);
    private static final Fill OCHRE = new Fill(Palette.OCHRE, Palette.PALE_OCHRE, Hatch.NONE);
    private static final Fill MAGENTA = new Fill(Palette.MAGENTA, Palette.PALE_MAGENTA, Hatch.NONE);

    /** The path drawn in a tile of eight by eight. */
    enum Hatch {
        NONE(""),
        RISING("M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6"),
        DOTS("M1 2 h2.4 M5 6 h2.4"),
        CROSS("M0 0 L8 8 M0 8 L8 0");

        private final String path;

        Hatch(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    Fill with(Hatch other) {
        return new Fill(dark, pale, other);
    }

    boolean isSolid() {
        return hatch == Hatch.NONE;
    }

    String id() {
        return (dark.substring(1) + "-" + hatch).toLowerCase(Locale.ROOT);
    }

    /** Of the parts of a column in their order; none is like another until the colours and hatchings are used up. */
    static Fill ofPart(int number) {
        List<Fill> colours = List.of(BLUE, GREEN, ORANGE, PURPLE, OCHRE, MAGENTA);
        return colours.get(number % colours.size()).with(Hatch.values()[number / colours.size() % Hatch.values().length]);
    }

    /**
     * Of a benefit by its code: the letter, its category, sets the colour and the number the hatching. All non-energy benefits together
     * have a fill of their own; any other code is the energy benefit.
     */
    static Fill ofBenefit(String code) {
        if (code.equals("NEB")) {
            return GREEN.with(Hatch.RISING);
        }
        int number = code.length() == 2 ? Character.digit(code.charAt(1), 10) : -1;
        Fill category = number < 1 ? BLUE : switch (code.charAt(0)) {
            case 'a' -> GREEN;
            case 'b' -> ORANGE;
            case 'c' -> PURPLE;
            case 'd' -> OCHRE;
            case 'e' -> MAGENTA;
            default -> BLUE;
        };
        return number < 1 ? category : category.with(Hatch.values()[(number - 1) % Hatch.values().length]);
    }
}
