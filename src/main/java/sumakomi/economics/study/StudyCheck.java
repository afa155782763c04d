package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.knowledge.Fault;

/** Checks that the ids of a study are its own and that what it names exists. */
final class StudyCheck {

    private static final Pattern RESERVED = Pattern.compile("[a-e][0-9]|eb|neb|share|acceptance|project|district-neb|project-.*|year|one-year");

    private final StudyKnowledge knowledge;
    private final StudyDocument document;
    private final List<Fault> faults = new ArrayList<>();

    StudyCheck(StudyKnowledge knowledge, StudyDocument document) {
        this.knowledge = knowledge;
        this.document = document;
    }

    List<Fault> faults() {
        if (document.measures().isEmpty()) {
            fault("study.no-measure", "measures");
        }
        oneOf(document.scenario(), knowledge.scenarios().keySet(), "scenario");
        ids();
        Set<String> policies = document.policies().stream().map(StudyDocument.Policy::id).collect(Collectors.toSet());
        for (int i = 0; i < document.measures().size(); i++) {
            measure(document.measures().get(i), "measures." + i, policies);
        }
        for (int i = 0; i < document.districtBenefits().size(); i++) {
            var benefit = document.districtBenefits().get(i);
            String where = "districtBenefits." + i;
            oneOf(benefit.benefit(), nonEnergyBenefits(), where + ".benefit");
            benefit.policies().forEach(policy -> oneOf(policy, policies, where + ".policies"));
        }
        return faults;
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        knowledge.parties().forEach(party -> seen.add(party.id()));
        knowledge.templates().stream().filter(template -> template.scope() == Template.Scope.PROJECT).forEach(template -> seen.add(template.cell()));
        Stream.of(document.policies().stream().map(StudyDocument.Policy::id), document.measures().stream().map(Measure::id),
                document.districtBenefits().stream().map(StudyDocument.DistrictBenefit::id)).flatMap(ids -> ids).forEach(id -> {
                    if (!seen.add(id) || RESERVED.matcher(id).matches()) {
                        fault("study.id-taken", id, id);
                    }
                });
    }

    private void measure(Measure measure, String where, Set<String> policies) {
        measure.policies().forEach(policy -> oneOf(policy, policies, where + ".policies"));
        oneOf(measure.contract(), knowledge.contracts().keySet(), where + ".contract");
        measure.measure().filter(id -> !knowledge.knowsMeasure(id)).ifPresent(id -> fault("study.measure", where + ".measure", id));
        measure.benefits().keySet().forEach(benefit -> oneOf(benefit, nonEnergyBenefits(), where + ".benefits"));
        if (measure.components().isEmpty()) {
            fault("study.no-component", where + ".components");
        }
        Set<String> seen = new HashSet<>(measure.benefits().keySet());
        for (int i = 0; i < measure.energy().size(); i++) {
            String carrier = measure.energy().get(i).carrier();
            oneOf(carrier, knowledge.carriers().keySet(), where + ".energy." + i + ".carrier");
            refuseTwin(carrier, seen, where + ".energy." + i + ".carrier");
        }
        for (int i = 0; i < measure.components().size(); i++) {
            refuseTwin(measure.components().get(i).id(), seen, where + ".components." + i + ".id");
        }
    }

    private void refuseTwin(String id, Set<String> seen, String where) {
        if (!seen.add(id)) {
            fault("study.id-taken", where, id);
        }
    }

    private Collection<String> nonEnergyBenefits() {
        return knowledge.benefits().keySet().stream().filter(id -> !id.equals("eb")).toList();
    }

    private void oneOf(String word, Collection<String> right, String where) {
        if (!right.contains(word)) {
            fault("study.one-of", where, word, String.join(", ", right));
        }
    }

    private void fault(String key, String where, Object... args) {
        faults.add(Fault.of(key, where, 0, args));
    }
}
