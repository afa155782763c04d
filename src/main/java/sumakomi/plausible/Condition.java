package sumakomi.plausible;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Holds when each of {@code when} has one of the values named and none of {@code unless} has.
 *
 * @param when by the name of a draw, its values
 */
record Condition(Map<String, List<String>> when, Map<String, List<String>> unless) {

    static final Condition ALWAYS = new Condition(Map.of(), Map.of());

    boolean holds(Function<String, List<String>> truth) {
        return when.entrySet().stream().allMatch(one -> meets(one, truth))
                && unless.entrySet().stream().noneMatch(one -> meets(one, truth));
    }

    private static boolean meets(Map.Entry<String, List<String>> one, Function<String, List<String>> truth) {
        return !Collections.disjoint(Set.copyOf(one.getValue()), truth.apply(one.getKey()));
    }

    Stream<String> names() {
        return Stream.concat(when.keySet().stream(), unless.keySet().stream());
    }
}
