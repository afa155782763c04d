package sumakomi.diagram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import sumakomi.diagram.Scheme.Arrow;
import sumakomi.diagram.Scheme.Box;

/** Places the actors of a scheme in layers and routes the flows between them; ELK does the work. */
final class SchemeLayout {

    static final int FONT_PX = 14;
    static final int LABEL_PX = 11;
    /** As wide as a page is that is 1280 px wide, in a frame within a section. */
    private static final double FITTING = 1050;
    private static final int WIDE = 0;
    private static final int CLOSE = 1;
    private static final int[] LINE_CHARS = {9, 7};
    private static final int[] LABEL_CHARS = {10, 8};
    private static final double[] APART = {28, 20};
    private static final List<Way> WAYS = List.of(new Way(Direction.DOWN, NodePlacementStrategy.BRANDES_KOEPF, WIDE),
            new Way(Direction.DOWN, NodePlacementStrategy.NETWORK_SIMPLEX, WIDE),
            new Way(Direction.DOWN, NodePlacementStrategy.NETWORK_SIMPLEX, CLOSE),
            new Way(Direction.RIGHT, NodePlacementStrategy.NETWORK_SIMPLEX, CLOSE));

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> byId = new LinkedHashMap<>();
    private final Map<ElkNode, Box> boxes = new LinkedHashMap<>();
    private final Map<ElkNode, List<String>> nodeLines = new LinkedHashMap<>();
    private final Map<ElkEdge, List<String>> edgeLines = new LinkedHashMap<>();
    private final Map<ElkEdge, Arrow> arrows = new LinkedHashMap<>();
    private final Set<List<Object>> drawn = new HashSet<>();

    private final Way way;

    /** One way to lay a scheme out: where the layers run to, how nodes find their places, and how close words and nodes stand. */
    private record Way(Direction direction, NodePlacementStrategy places, int closeness) {}

    /** The first way in which the scheme fits a page, else the narrowest. */
    static SchemeLayout of(Scheme scheme) {
        SchemeLayout narrowest = null;
        for (Way way : WAYS) {
            SchemeLayout layout = new SchemeLayout(scheme, way);
            if (layout.graph.getWidth() <= FITTING) {
                return layout;
            }
            narrowest = narrowest == null || layout.graph.getWidth() < narrowest.graph.getWidth() ? layout : narrowest;
        }
        return Objects.requireNonNull(narrowest);
    }

    private SchemeLayout(Scheme scheme, Way way) {
        this.way = way;
        options();
        SchemeGroups.of(scheme).forEach(this::node);
        scheme.arrows().forEach(this::edge);
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    }

    ElkNode graph() {
        return graph;
    }

    /** Every node with the box it stands for, or the first of those it stands for together. */
    Map<ElkNode, Box> nodes() {
        return boxes;
    }

    List<String> lines(ElkNode node) {
        return nodeLines.get(node);
    }

    List<String> lines(ElkEdge edge) {
        return edgeLines.get(edge);
    }

    /** The flow that an edge stands for. */
    Arrow arrow(ElkEdge edge) {
        return arrows.get(edge);
    }

    private void options() {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, way.direction());
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, way.places());
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(12));
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, APART[way.closeness()]);
        graph.setProperty(CoreOptions.SPACING_EDGE_LABEL, 3.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 30.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
    }

    /** One node for boxes that stand alike in the scheme; each name begins a line of its own. */
    private void node(List<Box> alike) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        List<String> lines = alike.stream().flatMap(box -> TextLines.wrap(box.name(), LINE_CHARS[way.closeness()]).stream()).toList();
        node.setDimensions(TextLines.width(lines, FONT_PX) + 20, lines.size() * FONT_PX * 1.35 + 14);
        alike.forEach(box -> byId.put(box.id(), node));
        boxes.put(node, alike.get(0));
        nodeLines.put(node, lines);
    }

    private void edge(Arrow arrow) {
        ElkNode from = byId.get(arrow.from());
        ElkNode to = byId.get(arrow.to());
        if (!drawn.add(List.of(from, to, arrow.kind(), arrow.words()))) {
            return;
        }
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
        ElkLabel label = ElkGraphUtil.createLabel(arrow.words(), edge);
        List<String> lines = TextLines.wrap(arrow.words(), LABEL_CHARS[way.closeness()]);
        label.setDimensions(TextLines.width(lines, LABEL_PX) + 4, lines.size() * LABEL_PX * 1.3 + 2);
        label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, org.eclipse.elk.core.options.EdgeLabelPlacement.CENTER);
        edgeLines.put(edge, lines);
        arrows.put(edge, arrow);
    }

    /** Every edge in the order of the flows. */
    List<ElkEdge> edges() {
        return new ArrayList<>(arrows.keySet());
    }
}
