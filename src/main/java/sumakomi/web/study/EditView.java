package sumakomi.web.study;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.study.Place;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyKnowledge.Benefit;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.Place.Kind;
import sumakomi.economics.study.Field;

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

    public String priceYear() {
        return document.declared().priceYear().map(Object::toString).orElse("");
    }

    /** Whether amounts contain consumption tax, as the form chooses it. */
    public String tax() {
        return document.declared().consumptionTax().map(Object::toString).orElse(BasicsPart.NONE);
    }

    /** Whether amounts are real or nominal, as the form chooses it. */
    public String prices() {
        return document.declared().prices().map(Object::toString).orElse(BasicsPart.NONE);
    }

    /** The numbers of the measure of the form itself. */
    public List<FieldRow> ofMeasure() {
        return at(Kind.MEASURE, "");
    }

    public List<FieldRow> ofComponent(String id) {
        return at(Kind.COMPONENT, id);
    }

    public List<FieldRow> ofEnergy(String id) {
        return at(Kind.ENERGY, id);
    }

    /** The numbers that are always shown. */
    public List<FieldRow> always(List<FieldRow> of) {
        return of.stream().filter(row -> !row.optional()).toList();
    }

    /** The numbers that may stay empty. */
    public List<FieldRow> optional(List<FieldRow> of) {
        return of.stream().filter(FieldRow::optional).toList();
    }

    /** Whether any of those has something to show. */
    public boolean anyFilled(List<FieldRow> of) {
        return optional(of).stream().anyMatch(row -> !row.value().isEmpty() || row.error().isPresent());
    }

    private List<FieldRow> at(Kind kind, String part) {
        return rows.stream().filter(row -> row.path().place().kind() == kind && row.path().place().part().equals(part)).toList();
    }

    /** The numbers of all benefits of the measure. */
    public List<FieldRow> ofBenefits() {
        return rows.stream().filter(row -> row.path().place().kind() == Kind.BENEFIT).toList();
    }

    /** The numbers of a benefit of the district. */
    public List<FieldRow> ofDistrict(String benefit) {
        return rows.stream().filter(row -> row.path().place().equals(Place.district(benefit))).toList();
    }

    /** The numbers of the whole study in groups: general ones, values per benefit, acceptance rates, shares of the parties. */
    public Map<Field.Sort, List<FieldRow>> groups() {
        return rows.stream().collect(Collectors.groupingBy(FieldRow::sort, TreeMap::new, Collectors.toList()));
    }

    /** The measure of the form. */
    public Measure measure() {
        return document.measures().stream().filter(measure -> part.shows(Place.measure(measure.id()))).findFirst().orElseThrow();
    }

    public Collection<Benefit> benefits() {
        return knowledge().claims();
    }

    /** Who may own the equipment. */
    public Collection<StudyKnowledge.Owner> owners() {
        return knowledge().owners().values();
    }

    public Collection<StudyKnowledge.LineKind> lineKinds() {
        return knowledge().lineKinds().values();
    }

    public String lineKind(String id) {
        return words.lineKind(id);
    }

    public List<FieldRow> ofLine(String id) {
        return at(Kind.LINE, id);
    }

    /** The month in which operation begins, as it would be typed. */
    public String start() {
        return document.declared().start().map(Object::toString).orElse("");
    }

    /** On what corporate tax is paid, as the form chooses it. */
    public String corporateTax() {
        return document.declared().corporateTax().map(Object::toString).orElse(BasicsPart.NONE);
    }

    public Collection<StudyKnowledge.Contract> contracts() {
        return knowledge().contracts().values();
    }

    /** What may be added: carriers of which the measure has no line yet, and further uses of those that it has. */
    public List<Energy> energyLeft() {
        List<String> used = measure().energy().stream().map(Energy::id).toList();
        Stream<Energy> all = knowledge().carriers().keySet().stream().flatMap(carrier -> used.stream().anyMatch(carrier::equals)
                ? knowledge().uses().keySet().stream().map(use -> new Energy(carrier, Optional.of(use), Map.of()))
                : Stream.of(new Energy(carrier, Map.of())));
        return all.filter(line -> !used.contains(line.id())).toList();
    }

    public String title(Energy line) {
        return words.of(knowledge().title(line));
    }

    /** How many numbers of a measure are still missing. */
    public long missingOf(String measure) {
        return worked.fields().stream().filter(field -> field.path().place().isOf(measure) && field.missing()).count();
    }

    private StudyKnowledge knowledge() {
        return words.knowledge();
    }
}
