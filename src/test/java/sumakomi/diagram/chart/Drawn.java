package sumakomi.diagram.chart;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A chart as it was drawn, read back from its SVG. */
record Drawn(String svg, Element root) {

    static Drawn of(Chart chart, Format format) {
        String svg = chart.svg(format);
        try {
            return new Drawn(svg, DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    static Drawn of(Chart chart) {
        return of(chart, Format.PAGE);
    }

    double width() {
        return Double.parseDouble(root.getAttribute("width"));
    }

    double height() {
        return Double.parseDouble(root.getAttribute("height"));
    }

    /** Elements one of whose classes is the given one. */
    List<Element> all(String element, String kind) {
        NodeList found = root.getElementsByTagName(element);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i))
                .filter(one -> kind.isEmpty() || Arrays.asList(one.getAttribute("class").split(" ")).contains(kind)).toList();
    }

    List<String> texts(String kind) {
        return all("text", kind).stream().map(Element::getTextContent).toList();
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    List<Rectangle2D> areas(String kind) {
        return all("rect", kind).stream().map(Drawn::area).toList();
    }

    static Rectangle2D area(Element rect) {
        return new Rectangle2D.Double(number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height"));
    }

    /** The box of a text by the width that the charts reckon with; its height is that of the letters. */
    static Rectangle2D box(Element text) {
        double px = number(text, "font-size");
        double width = new Type((int) px, text.getAttribute("font-weight").equals("bold"), "").width(text.getTextContent());
        double left = number(text, "x") - switch (text.getAttribute("text-anchor")) {
            case "middle" -> width / 2;
            case "end" -> width;
            default -> 0;
        };
        return new Rectangle2D.Double(left, number(text, "y") - px * 0.8, width, px * 0.95);
    }

    /** Pairs of texts that lie upon each other. */
    List<String> overlaps() {
        List<Element> texts = all("text", "");
        List<Rectangle2D> boxes = texts.stream().map(Drawn::box).toList();
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int k = i + 1; k < texts.size(); k++) {
                Rectangle2D common = boxes.get(i).createIntersection(boxes.get(k));
                if (common.getWidth() > 1 && common.getHeight() > 1) {
                    overlaps.add(texts.get(i).getTextContent() + " | " + texts.get(k).getTextContent());
                }
            }
        }
        return overlaps;
    }

    /** What reaches beyond the drawing. */
    List<String> outside() {
        Rectangle2D sheet = new Rectangle2D.Double(-1, -1, width() + 2, height() + 2);
        List<String> outside = new ArrayList<>();
        all("text", "").stream().filter(text -> !sheet.contains(box(text)))
                .forEach(text -> outside.add(text.getTextContent() + " " + box(text)));
        all("rect", "").stream().filter(rect -> rect.hasAttribute("class") && !rect.getAttribute("class").equals("plate"))
                .filter(rect -> !sheet.contains(area(rect).getMinX(), area(rect).getMinY())
                        || !sheet.contains(area(rect).getMaxX(), area(rect).getMaxY()))
                .forEach(rect -> outside.add(rect.getAttribute("class") + " " + area(rect)));
        for (Element line : all("line", "")) {
            if (!sheet.contains(number(line, "x1"), number(line, "y1")) || !sheet.contains(number(line, "x2"), number(line, "y2"))) {
                outside.add("line " + line.getAttribute("class"));
            }
        }
        return outside;
    }
}
