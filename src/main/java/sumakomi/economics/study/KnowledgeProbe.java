package sumakomi.economics.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.formula.Unit;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.LineItem;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.economics.study.StudyDocument.Premises;
import sumakomi.economics.study.StudyDocument.Terms;
import sumakomi.economics.study.StudyKnowledge.Benefit;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;

/**
 * Checks that the knowledge of studies holds together: every formula can be read, and a study that uses every contract, energy
 * carrier and benefit has all of its cells, right units and finite values.
 */
public final class KnowledgeProbe {

    /** More than any number that a probe puts in, by which one that has a greatest value is divided. */
    private static final double MANY = 1000;
    private static final String FULL = "full-";
    private static final YearMonth START = YearMonth.of(2027, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private KnowledgeProbe() {}

    /** @return what is wrong; empty too for a library without studies */
    public static List<Fault> faults(Knowledge knowledge, Library library) {
        if (library.entries("study").isEmpty()) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        Stream.concat(library.entries("study").stream(), library.entries("benefits").stream()).forEach(entry -> check(entry, faults));
        if (faults.isEmpty()) {
            try {
                StudyKnowledge studies = new StudyKnowledge(knowledge, library);
                for (Declared.CorporateTax tax : Declared.CorporateTax.values()) {
                    new StudyBuilder(studies).build(filled(studies, document(studies).withDeclared(new Declared(Optional.empty(), Optional
                            .empty(), Optional.empty(), Optional.of(START), Optional.of(tax)))));
                }
            } catch (IllegalArgumentException | IllegalStateException e) {
                faults.add(Fault.of("study.knowledge", "study", 0, e.getMessage()));
            } catch (FaultyInput e) {
                faults.addAll(e.faults());
            }
        }
        return faults;
    }

    private static void check(Entry entry, List<Fault> faults) {
        String formula = entry.tree().path("expression").asString(entry.tree().path("formula").path("expression").asString(""));
        String unit = entry.tree().path("unit").asString("");
        try {
            if (!formula.isEmpty()) {
                Expression.parse(formula);
            }
            if (!unit.isEmpty()) {
                Unit.parse(unit);
            }
        } catch (IllegalArgumentException e) {
            faults.add(Fault.of("study.knowledge", entry.path() + "." + entry.id(), 0, e.getMessage()).inFile(entry.file()));
        }
    }

    private static StudyDocument document(StudyKnowledge knowledge) {
        List<Policy> policies = List.of(new Policy("probe-policy", "probe", DAY.getYear()));
        List<Measure> measures = new ArrayList<>();
        knowledge.contracts().values().forEach(contract -> knowledge.owners().keySet().stream()
                .filter(owner -> contract.owners().isEmpty() || contract.owners().contains(owner))
                .forEach(owner -> measures.add(measure(knowledge, contract.id(), owner, measures.size() + 2))));
        List<DistrictBenefit> district = benefits(knowledge).map(benefit -> new DistrictBenefit("district-" + benefit.id(), benefit.id(),
                List.of("probe-policy"), values(knowledge, benefit, 1))).toList();
        return new StudyDocument("probe", DAY, "base", policies, measures, district, Map.of());
    }

    /** The same with a number in every field that must be given, and for every second measure in those that may stay empty. */
    private static StudyDocument filled(StudyKnowledge knowledge, StudyDocument blank) {
        Map<FieldPath, Optional<Quantity>> numbers = new LinkedHashMap<>();
        new StudyBuilder(knowledge).fields(blank).stream().filter(field -> field.missing() || field.optional() && isOfFull(field))
                .forEach(field -> numbers.put(field.path(),
                        Optional.of(Quantity.of(Math.min(1, field.field().bounds().most().orElse(1.0))))));
        return new StudyEdit(numbers).of(blank);
    }

    private static boolean isOfFull(InputField field) {
        return field.path().place().owner().startsWith(FULL);
    }

    /** Every second one has lines of every kind and stands on the other premises. */
    private static Measure measure(StudyKnowledge knowledge, String contract, String owner, int number) {
        Measure plain = plain(knowledge, contract, owner, number);
        if (number % 2 == 0) {
            return plain;
        }
        Premises other = plain.premises() == Premises.PRIVATE ? Premises.MUNICIPAL : Premises.PRIVATE;
        return plain.withTerms(new Terms(plain.terms().owner(), Optional.of(other), knowledge.lineKinds().values().stream()
                .map(kind -> new LineItem("line-" + kind.id(), "probe", kind.id(), Map.of())).toList()));
    }

    private static Measure plain(StudyKnowledge knowledge, String contract, String owner, int number) {
        Component known = new Component("known", "known", Map.of("initial-cost", Quantity.of(100), "common-cost", Quantity.of(10)));
        Component unknown = new Component("unknown", "unknown", Map.of("initial-cost", Quantity.of(100), "saving-ratio", Quantity.of(0.1)));
        List<Energy> energy = knowledge.carriers().keySet().stream().map(carrier -> new Energy(carrier,
                Map.of("saved", Quantity.of(10), "price", Quantity.of(10), "co2-factor", Quantity.of(0.001)))).toList();
        Map<String, Map<String, Quantity>> benefits = new LinkedHashMap<>();
        benefits(knowledge).forEach(benefit -> benefits.put(benefit.id(), values(knowledge, benefit, number)));
        return new Measure((number % 2 == 0 ? "plain-" : FULL) + contract + "-" + owner, "probe", Optional.empty(), List.of("probe-policy"),
                true, contract, List.of(known, unknown), energy, benefits, Map.of("upkeep", Quantity.of(10)))
                .withTerms(new Terms(Optional.of(owner), Optional.empty(), List.of()));
    }

    private static Stream<Benefit> benefits(StudyKnowledge knowledge) {
        return knowledge.claims().stream();
    }

    /** Other values for each benefit and place, said to be distinct where nothing may be claimed twice. */
    private static Map<String, Quantity> values(StudyKnowledge knowledge, Benefit benefit, int place) {
        double number = place + 10.0 * knowledge.claims().indexOf(benefit);
        Map<String, Quantity> values = new LinkedHashMap<>();
        benefit.inputs().stream().filter(input -> input.ofProject() && input.standard().isEmpty())
                .forEach(input -> values.put(input.id(), quantity(input.most().isPresent() ? number / MANY : number,
                        knowledge.countsOnce(input.id()))));
        return values;
    }

    private static Quantity quantity(double number, boolean distinct) {
        return new Quantity(number, Spread.FIXED, Origin.GIVEN, Optional.empty(), distinct ? Optional.of("probe") : Optional.empty());
    }
}
