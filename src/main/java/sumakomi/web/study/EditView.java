package sumakomi.web.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyKnowledge.Benefit;
import sumakomi.economics.study.StudyKnowledge.Carrier;

/**
 * A form as its page shows it.
 *
 * @param document the study with what was typed, numbers aside
 */
record EditView(WorkedStudy worked, StudyDocument document, StudyPart part, TypedForm form, NumberForm numbers, List<FieldRow> rows,
        StudyWords words) {

    public List<FieldFault> faults() {
        return numbers.faults();
    }

    public Optional<String> fault(String field) {
        return numbers.faultAt(field);
    }

    public boolean faulty() {
        return !faults().isEmpty();
    }

    /** The numbers that stand directly at a place, such as {@code measures.chp}. */
    public List<FieldRow> at(String place) {
        return rows.stream().filter(row -> row.key().startsWith(place + ".") && row.key().indexOf('.', place.length() + 1) < 0).toList();
    }

    /** The numbers at a place and everywhere below it. */
    public List<FieldRow> below(String place) {
        return rows.stream().filter(row -> row.key().startsWith(place + ".")).toList();
    }

    /** The numbers of the whole study in groups: general ones, values per benefit, acceptance rates, shares of the parties. */
    public Map<String, List<FieldRow>> groups() {
        Function<FieldRow, String> group = row -> {
            String name = row.key().substring("values.".length());
            return name.startsWith("acceptance.") ? "acceptance" : name.startsWith("share.") ? "shares" : name.contains(".") ? "benefits"
                    : "basics";
        };
        Map<String, List<FieldRow>> groups = new LinkedHashMap<>();
        List.of("basics", "benefits", "acceptance", "shares").forEach(name -> groups.put(name, new ArrayList<>()));
        rows.stream().filter(row -> row.key().startsWith("values.")).forEach(row -> groups.get(group.apply(row)).add(row));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    /** The measure of the form. */
    public Measure measure() {
        String id = part.page().substring("/measures/".length());
        return document.measures().stream().filter(measure -> measure.id().equals(id)).findFirst().orElseThrow();
    }

    public Collection<Benefit> benefits() {
        return knowledge().claims();
    }

    public Collection<StudyKnowledge.Contract> contracts() {
        return knowledge().contracts().values();
    }

    /** Carriers of which the measure has no line yet. */
    public List<Carrier> carriersLeft() {
        List<String> used = measure().energy().stream().map(Energy::carrier).toList();
        return knowledge().carriers().values().stream().filter(carrier -> !used.contains(carrier.id())).toList();
    }

    /** How many numbers of a measure are still missing. */
    public long missingOf(String measure) {
        return worked.fields().stream().filter(field -> field.key().startsWith("measures." + measure + ".") && field.missing()).count();
    }

    private StudyKnowledge knowledge() {
        return words.knowledge();
    }
}
