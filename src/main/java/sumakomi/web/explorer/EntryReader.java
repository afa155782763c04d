package sumakomi.web.explorer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Text;
import sumakomi.web.explorer.Shown.Card;
import sumakomi.web.explorer.Shown.Cards;
import sumakomi.web.explorer.Shown.Field;
import sumakomi.web.explorer.Shown.Fields;
import sumakomi.web.explorer.Shown.ListOf;
import sumakomi.web.explorer.Shown.Noted;
import sumakomi.web.explorer.Shown.Series;
import sumakomi.web.explorer.Shown.TableOf;
import sumakomi.web.explorer.Shown.Words;
import tools.jackson.databind.JsonNode;

/**
 * Turns the tree of an entry, whatever its kind, into what a page shows: texts in one language, references as links,
 * lists of like objects as tables, all under the names of their keys.
 */
final class EntryReader {

    /** Written beside a figure as its source prints it: repeating the plain number tells nothing new. */
    private static final Set<String> PLAIN_OF_PRINTED = Set.of("percent", "fraction", "printedValue");
    private static final Set<String> TITLES = Set.of("title", "label", "name");
    private static final int MOST_COLUMNS = 6;

    private final Wording wording;
    private final ScalarReader scalars;
    private final GroundReader grounds;
    private final FigureReader figures;

    EntryReader(Referents referents, Wording wording, Entry entry) {
        this.wording = wording;
        this.scalars = new ScalarReader(referents, wording, entry);
        this.grounds = new GroundReader(referents, wording, entry);
        this.figures = new FigureReader(wording);
    }

    /** The named parts of an object, but for its origin and the keys to leave out. */
    List<Field> fields(JsonNode object, Set<String> without) {
        List<Field> fields = new ArrayList<>();
        String unit = FigureReader.unit(object);
        object.properties().forEach(property -> {
            String key = property.getKey();
            if (shown(object, key) && !without.contains(key)) {
                Shown value = value(object, key, unit);
                if (!value.equals(Shown.NOTHING)) {
                    fields.add(new Field(wording.key(named(key, object.get(key))), value));
                }
            }
        });
        return fields;
    }

    /** The origin of the entry as a whole. */
    Ground ground(JsonNode entry) {
        return grounds.whole(entry);
    }

    /** The origin of what stands under one key. */
    Ground ground(JsonNode entry, String key) {
        return grounds.of(entry, key);
    }

    /** A limit in time has another name than an end of a flow. */
    private static String named(String key, JsonNode node) {
        return (key.equals("from") || key.equals("to")) && Character.isDigit(node.asString("x").charAt(0)) ? key + "-when" : key;
    }

    private boolean shown(JsonNode object, String key) {
        JsonNode node = object.get(key);
        boolean origin = GroundReader.KEYS.contains(key) && !(key.equals("reason") && node.isString());
        boolean name = key.equals("name") && node.isString();
        boolean again = object.has("printed") && PLAIN_OF_PRINTED.contains(key)
                || key.endsWith("Value") && object.has(key.replace("Value", ""));
        return !origin && !name && !again && !FigureReader.printedAsIs(object, key) && !scalars.hidden(key)
                && !FigureReader.folded(object, key)
                && !grounds.belongsToNeighbour(object, key) && !node.isNull();
    }

    private Shown value(JsonNode object, String key, String unit) {
        JsonNode node = object.get(key);
        if (key.equals("in") && object.path("question").isString()) {
            return scalars.options(object.get("question").asString(), strings(node));
        }
        Shown value = figures.read(object, key, unit).orElseGet(() -> read(key, node, unit));
        Ground ground = grounds.of(object, key);
        return ground.nothing() ? value : new Noted(value, ground);
    }

    /** @param unit of the object around, which its range or default shares */
    private Shown read(String key, JsonNode node, String unit) {
        Optional<Text> text = Entry.text(node);
        if (text.isPresent()) {
            return new Words(wording.of(text.get()));
        }
        if (node.isArray()) {
            List<JsonNode> nodes = node.valueStream().toList();
            return nodes.isEmpty() ? Shown.NOTHING
                    : nodes.get(0).isObject() && Entry.text(nodes.get(0)).isEmpty() ? objects(nodes) : list(key, nodes);
        }
        return node.isObject() ? object(node, unit) : scalars.read(key, node);
    }

    private Shown list(String key, List<JsonNode> nodes) {
        List<Shown> items = nodes.stream().map(node -> read(key, node, "")).toList();
        boolean texts = nodes.stream().anyMatch(node -> Entry.text(node).isPresent());
        return items.size() == 1 ? items.get(0) : texts ? new ListOf(items) : new Series(items);
    }

    /** A part that only carries a value and its origin is shown as that value. */
    private Shown object(JsonNode object, String unit) {
        Optional<Shown> figure = figures.whole(object, unit);
        List<Field> fields = figure.isPresent() ? List.of() : fields(object, Set.of());
        Shown content = figure.orElseGet(() -> fields.size() == 1 && single(object) ? fields.get(0).value() : new Fields(fields));
        Ground ground = grounds.of(object);
        return ground.nothing() ? content
                : fields.isEmpty() && figure.isEmpty() ? new Noted(Shown.NOTHING, ground) : new Noted(content, ground);
    }

    private static boolean single(JsonNode object) {
        return TITLES.stream().anyMatch(object::has) || object.has("text") || object.has("ids") || object.has("words");
    }

    private Shown objects(List<JsonNode> nodes) {
        Set<String> columns = nodes.stream()
                .flatMap(node -> node.properties().stream().map(Map.Entry::getKey).filter(key -> shown(node, key)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Ground> origins = nodes.stream().map(grounds::of).toList();
        boolean same = origins.stream().distinct().count() == 1;
        boolean nested = nodes.stream()
                .anyMatch(node -> columns.stream().anyMatch(key -> node.path(key).isArray() && node.get(key).path(0).isObject()
                        && Entry.text(node.get(key).get(0)).isEmpty()));
        Shown shown;
        if (columns.size() == 1) {
            String key = columns.iterator().next();
            List<Shown> items = range(nodes)
                    .map(i -> noted(value(nodes.get(i), key, FigureReader.unit(nodes.get(i))), origins.get(i), same)).toList();
            shown = items.size() == 1 ? items.get(0) : new ListOf(items);
        } else if (nested || columns.size() > MOST_COLUMNS) {
            shown = new Cards(range(nodes).map(i -> card(nodes.get(i), origins.get(i), same)).toList());
        } else {
            TableOf table = table(nodes, columns, origins, same);
            shown = table.rows().stream().flatMap(List::stream).allMatch(EntryReader::fitsCell) ? table
                    : new Cards(range(nodes).map(i -> card(nodes.get(i), origins.get(i), same)).toList());
        }
        return same && !origins.get(0).nothing() ? new Noted(shown, origins.get(0)) : shown;
    }

    private static java.util.stream.Stream<Integer> range(List<?> list) {
        return java.util.stream.IntStream.range(0, list.size()).boxed();
    }

    private static Shown noted(Shown what, Ground ground, boolean saidBelow) {
        return saidBelow || ground.nothing() ? what : new Noted(what, ground);
    }

    private Card card(JsonNode object, Ground ground, boolean saidBelow) {
        Optional<String> title = TITLES.stream().filter(key -> Entry.text(object.path(key)).isPresent()).findFirst();
        String heading = title.map(key -> wording.of(Entry.text(object.get(key)).orElseThrow())).orElse("");
        return new Card(heading, noted(new Fields(fields(object, title.map(Set::of).orElse(Set.of()))), ground, saidBelow));
    }

    private static boolean fitsCell(Shown cell) {
        return !(cell instanceof Fields || cell instanceof Cards || cell instanceof TableOf)
                && !(cell instanceof Noted noted && !fitsCell(noted.what()));
    }

    private TableOf table(List<JsonNode> nodes, Set<String> columns, List<Ground> origins, boolean saidBelow) {
        List<String> heads = new ArrayList<>(columns.stream()
                .map(key -> wording
                        .key(nodes.stream().filter(node -> node.has(key)).findFirst().map(node -> named(key, node.get(key))).orElse(key)))
                .toList());
        if (!saidBelow) {
            heads.add(wording.say("library.ground"));
        }
        List<List<Shown>> rows = range(nodes).map(i -> {
            JsonNode node = nodes.get(i);
            List<Shown> row = new ArrayList<>(columns.stream().map(key -> node.has(key) && (key.equals("printed") || shown(node, key))
                    ? value(node, key, FigureReader.unit(node)) : Shown.NOTHING).toList());
            if (!saidBelow) {
                row.add(origins.get(i).nothing() ? Shown.NOTHING : new Noted(Shown.NOTHING, origins.get(i)));
            }
            return row;
        }).toList();
        return new TableOf(heads, rows);
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
