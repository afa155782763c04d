package sumakomi.web.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.diagram.chart.DistributionChart;
import sumakomi.diagram.chart.Heading;
import sumakomi.diagram.chart.LineChart;
import sumakomi.diagram.chart.Threshold;
import sumakomi.diagram.chart.TornadoChart;
import sumakomi.diagram.chart.Unit;
import sumakomi.economics.analysis.Distribution.Histogram;
import sumakomi.economics.analysis.Tornado;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.PartyCells.Sums;
import sumakomi.economics.study.PartyCells;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyComparison.Sensitivity;
import sumakomi.economics.study.Uncertainty.BreakEvenValue;
import sumakomi.economics.study.Uncertainty.InputSpread;
import sumakomi.economics.study.Uncertainty.OutputSpread;
import sumakomi.economics.study.Uncertainty.Swings;
import sumakomi.economics.study.Uncertainty;
import sumakomi.web.Drawing;
import sumakomi.web.study.StudyWords.Figure;

/** How sure the result is, what moves it, and what it is worth to know more. */
record UncertaintyView(Study study, Uncertainty uncertainty, List<Sensitivity> sensitivities, StudyWords words) {

    private static final List<String> SHOWN = List.of("discounted-ratio-i", "discounted-ratio-ii", "discounted-ratio-iii", "ratio-i",
            "ratio-ii", "ratio-iii", "net-benefit", "social-npv", "financial-npv");
    private static final int BARS = 12;
    private static final double ONE = 1;

    /** Whether anything is uncertain at all. */
    public boolean any() {
        return !uncertainty.inputs().isEmpty();
    }

    /** The case on which the verdict rests, in words. */
    public String decides() {
        return words.say("study.case." + uncertainty.decides().name().toLowerCase(Locale.ROOT));
    }

    public String tornadoTitle() {
        return words.say("study.chart.tornado", decides());
    }

    public List<Result> results() {
        return SHOWN.stream().flatMap(cell -> output(cell).stream()).map(this::result).toList();
    }

    public List<Result> parties() {
        return words.knowledge().parties().stream().map(party -> new PartyCells(party.id()).ratio(Case.II, Sums.PLAIN))
                .flatMap(cell -> output(cell).stream()).map(this::ofParty).toList();
    }

    /** A ratio of which the cost comes near to nothing has no mean that tells anything: its few largest values make it. */
    private Result ofParty(OutputSpread output) {
        Result all = result(output);
        boolean tells = output.spread().filter(spread -> spread.deviation() <= spread.p90() - spread.p10()).isPresent();
        return tells || output.spread().isEmpty() ? all : new Result(all.figure(), words.say("study.uncertainty.mean.none"), "", all.p10(),
                all.p50(), all.p90(), all.probability(), all.undefined());
    }

    private Optional<OutputSpread> output(String cell) {
        return uncertainty.outputs().stream().filter(output -> output.cell().equals(cell)).findFirst();
    }

    private Result result(OutputSpread output) {
        String unit = output.threshold() == ONE ? "ratio" : study.has(output.cell()) ? study.model().cell(output.cell()).unitName() : "yen";
        double greatest = greatest();
        return new Result(words.table(SHOWN.stream()).figure(output.cell()),
                output.spread().map(spread -> words.drawn(spread.mean(), unit, greatest)).orElse("―"),
                output.spread().map(spread -> words.drawn(spread.deviation(), unit, greatest)).orElse("―"),
                output.spread().map(spread -> words.drawn(spread.p10(), unit, greatest)).orElse("―"),
                output.spread().map(spread -> words.drawn(spread.p50(), unit, greatest)).orElse("―"),
                output.spread().map(spread -> words.drawn(spread.p90(), unit, greatest)).orElse("―"), words.chance(output.probability()),
                output.undefinedShare() > 0 ? Optional.of(words.percent(output.undefinedShare())) : Optional.empty());
    }

    /** The greatest amount of yen in the table of results. */
    private double greatest() {
        return words.greatest(SHOWN.stream());
    }

    /** Where ranges that the study did not give make a result look better than its values do. */
    public List<String> lifts() {
        return uncertainty.lifts().stream().map(lift -> words.say("study.uncertainty.lift", title(lift.cell()), words.ratio(lift.value()),
                words.ratio(lift.median()), lift.inputs().stream().map(this::title).collect(Collectors.joining(words.say("label.comma")))))
                .toList();
    }

    /** Results whose value lies outside of what four draws in five give. */
    public List<String> outside() {
        return SHOWN.stream().filter(cell -> cell.contains("ratio")).flatMap(cell -> output(cell).stream())
                .flatMap(output -> output.spread().filter(spread -> beyond(output.value().orElse(spread.p50()), spread)).map(spread -> words
                        .say("study.uncertainty.outside", title(output.cell()), words.ratio(output.value().orElseThrow()),
                                words.ratio(spread.p10()), words.ratio(spread.p90())))
                        .stream())
                .toList();
    }

    private static boolean beyond(double value, Uncertainty.Quantiles spread) {
        return value < spread.p10() || value > spread.p90();
    }

    /** The probability that a ratio of benefit to cost reaches 1. */
    public String probability(String ratio) {
        return output(ratio).map(output -> words.chance(output.probability())).orElse("―");
    }

    public Optional<Drawing> distribution() {
        return output(uncertainty.decidingRatio())
                .flatMap(output -> output.spread().flatMap(spread -> Drawing.of(words.say("study.chart.distribution", decides()), () -> {
                    Histogram histogram = spread.histogram();
                    int count = histogram.counts().stream().mapToInt(Integer::intValue).sum() + histogram.below() + histogram.above();
                    return new DistributionChart(new Heading(words.say("study.chart.distribution", decides()), words.locale()),
                            Unit.ratio("B/C"),
                            bins(histogram, count), (histogram.below() + histogram.above()) / (double) count,
                            new DistributionChart.Quantiles(spread.p10(), spread.p50(), spread.p90()),
                            Optional.of(new DistributionChart.Reached(new Threshold("B/C = 1", ONE), output.probability())));
                })));
    }

    private static List<DistributionChart.Bin> bins(Histogram histogram, int count) {
        List<DistributionChart.Bin> bins = new ArrayList<>();
        int number = histogram.counts().size();
        double from = histogram.from();
        for (int i = 0; i < number; i++) {
            double to = histogram.from() + (histogram.to() - histogram.from()) * (i + 1) / number;
            bins.add(new DistributionChart.Bin(from, to, histogram.counts().get(i) / (double) count));
            from = to;
        }
        return bins;
    }

    public Optional<Drawing> tornado() {
        Optional<Swings> found = uncertainty.tornados().stream()
                .filter(swings -> swings.cell().equals(uncertainty.decidingRatio()) && !swings.telling()
                        .isEmpty())
                .findFirst();
        return found.flatMap(swings -> Drawing.of(tornadoTitle(), () -> new TornadoChart(
                new Heading(tornadoTitle(), words.locale()), Unit.ratio("B/C"), swings.value(),
                swings.telling().stream().limit(BARS).map(this::bar).toList(), Optional.of(new Threshold("B/C = 1", ONE)))));
    }

    /** The inputs that move the result most, with what it is at their P10 and P90. */
    public List<Mover> movers(int most) {
        return uncertainty.tornados().stream().filter(swings -> swings.cell().equals(uncertainty.decidingRatio())).findFirst().stream()
                .flatMap(swings -> swings.telling().stream()).limit(most)
                .map(bar -> new Mover(input(bar.input()), words.ratio(bar.atP10()), words.ratio(bar.atP90()))).toList();
    }

    /** @param atP10 benefit over cost with the input at its P10; {@code atP90} likewise */
    record Mover(Figure figure, String atP10, String atP90) {}

    private TornadoChart.Input bar(Tornado.Bar swing) {
        InputSpread spread = uncertainty.inputs().stream().filter(input -> input.cell().equals(swing.input())).findFirst().orElseThrow();
        String unit = study.model().cell(swing.input()).unitName();
        return new TornadoChart.Input(title(swing.input()), swing.atP10(), swing.atP90(), words.value(spread.p10(), unit),
                words.value(spread.p90(), unit));
    }

    private String title(String cell) {
        return words.of(study.model().cell(cell).title());
    }

    /** Lines of B/C over the social rate and over longer or shorter lives. */
    public List<Drawing> lines() {
        return sensitivities.stream().flatMap(sensitivity -> line(sensitivity).stream()).toList();
    }

    private Optional<Drawing> line(Sensitivity sensitivity) {
        String title = words.say("study.chart.over." + sensitivity.of());
        double scale = sensitivity.of().equals("social-rate") ? 100 : 1;
        boolean rate = sensitivity.of().equals("social-rate");
        return Drawing.of(title, () -> {
            List<LineChart.Line> lines = new ArrayList<>();
            lines.add(new LineChart.Line(words.say("study.line.discounted"), sensitivity.points().stream()
                    .map(point -> new LineChart.Point(point.value() * scale, point.discountedRatioII())).toList()));
            if (!rate) {
                lines.add(new LineChart.Line(words.say("study.line.yearly"), sensitivity.points().stream()
                        .map(point -> new LineChart.Point(point.value() * scale, point.ratioII())).toList()));
            }
            return new LineChart(new Heading(title, words.locale()), words.say("study.across." + sensitivity.of()), Unit.ratio("B/C"),
                    lines, Optional.of(new Threshold("B/C = 1", ONE)));
        });
    }

    /** The value at which B/C in the case that decides is 1, in words, for each input that has one. */
    public List<Turning> breakEvens() {
        return turnings(true);
    }

    /** The inputs that have none within the range searched. */
    public List<Turning> withoutBreakEven() {
        return turnings(false);
    }

    private List<Turning> turnings(boolean crossing) {
        return uncertainty.breakEvens().stream().filter(one -> one.crossings().isEmpty() != crossing)
                .map(one -> new Turning(input(one.input()), inWords(one))).toList();
    }

    /** From which value of an input on the benefit covers the cost. */
    private String inWords(BreakEvenValue found) {
        Cell cell = study.model().cell(found.input());
        String unit = cell.unitName();
        return switch (found.kind()) {
            case "at", "several" -> ranged(cell, found.crossings().stream()
                    .map(one -> words.say("study.turn." + one.turn(), words.about(one.value(), found.value(), unit)))
                    .collect(Collectors.joining(words.say("study.and"))));
            case "everywhere" -> words.say("study.turn.everywhere");
            default -> words.say("study.turn.none." + found.side().orElse("mixed"), words.value(found.low(), unit),
                    words.value(found.high(), unit));
        };
    }

    /** With the range in which the input itself is taken to lie, beside which a break-even can be judged. */
    private String ranged(Cell cell, String said) {
        return cell.input().flatMap(input -> words.range(input.spread(), input.value(), cell.unitName()))
                .map(range -> words.say("study.turn.range", said, range)).orElse(said);
    }

    private Figure input(String cell) {
        return words.figure(cell);
    }

    public List<Worth> data() {
        double greatest = uncertainty.information().data().stream().mapToDouble(data -> data.upperYen()).max().orElse(0);
        return uncertainty.information().data().stream().filter(data -> data.yen() > 0 || data.upperYen() > 0)
                .map(data -> new Worth(data.dataItem(), words.value(data.yen(), "yen", greatest),
                        words.value(data.upperYen(), "yen", greatest),
                        data.inputs().stream().map(this::input).toList()))
                .toList();
    }

    public List<Worth> inputs() {
        double greatest = uncertainty.information().inputs().stream().mapToDouble(worth -> worth.upperYen()).max().orElse(0);
        return uncertainty.information().inputs().stream().filter(worth -> worth.upperYen() > 0)
                .map(worth -> new Worth("", words.value(worth.yen(), "yen", greatest),
                        words.value(worth.upperYen(), "yen", greatest), List.of(input(worth.input()))))
                .toList();
    }

    public List<Range> ranges() {
        return uncertainty.inputs().stream().map(input -> {
            Cell cell = study.model().cell(input.cell());
            return new Range(words.figure(input.cell()), words.value(input.p10(), cell.unitName()),
                    words.value(input.p90(), cell.unitName()), cell.input().orElseThrow().origin().toString());
        }).toList();
    }

    /** @param undefined share of draws without a value, where there are such */
    record Result(Figure figure, String mean, String deviation, String p10, String p50, String p90, String probability,
            Optional<String> undefined) {}

    record Turning(Figure figure, String says) {}

    /** @param dataItem what to collect; empty where the list is one of inputs */
    record Worth(String dataItem, String yen, String upper, List<Figure> inputs) {}

    record Range(Figure figure, String p10, String p90, String origin) {}
}
