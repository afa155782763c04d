package sumakomi.questionnaire;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import sumakomi.knowledge.Decimals;

/**
 * What a municipality decides itself, whatever the answers speak for. It is made of parts, each a word of its own, as files,
 * forms and the store have them.
 *
 * @param setAside by archetype that is not to be considered, the reason in the municipality's own words
 * @param weights by aspect, by how much what speaks from it is to count; those that count as they are do not appear
 */
public record Will(Map<String, String> setAside, Map<String, BigDecimal> weights) {

    /** None of its own: what the answers speak for holds. */
    public static final Will NONE = new Will(Map.of(), Map.of());

    private static final String SET_ASIDE = "set-aside.";
    private static final String WEIGHT = "weight.";

    public Will {
        setAside = Map.copyOf(setAside);
        Map<String, BigDecimal> shifted = new TreeMap<>();
        weights.forEach((aspect, weight) -> {
            if (weight.compareTo(BigDecimal.ONE) != 0) {
                shifted.put(aspect, Decimals.canonical(weight));
            }
        });
        weights = Map.copyOf(shifted);
    }

    /** The part that sets an archetype aside. */
    public static String settingAside(String archetype) {
        return SET_ASIDE + archetype;
    }

    /** The part that weighs an aspect. */
    public static String weighing(String aspect) {
        return WEIGHT + aspect;
    }

    /** Where a part stands in a profile. */
    public static String place(String part) {
        return part.startsWith(SET_ASIDE) ? "will.setAside." + part.substring(SET_ASIDE.length())
                : "will.weights." + part.substring(WEIGHT.length());
    }

    /** @param parts as {@link #parts()} tells them */
    public static Will of(Map<String, String> parts) {
        Map<String, String> setAside = new LinkedHashMap<>();
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        parts.forEach((part, value) -> {
            if (part.startsWith(SET_ASIDE)) {
                setAside.put(part.substring(SET_ASIDE.length()), value);
            } else {
                weights.put(part.substring(WEIGHT.length()), new BigDecimal(value));
            }
        });
        return new Will(setAside, weights);
    }

    /** Each part with its reason or its weight in plain digits, what is set aside first. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        new TreeMap<>(setAside).forEach((archetype, reason) -> parts.put(settingAside(archetype), reason));
        new TreeMap<>(weights).forEach((aspect, weight) -> parts.put(weighing(aspect), weight.toPlainString()));
        return parts;
    }

    /** This will with some of its parts alone. */
    public Will only(Collection<String> some) {
        Map<String, String> parts = parts();
        parts.keySet().retainAll(some);
        return of(parts);
    }

    /** Nothing is set aside, and everything counts as it is. */
    public boolean isNone() {
        return setAside.isEmpty() && weights.isEmpty();
    }

    /** By how much what speaks from an aspect counts. */
    public BigDecimal weight(String aspect) {
        return weights.getOrDefault(aspect, BigDecimal.ONE);
    }
}
