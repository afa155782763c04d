package sumakomi.diagram;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import sumakomi.diagram.Scheme.Arrow;
import sumakomi.diagram.Scheme.Box;
import sumakomi.diagram.Scheme.Stands;
import sumakomi.knowledge.Confidence;

/**
 * A scheme as an SVG: bodies and places as boxes, flows as arrows with their words, dashed where the flow was read into
 * the source. It uses presentation attributes only, so that it looks the same in a page, in print and in a document.
 */
public final class SchemeDiagram {

    private static final Map<String, String> COLOURS = Map.ofEntries(Map.entry("energy", "#c16800"), Map.entry("money", "#00796b"),
            Map.entry("information", "#0055ad"), Map.entry("service", "#6a3fa0"), Map.entry("construction", "#6d4c41"),
            Map.entry("participation", "#37474f"), Map.entry("request", "#ad1457"), Map.entry("support", "#2e7d32"),
            Map.entry("use", "#455a64"),
            Map.entry("plan", "#0055ad"), Map.entry("approval", "#ad1457"), Map.entry("contract", "#6d4c41"), Map.entry("lease", "#6a3fa0"),
            Map.entry("benefit", "#c16800"));
    private static final String INK = "#1a1a1a";
    static final String FONT = "Noto Sans JP, Noto Sans CJK JP, Hiragino Sans, Meiryo, sans-serif";

    private final SchemeLayout layout;
    private final SvgWriter out = new SvgWriter();
    private final Scheme scheme;

    private SchemeDiagram(Scheme scheme) {
        this.scheme = scheme;
        this.layout = SchemeLayout.of(scheme);
    }

    /** The text alternative is the title; a page shows the flows as a table beside it. */
    public static String svg(Scheme scheme) {
        SchemeDiagram diagram = new SchemeDiagram(scheme);
        diagram.write();
        return diagram.out.toString();
    }

    /** What the colours of a scheme mean: the kinds of its flows, where the source tells them apart. */
    public static List<Colour> colours(Scheme scheme) {
        return scheme.arrows().stream().map(Arrow::kind).filter(kind -> !kind.isEmpty()).distinct()
                .map(kind -> new Colour(kind, colour(kind))).toList();
    }

    /** The colour in which flows of one kind are drawn. */
    public record Colour(String kind, String colour) {}

    private static String colour(String kind) {
        return COLOURS.getOrDefault(kind, INK);
    }

    private void write() {
        long width = Math.round(layout.graph().getWidth());
        long height = Math.round(layout.graph().getHeight());
        out.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + width + " " + height, "width", width, "height", height,
                "class", "scheme", "role", "img", "font-family", FONT).words("title", scheme.title());
        markers();
        layout.edges().forEach(this::edge);
        layout.nodes().forEach((node, box) -> node(box, node));
        layout.edges().forEach(this::label);
        out.close("svg");
    }

    private void markers() {
        out.open("defs");
        scheme.arrows().stream().map(Arrow::kind).collect(Collectors.toCollection(TreeSet::new))
                .forEach(kind -> out.open("marker", "id", arrowHead(kind), "viewBox", "0 0 8 8", "refX", 7, "refY", 4, "markerWidth", 7,
                        "markerHeight", 7,
                        "orient", "auto").empty("path", "d", "M0 0 L8 4 L0 8 Z", "fill", colour(kind)).close("marker"));
        out.close("defs");
    }

    /** The id of the arrow head for flows of a kind. */
    private String arrowHead(String kind) {
        return "arrow-" + scheme.id() + "-" + kind;
    }

    private void node(Box box, ElkNode node) {
        boolean place = box.stands() == Stands.PLACE;
        boolean municipality = box.stands() == Stands.MUNICIPALITY;
        out.empty("rect", "x", Math.round(node.getX()), "y", Math.round(node.getY()), "width", Math.round(node.getWidth()),
                "height", Math.round(node.getHeight()), "rx", place ? 0 : 8, "fill",
                municipality ? "#d9e6ff" : place ? "#f2f2f2" : "#ffffff", "stroke", INK, "stroke-width", municipality ? 2 : 1);
        lines(layout.lines(node), node.getX() + node.getWidth() / 2, node.getY() + node.getHeight() / 2, SchemeLayout.FONT_PX, INK, 1.35);
    }

    private void edge(ElkEdge edge) {
        Arrow arrow = layout.arrow(edge);
        for (ElkEdgeSection section : edge.getSections()) {
            StringBuilder path = new StringBuilder("M" + position(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                path.append(" L").append(position(bend.getX(), bend.getY()));
            }
            path.append(" L").append(position(section.getEndX(), section.getEndY()));
            out.empty("path", "d", path, "fill", "none", "stroke", colour(arrow.kind()), "stroke-width", 1.5,
                    "stroke-dasharray", dashes(arrow), "marker-end", "url(#" + arrowHead(arrow.kind()) + ")");
        }
    }

    /** What we read is dashed, what we are little sure of dotted. */
    private static String dashes(Arrow arrow) {
        return arrow.read().map(sure -> sure == Confidence.LOW ? "1.5 3" : "5 3").orElse("none");
    }

    private void label(ElkEdge edge) {
        for (ElkLabel label : edge.getLabels()) {
            out.empty("rect", "x", Math.round(label.getX()), "y", Math.round(label.getY()), "width", Math.round(label.getWidth()),
                    "height", Math.round(label.getHeight()), "fill", "#ffffff", "fill-opacity", 0.85);
            lines(layout.lines(edge), label.getX() + label.getWidth() / 2, label.getY() + label.getHeight() / 2, SchemeLayout.LABEL_PX,
                    colour(layout.arrow(edge).kind()), 1.3);
        }
    }

    private void lines(List<String> lines, double centreX, double centreY, int px, String colour, double leading) {
        double first = centreY - (lines.size() - 1) * px * leading / 2 + px * 0.35;
        for (int i = 0; i < lines.size(); i++) {
            out.words("text", lines.get(i), "x", Math.round(centreX), "y", Math.round(first + i * px * leading), "font-size", px,
                    "text-anchor", "middle", "fill", colour);
        }
    }

    private static String position(double x, double y) {
        return Math.round(x) + " " + Math.round(y);
    }
}
