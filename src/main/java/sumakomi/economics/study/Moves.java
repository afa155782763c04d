package sumakomi.economics.study;

import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import sumakomi.economics.formula.Response;

/**
 * Results of a study as some inputs move and all others stay as they are taken. Made once for all inputs, since laying out a large
 * study takes longer than working it out. Not for several threads at once.
 */
final class Moves {

    private final List<String> inputs;
    private final List<String> results;
    private final double[] taken;
    private final Response response;

    /** @param inputs those that may move; each counts once */
    Moves(Study study, Stream<String> inputs, Collection<String> results) {
        this.inputs = inputs.distinct().toList();
        this.results = List.copyOf(results);
        this.taken = this.inputs.stream().mapToDouble(study::value).toArray();
        this.response = new Response(study.model(), this.inputs, this.results);
    }

    /** A result as a function of one input; NaN or an infinity where it has no finite value. */
    DoubleUnaryOperator of(String input, String result) {
        ToDoubleFunction<double[]> alone = of(List.of(input), result);
        return value -> alone.applyAsDouble(new double[] {value});
    }

    /** A result as a function of several inputs, in their order. */
    ToDoubleFunction<double[]> of(List<String> some, String result) {
        int[] places = some.stream().mapToInt(inputs::indexOf).toArray();
        int wanted = results.indexOf(result);
        return values -> {
            double[] all = taken.clone();
            for (int i = 0; i < places.length; i++) {
                all[places[i]] = values[i];
            }
            return response.at(all)[wanted];
        };
    }
}
