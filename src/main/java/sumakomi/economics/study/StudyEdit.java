package sumakomi.economics.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.Measure;

/** Changes numbers of a study by the keys of its {@link InputField fields}; everything else stays as it is. */
public final class StudyEdit {

    private StudyEdit() {}

    /**
     * @param changes the new quantity by key; empty takes away what was given, so that the knowledge base's value counts again
     * @return the changed study; keys of places that it does not have change nothing
     */
    public static StudyDocument with(StudyDocument document, Map<String, Optional<Quantity>> changes) {
        List<Measure> measures = document.measures().stream().map(measure -> measure(measure, changes)).toList();
        List<DistrictBenefit> benefits = document.districtBenefits().stream().map(benefit -> new DistrictBenefit(benefit.id(),
                benefit.benefit(), benefit.policies(), values(benefit.values(), "districtBenefits." + benefit.id(), changes))).toList();
        return new StudyDocument(document.title(), document.asOf(), document.scenario(), document.policies(), measures, benefits,
                values(document.values(), "values", changes));
    }

    /** The same study with one measure changed. */
    public static StudyDocument measure(StudyDocument document, String id, UnaryOperator<Measure> change) {
        return new StudyDocument(document.title(), document.asOf(), document.scenario(), document.policies(),
                document.measures().stream().map(measure -> measure.id().equals(id) ? change.apply(measure) : measure).toList(),
                document.districtBenefits(), document.values());
    }

    private static Measure measure(Measure measure, Map<String, Optional<Quantity>> changes) {
        String place = "measures." + measure.id();
        Map<String, Map<String, Quantity>> benefits = new LinkedHashMap<>();
        measure.benefits().forEach((id, values) -> benefits.put(id, values(values, place + ".benefits." + id, changes)));
        return new Measure(measure.id(), measure.title(), measure.measure(), measure.policies(), measure.integratedWorks(),
                measure.contract(),
                measure.components().stream().map(component -> new Component(component.id(), component.title(),
                        values(component.values(), place + ".components." + component.id(), changes))).toList(),
                measure.energy().stream().map(line -> new Energy(line.carrier(),
                        values(line.values(), place + ".energy." + line.carrier(), changes))).toList(),
                benefits, values(measure.values(), place, changes));
    }

    private static Map<String, Quantity> values(Map<String, Quantity> values, String place, Map<String, Optional<Quantity>> changes) {
        Map<String, Quantity> changed = new LinkedHashMap<>(values);
        changes.forEach((key, quantity) -> {
            String name = key.startsWith(place + ".") ? key.substring(place.length() + 1) : "";
            boolean inThisPlace = !name.isEmpty() && (place.equals("values") || !name.contains("."));
            if (inThisPlace) {
                quantity.ifPresentOrElse(given -> changed.put(name, given), () -> changed.remove(name));
            }
        });
        return changed;
    }
}
