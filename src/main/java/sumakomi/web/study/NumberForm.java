package sumakomi.web.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sumakomi.economics.study.FieldPath;
import sumakomi.economics.study.InputField;
import sumakomi.economics.study.Place;
import sumakomi.economics.study.Quantity;
import sumakomi.economics.study.Question;
import sumakomi.economics.study.StudyDocument;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Text;

/** The numbers of a form: as the study holds them, or as they were typed with what is wrong with them. */
final class NumberForm {

    private final List<InputField> fields;
    private final StudyDocument document;
    private final StudyWords words;
    private final Map<String, FieldFault> faults = new LinkedHashMap<>();

    /** @param shown whether the form has the fields of a place */
    NumberForm(List<InputField> fields, Predicate<Place> shown, StudyDocument document, StudyWords words) {
        this.fields = fields.stream().filter(field -> shown.test(field.path().place())).toList();
        this.document = document;
        this.words = words;
    }

    /** What was typed, by field; numbers that cannot be read are left out and among the faults. */
    Map<FieldPath, Optional<Quantity>> changes(TypedForm form) {
        Map<FieldPath, Optional<Quantity>> changes = new LinkedHashMap<>();
        fields.forEach(field -> TypedQuantity.in(form, field.path())
                .map(typed -> typed.inUnit(words.unitWords(field.unit())).following(field.path().in(document), field.found(), field.unit()))
                .ifPresent(typed -> typed.fault(field.unit()).ifPresentOrElse(
                        fault -> faults.put(field.path().toString(),
                                new FieldFault(field.path().toString(), words.of(field.title()), words.say(fault))),
                        () -> changes.put(field.path(), typed.read(field.path().in(document), field.unit())))));
        return changes;
    }

    /** Takes over what the study says is wrong: at its field, or at the first field of the place that it names. */
    void refuse(List<Fault> found) {
        for (Fault fault : found) {
            Optional<FieldPath> field = fields.stream().map(InputField::path).filter(path -> path.within(fault.where())).findFirst();
            boolean bothWays = fault.key().equals("study.field") && field.filter(IntegratedWorks::offers).isPresent();
            String key = field.map(FieldPath::toString).orElse(fault.where());
            faults.putIfAbsent(key, new FieldFault(key, field.map(path -> words.of(named(path))).orElse(""),
                    bothWays ? words.say("study.form.one-way") : words.fault(fault)));
        }
    }

    private Text named(FieldPath path) {
        return fields.stream().filter(field -> field.path().equals(path)).findFirst().orElseThrow().title();
    }

    void refuse(String key, String message, Object... arguments) {
        faults.putIfAbsent(key, new FieldFault(key, "", words.say(message, arguments)));
    }

    List<FieldFault> faults() {
        return List.copyOf(faults.values());
    }

    Optional<String> faultAt(String key) {
        return Optional.ofNullable(faults.get(key)).map(FieldFault::says);
    }

    /** The numbers as the study holds them. */
    List<FieldRow> rows() {
        Map<FieldPath, String> asked = words.questions().stream()
                .collect(Collectors.toMap(Question::field, question -> words.fault(question.asked())));
        return fields.stream().map(this::row).map(row -> row.asked(Optional.ofNullable(asked.get(row.path())))).toList();
    }

    private FieldRow row(InputField field) {
        return FieldRow.of(field, field.path().in(document), words);
    }

    /**
     * The numbers as they were typed.
     *
     * @param conflict whether somebody else saved the study meanwhile, so that what they saved stands beside
     */
    List<FieldRow> rows(TypedForm form, boolean conflict) {
        return fields.stream().map(this::row).map(row -> TypedQuantity.in(form, row.path()).map(typed -> {
            Optional<String> saved = conflict && !typed.equals(row.typed())
                    ? Optional.of(row.echo().isEmpty() ? words.say("study.conflict.none") : row.echo()) : Optional.empty();
            return row.with(typed, faultAt(row.key()), saved);
        }).orElse(row)).toList();
    }

    /** What was typed for fields that are no longer there. */
    Map<String, String> lost(TypedForm form) {
        Set<String> known = fields.stream().map(field -> field.path().toString()).collect(Collectors.toSet());
        Map<String, String> lost = new LinkedHashMap<>();
        form.keys().filter(key -> !known.contains(key) && !form.text("v." + key).isEmpty())
                .forEach(key -> lost.put(key, form.text("v." + key)));
        return lost;
    }
}
