package sumakomi.web.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sumakomi.economics.formula.Title;
import sumakomi.economics.study.Bounds;
import sumakomi.economics.study.Field;
import sumakomi.economics.study.FieldPath;
import sumakomi.economics.study.InputField;
import sumakomi.economics.study.Place;
import sumakomi.economics.study.StudyDocument;
import sumakomi.knowledge.Entry;

/** The saving of integrated works is given in one of two ways; until one is chosen, a form offers both. */
final class IntegratedWorks {

    /** The fault of a component of which neither is given. */
    static final String OPEN = "study.integrated";

    private static final List<String> WAYS = List.of("common-cost", "saving-ratio");

    private IntegratedWorks() {}

    /** Whether a field is one of the two ways. */
    static boolean offers(FieldPath field) {
        return WAYS.contains(field.name());
    }

    static List<InputField> with(List<InputField> fields, StudyDocument document, StudyWording wording) {
        Set<FieldPath> known = fields.stream().map(InputField::path).collect(Collectors.toSet());
        List<InputField> all = new ArrayList<>(fields);
        document.measures().stream().filter(StudyDocument.Measure::integratedWorks).forEach(measure -> measure.components().stream()
                .flatMap(component -> WAYS.stream().map(Place.component(measure.id(), component.id())::field))
                .filter(path -> !known.contains(path))
                .forEach(path -> wording.library().find("study", "component-" + path.name())
                        .ifPresent(entry -> all.add(field(path, entry)))));
        return all;
    }

    private static InputField field(FieldPath path, Entry entry) {
        return new InputField(new Field(path, Field.Sort.BASICS, List.of(), Optional.empty(), Bounds.FREE), Title.of(entry.title()),
                entry.tree().path("unit").asString(), Optional.empty(), Optional.of(entry.sources().get(0)), entry.basis().orElseThrow(),
                Optional.empty());
    }
}
