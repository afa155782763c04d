package sumakomi.web.explorer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sumakomi.knowledge.Catalogue.Show;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Text;
import sumakomi.web.explorer.Shown.Code;
import sumakomi.web.explorer.Shown.Link;
import sumakomi.web.explorer.Shown.Words;
import tools.jackson.databind.JsonNode;

/** Puts a single value of an entry into words: a reference becomes a link, an id of the entry's own parts their name. */
final class ScalarReader {

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*");
    static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

    private final Referents referents;
    private final Wording wording;
    private final Entry entry;
    private final Map<String, Show> shown;
    private final Map<String, String> parts = new HashMap<>();

    ScalarReader(Referents referents, Wording wording, Entry entry) {
        this.referents = referents;
        this.wording = wording;
        this.entry = entry;
        this.shown = referents.library().catalogue().kind(entry.kind()).shown();
        entry.tree().forEach(this::name);
    }

    /** Remembers what the parts of the entry are called, by all their ids. */
    private void name(JsonNode node) {
        node.forEach(this::name);
        Stream.of("title", "label", "name", "text").flatMap(key -> Entry.text(node.path(key)).stream()).findFirst()
                .ifPresent(title -> Stream.of("id", "symbol", "name").map(node::path).filter(JsonNode::isString)
                        .forEach(id -> parts.putIfAbsent(id.asString(), wording.of(title))));
    }

    /** Whether what stands under a key is for machines alone. */
    boolean hidden(String key) {
        return is(Show.HIDDEN, key);
    }

    private boolean is(Show how, String key) {
        return shown.get(key) == how;
    }

    Shown read(String key, JsonNode node) {
        if (node.isBoolean()) {
            return new Words(wording.value("truth", node.asString()));
        }
        if (node.isNumber()) {
            return new Words(is(Show.YEAR, key) ? node.asString() : wording.number(node.decimalValue()));
        }
        return string(key, node.asString());
    }

    private Shown string(String key, String value) {
        if (is(Show.CODE, key)) {
            return new Code(value);
        }
        if (is(Show.FORMULA, key)) {
            return new Words(formula(value));
        }
        if (value.startsWith("http")) {
            return new Link(value, value);
        }
        return reference(key, value).or(() -> wording.find("value." + key + "." + value).map(Words::new))
                .or(() -> Optional.ofNullable(parts.get(value)).map(Words::new)).orElseGet(() -> new Words(plain(key, value)));
    }

    private Optional<Shown> reference(String key, String value) {
        if (is(Show.MUNICIPALITY, key)) {
            return referents.municipality(value).map(name -> new Link(wording.of(name), "/municipalities/" + value));
        }
        if (is(Show.PLACE, key)) {
            return entry.sources().stream().map(cited -> new Citation(cited.document(), value))
                    .flatMap(place -> referents.label(place).map(label -> new Link(wording.of(label), Referents.url(place))).stream())
                    .map(Shown.class::cast).findFirst();
        }
        return referents.library().referent(entry, key, value).map(found -> found.equals(entry) ? new Words(wording.of(found.title()))
                : referents.link(found, wording));
    }

    private String plain(String key, String value) {
        if (is(Show.VERBATIM, key)) {
            return NUMBER.matcher(value).matches() && key.equals("value") ? wording.number(new BigDecimal(value)) : value;
        }
        if (DATE.matcher(value).matches()) {
            return wording.date(value);
        }
        return NUMBER.matcher(value).matches() ? value : wording.value(key, value);
    }

    /** A formula with the names of its inputs in place of their ids. */
    private String formula(String expression) {
        Matcher names = NAME.matcher(expression.replace("*", "×").replace(" / ", " ÷ ").replace(" - ", " − "));
        return names.replaceAll(name -> Matcher.quoteReplacement(Optional.ofNullable(parts.get(name.group()))
                .map(part -> wording.say("library.quoted", part))
                .orElseGet(() -> wording.missing("formula." + entry.id() + "." + name.group()))));
    }

    /** The options of a question, where an entry says for which answers it holds. */
    Shown options(String question, List<String> options) {
        List<String> labels = referents.library().find("questions", question)
                .map(found -> options.stream().map(option -> label(found, option)).toList())
                .orElse(options);
        return new Words(String.join(wording.say("library.or"), labels));
    }

    private String label(Entry question, String option) {
        for (JsonNode node : question.tree().path("options")) {
            if (node.path("id").asString("").equals(option)) {
                return Entry.text(node.path("label")).map((Text text) -> wording.say("library.quoted", wording.of(text))).orElse(option);
            }
        }
        return wording.value("in", option);
    }
}
