package sumakomi.economics.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.LineItem;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Terms;

/**
 * Changes numbers of a study by their {@link FieldPath fields}; everything else stays as it is.
 *
 * @param changes the new quantity by field; empty takes away what was given, so that the knowledge base's value counts again
 */
public record StudyEdit(Map<FieldPath, Optional<Quantity>> changes) {

    /** The changed study; fields of places that it does not have change nothing. */
    public StudyDocument of(StudyDocument study) {
        List<DistrictBenefit> district = study.districtBenefits().stream().map(benefit -> new DistrictBenefit(benefit.id(),
                benefit.benefit(), benefit.policies(), values(benefit.values(), Place.district(benefit.id())))).toList();
        return study.withMeasures(study.measures().stream().map(this::of).toList()).withDistrictBenefits(district)
                .withValues(values(study.values(), Place.WHOLE));
    }

    private Measure of(Measure measure) {
        Map<String, Map<String, Quantity>> benefits = new LinkedHashMap<>();
        measure.benefits().forEach((id, values) -> benefits.put(id, values(values, Place.benefit(measure.id(), id))));
        return measure.withParts(
                measure.components().stream().map(component -> new Component(component.id(), component.title(),
                        values(component.values(), Place.component(measure.id(), component.id())))).toList(),
                measure.energy().stream().map(line -> line.withValues(
                        values(line.values(), Place.energy(measure.id(), line.id())))).toList())
                .withBenefits(benefits).withValues(values(measure.values(), Place.measure(measure.id()))).withTerms(terms(measure));
    }

    private Terms terms(Measure measure) {
        return measure.terms().withLines(measure.terms().lines().stream().map(line -> new LineItem(
                line.id(), line.title(), line.kind(), values(line.values(), Place.line(measure.id(), line.id())))).toList());
    }

    private Map<String, Quantity> values(Map<String, Quantity> values, Place place) {
        Map<String, Quantity> changed = new LinkedHashMap<>(values);
        changes.forEach((field, quantity) -> {
            if (field.place().equals(place)) {
                quantity.ifPresentOrElse(given -> changed.put(field.name(), given), () -> changed.remove(field.name()));
            }
        });
        return changed;
    }
}
