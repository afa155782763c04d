package sumakomi.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The ledger of what the sources hold and where we keep it: every chapter, table, figure and list, or why it is left out. */
public record Coverage(List<Item> items) {

    /** The file of the ledger. */
    public static final String FILE = "coverage.yaml";

    public Coverage {
        items = List.copyOf(items);
    }

    /**
     * One thing in a source.
     *
     * @param entries the entries that carry it, as kind/id
     * @param leftOut why nothing carries it
     */
    public record Item(Citation source, Text what, List<String> entries, Optional<Text> leftOut) {

        /** Whether it is carried or explained. */
        public boolean accounted() {
            return leftOut.isPresent() || !entries.isEmpty();
        }
    }

    /** Reads the tree of a ledger. */
    public static Coverage of(JsonNode tree) {
        List<Item> items = new ArrayList<>();
        tree.get("items")
                .forEach(node -> items.add(new Item(Entry.citation(node).orElseThrow(), Entry.text(node.path("what")).orElseThrow(),
                        StreamSupport.stream(node.path("entries").spliterator(), false).map(JsonNode::asString).toList(),
                        Entry.text(node.path("leftOut")))));
        return new Coverage(items);
    }

    /** What a place of a source holds, in the order of the ledger. */
    public List<Item> of(Citation place) {
        return items.stream().filter(item -> item.source().equals(place)).toList();
    }

    /** Carried and left-out items by document, in the order of the ledger. */
    public Map<String, Totals> totals() {
        Map<String, Totals> totals = new LinkedHashMap<>();
        items.forEach(item -> totals.merge(item.source().document(),
                new Totals(item.entries().isEmpty() ? 0 : 1, item.leftOut().isPresent() ? 1 : 0),
                Totals::plus));
        return totals;
    }

    /** How many items of a document are carried and how many left out with a reason. */
    public record Totals(int carried, int leftOut) {
        Totals plus(Totals other) {
            return new Totals(carried + other.carried, leftOut + other.leftOut);
        }
    }
}
