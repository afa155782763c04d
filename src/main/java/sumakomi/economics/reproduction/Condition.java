package sumakomi.economics.reproduction;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a column must hold.
 *
 * @param is any of these; nothing is asked when empty
 * @param isNot none of these
 */
record Condition(String column, List<String> is, List<String> isNot) {

    boolean holds(String text) {
        return (is.isEmpty() || is.contains(text)) && !isNot.contains(text);
    }

    Condition mapped(UnaryOperator<String> word) {
        return new Condition(column, is.stream().map(word).toList(), isNot.stream().map(word).toList());
    }
}
