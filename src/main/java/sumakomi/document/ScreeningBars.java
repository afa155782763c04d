package sumakomi.document;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sumakomi.diagram.chart.Heading;
import sumakomi.diagram.chart.StackedBars;
import sumakomi.diagram.chart.StackedBars.Pair;
import sumakomi.diagram.chart.StackedBars.Part;
import sumakomi.diagram.chart.Unit;
import sumakomi.economics.BenefitCost;
import sumakomi.economics.Columns;

/** Cost beside both benefits of a year, of a screening that tells all three, in the low, the middle and the high case. */
public record ScreeningBars(Columns cost, Columns eb, Columns neb) {

    /** @return none where one of the three is not estimated */
    public static Optional<ScreeningBars> of(BenefitCost screening) {
        return screening.costYenPerYear().flatMap(cost -> screening.ebYenPerYear()
                .flatMap(eb -> screening.nebYenPerYear().map(neb -> new ScreeningBars(Columns.of(cost), eb, neb))));
    }

    /**
     * The bars as a chart.
     *
     * @param named what a benefit, {@code eb} or {@code neb}, and a case, {@code low}, {@code mid} or {@code high}, are called
     */
    public StackedBars chart(Heading heading, Unit perYear, UnaryOperator<String> named) {
        return new StackedBars(heading, perYear, List.of(new Part("EB", named.apply("eb")), new Part("NEB", named.apply("neb"))),
                Columns.NAMES.stream().map(column -> new Pair(named.apply(column), cost.of(column).doubleValue(),
                        List.of(eb.of(column).doubleValue(), neb.of(column).doubleValue()))).toList());
    }
}
