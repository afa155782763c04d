package sumakomi.web.explorer;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.web.explorer.Shown.Words;
import tools.jackson.databind.JsonNode;

/** Puts a figure, its unit and its precision together, which an entry keeps under keys of their own. */
record FigureReader(Wording wording) {

    /** Keys whose figures have the unit of their object. */
    private static final Set<String> FIGURES = Set.of("value", "printed", "level1", "level2", "from", "to");
    private static final Set<String> YEARS = Set.of("year", "fiscal-year");

    /** The unit of the figures of an object, empty if it names none. */
    static String unit(JsonNode object) {
        return object.path("unit").isString() ? object.get("unit").asString() : "";
    }

    /** Whether a key is told together with another one of the object. */
    static boolean folded(JsonNode object, String key) {
        boolean figure = object.has("value") || object.has("range") || object.has("default") || object.has("printed")
                || object.has("level1") || object.path("from").isNumber();
        return key.equals("unit") && figure || key.equals("exact") && object.has("value")
                || Set.of("qualifier", "approximate").contains(key) && figure;
    }

    /** Whether the source prints just the figure that another key gives as a number. */
    static boolean printedAsIs(JsonNode object, String key) {
        return key.equals("printed") && plain(object.get(key).asString("")) && Stream.of("value", "gigajoulePerYear").map(object::path)
                .anyMatch(node -> node.isNumber()
                        && node.decimalValue().compareTo(new BigDecimal(object.get(key).asString().replace(",", ""))) == 0);
    }

    /** The figure under a key of an object, if there is one. */
    Optional<Shown> read(JsonNode object, String key, String unit) {
        JsonNode node = object.get(key);
        if (key.equals("unit")) {
            return Optional.of(new Words(wording.unit(node.asString())));
        }
        if (key.equals("value") && object.path("exact").isString()) {
            return Optional.of(new Words(wording.figure(object.get("exact").asString(), unit)));
        }
        boolean alone = !key.equals("printed") || !object.has("value") && !object.has("level1");
        boolean number = node.isNumber() || node.isString() && plain(node.asString());
        if (FIGURES.contains(key) && number && alone && !unit.isEmpty()) {
            return Optional.of(new Words(
                    about(object, node.isNumber() || key.equals("value") ? figure(node, unit) : wording.figure(node.asString(), unit))));
        }
        if (key.equals("range")) {
            return range(object, node, unit);
        }
        return key.equals("kilowatt") ? Optional.of(new Words(figure(node, "kW"))) : Optional.empty();
    }

    /** An object that is nothing but a figure. */
    Optional<Shown> whole(JsonNode object, String unit) {
        if (object.path("kilowatt").isNumber()) {
            return Optional.of(new Words(figure(object.get("kilowatt"), "kW")));
        }
        if (object.path("percent").isNumber() && !object.has("printed")) {
            return Optional.of(new Words(figure(object.get("percent"), "percent")));
        }
        boolean printed = object.path("printed").isString() && (object.has("percent") || object.has("fraction"));
        if (printed && !object.has("value")) {
            return Optional.of(new Words(object.get("printed").asString()));
        }
        boolean value = object.path("value").isNumber() && !object.has("unit") && !object.has("name") && !object.has("input")
                && !unit.isEmpty();
        return value ? Optional.of(new Words(figure(object.get("value"), unit)
                + (object.path("printed").isString() ? wording.say("library.printed", object.get("printed").asString()) : "")))
                : Optional.empty();
    }

    private Optional<Shown> range(JsonNode object, JsonNode range, String unit) {
        if (range.path("printed").isString()) {
            return Optional.of(new Words(range.get("printed").asString()));
        }
        return range.has("low") && range.has("high") ? Optional.of(new Words(about(object, wording.say("library.range",
                unit.isEmpty() ? number(range.get("low")) : figure(range.get("low"), unit),
                unit.isEmpty() ? number(range.get("high")) : figure(range.get("high"), unit))))) : Optional.empty();
    }

    private String about(JsonNode object, String figure) {
        String qualifier = object.path("approximate").asBoolean(false) ? "about" : object.path("qualifier").asString("");
        return qualifier.isEmpty() ? figure
                : wording.find("qualified." + qualifier, figure).orElseGet(() -> wording.missing("qualified." + qualifier));
    }

    private String figure(JsonNode node, String unit) {
        return wording.figure(YEARS.contains(unit) ? node.asString() : number(node), unit);
    }

    private String number(JsonNode node) {
        return wording.number(new BigDecimal(node.asString()));
    }

    private static boolean plain(String figure) {
        return figure.replace(",", "").matches("[-+]?\\d+(\\.\\d+)?");
    }
}
