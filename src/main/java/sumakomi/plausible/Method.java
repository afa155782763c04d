package sumakomi.plausible;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import sumakomi.knowledge.Municipality;

/** How something is drawn. */
sealed interface Method {

    /** The values it may take; none for a number. */
    Stream<String> values();

    /** One option, in proportion to the weights. */
    record One(Map<String, Double> weights) implements Method {
        @Override
        public Stream<String> values() {
            return weights.keySet().stream();
        }
    }

    /** Each option by itself, with its chance in percent; "none" where all fail. */
    record Several(Map<String, Double> percent) implements Method {
        @Override
        public Stream<String> values() {
            return percent.keySet().stream();
        }
    }

    /** Options in order, the weightier rather first; as many as the weights of the lengths say. */
    record Ranked(Map<String, Double> weights, Map<String, Double> lengths) implements Method {
        @Override
        public Stream<String> values() {
            return weights.keySet().stream();
        }
    }

    /** One of the municipalities of the kind drawn; nothing for a kind outside Tokyo. */
    record Member(Map<String, List<String>> byKind) implements Method {
        @Override
        public Stream<String> values() {
            return byKind.values().stream().flatMap(List::stream);
        }
    }

    /** A number from the first range whose condition holds. */
    record Amount(List<Range> ranges) implements Method {
        @Override
        public Stream<String> values() {
            return Stream.empty();
        }
    }

    /** Where a number comes from. */
    sealed interface Range {
        Condition condition();
    }

    /** Between two numbers, both included; each doubling is as likely as the next. */
    record Between(Condition condition, BigDecimal from, BigDecimal to, int digits, boolean whole) implements Range {}

    /** The figure of the municipality drawn. */
    record Census(Condition condition, Figure figure) implements Range {}

    /** Figures of a municipality. */
    enum Figure {
        population(Municipality::population), area(Municipality::areaKm2), dayNightRatio(Municipality::dayNightRatio);

        private final Function<Municipality, BigDecimal> reading;

        Figure(Function<Municipality, BigDecimal> reading) {
            this.reading = reading;
        }

        BigDecimal of(Municipality municipality) {
            return reading.apply(municipality);
        }
    }

    /** Multiplies weights (of several options: their odds) where a condition holds. */
    record Adjustment(Condition condition, Map<String, Double> times) {

        /** The weights with every adjustment that holds. */
        static Map<String, Double> applied(Map<String, Double> weights, List<Adjustment> adjustments,
                Function<String, List<String>> truth) {
            Map<String, Double> adjusted = new LinkedHashMap<>(weights);
            adjustments.stream().filter(one -> one.condition().holds(truth))
                    .forEach(one -> one.times().forEach((option, times) -> adjusted.merge(option, times, (weight, by) -> weight * by)));
            return adjusted;
        }
    }
}
