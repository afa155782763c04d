package sumakomi.economics.study;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * With what a study was begun: an archetype of an advice and the sizes of its typical measures.
 *
 * @param archetype id of the archetype
 * @param advice where the advice is: {@code profiles/}, {@code advices/} or {@code examples/} and an id
 * @param sizes the quantities on which its costs and savings rest, by size, each in the unit of the size
 * @param budget what the advice says of the cost, yen, with its range
 */
public record Begun(String archetype, Optional<String> advice, Map<String, Quantity> sizes, Optional<Quantity> budget) {

    private static final Pattern ADVICE = Pattern.compile("(profiles|advices|examples)/[A-Za-z0-9-]{1,64}");

    public Begun {
        sizes = Map.copyOf(sizes);
    }

    /** Whether an address is one of an advice. */
    static boolean leadsBack(String address) {
        return ADVICE.matcher(address).matches();
    }

    public Begun withSizes(Map<String, Quantity> others) {
        return new Begun(archetype, advice, others, budget);
    }
}
