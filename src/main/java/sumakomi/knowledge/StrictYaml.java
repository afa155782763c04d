package sumakomi.knowledge;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads YAML (and so JSON) from people and machines we do not know: UTF-8 only, one document, no aliases, no tags, no duplicate
 * keys; bounded in size, depth, number of values, length of keys and texts, and digits of numbers. Only {@code true},
 * {@code false}, {@code null} and numbers as JSON writes them ({@link Decimals}) are anything but text.
 */
public final class StrictYaml {

    /** The largest input that is read at all; the fullest questionnaire takes a tenth of it. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final int MAX_DEPTH = 32;
    private static final int MAX_VALUES = 100_000;
    private static final int MAX_KEY = 200;
    private static final int MAX_TEXT = 20_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Iterator<Event> events;
    private final IdentityHashMap<JsonNode, int[]> lines = new IdentityHashMap<>();
    private final String[] path = new String[MAX_DEPTH + 2];
    private int values;

    private StrictYaml(Iterator<Event> events) {
        this.events = events;
    }

    /** @throws FaultyInput if the bytes are not such a document */
    public static YamlDocument read(byte[] bytes) {
        String text = decode(bytes);
        // One buffer for all of it: the parser fails where its buffer ends between the halves of a character.
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(MAX_BYTES).setParseComments(false)
                .setBufferSize(text.length() + 1).build();
        try {
            return new StrictYaml(new Parse(settings).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw syntax(line, String.valueOf(e.getProblem()));
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw syntax(0, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static FaultyInput syntax(int line, String problem) {
        return new FaultyInput(Fault.of("yaml.syntax", "", line, Characters.shown(problem, 160)));
    }

    private static String decode(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new FaultyInput(Fault.of("input.too-large", "", 0, MAX_BYTES / 1024));
        }
        String text = Utf8.decode(bytes);
        if (text.isBlank()) {
            throw new FaultyInput(Fault.of("input.empty", "", 0));
        }
        return text;
    }

    private YamlDocument document() {
        next(Event.ID.StreamStart);
        if (!next(Event.ID.DocumentStart)) {
            throw new FaultyInput(Fault.of("input.empty", "", 0));
        }
        Event first = events.next();
        JsonNode root = value(first, 0);
        next(Event.ID.DocumentEnd);
        if (!next(Event.ID.StreamEnd)) {
            throw new FaultyInput(Fault.of("yaml.several-documents", "", 0));
        }
        return new YamlDocument(root, lineOf(first), lines);
    }

    private boolean next(Event.ID expected) {
        return events.next().getEventId() == expected;
    }

    private JsonNode value(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw fault("yaml.too-deep", event, depth - 1, MAX_DEPTH);
        }
        if (++values > MAX_VALUES) {
            throw fault("yaml.too-many", event, Math.min(depth, 2), MAX_VALUES);
        }
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw fault("yaml.alias", event, depth);
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, depth);
        }
        if (((CollectionStartEvent) event).getTag().isPresent()) {
            throw fault("yaml.tag", event, depth);
        }
        return event instanceof MappingStartEvent ? mapping(depth) : sequence(depth);
    }

    private JsonNode mapping(int depth) {
        ObjectNode object = NODES.objectNode();
        IntStream.Builder at = IntStream.builder();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            String key = key(event, depth);
            path[depth] = key;
            if (object.has(key)) {
                throw fault("yaml.duplicate-key", event, depth + 1, key);
            }
            Event value = events.next();
            if (object.size() > 0 && key.matches("\\d{3}") && value instanceof ScalarEvent none && none.getValue().isEmpty()) {
                throw fault("yaml.comma", event, depth + 1, key);
            }
            at.add(lineOf(event));
            object.set(key, value(value, depth + 1));
        }
        lines.put(object, at.build().toArray());
        return object;
    }

    private String key(Event event, int depth) {
        if (!(event instanceof ScalarEvent key) || key.getAnchor().isPresent() || key.getTag().isPresent()) {
            throw fault("yaml.key", event, depth);
        }
        String text = key.getValue();
        if (text.length() > MAX_KEY) {
            throw fault("yaml.key-long", event, depth, Characters.shown(text, 40), MAX_KEY);
        }
        if (!Characters.writable(text)) {
            throw fault("yaml.character", event, depth);
        }
        return text;
    }

    private JsonNode sequence(int depth) {
        ArrayNode array = NODES.arrayNode();
        IntStream.Builder at = IntStream.builder();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            path[depth] = Integer.toString(array.size());
            at.add(lineOf(event));
            array.add(value(event, depth + 1));
        }
        lines.put(array, at.build().toArray());
        return array;
    }

    private JsonNode scalar(ScalarEvent scalar, int depth) {
        String text = scalar.getValue();
        if (scalar.getTag().isPresent()) {
            throw fault("yaml.tag", scalar, depth);
        }
        if (text.length() > MAX_TEXT) {
            throw fault("yaml.text-long", scalar, depth, MAX_TEXT);
        }
        if (!Characters.writable(text)) {
            throw fault("yaml.character", scalar, depth);
        }
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return NODES.stringNode(text);
        }
        return switch (text) {
            case "", "null", "~" -> NODES.nullNode();
            case "true", "false" -> NODES.booleanNode(Boolean.parseBoolean(text));
            default -> Decimals.hasForm(text) ? number(text, scalar, depth) : NODES.stringNode(text);
        };
    }

    private JsonNode number(String text, Event event, int depth) {
        return NODES.numberNode(Decimals.read(text).orElseThrow(() -> fault("yaml.number", event, depth, Characters.shown(text, 40),
                Decimals.WHOLE_DIGITS, Decimals.DECIMALS)));
    }

    /** A fault at the value that stands so deep; its place is put together only now. */
    private FaultyInput fault(String key, Event event, int depth, Object... args) {
        return new FaultyInput(Fault.of(key, String.join(".", Arrays.copyOf(path, depth)), lineOf(event), args));
    }

    private static int lineOf(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
