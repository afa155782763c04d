package sumakomi.resilience;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.Values;
import sumakomi.knowledge.Text;

/**
 * A district or a set of buildings, worked out: every number is a cell of the model, with its formula.
 *
 * @param loads what offices need by activity and end use, where they take the shares of figure 6.1.4
 * @param ranges of the degrees and self-sufficiencies, where something was given with a range
 */
public record Autonomy(AutonomyDocument document, String knowledgeVersion, Model model, Values values, List<EndUseLoad> loads,
        Map<String, Spread> ranges) {

    public Autonomy {
        loads = List.copyOf(loads);
        ranges = Map.copyOf(ranges);
    }

    /**
     * What an activity of an office needs for an end use.
     *
     * @param priorityClass inferred: the colours of the figure are lost in the text
     */
    public record EndUseLoad(String building, int level, Text activity, Text endUse, Carrier carrier, int priorityClass, double kw) {}

    /** What draws of the uncertain inputs give, as fractions. */
    public record Spread(double p10, double p50, double p90) {}

    /** The value of a cell; empty where it cannot be worked out, such as a share of nothing. */
    public OptionalDouble of(String cell) {
        return model.has(cell) ? OptionalDouble.of(values.of(cell)) : OptionalDouble.empty();
    }

    private double orZero(String cell) {
        return of(cell).orElse(0);
    }

    /** Peak load in an emergency in kW, of the classes chosen. */
    public double load(Carrier carrier, int level) {
        return orZero("maximum-" + carrier.word() + "-load-" + level);
    }

    /** Supply in an emergency in kW. */
    public double supply(Carrier carrier, int level) {
        return orZero("maximum-" + carrier.word() + "-supply-" + level);
    }

    /** The id of the degree of autonomy. */
    public static String degreeOf(Carrier carrier, int level) {
        return carrier.degree() + "-autonomy-" + level;
    }

    /** The id of the self-sufficiency. */
    public static String sufficiencyOf(Carrier carrier) {
        return carrier.degree() + "-self-sufficiency";
    }

    /** What is short, in kW. */
    public double shortOf(Carrier carrier, int level) {
        return orZero(carrier.word() + "-short-" + level);
    }

    /** For how many hours batteries and vehicles cover what is short of power; empty where nothing is short. */
    public OptionalDouble bridged(int level) {
        return of("power-bridge-hours-" + level);
    }

    /** The ids of what a reader asks for first: degrees, what is short, hours that are bridged, self-sufficiency. */
    public List<String> headlines() {
        List<Carrier> carriers = List.of(Carrier.values());
        Stream<String> levels = AutonomyKnowledge.LEVELS.stream().flatMap(level -> Stream.concat(carriers.stream()
                .flatMap(carrier -> Stream.of(degreeOf(carrier, level), carrier.word() + "-short-" + level)),
                Stream.of("power-bridge-hours-" + level)));
        return Stream.concat(levels, carriers.stream().map(Autonomy::sufficiencyOf)).toList();
    }

    /** Load of each of the five classes in kW, over the buildings of which it is known. */
    public List<Double> byClass(Carrier carrier, int level) {
        return IntStream.rangeClosed(1, BuildingUse.CLASSES).mapToObj(number -> document.buildings().stream()
                .mapToDouble(building -> orZero(CellMaker.id(CellMaker.ofClass(building.id(), number), carrier.word() + "-class-load",
                        Optional.of(level))))
                .sum()).toList();
    }

    /** Supply of a source in an emergency, in kW. */
    public double supply(AutonomyDocument.Source source, Carrier carrier, int level) {
        return orZero(CellMaker.id(source.id(), carrier.word() + "-supply", Optional.of(level)));
    }

    /** Supply of a source in a normal year, in GJ. */
    public double annual(AutonomyDocument.Source source, Carrier carrier) {
        return orZero(source.id() + ".annual-" + carrier.word());
    }

    /** Demand of a normal year in GJ; 0 where it is not given. */
    public double demand(Carrier carrier) {
        return orZero("annual-" + carrier.word() + "-demand");
    }
}
