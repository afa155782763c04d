package sumakomi.web.explorer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Text;
import sumakomi.web.explorer.Shown.Code;
import sumakomi.web.explorer.Shown.Link;
import sumakomi.web.explorer.Shown.Words;
import tools.jackson.databind.JsonNode;

/** Puts a single value of an entry into words: a reference becomes a link, an id of the entry's own parts their name. */
final class ScalarReader {

    /** Shown as the source prints them or as the author wrote them. */
    private static final Set<String> VERBATIM = Set.of("printed", "exact", "code", "codesInFigure", "letter", "number", "originalTitle",
            "start", "end", "level1", "level2", "value");
    /** Names in the language of formulas, shown as an author types them. */
    private static final Set<String> CELLS = Set.of("expression", "cell", "rate", "whereNotZero", "letters", "input", "scenario",
            "scenarioByContract", "subsidy", "party", "parameter", "parameterLow", "parameterHigh");
    private static final Set<String> YEARS = Set.of("year", "baseYear", "fiscalYear");
    private static final Set<String> FORMULAS = Set.of("expression", "formula");
    private static final Set<String> MUNICIPALITIES = Set.of("municipalities", "municipality", "ward", "proposer");
    /** Keys that name a place of the document which the entry cites. */
    private static final Set<String> PLACES = Set.of("namedInFigures", "table");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*");
    static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

    private final Referents referents;
    private final Wording wording;
    private final Entry entry;
    private final Map<String, String> parts = new HashMap<>();

    ScalarReader(Referents referents, Wording wording, Entry entry) {
        this.referents = referents;
        this.wording = wording;
        this.entry = entry;
        entry.tree().forEach(this::name);
    }

    /** Remembers what the parts of the entry are called, by all their ids. */
    private void name(JsonNode node) {
        node.forEach(this::name);
        Stream.of("title", "label", "name", "text").flatMap(key -> Entry.text(node.path(key)).stream()).findFirst().ifPresent(title ->
                Stream.of("id", "symbol", "name").map(node::path).filter(JsonNode::isString)
                        .forEach(id -> parts.putIfAbsent(id.asString(), wording.of(title))));
    }

    Shown read(String key, JsonNode node) {
        if (node.isBoolean()) {
            return new Words(wording.value("truth", node.asString()));
        }
        if (node.isNumber()) {
            return new Words(YEARS.contains(key) ? node.asString() : wording.number(node.decimalValue()));
        }
        return string(key, node.asString());
    }

    private Shown string(String key, String value) {
        if (entry.kind().equals("study") && CELLS.contains(key)) {
            return new Code(value);
        }
        if (FORMULAS.contains(key)) {
            return new Words(formula(value));
        }
        if (value.startsWith("http")) {
            return new Link(value, value);
        }
        return reference(key, value).or(() -> wording.find("value." + key + "." + value).map(Words::new))
                .or(() -> Optional.ofNullable(parts.get(value)).map(Words::new)).orElseGet(() -> new Words(plain(key, value)));
    }

    private Optional<Shown> reference(String key, String value) {
        if (MUNICIPALITIES.contains(key)) {
            return referents.municipality(value).map(name -> new Link(wording.of(name), "/municipalities/" + value));
        }
        if (PLACES.contains(key)) {
            return entry.sources().stream().map(cited -> new Citation(cited.document(), value))
                    .flatMap(place -> referents.label(place).map(label -> new Link(wording.of(label), Referents.url(place))).stream())
                    .map(Shown.class::cast).findFirst();
        }
        return referents.library().referent(entry, key, value).map(found -> found.equals(entry) ? new Words(wording.of(found.title()))
                : new Link(wording.of(found.title()), Referents.url(found)));
    }

    private String plain(String key, String value) {
        if (VERBATIM.contains(key)) {
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
                .map(part -> wording.say("library.quoted", part)).orElseGet(() -> wording.missing("formula." + entry.id() + "." + name.group()))));
    }

    /** The options of a question, where an entry says for which answers it holds. */
    Shown options(String question, List<String> options) {
        List<String> labels = referents.library().find("questions", question).map(found -> options.stream().map(option -> label(found, option)).toList())
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
