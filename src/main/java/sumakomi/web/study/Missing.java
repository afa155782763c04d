package sumakomi.web.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.study.InputField;
import sumakomi.economics.study.Place;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Text;

/**
 * A number that a study still needs.
 *
 * @param restsOn on what such a number rests in practice
 * @param dataItems the data of the feasibility study that give it
 */
record Missing(String url, String label, String unit, Optional<Citation> source, Basis basis, Optional<Text> restsOn,
        List<String> dataItems) {

    /** The numbers missing, under the title of the measure, the district or the study to which they belong. */
    static Map<String, List<Missing>> in(WorkedStudy worked, StudyWords words) {
        Map<String, List<Missing>> groups = new LinkedHashMap<>();
        Set<String> integrated = worked.faults().stream().filter(fault -> fault.key().equals(IntegratedWorks.OPEN)).map(Fault::where)
                .collect(Collectors.toSet());
        Stream.concat(worked.fields().stream().filter(InputField::missing),
                words.offered().stream().filter(field -> integrated.contains(field.path().toString())))
                .forEach(field -> groups.computeIfAbsent(group(field, words), key -> new ArrayList<>()).add(of(field, words)));
        return groups;
    }

    private static String group(InputField field, StudyWords words) {
        Place place = field.path().place();
        return switch (place.kind()) {
            case WHOLE -> words.say("study.whole");
            case DISTRICT -> words.say("study.district");
            case MEASURE, COMPONENT, ENERGY, LINE, BENEFIT -> words.titleOf(place.owner());
        };
    }

    private static Missing of(InputField field, StudyWords words) {
        String part = part(field.path().place(), words);
        String name = IntegratedWorks.offers(field.path()) ? words.say("study.unfinished.integrated") : words.of(field.named().part());
        return new Missing(words.fieldUrl(field.path()), part.isEmpty() ? name : part + words.colon() + name, words.entryUnit(field.unit()),
                field.source(), field.basis(), field.field().restsOn(), field.field().dataItems());
    }

    /** The component, carrier, line or benefit to which a number belongs; empty for the measure itself. */
    private static String part(Place place, StudyWords words) {
        return switch (place.kind()) {
            case WHOLE, MEASURE -> "";
            case DISTRICT -> words.districtBenefit(place.owner());
            case COMPONENT -> words.component(place.owner(), place.part());
            case ENERGY -> words.energy(place.owner(), place.part());
            case LINE -> words.line(place.owner(), place.part());
            case BENEFIT -> place.part() + " " + words.benefit(place.part());
        };
    }
}
