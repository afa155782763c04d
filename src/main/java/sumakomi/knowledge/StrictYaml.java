package sumakomi.knowledge;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
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
 * Reads YAML (and so JSON) from people and machines we do not know: UTF-8 only, one document, no aliases, no duplicate
 * keys, bounded in size and depth. Only {@code true}, {@code false}, {@code null} and JSON numbers are anything but text.
 */
public final class StrictYaml {

    /** The largest input that is read at all; the fullest questionnaire takes a tenth of it. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final int MAX_DEPTH = 32;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,12})?");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Iterator<Event> events;
    private final Map<String, Integer> lines = new HashMap<>();

    private StrictYaml(Iterator<Event> events) {
        this.events = events;
    }

    /** @throws FaultyInput if the bytes are not such a document */
    public static YamlDocument read(byte[] bytes) {
        String text = decode(bytes);
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(MAX_BYTES).setParseComments(false).build();
        try {
            StrictYaml reader = new StrictYaml(new Parse(settings).parseString(text).iterator());
            return reader.document();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new FaultyInput(Fault.of("yaml.syntax", "", line, String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            throw new FaultyInput(Fault.of("yaml.syntax", "", 0, String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
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
        JsonNode root = value(events.next(), "", 0);
        next(Event.ID.DocumentEnd);
        if (!next(Event.ID.StreamEnd)) {
            throw new FaultyInput(Fault.of("yaml.several-documents", "", 0));
        }
        return new YamlDocument(root, Map.copyOf(lines));
    }

    private boolean next(Event.ID expected) {
        return events.next().getEventId() == expected;
    }

    private JsonNode value(Event event, String path, int depth) {
        int line = lineOf(event);
        lines.putIfAbsent(path, line);
        if (depth > MAX_DEPTH) {
            throw new FaultyInput(Fault.of("yaml.too-deep", path, line, MAX_DEPTH));
        }
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new FaultyInput(Fault.of("yaml.alias", path, line));
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        return event instanceof MappingStartEvent ? mapping(path, depth) : sequence(path, depth);
    }

    private JsonNode mapping(String path, int depth) {
        ObjectNode object = NODES.objectNode();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(event instanceof ScalarEvent key) || key.getAnchor().isPresent()) {
                throw new FaultyInput(Fault.of("yaml.key", path, lineOf(event)));
            }
            String at = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            lines.put(at, lineOf(event));
            if (object.has(key.getValue())) {
                throw new FaultyInput(Fault.of("yaml.duplicate-key", at, lineOf(event), key.getValue()));
            }
            object.set(key.getValue(), value(events.next(), at, depth + 1));
        }
        return object;
    }

    private JsonNode sequence(String path, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            array.add(value(event, path + "." + array.size(), depth + 1));
        }
        return array;
    }

    private static JsonNode scalar(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return NODES.stringNode(text);
        }
        return switch (text) {
            case "", "null", "~" -> NODES.nullNode();
            case "true", "false" -> NODES.booleanNode(Boolean.parseBoolean(text));
            default -> NUMBER.matcher(text).matches() ? NODES.numberNode(new BigDecimal(text)) : NODES.stringNode(text);
        };
    }

    private static int lineOf(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
