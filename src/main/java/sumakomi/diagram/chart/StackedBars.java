package sumakomi.diagram.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Cost beside the benefit that is built up of its parts, for each policy, variant or stakeholder.
 *
 * @param unit of every number, usually yen per year
 * @param parts of the benefit from the bottom up, the energy benefit first
 * @param pairs one each for what is compared
 */
public record StackedBars(Heading heading, Unit unit, List<Part> parts, List<Pair> pairs) implements Chart {

    /**
     * A part of the benefit.
     *
     * @param code stands in the bar; {@code a1} to {@code e2} also choose colour and hatching, {@code NEB} stands for all of these
     *        together, any other means energy benefit
     * @param label in the legend, in the user's language
     */
    public record Part(String code, String label) {

        public Part {
            Check.filled("code", code);
            Check.filled("label of " + code, label);
        }
    }

    /**
     * What is compared.
     *
     * @param label under the bars, in the user's language
     * @param cost zero or more
     * @param benefits as many as there are parts, in their order; a negative one is drawn below zero and taken off the total
     */
    public record Pair(String label, double cost, List<Double> benefits) {

        public Pair {
            Check.filled("label", label);
            Check.notNegative("cost of " + label, cost);
            benefits.forEach(benefit -> Check.finite("benefit of " + label, benefit));
            benefits = List.copyOf(benefits);
        }

        double benefit() {
            return benefits.stream().mapToDouble(Double::doubleValue).sum();
        }

        double above() {
            return benefits.stream().mapToDouble(part -> Math.max(0, part)).sum();
        }

        double below() {
            return benefits.stream().mapToDouble(part -> Math.min(0, part)).sum();
        }

        boolean nets() {
            return below() < 0;
        }
    }

    public StackedBars {
        Check.someOf("parts", parts);
        Check.someOf("pairs", pairs);
        parts = List.copyOf(parts);
        pairs = List.copyOf(pairs);
        int expected = parts.size();
        pairs.forEach(pair -> Check.that(pair.benefits().size() == expected, "number of benefits of " + pair.label(),
                pair.benefits().size(), "give one for each of the " + expected + " parts"));
    }

    @Override
    public String svg(Format format) {
        return new StackedBarsDrawing(this, format).svg();
    }

    double greatest() {
        return pairs.stream().mapToDouble(pair -> Math.max(pair.cost(), pair.above())).max().orElse(0);
    }

    double least() {
        return pairs.stream().mapToDouble(Pair::below).min().orElse(0);
    }

    Unit.Written written() {
        return unit.upTo(Math.max(greatest(), -least()), heading.locale());
    }

    /** B/C in words, to two decimals as ratios are printed; a dash where there is no cost. */
    String ratio(Pair pair, Words words) {
        return pair.cost() == 0 ? words.say("no-ratio") : words.say("ratio", quotient(pair.benefit(), pair.cost()));
    }

    static String quotient(double benefit, double cost) {
        return Unit.ratio("").upTo(1, Locale.ENGLISH).tick(benefit / cost, 0.01);
    }

    String gist(Words words) {
        Unit.Written written = written();
        return pairs.stream().map(pair -> words.say("bars.gist", pair.label(), written.full(pair.cost()), written.full(pair.benefit()),
                ratio(pair, words))).collect(Collectors.joining(" "));
    }
}
