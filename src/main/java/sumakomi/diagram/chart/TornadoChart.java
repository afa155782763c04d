package sumakomi.diagram.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far each input alone moves a result from its base value, the strongest on top.
 *
 * @param unit of the result; a ratio for B/C
 * @param base the result when every input is at its base value
 * @param inputs in any order
 * @param threshold drawn as an upright line
 */
public record TornadoChart(Heading heading, Unit unit, double base, List<Input> inputs, Optional<Threshold> threshold) implements Chart {

    /**
     * @param label of the input, in the user's language
     * @param low result when the input is at its low end; may lie above the base
     * @param high result when the input is at its high end
     * @param lowText the low end of the input with its unit, such as "20円/kWh"
     * @param highText the high end
     */
    public record Input(String label, double low, double high, String lowText, String highText) {

        public Input {
            Check.filled("label", label);
            Check.finite("low result of " + label, low);
            Check.finite("high result of " + label, high);
        }

        double spread(double base) {
            return Math.max(base, Math.max(low, high)) - Math.min(base, Math.min(low, high));
        }

        /** Whether both ends move the result the same way, so that one bar would cover the other. */
        boolean isOneSided(double base) {
            return (low - base) * (high - base) > 0;
        }
    }

    public TornadoChart {
        Check.finite("base", base);
        Check.someOf("inputs", inputs);
        double middle = base;
        inputs = inputs.stream().sorted(Comparator.comparingDouble((Input input) -> input.spread(middle)).reversed()).toList();
    }

    @Override
    public String svg(Format format) {
        return new TornadoDrawing(this, format).svg();
    }

    double least() {
        return Math.min(inputs.stream().mapToDouble(input -> Math.min(input.low(), input.high())).min().orElse(base),
                threshold.map(mark -> Math.min(base, mark.value())).orElse(base));
    }

    double greatest() {
        return Math.max(inputs.stream().mapToDouble(input -> Math.max(input.low(), input.high())).max().orElse(base),
                threshold.map(mark -> Math.max(base, mark.value())).orElse(base));
    }

    Unit.Written written() {
        return unit.upTo(Math.max(Math.abs(least()), Math.abs(greatest())), heading.locale());
    }

    String gist(Words words) {
        Unit.Written written = written();
        Input first = inputs.get(0);
        return words.say("tornado.gist", written.full(base), first.label(), written.full(Math.min(first.low(), first.high())),
                written.full(Math.max(first.low(), first.high())), inputs.size() == 1 ? "—" : inputs.stream().skip(1).map(Input::label)
                        .collect(Collectors.joining(words.say("list.separator"))));
    }
}
