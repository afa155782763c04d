package sumakomi.diagram.chart;

import java.util.ArrayList;
import java.util.List;

/** Says what fills and lines mean, in as many columns as there is room for. */
final class Legend {

    private static final double SWATCH = 18;

    private record Item(Swatch swatch, String words) {}

    /** Draws what stands before the words, at a height. */
    private interface Swatch {
        void draw(Svg svg, double x, double middle);
    }

    private final List<Item> items = new ArrayList<>();

    Legend area(Fill fill, String words) {
        items.add(new Item((svg, x, middle) -> svg.rect("swatch", x, middle - 7, x + SWATCH, middle + 7, fill), words));
        return this;
    }

    Legend stroke(String colour, double thick, String dashes, String words) {
        items.add(new Item((svg, x, middle) -> svg.line("swatch", x, middle, x + SWATCH, middle, colour, thick, dashes), words));
        return this;
    }

    /** @return how far down it reaches */
    double draw(Svg svg, double left, double top, double width) {
        double widest = items.stream().mapToDouble(item -> Type.PLAIN.width(item.words())).max().orElse(0) + SWATCH + 24;
        int columns = (int) Math.max(1, Math.min(Math.min(4, items.size()),
                Math.floor(width / Math.min(widest, width < 480 ? width : width / 2))));
        double each = width / columns;
        double y = top;
        for (int i = 0; i < items.size(); i += columns) {
            double deepest = 0;
            for (int k = i; k < Math.min(items.size(), i + columns); k++) {
                double room = columns == 1 ? width : each;
                deepest = Math.max(deepest, item(svg, items.get(k), left + (k - i) * each, y, room));
            }
            y += deepest + 4;
        }
        return y;
    }

    private double item(Svg svg, Item item, double x, double y, double width) {
        List<String> lines = Type.PLAIN.wrap(item.words(), width - SWATCH - 16);
        item.swatch().draw(svg, x, y + Type.PLAIN.leading() / 2);
        svg.lines("legend", x + SWATCH + 6, y, lines, Type.PLAIN, Svg.Anchor.START);
        return Type.PLAIN.height(lines);
    }
}
