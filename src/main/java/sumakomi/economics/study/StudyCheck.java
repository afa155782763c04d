package sumakomi.economics.study;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Terms;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.Horizon;

/** Checks that the ids of a study are its own and that what it names exists. */
final class StudyCheck {

    private static final Pattern RESERVED = Pattern
            .compile("[a-e][0-9]|eb|neb|share|acceptance|counted|no-policy|project|district-neb|project-.*|year|one-year");

    private final StudyKnowledge knowledge;
    private final StudyDocument document;
    private final Faults faults = new Faults();
    private final Set<String> kinds = new HashSet<>();

    StudyCheck(StudyKnowledge knowledge, StudyDocument document) {
        this.knowledge = knowledge;
        this.document = document;
    }

    /** What is wrong; a study with nothing to calculate is still told all of it. */
    Faults faults() {
        Horizon.fault(document.asOf(), knowledge.firstDay(), "asOf", 0).ifPresent(this::fault);
        if (document.measures().isEmpty()) {
            fault("study.no-measure", "measures");
        }
        oneOf(document.scenario(), knowledge.scenarios().keySet(), "scenario");
        document.begun().ifPresent(begun -> {
            oneOf(begun.archetype(), knowledge.typical().archetypes(), "begun.archetype");
            begun.sizes().keySet().forEach(size -> oneOf(size, knowledge.typical().sizes().keySet(), "begun.sizes"));
        });
        ids();
        Set<String> policies = document.policies().stream().map(StudyDocument.Policy::id).collect(Collectors.toCollection(TreeSet::new));
        for (int i = 0; i < document.measures().size(); i++) {
            measure(document.measures().get(i), "measures." + i, policies);
        }
        for (int i = 0; i < document.districtBenefits().size(); i++) {
            var benefit = document.districtBenefits().get(i);
            String where = "districtBenefits." + i;
            oneOf(benefit.benefit(), nonEnergyBenefits(), where + ".benefit");
            benefit.policies().forEach(policy -> ofPolicies(policy, policies, where + ".policies"));
        }
        new Duplicates(knowledge, document).faults().forEach(this::fault);
        return faults;
    }

    /** Whether ids are unambiguous and there is something to calculate, so that the numbers can be checked too. */
    boolean hasParts() {
        return Collections.disjoint(kinds, Set.of("study.id-taken", "study.no-measure", "study.no-component",
                "study.contract-carrier"));
    }

    /** The study without what names something unknown, so that faults in its numbers are found in the same go. */
    StudyDocument known() {
        Set<String> policies = document.policies().stream().map(StudyDocument.Policy::id).collect(Collectors.toSet());
        List<Measure> measures = document.measures().stream().map(measure -> known(measure, policies)).toList();
        List<StudyDocument.DistrictBenefit> benefits = document.districtBenefits().stream()
                .filter(benefit -> nonEnergyBenefits().contains(benefit.benefit()))
                .map(benefit -> benefit.withPolicies(benefit.policies().stream().filter(policies::contains).toList())).toList();
        String scenario = knowledge.scenarios().containsKey(document.scenario()) ? document.scenario() : "base";
        LocalDate day = document.asOf().isBefore(knowledge.firstDay()) ? knowledge.firstDay() : document.asOf();
        return new StudyDocument(document.title(), day, scenario, document.policies(), measures, benefits, document.values(),
                document.declared(), document.begun(), document.words());
    }

    private Measure known(Measure measure, Set<String> policies) {
        Map<String, Map<String, Quantity>> benefits = new LinkedHashMap<>(measure.benefits());
        benefits.keySet().retainAll(nonEnergyBenefits());
        return new Measure(measure.id(), measure.title(), measure.measure(), measure.policies().stream().filter(policies::contains)
                .toList(),
                measure.integratedWorks(), knowledge.contracts().containsKey(measure.contract()) ? measure.contract() : "own-use",
                measure.components(), measure.energy().stream().filter(energy -> knowledge.carriers().containsKey(energy.carrier()))
                        .filter(energy -> energy.use().map(knowledge.uses()::containsKey).orElse(true))
                        .toList(),
                benefits, measure.values(), measure.notes(), known(measure.terms()));
    }

    private Terms known(Terms terms) {
        return new Terms(terms.owner().filter(knowledge.owners()::containsKey), terms.premises(), terms.facility(), terms.lines().stream()
                .filter(line -> knowledge.lineKinds().containsKey(line.kind())).toList());
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        knowledge.parties().forEach(party -> seen.add(party.id()));
        seen.addAll(knowledge.owners().keySet());
        knowledge.templates().stream().filter(template -> template.scope() == Template.Scope.PROJECT)
                .forEach(template -> seen.add(template.cell()));
        Stream.of(document.policies().stream().map(StudyDocument.Policy::id), document.measures().stream().map(Measure::id),
                document.districtBenefits().stream().map(StudyDocument.DistrictBenefit::id)).flatMap(ids -> ids).forEach(id -> {
                    if (!seen.add(id) || RESERVED.matcher(id).matches()) {
                        fault("study.id-taken", id, id);
                    }
                });
    }

    private void measure(Measure measure, String where, Set<String> policies) {
        measure.policies().forEach(policy -> ofPolicies(policy, policies, where + ".policies"));
        oneOf(measure.contract(), knowledge.contracts().keySet(), where + ".contract");
        measure.measure().filter(id -> !knowledge.knowsMeasure(id)).ifPresent(id -> fault("study.measure", where + ".measure", id));
        measure.benefits().keySet().forEach(benefit -> oneOf(benefit, nonEnergyBenefits(), where + ".benefits"));
        if (measure.components().isEmpty()) {
            fault("study.no-component", where + ".components");
        }
        Set<String> seen = new HashSet<>(measure.benefits().keySet());
        for (int i = 0; i < measure.energy().size(); i++) {
            oneOf(measure.energy().get(i).carrier(), knowledge.carriers().keySet(), where + ".energy." + i + ".carrier");
            String use = where + ".energy." + i + ".use";
            measure.energy().get(i).use().ifPresent(one -> oneOf(one, knowledge.uses().keySet(), use));
            refuseTwin(measure.energy().get(i).id(), seen, where + ".energy." + i + ".carrier");
        }
        terms(measure, where, seen);
        for (int i = 0; i < measure.components().size(); i++) {
            refuseTwin(measure.components().get(i).id(), seen, where + ".components." + i + ".id");
        }
    }

    /** Whose it is must be among those who may own equipment under its contract. */
    private void terms(Measure measure, String where, Set<String> seen) {
        oneOf(measure.owner(), knowledge.owners().keySet(), where + ".owner");
        StudyKnowledge.Contract contract = knowledge.contracts().get(measure.contract());
        if (contract != null && !contract.owners().isEmpty()) {
            oneOf(measure.owner(), contract.owners(), where + ".owner");
        }
        if (contract != null) {
            contract.carrier().filter(carrier -> measure.energy().stream().noneMatch(line -> line.id().equals(carrier)))
                    .ifPresent(carrier -> fault("study.contract-carrier", where + ".energy", contract.title(),
                            knowledge.carriers().get(carrier).title()));
        }
        for (int i = 0; i < measure.terms().lines().size(); i++) {
            StudyDocument.LineItem line = measure.terms().lines().get(i);
            oneOf(line.kind(), knowledge.lineKinds().keySet(), where + ".lines." + i + ".kind");
            refuseTwin(line.id(), seen, where + ".lines." + i + ".id");
        }
    }

    private void refuseTwin(String id, Set<String> seen, String where) {
        if (!seen.add(id)) {
            fault("study.id-taken", where, id);
        }
    }

    private Collection<String> nonEnergyBenefits() {
        return knowledge.claims().stream().map(StudyKnowledge.Benefit::id).toList();
    }

    private void ofPolicies(String policy, Set<String> policies, String where) {
        if (policies.isEmpty()) {
            fault("study.no-policies", where, policy);
        } else {
            oneOf(policy, policies, where);
        }
    }

    private void oneOf(String word, Collection<String> right, String where) {
        if (!right.contains(word)) {
            kinds.add("study.one-of");
            faults.add(() -> Fault.of("study.one-of", where, 0, word, Fault.oneOf(right)));
        }
    }

    private void fault(String key, String where, Object... args) {
        fault(Fault.of(key, where, 0, args));
    }

    private void fault(Fault fault) {
        kinds.add(fault.key());
        faults.add(() -> fault);
    }
}
