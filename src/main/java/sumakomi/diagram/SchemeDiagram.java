package sumakomi.diagram;

import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;

/**
 * The scheme of an archetype as an SVG: actors and places as boxes, flows as arrows with their words. It uses
 * presentation attributes only, so that it looks the same in a page, in print and in a document.
 */
public final class SchemeDiagram {

    private static final Map<String, String> COLOURS = Map.of("energy", "#c16800", "money", "#00796b", "information", "#0055ad",
            "service", "#6a3fa0", "construction", "#6d4c41", "participation", "#37474f", "request", "#ad1457", "support", "#2e7d32", "use", "#455a64");
    private static final String INK = "#1a1a1a";
    static final String FONT = "Noto Sans JP, Noto Sans CJK JP, Hiragino Sans, Meiryo, sans-serif";

    private final SchemeLayout layout;
    private final Knowledge knowledge;
    private final XMLStreamWriter out;
    private final String name;
    private final Set<ElkNode> drawn = new HashSet<>();

    /** @param name sets the ids of this drawing apart from those of another one on the same page */
    private SchemeDiagram(SchemeLayout layout, Knowledge knowledge, XMLStreamWriter out, String name) {
        this.name = name;
        this.layout = layout;
        this.knowledge = knowledge;
        this.out = out;
    }

    /** The diagram in one language. The text alternative is the title; a page shows the flows as a table beside it. */
    public static String svg(Archetype archetype, Knowledge knowledge, Locale locale) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new SchemeDiagram(new SchemeLayout(archetype, knowledge, locale), knowledge, out, archetype.id()).write(archetype, locale);
            out.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** The colour in which flows of a kind are drawn. */
    public static String colour(String kind) {
        return COLOURS.getOrDefault(kind, INK);
    }

    private void write(Archetype archetype, Locale locale) throws XMLStreamException {
        out.writeStartElement("svg");
        out.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attribute("viewBox", "0 0 " + round(layout.graph().getWidth()) + " " + round(layout.graph().getHeight()));
        attribute("width", round(layout.graph().getWidth()));
        attribute("height", round(layout.graph().getHeight()));
        attribute("class", "scheme");
        attribute("role", "img");
        attribute("font-family", FONT);
        out.writeStartElement("title");
        out.writeCharacters(archetype.title().in(locale));
        out.writeEndElement();
        markers();
        for (ElkEdge edge : layout.edges()) {
            edge(edge);
        }
        for (Map.Entry<String, ElkNode> node : layout.nodes().entrySet()) {
            if (drawn.add(node.getValue())) {
                node(node.getKey(), node.getValue());
            }
        }
        for (ElkEdge edge : layout.edges()) {
            label(edge);
        }
        out.writeEndElement();
    }

    private void markers() throws XMLStreamException {
        out.writeStartElement("defs");
        for (Map.Entry<String, String> kind : new java.util.TreeMap<>(COLOURS).entrySet()) {
            out.writeStartElement("marker");
            attribute("id", "arrow-" + name + "-" + kind.getKey());
            attribute("viewBox", "0 0 8 8");
            attribute("refX", "7");
            attribute("refY", "4");
            attribute("markerWidth", "7");
            attribute("markerHeight", "7");
            attribute("orient", "auto");
            out.writeEmptyElement("path");
            attribute("d", "M0 0 L8 4 L0 8 Z");
            attribute("fill", kind.getValue());
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void node(String body, ElkNode node) throws XMLStreamException {
        boolean place = knowledge.body(body).kind().equals("place");
        out.writeEmptyElement("rect");
        attribute("x", round(node.getX()));
        attribute("y", round(node.getY()));
        attribute("width", round(node.getWidth()));
        attribute("height", round(node.getHeight()));
        attribute("rx", place ? "0" : "8");
        attribute("fill", body.equals("municipality") ? "#d9e6ff" : place ? "#f2f2f2" : "#ffffff");
        attribute("stroke", INK);
        attribute("stroke-width", body.equals("municipality") ? "2" : "1");
        lines(layout.lines(node), node.getX() + node.getWidth() / 2, node.getY() + node.getHeight() / 2, SchemeLayout.FONT_PX, INK, 1.35);
    }

    private void edge(ElkEdge edge) throws XMLStreamException {
        for (ElkEdgeSection section : edge.getSections()) {
            StringBuilder path = new StringBuilder("M" + round(section.getStartX()) + " " + round(section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                path.append(" L").append(round(bend.getX())).append(' ').append(round(bend.getY()));
            }
            path.append(" L").append(round(section.getEndX())).append(' ').append(round(section.getEndY()));
            out.writeEmptyElement("path");
            attribute("d", path.toString());
            attribute("fill", "none");
            attribute("stroke", colour(layout.kind(edge)));
            attribute("stroke-width", "1.5");
            attribute("marker-end", "url(#arrow-" + name + "-" + layout.kind(edge) + ")");
        }
    }

    private void label(ElkEdge edge) throws XMLStreamException {
        for (ElkLabel label : edge.getLabels()) {
            out.writeEmptyElement("rect");
            attribute("x", round(label.getX()));
            attribute("y", round(label.getY()));
            attribute("width", round(label.getWidth()));
            attribute("height", round(label.getHeight()));
            attribute("fill", "#ffffff");
            attribute("fill-opacity", "0.85");
            lines(layout.lines(edge), label.getX() + label.getWidth() / 2, label.getY() + label.getHeight() / 2, SchemeLayout.LABEL_PX,
                    colour(layout.kind(edge)), 1.3);
        }
    }

    private void lines(List<String> lines, double centreX, double centreY, int px, String colour, double leading) throws XMLStreamException {
        double first = centreY - (lines.size() - 1) * px * leading / 2 + px * 0.35;
        for (int i = 0; i < lines.size(); i++) {
            out.writeStartElement("text");
            attribute("x", round(centreX));
            attribute("y", round(first + i * px * leading));
            attribute("font-size", Integer.toString(px));
            attribute("text-anchor", "middle");
            attribute("fill", colour);
            out.writeCharacters(lines.get(i));
            out.writeEndElement();
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, value);
    }

    private static String round(double value) {
        return Long.toString(Math.round(value));
    }
}
