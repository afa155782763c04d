package sumakomi.diagram.chart;

/** Cuts a text that has no room, with a sign that it was cut. */
final class Shortened {

    private Shortened() {}

    static String to(String text, double width, Type type) {
        int[] letters = text.codePoints().toArray();
        for (int count = letters.length; count > 0; count--) {
            String cut = new String(letters, 0, count).strip() + (count == letters.length ? "" : "…");
            if (type.width(cut) <= width) {
                return cut;
            }
        }
        return "…";
    }
}
