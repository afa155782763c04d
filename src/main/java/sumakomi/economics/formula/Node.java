package sumakomi.economics.formula;

import java.util.List;

/** One operation of a {@link Layout}; the others that it uses go by their numbers. */
sealed interface Node {

    /** The operations used. */
    default List<Integer> uses() {
        return List.of();
    }

    /** A number that is the same in every draw. */
    record Fixed(double value) implements Node {}

    /** An input with its own value in each draw. */
    record Drawn(String cell) implements Node {}

    /** Two numbers joined. */
    record Two(Arithmetic arithmetic, int left, int right) implements Node {
        @Override
        public List<Integer> uses() {
            return List.of(left, right);
        }
    }

    /** {@code then} where a ≤ b, else {@code otherwise}. */
    record Choice(int a, int b, int then, int otherwise) implements Node {
        @Override
        public List<Integer> uses() {
            return List.of(a, b, then, otherwise);
        }
    }

    /** One step of discounting: value × factor + flow. */
    record Discounted(int value, int factor, int flow) implements Node {
        @Override
        public List<Integer> uses() {
            return List.of(value, factor, flow);
        }
    }
}
