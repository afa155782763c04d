package sumakomi.economics.study;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.WrittenUnits.Unit;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Horizon;
import sumakomi.knowledge.WrittenNumber;
import sumakomi.knowledge.WrittenYear;
import sumakomi.knowledge.YamlDocument;
import tools.jackson.databind.JsonNode;

/** The fields of a study being read: gathers faults instead of stopping at the first. */
public final class StudyFields {

    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int SHOWN = 40;
    private static final double LARGEST = 1e15;
    private static final List<String> SHAPES = List.of("triangular", "uniform");
    private static final Set<String> QUANTITY_KEYS = Set.of("value", "low", "high", "shape", "deviation", "origin", "note",
            "distinct", "figure");

    private final YamlDocument yaml;
    private final Faults faults = new Faults();

    public StudyFields(YamlDocument yaml) {
        this.yaml = yaml;
        if (!yaml.root().isObject()) {
            throw new FaultyInput(Fault.of("study.whole", "", 1));
        }
    }

    public JsonNode root() {
        return yaml.root();
    }

    public void refuseIfFaulty() {
        faults.refuseIfAny();
    }

    public void fault(String key, String where, Object... args) {
        faults.add(() -> Fault.of(key, where, yaml.lineOf(where), args));
    }

    public void refuseOtherKeys(JsonNode node, String where, Set<String> keys) {
        node.propertyNames().stream().filter(key -> !keys.contains(key)).forEach(key -> fault("profile.key",
                where.isEmpty() ? shortened(key) : where + "." + shortened(key), shortened(key),
                String.join(", ", keys.stream().sorted().toList())));
    }

    public String text(JsonNode node, String key, String where) {
        String text = node.path(key).isString() ? node.path(key).asString().strip() : "";
        if (!Line.fits(text)) {
            fault("study.text", where, Line.LONGEST);
        }
        return text.isEmpty() ? "?" : text;
    }

    /** A line that may be left out. */
    Optional<String> line(JsonNode node, String key, String where) {
        return node.path(key).isMissingNode() ? Optional.empty() : Optional.of(text(node, key, where));
    }

    List<String> lines(JsonNode node, String key, String where) {
        List<String> lines = new ArrayList<>();
        JsonNode list = node.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            fault("study.list", where);
        }
        for (JsonNode element : list.isArray() ? list.values() : List.<JsonNode>of()) {
            String line = element.isString() ? element.asString().strip() : "";
            if (!Line.fits(line)) {
                fault("study.text", where + "." + lines.size(), Line.LONGEST);
            }
            lines.add(line);
        }
        return lines;
    }

    public String id(JsonNode node, String where) {
        return idOf(node.path("id").asString(""), where + ".id");
    }

    String idOf(String id, String where) {
        if (id.length() > SHOWN || !id.matches(ID)) {
            fault("study.id", where, shortened(id));
        }
        return id;
    }

    /** A year and month, such as {@code 2028-04}, which may be left out. */
    Optional<YearMonth> month(JsonNode node, String key, String where) {
        return word(node, key, where).filter(word -> !word.isEmpty()).flatMap(word -> {
            Optional<YearMonth> read = WrittenYear.readMonth(word).filter(month -> Horizon.holds(month.getYear()));
            if (read.isEmpty()) {
                fault("study.month", where, shortened(word), Integer.toString(Horizon.FIRST_YEAR), Integer.toString(Horizon.LAST_YEAR));
            }
            return read;
        });
    }

    public Optional<String> word(JsonNode node, String key, String where) {
        if (node.path(key).isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(required(node, key, where));
    }

    public String required(JsonNode node, String key, String where) {
        if (!node.path(key).isString() || node.path(key).asString().isBlank()) {
            fault("study.word", where);
            return "";
        }
        return shortened(node.path(key).asString());
    }

    List<String> words(JsonNode node, String key, String where) {
        List<String> words = new ArrayList<>();
        JsonNode list = node.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            fault("study.list", where);
        }
        for (JsonNode element : list.isArray() ? list.values() : List.<JsonNode>of()) {
            if (element.isString()) {
                words.add(shortened(element.asString()));
            } else {
                fault("study.word", where + "." + words.size());
            }
        }
        return List.copyOf(words);
    }

    boolean flag(JsonNode node, String key, String where) {
        JsonNode flag = node.path(key);
        if (!flag.isMissingNode() && !flag.isBoolean()) {
            fault("study.flag", where, shortened(flag.asString("")));
        }
        return flag.asBoolean(false);
    }

    int year(JsonNode node, String key, String where) {
        String year = node.path(key).asString("");
        return WrittenYear.read(year).filter(Horizon::holds).orElseGet(() -> {
            fault("study.year", where, shortened(year), Integer.toString(Horizon.FIRST_YEAR), Integer.toString(Horizon.LAST_YEAR));
            return Horizon.FIRST_YEAR;
        });
    }

    /** All keys but the given ones, each a number or a number with its spread and origin, in the unit of its key. */
    public Map<String, Quantity> quantities(JsonNode node, String where, Set<String> otherKeys, Function<String, Optional<Unit>> units) {
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        if (!node.isObject() && !node.isMissingNode()) {
            fault("study.mapping", where);
        }
        node.properties().stream().filter(entry -> !otherKeys.contains(entry.getKey()))
                .forEach(entry -> slip(entry.getKey(), entry.getValue(), otherKeys).ifPresentOrElse(
                        meant -> fault("study.field", where + "." + shortened(entry.getKey()), shortened(entry.getKey()), meant),
                        () -> quantity(entry.getValue(), where + "." + entry.getKey(), units.apply(entry.getKey()))
                                .ifPresent(quantity -> quantities.put(entry.getKey(), quantity))));
        return quantities;
    }

    /** The key that was meant, where something that is no number stands under one that differs by a few letters. */
    private static Optional<String> slip(String key, JsonNode node, Set<String> otherKeys) {
        boolean number = node.isNumber() || node.isString() && WrittenNumber.read(node.asString()).isPresent()
                || node.isObject() && node.properties().stream().anyMatch(member -> QUANTITY_KEYS.contains(member.getKey()));
        return number ? Optional.empty() : Fault.near(otherKeys, key);
    }

    private Optional<Quantity> quantity(JsonNode node, String where, Optional<Unit> unit) {
        if (!node.isObject()) {
            return number(node, where, unit).map(Quantity::of);
        }
        refuseOtherKeys(node, where, QUANTITY_KEYS);
        if (node.path("value").isMissingNode()) {
            fault("study.value-missing", where + ".value");
        }
        Optional<Double> value = number(node, "value", where, unit);
        Optional<String> note = line(node, "note", where + ".note");
        Optional<String> distinct = line(node, "distinct", where + ".distinct");
        Optional<String> figure = word(node, "figure", where + ".figure");
        return value.map(number -> new Quantity(number, spread(node, number, where, unit), origin(node, where), note, distinct, figure));
    }

    /** A number that may be left out. */
    private Optional<Double> number(JsonNode node, String key, String where, Optional<Unit> unit) {
        return node.path(key).isMissingNode() ? Optional.empty() : number(node.path(key), where + "." + key, unit);
    }

    private Optional<Double> number(JsonNode node, String where, Optional<Unit> unit) {
        String text = node.asString("");
        Optional<WrittenNumber> written = node.isNumber() ? Optional.empty() : WrittenNumber.read(text);
        if (!node.isNumber() && written.isEmpty()) {
            fault("study.number", where, shortened(text));
            return Optional.empty();
        }
        Optional<Double> number = written.isEmpty() ? Optional.of(node.asDouble()) : inItsUnit(written.get(), shortened(text), where, unit);
        if (number.filter(value -> Math.abs(value) > LARGEST).isPresent()) {
            fault("study.number-large", where, shortened(text));
            return Optional.empty();
        }
        return number;
    }

    /** A number without a unit, in that of its field, or a share in percent. */
    private Optional<Double> inItsUnit(WrittenNumber written, String text, String where, Optional<Unit> unit) {
        if (unit.filter(Unit::share).isPresent() && written.unit().startsWith("%")) {
            return Optional.of(written.value().movePointLeft(2).doubleValue());
        }
        if (written.isIn(unit.map(Unit::words).orElse(new String[0]))) {
            return Optional.of(written.value().doubleValue());
        }
        unit.ifPresentOrElse(one -> fault("study.number-other-unit", where, text, one.title()),
                () -> fault("study.number-unit", where, text, written.value().toPlainString()));
        return Optional.empty();
    }

    private Spread spread(JsonNode node, double value, String where, Optional<Unit> unit) {
        refuseOtherSpreads(node, where);
        if (!node.path("deviation").isMissingNode()) {
            double deviation = number(node.path("deviation"), where + ".deviation", unit).orElse(1.0);
            if (deviation <= 0) {
                fault("study.deviation", where + ".deviation", deviation);
            }
            return new Spread.Normal(value, deviation);
        }
        if (node.path("low").isMissingNode() && node.path("high").isMissingNode()) {
            return Spread.FIXED;
        }
        double low = number(node, "low", where, unit).orElse(value);
        double high = number(node, "high", where, unit).orElse(value);
        if (!(low <= value && value <= high && low < high)) {
            fault("study.range", where, low, value, high);
            return Spread.FIXED;
        }
        return node.path("shape").asString("").equals("uniform") ? new Spread.Uniform(low, high) : new Spread.Triangular(low, value, high);
    }

    /** A spread is told in one way, so that none of what was said is dropped. */
    private void refuseOtherSpreads(JsonNode node, String where) {
        boolean bell = !node.path("deviation").isMissingNode();
        boolean range = !node.path("low").isMissingNode() || !node.path("high").isMissingNode();
        JsonNode shape = node.path("shape");
        if (!shape.isMissingNode() && !SHAPES.contains(shape.asString(""))) {
            fault("study.one-of", where + ".shape", shortened(shape.asString("")), String.join(", ", SHAPES));
        } else if (bell && (range || !shape.isMissingNode()) || !shape.isMissingNode() && !range) {
            fault("study.spread", where);
        }
    }

    /** One of some words, which may be left out. */
    <T extends Enum<T>> Optional<T> choice(JsonNode node, String key, String where, T[] choices) {
        Optional<String> given = word(node, key, where);
        Optional<T> found = given.flatMap(word -> Arrays.stream(choices).filter(one -> one.toString().equals(word)).findFirst());
        if (given.filter(word -> !word.isEmpty()).isPresent() && found.isEmpty()) {
            fault("study.one-of", where, given.get(), Fault.oneOf(Arrays.stream(choices).map(Enum::toString).toList()));
        }
        return found;
    }

    private Origin origin(JsonNode node, String where) {
        String given = node.path("origin").isMissingNode() ? Origin.GIVEN.toString() : node.path("origin").asString("");
        for (Origin origin : Origin.values()) {
            if (origin.toString().equals(given)) {
                return origin;
            }
        }
        fault("study.origin", where + ".origin", shortened(given), List.of(Origin.values()).toString());
        return Origin.GIVEN;
    }

    /** A value as it may stand in a message. */
    public static String shortened(String value) {
        return Characters.shown(value, SHOWN);
    }
}
