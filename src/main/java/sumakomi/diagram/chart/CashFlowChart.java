package sumakomi.diagram.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Money in and out in each year and what has come together since the start, for a project or one party.
 *
 * @param unit of every number, usually yen with an empty ending
 * @param years in their order
 * @param payback label of the year in which the cumulative total reaches zero for good; empty when it never does
 */
public record CashFlowChart(Heading heading, Unit unit, List<Year> years, Optional<String> payback) implements Chart {

    /**
     * @param label short, such as "2030" or "0"
     * @param in zero or more
     * @param out zero or more; drawn below zero
     * @param cumulative total up to and with this year, discounted or not as the caller says in the heading
     */
    public record Year(String label, double in, double out, double cumulative) {

        public Year {
            Check.filled("label of year", label);
            Check.notNegative("money in of " + label, in);
            Check.notNegative("money out of " + label, out);
            Check.finite("cumulative total of " + label, cumulative);
        }
    }

    public CashFlowChart {
        Check.someOf("years", years);
        years = List.copyOf(years);
        List<String> labels = years.stream().map(Year::label).toList();
        payback.ifPresent(year -> Check.that(labels.contains(year), "payback", year, "give the label of one of the years"));
    }

    @Override
    public String svg(Format format) {
        return new CashFlowDrawing(this, format).svg();
    }

    double greatest() {
        return Math.max(0, years.stream().mapToDouble(year -> Math.max(year.in(), year.cumulative())).max().orElse(0));
    }

    double least() {
        return Math.min(0, years.stream().mapToDouble(year -> Math.min(-year.out(), year.cumulative())).min().orElse(0));
    }

    Year lowest() {
        return years.stream().min(Comparator.comparingDouble(Year::cumulative)).orElseThrow();
    }

    Year last() {
        return years.get(years.size() - 1);
    }

    Unit.Written written() {
        return unit.upTo(Math.max(greatest(), -least()), heading.locale());
    }

    String gist(Words words) {
        Unit.Written written = written();
        return words.say("cash.gist", years.get(0).label(), last().label(), written.full(lowest().cumulative()), lowest().label(),
                written.full(last().cumulative())) + " "
                + payback.map(year -> words.say("cash.gist-payback", year))
                        .orElse(words.say("cash.gist-no-payback"));
    }
}
