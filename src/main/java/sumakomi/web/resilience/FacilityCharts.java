package sumakomi.web.resilience;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.diagram.chart.Heading;
import sumakomi.diagram.chart.LineChart;
import sumakomi.diagram.chart.Unit;
import sumakomi.resilience.hourly.FacilityResult;
import sumakomi.web.Drawing;

/** The charts of one facility. */
record FacilityCharts(FacilityResult result, AutonomyWords words) {

    private static final double PERCENT = 100;

    /** From which share of the start hours how many hours are reached, at both levels. */
    public Optional<Drawing> survived() {
        String title = words.say("autonomy.chart.survived");
        return Drawing.of(title, () -> new LineChart(new Heading(title, words.locale()), words.say("autonomy.chart.hours"), Unit.of("%"),
                result.levels().stream().map(level -> new LineChart.Line(words.say("autonomy.level", level.level()),
                        Stream.concat(Stream.of(new LineChart.Point(0, PERCENT)), level.curve().stream()
                                .map(reached -> new LineChart.Point(reached.hours(), reached.share() * PERCENT))).toList()))
                        .toList(),
                Optional.empty()));
    }

    /** Which battery the target needs with how much sun. */
    public Optional<Drawing> sizes() {
        if (result.tried().size() < 2) {
            return Optional.empty();
        }
        String title = words.say("autonomy.chart.sizes");
        return Drawing.of(title, () -> new LineChart(new Heading(title, words.locale()), words.say("autonomy.chart.sun"), Unit.of("kWh"),
                List.of(new LineChart.Line(words.say("autonomy.chart.battery"), result.tried().stream()
                        .map(size -> new LineChart.Point(size.solarKw(), size.batteryKwh())).toList())),
                Optional.empty()));
    }
}
