package sumakomi.web.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sumakomi.economics.formula.Title;
import sumakomi.economics.study.InputField;
import sumakomi.economics.study.StudyDocument;
import sumakomi.knowledge.Entry;

/** The saving of integrated works is given in one of two ways; until one is chosen, a form offers both. */
final class IntegratedWorks {

    private static final List<String> WAYS = List.of("common-cost", "saving-ratio");

    private IntegratedWorks() {}

    /** Whether a field is one of the two ways. */
    static boolean offers(String key) {
        return WAYS.stream().anyMatch(way -> key.endsWith("." + way));
    }

    static List<InputField> with(List<InputField> fields, StudyDocument document, StudyWording wording) {
        Set<String> keys = fields.stream().map(InputField::key).collect(Collectors.toSet());
        List<InputField> all = new ArrayList<>(fields);
        document.measures().stream().filter(StudyDocument.Measure::integratedWorks)
                .forEach(measure -> measure.components().forEach(component -> {
                    List<String> open = WAYS.stream().map(way -> "measures." + measure.id() + ".components." + component.id() + "." + way)
                            .filter(key -> !keys.contains(key)).toList();
                    open.forEach(key -> wording.library().find("study", "component-" + key.substring(key.lastIndexOf('.') + 1))
                            .ifPresent(entry -> all.add(field(key, entry))));
                }));
        return all;
    }

    private static InputField field(String key, Entry entry) {
        return new InputField(key, Title.of(entry.title()), entry.tree().path("unit").asString(), Optional.empty(),
                Optional.of(entry.sources().get(0)),
                entry.basis().orElseThrow());
    }
}
