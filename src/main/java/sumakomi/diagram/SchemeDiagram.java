package sumakomi.diagram;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import sumakomi.diagram.Scheme.Arrow;
import sumakomi.diagram.Scheme.Box;
import sumakomi.diagram.Scheme.Stands;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;

/**
 * A scheme as an SVG: bodies and places as boxes, flows as arrows with their words, dashed where the flow was read into
 * the source. It uses presentation attributes only, so that it looks the same in a page, in print and in a document.
 */
public final class SchemeDiagram {

    private static final Map<String, String> COLOURS = Map.ofEntries(Map.entry("energy", "#c16800"), Map.entry("money", "#00796b"),
            Map.entry("information", "#0055ad"), Map.entry("service", "#6a3fa0"), Map.entry("construction", "#6d4c41"),
            Map.entry("participation", "#37474f"), Map.entry("request", "#ad1457"), Map.entry("support", "#2e7d32"), Map.entry("use", "#455a64"),
            Map.entry("plan", "#0055ad"), Map.entry("approval", "#ad1457"), Map.entry("contract", "#6d4c41"), Map.entry("lease", "#6a3fa0"),
            Map.entry("benefit", "#c16800"));
    private static final String INK = "#1a1a1a";
    static final String FONT = "Noto Sans JP, Noto Sans CJK JP, Hiragino Sans, Meiryo, sans-serif";

    private final SchemeLayout layout;
    private final XMLStreamWriter out;
    private final Scheme scheme;

    private SchemeDiagram(Scheme scheme, XMLStreamWriter out) {
        this.scheme = scheme;
        this.layout = new SchemeLayout(scheme);
        this.out = out;
    }

    /** The diagram of an archetype in one language. */
    public static String svg(Archetype archetype, Knowledge knowledge, Locale locale) {
        return svg(Scheme.of(archetype, knowledge, locale));
    }

    /** The text alternative is the title; a page shows the flows as a table beside it. */
    public static String svg(Scheme scheme) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new SchemeDiagram(scheme, out).write();
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

    private void write() throws XMLStreamException {
        out.writeStartElement("svg");
        out.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attribute("viewBox", "0 0 " + round(layout.graph().getWidth()) + " " + round(layout.graph().getHeight()));
        attribute("width", round(layout.graph().getWidth()));
        attribute("height", round(layout.graph().getHeight()));
        attribute("class", "scheme");
        attribute("role", "img");
        attribute("font-family", FONT);
        out.writeStartElement("title");
        out.writeCharacters(scheme.title());
        out.writeEndElement();
        markers();
        for (ElkEdge edge : layout.edges()) {
            edge(edge);
        }
        for (Map.Entry<ElkNode, Box> node : layout.nodes().entrySet()) {
            node(node.getValue(), node.getKey());
        }
        for (ElkEdge edge : layout.edges()) {
            label(edge);
        }
        out.writeEndElement();
    }

    private void markers() throws XMLStreamException {
        out.writeStartElement("defs");
        for (String kind : scheme.arrows().stream().map(Arrow::kind).collect(Collectors.toCollection(TreeSet::new))) {
            out.writeStartElement("marker");
            attribute("id", arrowHead(kind));
            attribute("viewBox", "0 0 8 8");
            attribute("refX", "7");
            attribute("refY", "4");
            attribute("markerWidth", "7");
            attribute("markerHeight", "7");
            attribute("orient", "auto");
            out.writeEmptyElement("path");
            attribute("d", "M0 0 L8 4 L0 8 Z");
            attribute("fill", colour(kind));
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    /** The id of the arrow head for flows of a kind. */
    private String arrowHead(String kind) {
        return "arrow-" + scheme.id() + "-" + kind;
    }

    private void node(Box box, ElkNode node) throws XMLStreamException {
        boolean place = box.stands() == Stands.PLACE;
        boolean municipality = box.stands() == Stands.MUNICIPALITY;
        out.writeEmptyElement("rect");
        attribute("x", round(node.getX()));
        attribute("y", round(node.getY()));
        attribute("width", round(node.getWidth()));
        attribute("height", round(node.getHeight()));
        attribute("rx", place ? "0" : "8");
        attribute("fill", municipality ? "#d9e6ff" : place ? "#f2f2f2" : "#ffffff");
        attribute("stroke", INK);
        attribute("stroke-width", municipality ? "2" : "1");
        lines(layout.lines(node), node.getX() + node.getWidth() / 2, node.getY() + node.getHeight() / 2, SchemeLayout.FONT_PX, INK, 1.35);
    }

    private void edge(ElkEdge edge) throws XMLStreamException {
        Arrow arrow = layout.arrow(edge);
        for (ElkEdgeSection section : edge.getSections()) {
            StringBuilder path = new StringBuilder("M" + round(section.getStartX()) + " " + round(section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                path.append(" L").append(round(bend.getX())).append(' ').append(round(bend.getY()));
            }
            path.append(" L").append(round(section.getEndX())).append(' ').append(round(section.getEndY()));
            out.writeEmptyElement("path");
            attribute("d", path.toString());
            attribute("fill", "none");
            attribute("stroke", colour(arrow.kind()));
            attribute("stroke-width", "1.5");
            if (arrow.read()) {
                attribute("stroke-dasharray", "5 3");
            }
            attribute("marker-end", "url(#" + arrowHead(arrow.kind()) + ")");
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
                    colour(layout.arrow(edge).kind()), 1.3);
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
