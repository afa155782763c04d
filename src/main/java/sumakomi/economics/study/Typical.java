package sumakomi.economics.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.StudyDocument.Premises;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Text;

/** The typical measures of the knowledge base with their sizes and dated figures, read once. Immutable. */
public final class Typical {

    static final String KIND = "typical";

    private final Map<String, Figure> figures;
    private final Map<String, Size> sizes;
    private final Map<String, TypicalMeasure> measures;
    private final Map<String, Start> starts;

    Typical(List<Entry> entries) {
        this.figures = listed(entries, "figures", Figure.class, Figure::id);
        this.sizes = listed(entries, "sizes", Size.class, Size::name);
        this.measures = listed(entries, "typical", TypicalMeasure.class, TypicalMeasure::id);
        this.starts = listed(entries, "starts", Start.class, Start::archetype);
    }

    private static <T> Map<String, T> listed(List<Entry> entries, String list, Class<T> type, Function<T, String> id) {
        Map<String, T> found = new LinkedHashMap<>();
        entries.stream().filter(entry -> entry.path().startsWith(list + ".")).map(entry -> entry.as(type))
                .forEach(one -> found.put(id.apply(one), one));
        return found;
    }

    /**
     * A figure for one unit of something, by date.
     *
     * @param why how it was found and what to check
     */
    public record Figure(String id, Text title, String unit, Text why, List<Dated> values) {

        /** The value in force on a day; before the first one the first stands in. */
        Dated asOf(LocalDate day) {
            List<Dated> ordered = values.stream().sorted(Comparator.comparing(Dated::from)).toList();
            return ordered.stream().filter(one -> !one.from().isAfter(day)).reduce((earlier, later) -> later).orElse(ordered.get(0));
        }
    }

    /** A value from a day on with its range, and the day on which it was last checked. */
    public record Dated(LocalDate from, double value, double low, double high, Basis basis, Citation source, LocalDate checked) {

        /** Its range times a size, the greater end last whatever the sign. */
        Spread spread(double times) {
            return between(low * times, value * times, high * times);
        }
    }

    static Spread between(double one, double value, double other) {
        return one == other ? Spread.FIXED : new Spread.Triangular(Math.min(one, other), value, Math.max(one, other));
    }

    /**
     * A quantity that the officer brings.
     *
     * @param name by what measures and studies call it
     * @param value taken where neither the study nor the archetype has one
     */
    public record Size(@JsonProperty("size") String name, Text title, String unit, double value, Text why,
            Citation source, Basis basis) {}

    /**
     * A measure as it usually is.
     *
     * @param benefits the indirect benefits counted from the start
     */
    record TypicalMeasure(String id, Optional<String> measure, Text title, String owner, Premises premises, String contract,
            List<Part> parts, String upkeep, List<String> benefits, List<Use> energy, Text why) {
        TypicalMeasure {
            benefits = StudyEntries.listed(benefits);
        }

        /** The sizes on which it rests. */
        Set<String> sizes() {
            return Stream.concat(parts.stream().map(Part::size), energy.stream().map(Use::size)).collect(Collectors.toSet());
        }
    }

    /** A part of a measure, bought by a size; cost and life are ids of figures. */
    record Part(String id, Text title, String size, String cost, String life) {}

    /**
     * What a measure saves of one carrier in a year for one unit of a size.
     *
     * @param amountOf id of the figure that gives the amount, of which {@code times} counts; else the amount stands here
     */
    record Use(String carrier, String size, String price, String factor, Optional<Double> amount, Optional<Double> low,
            Optional<Double> high, Optional<String> amountOf, Optional<Double> times, Text why) {}

    /**
     * How a study of an archetype begins.
     *
     * @param none why there is nothing to reckon, instead of measures
     */
    record Start(String archetype, List<String> measures, List<StartSize> sizes, Optional<Text> none) {
        Start {
            measures = StudyEntries.listed(measures);
            sizes = StudyEntries.listed(sizes);
        }
    }

    /** @param question whose answer it is, where that is given */
    record StartSize(String size, double value, Optional<String> question) {}

    Optional<Figure> figure(String id) {
        return Optional.ofNullable(figures.get(id));
    }

    /** A figure that the knowledge base names itself, as of a day. */
    Dated figure(String id, LocalDate day) {
        return figure(id).orElseThrow(() -> new IllegalArgumentException("no typical figure " + id)).asOf(day);
    }

    /** The sizes by name. */
    public Map<String, Size> sizes() {
        return sizes;
    }

    Set<String> archetypes() {
        return starts.keySet();
    }

    Optional<Start> start(String archetype) {
        return Optional.ofNullable(starts.get(archetype));
    }

    List<TypicalMeasure> measures() {
        return List.copyOf(measures.values());
    }

    TypicalMeasure measure(String id) {
        return Optional.ofNullable(measures.get(id)).orElseThrow(() -> new IllegalArgumentException("no typical measure " + id));
    }

    /** The typical measure for one of the list of measures, the first where there are several. */
    Optional<TypicalMeasure> of(String measure) {
        return measures.values().stream().filter(one -> one.measure().filter(measure::equals).isPresent()).findFirst();
    }
}
