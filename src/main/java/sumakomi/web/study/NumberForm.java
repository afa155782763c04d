package sumakomi.web.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.study.InputField;
import sumakomi.economics.study.Quantity;
import sumakomi.economics.study.StudyDocument;
import sumakomi.knowledge.Fault;

/** The numbers of a form: as the study holds them, or as they were typed with what is wrong with them. */
final class NumberForm {

    private final List<InputField> fields;
    private final Map<String, Quantity> given;
    private final StudyWords words;
    private final Map<String, FieldFault> faults = new LinkedHashMap<>();

    /** @param shown whether the form has the field with this key */
    NumberForm(List<InputField> fields, Predicate<String> shown, StudyDocument document, StudyWords words) {
        this.fields = fields.stream().filter(field -> shown.test(field.key())).toList();
        this.given = Given.in(document);
        this.words = words;
    }

    /** What was typed, by key; numbers that cannot be read are left out and among the faults. */
    Map<String, Optional<Quantity>> changes(TypedForm form) {
        Map<String, Optional<Quantity>> changes = new LinkedHashMap<>();
        fields.stream().filter(field -> form.has("v." + field.key())).forEach(field -> {
            TypedQuantity typed = TypedQuantity.in(form, field.key());
            typed.fault(field.unit()).ifPresentOrElse(key -> faults.put(field.key(),
                    new FieldFault(field.key(), words.of(field.title()), words.say(key))),
                    () -> changes.put(field.key(), typed.read(Optional.ofNullable(given.get(field.key())), field.unit())));
        });
        return changes;
    }

    /** Takes over what the study says is wrong: at its field, or at the first field of the place that it names. */
    void refuse(List<Fault> found) {
        for (Fault fault : found) {
            String key = keys().filter(fault.where()::equals).findFirst()
                    .or(() -> keys().filter(one -> one.startsWith(fault.where() + ".")).findFirst()).orElse(fault.where());
            boolean bothWays = fault.key().equals("study.field") && IntegratedWorks.offers(key);
            faults.putIfAbsent(key, new FieldFault(key, "", bothWays ? words.say("study.form.one-way") : words.fault(fault)));
        }
    }

    void refuse(String key, String message, Object... arguments) {
        faults.putIfAbsent(key, new FieldFault(key, "", words.say(message, arguments)));
    }

    private Stream<String> keys() {
        return fields.stream().map(InputField::key);
    }

    List<FieldFault> faults() {
        return List.copyOf(faults.values());
    }

    Optional<String> faultAt(String key) {
        return Optional.ofNullable(faults.get(key)).map(FieldFault::says);
    }

    /** The numbers as the study holds them. */
    List<FieldRow> rows() {
        return fields.stream().map(field -> FieldRow.of(field, Optional.ofNullable(given.get(field.key())), words)).toList();
    }

    /**
     * The numbers as they were typed.
     *
     * @param conflict whether somebody else saved the study meanwhile, so that what they saved stands beside
     */
    List<FieldRow> rows(TypedForm form, boolean conflict) {
        List<FieldRow> rows = new ArrayList<>();
        for (InputField field : fields) {
            FieldRow row = FieldRow.of(field, Optional.ofNullable(given.get(field.key())), words);
            if (form.has("v." + field.key())) {
                TypedQuantity typed = TypedQuantity.in(form, field.key());
                Optional<String> saved = conflict && !typed.equals(row.typed())
                        ? Optional.of(row.echo().isEmpty() ? words.say("study.conflict.none") : row.echo()) : Optional.empty();
                row = row.with(typed, faultAt(field.key()), saved);
            }
            rows.add(row);
        }
        return rows;
    }

    /** What was typed for fields that are no longer there. */
    Map<String, String> lost(TypedForm form) {
        Set<String> known = keys().collect(Collectors.toSet());
        return form.keys().filter(key -> !known.contains(key) && !form.text("v." + key).isEmpty())
                .collect(Collectors.toMap(key -> key, key -> form.text("v." + key), (one, other) -> one, LinkedHashMap::new));
    }
}
