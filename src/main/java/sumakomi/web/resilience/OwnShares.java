package sumakomi.web.resilience;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import sumakomi.knowledge.PlainJson;
import sumakomi.knowledge.WrittenNumber;
import sumakomi.resilience.BuildingUse;
import sumakomi.resilience.Load;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shares of the five classes that were typed for a building of a district, in percent; where one of five is given, an empty one is
 * 0 %. Without any, those of the use hold.
 *
 * @param typed by field, such as {@code buildings.0.shares.power-1.5}
 */
record OwnShares(Map<String, String> typed) {

    private static final int TO_PERCENT = 2;

    /** @param number of the class, from 1 */
    static String field(int row, String load, int number) {
        return "buildings." + row + ".shares." + load + "." + number;
    }

    /** Whether any was typed for a building. */
    public boolean given(int row) {
        return Load.all().stream().anyMatch(load -> texts(row, load).stream().anyMatch(text -> !text.isEmpty()));
    }

    private List<String> texts(int row, Load load) {
        return IntStream.rangeClosed(1, BuildingUse.CLASSES)
                .mapToObj(number -> typed.getOrDefault(field(row, load.key(), number), "").strip())
                .toList();
    }

    /** As a file would have them: fractions of 1, and what is no percentage as it was typed; empty where none was. */
    Optional<ObjectNode> tree(int row) {
        ObjectNode tree = PlainJson.MAPPER.createObjectNode();
        for (Load load : Load.all()) {
            List<String> texts = texts(row, load);
            if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                ArrayNode five = tree.putArray(load.key());
                texts.forEach(text -> fraction(text).ifPresentOrElse(five::add, () -> five.add(text)));
            }
        }
        return Optional.of(tree).filter(shares -> !shares.isEmpty());
    }

    private static Optional<BigDecimal> fraction(String text) {
        return text.isEmpty() ? Optional.of(BigDecimal.ZERO) : WrittenNumber.read(text).filter(written -> written.isIn("%"))
                .map(written -> written.value().movePointLeft(TO_PERCENT).stripTrailingZeros());
    }

    /** Types the shares of a file into the fields of a row. */
    static void type(int row, JsonNode shares, Map<String, String> typed) {
        shares.properties().forEach(load -> {
            int number = 1;
            for (JsonNode share : load.getValue().values()) {
                typed.put(field(row, load.getKey(), number++), share.decimalValue(BigDecimal.ZERO).movePointRight(TO_PERCENT)
                        .stripTrailingZeros().toPlainString());
            }
        });
    }
}
