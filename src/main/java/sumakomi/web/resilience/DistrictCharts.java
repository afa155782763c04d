package sumakomi.web.resilience;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.diagram.chart.Heading;
import sumakomi.diagram.chart.StackedColumns;
import sumakomi.diagram.chart.Unit;
import sumakomi.resilience.Autonomy;
import sumakomi.resilience.AutonomyDocument.Source;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.BuildingUse;
import sumakomi.resilience.Carrier;
import sumakomi.web.Drawing;

/** The charts of a district, in the manner of figures 6.2.1 to 6.2.4. */
record DistrictCharts(Autonomy found, AutonomyKnowledge knowledge, AutonomyWords words) {

    /** Load by class of need beside supply by source, at both levels. */
    public Optional<Drawing> emergency(Carrier carrier) {
        String title = words.say("autonomy.chart.emergency", words.say("autonomy.carrier." + carrier.word()));
        List<StackedColumns.Column> columns = new ArrayList<>();
        boolean byClass = AutonomyKnowledge.LEVELS.stream().allMatch(level -> sum(found.byClass(carrier, level)) > 0);
        for (int level : AutonomyKnowledge.LEVELS) {
            List<Double> load = byClass ? chosen(carrier, level) : List.of(found.load(carrier, level));
            columns.add(column(words.say("autonomy.chart.load", level), load, none(sources().size())));
            columns.add(column(words.say("autonomy.chart.supply", level), none(load.size()),
                    sources().stream().map(source -> found.supply(source, carrier, level)).toList()));
        }
        Stream<String> loads = byClass ? found.document().classes().stream().map(this::named)
                : Stream.of(words.say("autonomy.chart.load-of", found.document().classes().stream().map(String::valueOf)
                        .reduce((one, other) -> one + words.say("label.dot") + other).orElse("")));
        return drawn(title, "kW", Stream.concat(loads, titles()).toList(), columns);
    }

    /** Supply by source of a normal year beside demand. */
    public Optional<Drawing> annual(Carrier carrier) {
        if (found.demand(carrier) == 0) {
            return Optional.empty();
        }
        String title = words.say("autonomy.chart.annual", words.say("autonomy.carrier." + carrier.word()));
        return drawn(title, words.say("autonomy.gj-per-year"), Stream.concat(Stream.of(words.say("autonomy.demand")), titles()).toList(),
                List.of(column(words.say("autonomy.demand"), List.of(found.demand(carrier)), none(sources().size())),
                        column(words.say("autonomy.supply"), List.of(0.0), sources().stream()
                                .map(source -> found.annual(source, carrier)).toList())));
    }

    private Optional<Drawing> drawn(String title, String unit, List<String> parts, List<StackedColumns.Column> columns) {
        boolean nothing = columns.stream().allMatch(column -> sum(column.values()) == 0);
        return nothing ? Optional.empty()
                : Drawing.of(title, () -> new StackedColumns(new Heading(title, words.locale()), Unit.of(unit), parts, columns));
    }

    private List<Source> sources() {
        return found.document().sources();
    }

    private Stream<String> titles() {
        return sources().stream().map(Source::title);
    }

    private String named(int number) {
        return words.say("autonomy.class", number, words.of(knowledge.classes().get(number)));
    }

    /** Loads that are known in all and not by class are none of these. */
    private List<Double> chosen(Carrier carrier, int level) {
        List<Double> all = found.byClass(carrier, level);
        return IntStream.rangeClosed(1, BuildingUse.CLASSES).filter(found.document().classes()::contains)
                .mapToObj(number -> all.get(number - 1)).toList();
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<Double> none(int count) {
        return IntStream.range(0, count).mapToObj(at -> 0.0).toList();
    }

    private static StackedColumns.Column column(String label, List<Double> first, List<Double> then) {
        return new StackedColumns.Column(label, Stream.concat(first.stream(), then.stream()).toList());
    }
}
