package sumakomi.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.io.JsonStringEncoder;

/** A document as a tree that may break every rule: a mapping may hold a key twice, a scalar may be any text. */
sealed interface Tree {

    record Mapping(List<Map.Entry<String, Tree>> entries) implements Tree {}

    record Items(List<Tree> items) implements Tree {}

    /** @param written as it stands in the file, with its quotation marks if it has any */
    record Scalar(String written) implements Tree {}

    static Tree parse(String yaml) {
        return of(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    private static Tree of(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<Map.Entry<String, Tree>> entries = new ArrayList<>();
            map.forEach((key, one) -> entries.add(Map.entry(String.valueOf(key), of(one))));
            return new Mapping(entries);
        }
        if (value instanceof List<?> list) {
            return new Items(new ArrayList<>(list.stream().map(Tree::of).toList()));
        }
        return value instanceof String text ? text(text) : new Scalar(String.valueOf(value));
    }

    /** Halves of surrogate pairs are escaped: in UTF-8 they cannot be written. */
    static Scalar text(String text) {
        String quoted = new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
        return new Scalar('"' + quoted.replaceAll("[\\ud800-\\udfff]", "\\\\ud800") + '"');
    }

    /** As JSON, so far as it is any; as such it is YAML too. */
    default String json() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    /** What is longer is cut: a server refuses it by its size alone. */
    int LONGEST = 3_000_000;

    private void write(StringBuilder out) {
        if (out.length() > LONGEST) {
            return;
        }
        if (this instanceof Mapping mapping) {
            out.append('{');
            String comma = "";
            for (Map.Entry<String, Tree> entry : mapping.entries) {
                out.append(comma).append(text(entry.getKey()).written).append(": ");
                entry.getValue().write(out);
                comma = ",\n";
            }
            out.append('}');
        } else if (this instanceof Items items) {
            out.append('[');
            String comma = "";
            for (Tree item : items.items) {
                out.append(comma);
                item.write(out);
                comma = ", ";
            }
            out.append(']');
        } else if (this instanceof Scalar scalar) {
            out.append(scalar.written);
        }
    }

    default Tree copy() {
        if (this instanceof Mapping mapping) {
            List<Map.Entry<String, Tree>> entries = new ArrayList<>();
            mapping.entries.forEach(entry -> entries.add(Map.entry(entry.getKey(), entry.getValue().copy())));
            return new Mapping(entries);
        }
        return this instanceof Items items ? new Items(new ArrayList<>(items.items.stream().map(Tree::copy).toList())) : this;
    }
}
