package sumakomi.diagram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
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
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Archetype.Flow;
import sumakomi.knowledge.Knowledge;

/** Places the actors of a scheme in layers and routes the flows between them; ELK does the work. */
final class SchemeLayout {

    static final int FONT_PX = 14;
    static final int LABEL_PX = 11;
    private static final int LINE_CHARS = 9;
    private static final int LABEL_CHARS = 10;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<ElkNode, List<String>> nodeLines = new LinkedHashMap<>();
    private final Map<ElkEdge, List<String>> edgeLines = new LinkedHashMap<>();
    private final Map<ElkEdge, String> kinds = new LinkedHashMap<>();
    private final Set<List<Object>> drawn = new HashSet<>();

    SchemeLayout(Archetype archetype, Knowledge knowledge, Locale locale) {
        options();
        for (Set<String> alike : SchemeGroups.of(archetype)) {
            node(alike, alike.stream().map(body -> knowledge.body(body).name().in(locale)).toList());
        }
        archetype.flows().forEach(flow -> edge(flow, flow.label().in(locale)));
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    }

    ElkNode graph() {
        return graph;
    }

    Map<String, ElkNode> nodes() {
        return nodes;
    }

    List<String> lines(ElkNode node) {
        return nodeLines.get(node);
    }

    List<String> lines(ElkEdge edge) {
        return edgeLines.get(edge);
    }

    /** The kind of flow that an edge stands for. */
    String kind(ElkEdge edge) {
        return kinds.get(edge);
    }

    private void options() {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(12));
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, 28.0);
        graph.setProperty(CoreOptions.SPACING_EDGE_LABEL, 3.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 30.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
    }

    /** One box for bodies that stand alike in the scheme; each name begins a line of its own. */
    private void node(Set<String> bodies, List<String> names) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        List<String> lines = names.stream().flatMap(name -> TextLines.wrap(name, LINE_CHARS).stream()).toList();
        node.setDimensions(TextLines.width(lines, FONT_PX) + 20, lines.size() * FONT_PX * 1.35 + 14);
        bodies.forEach(body -> nodes.put(body, node));
        nodeLines.put(node, lines);
    }

    private void edge(Flow flow, String words) {
        if (!drawn.add(List.of(nodes.get(flow.from()), nodes.get(flow.to()), flow.kind(), words))) {
            return;
        }
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(flow.from()), nodes.get(flow.to()));
        ElkLabel label = ElkGraphUtil.createLabel(words, edge);
        List<String> lines = TextLines.wrap(words, LABEL_CHARS);
        label.setDimensions(TextLines.width(lines, LABEL_PX) + 4, lines.size() * LABEL_PX * 1.3 + 2);
        label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, org.eclipse.elk.core.options.EdgeLabelPlacement.CENTER);
        edgeLines.put(edge, lines);
        kinds.put(edge, flow.kind());
    }

    /** Every edge in the order of the flows. */
    List<ElkEdge> edges() {
        return new ArrayList<>(kinds.keySet());
    }
}
