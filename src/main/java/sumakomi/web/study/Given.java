package sumakomi.web.study;

import java.util.LinkedHashMap;
import java.util.Map;
import sumakomi.economics.study.Quantity;
import sumakomi.economics.study.StudyDocument;

/** What the author of a study has given, by the keys of the fields. */
final class Given {

    private Given() {}

    static Map<String, Quantity> in(StudyDocument document) {
        Map<String, Quantity> given = new LinkedHashMap<>();
        document.measures().forEach(measure -> {
            String place = "measures." + measure.id();
            put(given, place, measure.values());
            measure.components().forEach(component -> put(given, place + ".components." + component.id(), component.values()));
            measure.energy().forEach(line -> put(given, place + ".energy." + line.carrier(), line.values()));
            measure.benefits().forEach((benefit, values) -> put(given, place + ".benefits." + benefit, values));
        });
        document.districtBenefits().forEach(benefit -> put(given, "districtBenefits." + benefit.id(), benefit.values()));
        put(given, "values", document.values());
        return given;
    }

    private static void put(Map<String, Quantity> given, String place, Map<String, Quantity> values) {
        values.forEach((name, quantity) -> given.put(place + "." + name, quantity));
    }
}
