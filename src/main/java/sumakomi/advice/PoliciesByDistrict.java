package sumakomi.advice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.PlannedPolicy.Caution;
import sumakomi.advice.PlannedPolicy.Combined;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/** The policies planned in one kind of district; what they have in common is told once. */
public record PoliciesByDistrict(String district, List<PlannedPolicy> policies) {

    public PoliciesByDistrict {
        policies = List.copyOf(policies);
    }

    /** District by district, in the order of the advice. */
    public static List<PoliciesByDistrict> of(Advice advice) {
        Map<String, List<PlannedPolicy>> districts = advice.urbanPolicies().stream()
                .collect(Collectors.groupingBy(PlannedPolicy::district, LinkedHashMap::new, Collectors.toList()));
        return districts.entrySet().stream().map(found -> new PoliciesByDistrict(found.getKey(), found.getValue())).toList();
    }

    /** Why the measures are combined with them. */
    public List<Reason> reasons() {
        return policies.stream().flatMap(policy -> policy.reasons().stream()).distinct().toList();
    }

    /** When the study had its policies carried out. */
    public List<Timing> timings() {
        return policies.stream().map(PlannedPolicy::timing).map(timing -> new Timing(timing.text(), timing.basis(), timing.source()))
                .distinct().toList();
    }

    /** That the year answered has passed. */
    public List<PlannedPolicy.Begun> begun() {
        return policies.stream().flatMap(policy -> policy.begun().stream()).distinct().toList();
    }

    /** What has moved on since. */
    public List<Caution> cautions() {
        return policies.stream().map(PlannedPolicy::caution).collect(Collectors.toMap(Caution::text, caution -> caution,
                (one, same) -> one, LinkedHashMap::new)).values().stream().toList();
    }

    /** What the steps mean in the study of this kind of district. */
    public List<Step> steps() {
        return policies.stream().flatMap(policy -> policy.measures().stream()).map(cell -> new Step(cell.step(), cell.meaning())).distinct()
                .sorted(Comparator.comparing(Step::step)).toList();
    }

    /** Whether there is a measure to hand over to a study. */
    public boolean hasMeasures() {
        return policies.stream().anyMatch(PlannedPolicy::hasMeasures);
    }

    /** How to read the time in the study. */
    public record Timing(Text text, Basis basis, Citation source) {}

    /** A step and what it means. */
    public record Step(String step, Text meaning) {}

    /** Why the marks of a policy were read so. */
    public static List<Text> readings(PlannedPolicy policy) {
        return policy.measures().stream().map(Combined::reason).distinct().toList();
    }
}
