package sumakomi.economics.formula;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import sumakomi.economics.formula.Node.Choice;
import sumakomi.economics.formula.Node.Discounted;
import sumakomi.economics.formula.Node.Fixed;
import sumakomi.economics.formula.Node.Two;

/**
 * A layout made ready to be worked out again and again as single inputs move: what no moved input touches keeps its value.
 * Operations go by their numbers in the layout.
 */
final class Steps {

    private static final int MOST_USED = 4;

    private final Node[] nodes;
    private final double[] values;
    /** The operations that use each one, end to end: those of number i stand from {@code from[i]} to {@code from[i + 1]}. */
    private final int[] users;
    private final int[] from;
    /** What each operation uses, {@value #MOST_USED} places for each. */
    private final int[] used;
    private BitSet movedBefore = new BitSet();
    private int[] touchedBefore = {};

    /** @param outputs numbers of the operations whose values are wanted */
    Steps(Layout layout, int[] outputs) {
        nodes = layout.nodes().toArray(Node[]::new);
        values = new double[nodes.length];
        used = new int[nodes.length * MOST_USED];
        from = new int[nodes.length + 1];
        BitSet needed = needed(outputs);
        users = new int[from[nodes.length]];
        int[] next = from.clone();
        for (int at = needed.nextSetBit(0); at >= 0; at = needed.nextSetBit(at + 1)) {
            for (int one = 0; one < count(nodes[at]); one++) {
                users[next[used[at * MOST_USED + one]]++] = at;
            }
            work(at);
        }
    }

    /** What the outputs need; also notes what each operation uses and how often each is used. */
    private BitSet needed(int[] outputs) {
        BitSet needed = new BitSet(nodes.length);
        Arrays.stream(outputs).forEach(needed::set);
        for (int at = nodes.length - 1; at >= 0; at--) {
            if (needed.get(at)) {
                List<Integer> uses = nodes[at].uses();
                for (int one = 0; one < uses.size(); one++) {
                    used[at * MOST_USED + one] = uses.get(one);
                    needed.set(uses.get(one));
                    from[uses.get(one) + 1]++;
                }
            }
        }
        for (int at = 0; at < nodes.length; at++) {
            from[at + 1] += from[at];
        }
        return needed;
    }

    private static int count(Node node) {
        return node instanceof Two ? 2 : node instanceof Discounted ? 3 : node instanceof Choice ? MOST_USED : 0;
    }

    private void work(int at) {
        Node node = nodes[at];
        int first = at * MOST_USED;
        if (node instanceof Two two) {
            values[at] = two.arithmetic().of(values[used[first]], values[used[first + 1]]);
        } else if (node instanceof Discounted) {
            values[at] = values[used[first]] * values[used[first + 1]] + values[used[first + 2]];
        } else if (node instanceof Choice) {
            values[at] = values[used[first]] <= values[used[first + 1]] ? values[used[first + 2]] : values[used[first + 3]];
        } else if (node instanceof Fixed fixed) {
            values[at] = fixed.value();
        }
    }

    /** Gives an operation that is an input another value; what rests on it follows with {@link #follow}. */
    void set(int input, double value) {
        values[input] = value;
    }

    double value(int at) {
        return values[at];
    }

    /** Works out again whatever rests on these inputs. */
    void follow(BitSet moved) {
        if (!moved.equals(movedBefore)) {
            touchedBefore = touched(moved);
            movedBefore = (BitSet) moved.clone();
        }
        for (int at : touchedBefore) {
            work(at);
        }
    }

    /** Each after those that it uses, since these have lower numbers. */
    private int[] touched(BitSet moved) {
        BitSet marked = new BitSet(nodes.length);
        moved.stream().forEach(input -> markUsers(input, marked));
        int[] touched = new int[nodes.length];
        int count = 0;
        for (int at = marked.nextSetBit(0); at >= 0; at = marked.nextSetBit(at + 1)) {
            touched[count++] = at;
            markUsers(at, marked);
        }
        return Arrays.copyOf(touched, count);
    }

    private void markUsers(int at, BitSet marked) {
        for (int one = from[at]; one < from[at + 1]; one++) {
            marked.set(users[one]);
        }
    }
}
