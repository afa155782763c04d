package sumakomi.economics.study;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.Title;
import sumakomi.economics.formula.Values;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Text;

/**
 * A study worked out.
 *
 * @param knowledgeVersion of the knowledge that it rests on
 * @param values the value of every cell, all finite
 * @param undefined cells that have no value, such as the cost per tonne of a measure that adds CO2, by id
 * @param overlaps benefits counted together of which the knowledge base says that they overlap
 * @param cautions what the knowledge base warns of, by the cell beside whose value it belongs
 * @param questions what is given and not usual
 * @param distinct what the author says to be distinct from what a like number counts
 * @param doubts what to ask beside single values
 * @param fields where the values of inputs may be given, by the cell; none for what the study derives
 */
public record Study(StudyDocument document, String knowledgeVersion, Model model, Values values, Map<String, LeftOut> undefined,
        List<Overlap> overlaps, Map<String, Field> fields, List<Question> questions, Map<String, Caution> cautions,
        List<Distinct> distinct, List<Fault> doubts) {

    private static final Text RATIOS = new Text("B/C", "B/C");

    public Study {
        doubts = List.copyOf(doubts);
        undefined = Collections.unmodifiableMap(new LinkedHashMap<>(undefined));
        overlaps = List.copyOf(overlaps);
        fields = Map.copyOf(fields);
        questions = List.copyOf(questions);
        distinct = List.copyOf(distinct);
        cautions = Collections.unmodifiableMap(new LinkedHashMap<>(cautions));
    }

    /**
     * @param where the measure for which the benefits are counted together, or {@code project} where the district is concerned
     * @param yenPerYear so much may be counted twice, at most; absent where the rule is not one of amounts
     * @param twiceByCell the same by the claim from which it would be taken off
     * @param presentTwiceByCell likewise of present values at the social rate, yen
     */
    public record Overlap(String rule, String where, List<String> benefits, Text title, Text advice, Citation source, Basis basis,
            Optional<Double> yenPerYear, Map<String, Double> twiceByCell, Map<String, Double> presentTwiceByCell) {
        public Overlap {
            benefits = List.copyOf(benefits);
            twiceByCell = Collections.unmodifiableMap(new LinkedHashMap<>(twiceByCell));
            presentTwiceByCell = Collections.unmodifiableMap(new LinkedHashMap<>(presentTwiceByCell));
        }

        /** How much of several together may be counted twice, yen per year; 0 where their rule is not one of amounts. */
        public static double twiceYenPerYear(List<Overlap> some) {
            return some.stream().flatMap(one -> one.yenPerYear().stream()).mapToDouble(Double::doubleValue).sum();
        }
    }

    /**
     * A number that counts something else than a like one of the study.
     *
     * @param why in the words of the author
     */
    public record Distinct(FieldPath field, double value, String why) {}

    /** The same study with what its document says in the language of a reader. */
    public Study in(Locale locale) {
        return document.words().isEmpty() ? this : new Study(document.in(locale), knowledgeVersion, model, values, undefined, overlaps,
                fields, questions, cautions, distinct, doubts);
    }

    /** What overlaps, by the rule that says so. */
    public Collection<List<Overlap>> overlapsByRule() {
        return overlaps.stream().collect(Collectors.groupingBy(Overlap::rule, LinkedHashMap::new, Collectors.toList())).values();
    }

    /** The cell that holds the number of a field. */
    public String cellOf(FieldPath path) {
        return fields.entrySet().stream().filter(one -> one.getValue().path().equals(path)).map(Map.Entry::getKey).findFirst()
                .orElseThrow();
    }

    /** The value of a cell that has one for the whole study. */
    public double value(String cell) {
        return values.of(cell);
    }

    /** What a yearly cell that goes on from year to year has come to in the last year. */
    public double inLastYear(String cell) {
        return values.years(cell)[model.years()];
    }

    /** Whether an input may be given another value: not one that the study derives, nor a constant such as the megajoules of a kWh. */
    public boolean open(Cell input) {
        return fields.containsKey(input.id());
    }

    /** Whether an input may be given any value in between: not whole years, nor whether a benefit counts. */
    boolean graded(Cell input) {
        return open(input) && !fields.get(input.id()).bounds().whole();
    }

    /** What has no value; the ratios of a party that bears no cost are told as one. */
    public Collection<LeftOut> leftOut(StudyKnowledge knowledge) {
        Map<String, LeftOut> told = new LinkedHashMap<>();
        undefined.forEach((id, left) -> knowledge.parties().stream().filter(party -> id.startsWith(party.id() + ".")).findFirst()
                .ifPresentOrElse(party -> told.putIfAbsent(party.id(), new LeftOut(new Title(List.of(party.title()), RATIOS).whole(),
                        left.why())), () -> told.put(id, left)));
        return told.values();
    }

    /** Whether a cell could be worked out. */
    public boolean has(String cell) {
        return model.has(cell);
    }
}
