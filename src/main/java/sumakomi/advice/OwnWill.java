package sumakomi.advice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Text;

/**
 * What the municipality decides itself, and what that does to the order.
 *
 * @param setAside in the order of the source
 * @param weights of the aspects that it shifts, in their order
 * @param order every type that has a place in the plain order or in theirs, and what is set aside; in their order
 */
public record OwnWill(List<SetAside> setAside, List<Weight> weights, List<Placed> order) {

    public OwnWill {
        setAside = List.copyOf(setAside);
        weights = List.copyOf(weights);
        order = List.copyOf(order);
    }

    /** A type that the municipality does not consider, and why, in its own words. */
    public record SetAside(String archetype, int number, Text title, String reason, Basis basis) {}

    /** By how much what speaks from an aspect counts. */
    public record Weight(String aspect, Text title, BigDecimal weight, Basis basis) {}

    /**
     * Where a type stands without and with the will.
     *
     * @param because the least part of the will that brings it to its place; empty where that is the plain one
     * @param gains by the aspects that are shifted, how many points it gains, or loses
     */
    public record Placed(String archetype, int number, Text title, Place plain, Place own, List<Cause> because, List<Gain> gains) {
        public Placed {
            because = List.copyOf(because);
            gains = List.copyOf(gains);
        }

        /** Whether the will gives it another place. */
        public boolean moved() {
            return !plain.rank().equals(own.rank());
        }
    }

    /**
     * A place in an order.
     *
     * @param rank absent where it could not be recommended
     * @param recommended whether it is
     */
    public record Place(Optional<Integer> rank, boolean recommended, BigDecimal points) {}

    /** A part of the will: the archetype that is set aside, or the aspect that is weighed another. */
    public record Cause(Optional<String> setAside, Optional<String> weight) {}

    /** What the weight of an aspect does to the points of a type. */
    public record Gain(String aspect, BigDecimal points) {}

    /** Those that are first without the will. */
    public List<Placed> plainFirst() {
        return order.stream().filter(one -> one.plain().rank().equals(Optional.of(1))).toList();
    }

    /** Whether any type stands elsewhere than without the will. */
    public boolean changesOrder() {
        return order.stream().anyMatch(Placed::moved);
    }

    /** Where a type stands; empty for one that has no place in either order. */
    public Optional<Placed> placed(String archetype) {
        return order.stream().filter(one -> one.archetype().equals(archetype)).findFirst();
    }
}
