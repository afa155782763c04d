package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.economics.analysis.Chance;
import sumakomi.economics.analysis.Distribution;
import sumakomi.economics.analysis.KnownTogether;
import sumakomi.economics.analysis.PerfectInformation;
import sumakomi.economics.analysis.Tornado;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Draws;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.UndefinedCell;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.PartyCells.Sums;
import sumakomi.economics.study.Uncertainty.DataWorth;
import sumakomi.economics.study.Uncertainty.Information;
import sumakomi.economics.study.Uncertainty.InputSpread;
import sumakomi.economics.study.Uncertainty.InputWorth;
import sumakomi.economics.study.Uncertainty.Lift;
import sumakomi.economics.study.Uncertainty.OutputSpread;
import sumakomi.economics.study.Uncertainty.Quantiles;
import sumakomi.economics.study.Uncertainty.Swings;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/** Works out what the spreads of the inputs mean for the results of a study, by drawing all of them many times. */
public final class UncertaintyAnalysis {

    public static final int DRAWS = 100_000;
    private static final int FEW_CELLS = 1200;
    private static final int FEWEST_DRAWS = 5000;
    /** The most inputs that can be moved together. */
    public static final int MOST_RANGES = 1200;
    /** With more ranges there are fewer draws, so that all of them need no more room than so many ranges do. */
    private static final int FEW_RANGES = 300;
    public static final long SEED = 20_130_401;

    static final List<String> RATIOS = List.of("ratio-i", "ratio-ii", "ratio-iii", "discounted-ratio-i", "discounted-ratio-ii",
            "discounted-ratio-iii");
    static final List<String> YEN = List.of("net-benefit", "social-npv", "financial-npv");
    /** The results that are looked at as single inputs move. */
    private static final List<String> MOVED = Stream.concat(RATIOS.stream(), Stream.of("social-npv")).toList();
    private static final int BINS = 40;
    /** From this part of a result on a difference is seen in two decimals. */
    private static final double SEEN = 0.005;

    private final Study study;
    private final List<PartyCells> parties;
    private final Draws draws;
    private final int number;
    private final long seed;

    private UncertaintyAnalysis(Study study, StudyKnowledge knowledge, int number, long seed) {
        this.study = study;
        this.parties = knowledge.parties().stream().map(party -> new PartyCells(party.id())).toList();
        this.number = number;
        this.seed = seed;
        this.draws = drawn(study, parties, number, seed);
    }

    /** With 100,000 draws, fewer for a large study, and the fixed seed. */
    public static Uncertainty of(Study study, StudyKnowledge knowledge) {
        return of(study, knowledge, draws(study), SEED);
    }

    /** The number of draws: as many as keep cells times draws within bounds, whatever the size of the study. */
    static int draws(Study study) {
        double few = Math.min(1, Math.min((double) FEW_CELLS / study.model().cells().size(), (double) FEW_RANGES / ranges(study)));
        return Math.max(FEWEST_DRAWS, (int) (DRAWS * few / FEWEST_DRAWS) * FEWEST_DRAWS);
    }

    /** How many inputs of a study have a range. */
    public static int ranges(Study study) {
        return (int) study.model().inputs().stream().flatMap(cell -> cell.input().stream()).filter(input -> !input.spread().isFixed())
                .count();
    }

    /** How likely the cases come out by present values, from the same draws; not known where no or too many inputs have ranges. */
    public static Optional<StudyResults.Chances> chances(Study study) {
        List<String> cells = List.of("discounted-ratio-i", "discounted-ratio-ii", "discounted-ratio-iii", "financial-npv");
        if (ranges(study) > MOST_RANGES) {
            return Optional.empty();
        }
        try {
            Draws draws = Draws.of(study.model(), cells, draws(study), SEED);
            if (draws.inputs().isEmpty()) {
                return Optional.empty();
            }
            double[] reached = cells.stream().mapToDouble(cell -> new Distribution(draws.output(cell))
                    .probabilityAtLeast(RATIOS.contains(cell) ? 1 : 0)).toArray();
            return Optional.of(new StudyResults.Chances(new StudyResults.Cases(reached[0], reached[1], reached[2]), reached[3]));
        } catch (UndefinedCell e) {
            return Optional.empty();
        }
    }

    /** How far a result goes: its value and, over the draws, the 10th and the 90th percentile. */
    public record Reach(double value, double p10, double p90) {}

    /**
     * How far some results go; each from its value to its value where no input has a range.
     *
     * @param cells ids of cells of the study
     * @return in their order; empty where too many inputs have ranges or a draw has no finite value
     */
    public static Optional<List<Reach>> reaches(Study study, List<String> cells) {
        if (ranges(study) > MOST_RANGES) {
            return Optional.empty();
        }
        try {
            Draws draws = Draws.of(study.model(), cells, draws(study), SEED);
            return Optional.of(cells.stream().map(cell -> {
                Distribution drawn = new Distribution(draws.output(cell));
                return new Reach(study.value(cell), drawn.p10(), drawn.p90());
            }).toList());
        } catch (UndefinedCell e) {
            return Optional.empty();
        }
    }

    /**
     * @param number of draws, a multiple of 500
     * @throws FaultyInput if the project's results have no finite value in some draw
     */
    public static Uncertainty of(Study study, StudyKnowledge knowledge, int number, long seed) {
        return new UncertaintyAnalysis(study, knowledge, number, seed).result();
    }

    /** The draws of everything that an analysis of the study needs. */
    static Draws drawn(Study study, List<PartyCells> parties, int number, long seed) {
        List<String> outputs = new ArrayList<>(RATIOS);
        outputs.addAll(YEN);
        parties.forEach(party -> {
            outputs.add(party.cost(Sums.PLAIN));
            Stream.of(Case.values()).forEach(one -> outputs.add(party.benefit(one, Sums.PLAIN)));
        });
        try {
            return Draws.of(study.model(), outputs, number, seed);
        } catch (UndefinedCell e) {
            throw new FaultyInput(Fault.of("study.undefined-draw", e.cell().id(), 0, e.cell().title()));
        }
    }

    private Uncertainty result() {
        List<InputSpread> inputs = draws.inputs().stream().map(this::input)
                .sorted(Comparator.comparing(InputSpread::cell)).toList();
        List<OutputSpread> outputs = new ArrayList<>();
        RATIOS.forEach(cell -> outputs.add(output(cell, 1)));
        YEN.forEach(cell -> outputs.add(output(cell, 0)));
        parties.forEach(party -> Stream.of(Case.values()).forEach(one -> outputs.add(party(party, one))));
        Case decides = StudyResults.deciding(StudyResults.Cases.discounted(study));
        String ratio = discountedRatio(decides);
        Moves moves = new Moves(study, Stream.concat(inputs.stream().map(InputSpread::cell),
                BreakEvenValues.inputs(study, ratio).stream().map(Cell::id)), MOVED);
        Swings npv = tornado("social-npv", inputs, moves);
        return new Uncertainty(number, seed, inputs, outputs, List.of(tornado(ratio, inputs, moves), npv),
                new BreakEvenValues(study, moves, ratio, 1).all(), information(npv, ratio), RATIOS.stream()
                        .flatMap(cell -> lift(cell, inputs, moves).stream()).toList(),
                decides);
    }

    static String discountedRatio(Case one) {
        return "discounted-ratio-" + one.name().toLowerCase(Locale.ROOT);
    }

    /** Ranges that nobody gave for this study must not make a result look better than its values do, without a word. */
    private Optional<Lift> lift(String cell, List<InputSpread> inputs, Moves moves) {
        double value = study.value(cell);
        double median = new Distribution(draws.output(cell)).p50();
        double seen = SEEN * Math.abs(value);
        if (!(median - value > seen)) {
            return Optional.empty();
        }
        Map<String, Double> lifted = new LinkedHashMap<>();
        inputs.stream().filter(input -> study.model().cell(input.cell()).input().orElseThrow().origin() != Origin.GIVEN)
                .forEach(input -> lifted.put(input.cell(), moves.of(input.cell(), cell).applyAsDouble(input.p50()) - value));
        List<String> by = lifted.entrySet().stream().filter(one -> one.getValue() > seen)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
        return by.isEmpty() ? Optional.empty() : Optional.of(new Lift(cell, value, median, by));
    }

    private InputSpread input(String cell) {
        Cell.Input input = study.model().cell(cell).input().orElseThrow();
        DoubleUnaryOperator quantile = share -> input.spread().quantile(share, input.value());
        return new InputSpread(cell, input.value(), quantile.applyAsDouble(0.1), quantile.applyAsDouble(0.5), quantile.applyAsDouble(0.9),
                dataItems(cell));
    }

    private List<String> dataItems(String cell) {
        return Optional.ofNullable(study.fields().get(cell)).map(Field::dataItems).orElse(List.of());
    }

    private OutputSpread output(String cell, double threshold) {
        Distribution drawn = new Distribution(draws.output(cell));
        return new OutputSpread(cell, Optional.of(study.value(cell)), threshold, drawn.probabilityAtLeast(threshold), 0,
                Optional.of(quantiles(drawn)));
    }

    private static Quantiles quantiles(Distribution drawn) {
        return new Quantiles(drawn.mean(), drawn.deviation(), drawn.p10(), drawn.p50(), drawn.p90(),
                drawn.histogram(BINS, drawn.quantile(0.01), drawn.quantile(0.99)));
    }

    /** A party's ratio; a party is served where its benefit covers its cost, be that zero. */
    private OutputSpread party(PartyCells party, Case one) {
        double[] cost = draws.output(party.cost(Sums.PLAIN));
        double[] benefit = draws.output(party.benefit(one, Sums.PLAIN));
        double[] ratios = IntStream.range(0, number).filter(i -> cost[i] > 0).mapToDouble(i -> benefit[i] / cost[i])
                .filter(Double::isFinite).toArray();
        double served = IntStream.range(0, number).filter(i -> benefit[i] >= cost[i]).count() / (double) number;
        String cell = party.ratio(one, Sums.PLAIN);
        return new OutputSpread(cell, study.has(cell) ? Optional.of(study.value(cell)) : Optional.empty(), 1, served,
                (number - ratios.length) / (double) number,
                ratios.length == 0 ? Optional.empty() : Optional.of(quantiles(new Distribution(ratios))));
    }

    private static Swings tornado(String cell, List<InputSpread> inputs, Moves moves) {
        Tornado tornado = Tornado.of(inputs.stream().map(input -> new Tornado.Input(input.cell(), input.p10(), input.value(),
                input.p90())).toList(), moves.of(inputs.stream().map(InputSpread::cell).toList(), cell));
        return new Swings(cell, tornado.baseOutput(), tornado.bars());
    }

    private Information information(Swings swings, String deciding) {
        PerfectInformation found = PerfectInformation.of(draws.output("social-npv"), draws.inputs(), draws::input);
        Map<String, Double> moved = swings.swings().stream().collect(Collectors.toMap(Tornado.Bar::input, Tornado.Bar::swing));
        List<InputWorth> inputs = found.ranking().stream()
                .map(one -> new InputWorth(one.id(), wholeYen(one.yen()), wholeYen(one.upperYen()), moved.get(one.id())))
                .sorted(Comparator.comparingDouble(InputWorth::yen).thenComparingDouble(InputWorth::upperYen)
                        .thenComparingDouble(InputWorth::swingYen).reversed().thenComparing(InputWorth::input))
                .toList();
        return new Information(found.expectedNetBenefitYen(), found.go(), wholeYen(found.everythingYen()), inputs, data(inputs, deciding));
    }

    /** Less than one yen of a project is rounding. */
    private static double wholeYen(double yen) {
        return yen < 1 ? 0 : yen;
    }

    private List<DataWorth> data(List<InputWorth> inputs, String deciding) {
        Map<String, List<InputWorth>> byItem = new LinkedHashMap<>();
        inputs.forEach(input -> dataItems(input.input()).forEach(item -> byItem.computeIfAbsent(item, absent -> new ArrayList<>())
                .add(input)));
        return byItem.entrySet().stream().map(item -> data(item.getKey(), item.getValue(), deciding))
                .sorted(Comparator.comparingDouble(DataWorth::yen).thenComparingDouble(DataWorth::upperYen)
                        .thenComparingDouble(DataWorth::swingYen).reversed().thenComparing(DataWorth::dataItem))
                .toList();
    }

    private DataWorth data(String item, List<InputWorth> worths, String deciding) {
        List<String> inputs = worths.stream().map(InputWorth::input).toList();
        return new DataWorth(item, most(worths, InputWorth::yen), Math.max(most(worths, InputWorth::upperYen), together(inputs)),
                most(worths, InputWorth::swingYen), inputs, Chance.of(draws.output(deciding), 1, inputs, draws::input));
    }

    private static double most(List<InputWorth> worths, ToDoubleFunction<InputWorth> of) {
        return worths.stream().mapToDouble(of).max().orElse(0);
    }

    private double together(List<String> inputs) {
        double[] npv = draws.output("social-npv");
        return wholeYen(PerfectInformation.of(npv, Map.of("together", KnownTogether.expected(npv, inputs, draws::input))).ranking().get(0)
                .upperYen());
    }
}
