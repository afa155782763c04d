package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sumakomi.economics.study.Study.Overlap;

/** Finds benefits that a study counts side by side although the knowledge base says that they overlap. */
final class Overlaps {

    private Overlaps() {}

    static List<Overlap> in(StudyDocument document, StudyKnowledge knowledge) {
        Map<String, Set<String>> counted = new LinkedHashMap<>();
        Set<String> ofDistrict = new LinkedHashSet<>();
        document.districtBenefits().forEach(benefit -> ofDistrict.add(benefit.benefit()));
        document.measures().forEach(measure -> {
            Set<String> benefits = new LinkedHashSet<>(measure.benefits().keySet());
            if (!measure.energy().isEmpty()) {
                benefits.add("eb");
            }
            benefits.addAll(ofDistrict);
            counted.put(measure.id(), benefits);
        });
        List<Overlap> overlaps = new ArrayList<>();
        counted.forEach((where, benefits) -> knowledge.overlapRules().forEach(rule -> {
            List<String> together = rule.benefits().stream().filter(benefits::contains).toList();
            if (together.size() > 1) {
                overlaps.add(new Overlap(rule.id(), where, together, rule.title(), rule.rule(), rule.sources().get(0),
                        rule.basis()));
            }
        }));
        return overlaps;
    }
}
