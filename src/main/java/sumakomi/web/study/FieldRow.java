package sumakomi.web.study;

import java.util.List;
import java.util.Optional;
import sumakomi.economics.study.Caution;
import sumakomi.economics.study.FieldPath;
import sumakomi.economics.study.InputField;
import sumakomi.economics.study.Place;
import sumakomi.economics.study.Quantity;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;
import sumakomi.economics.study.Field;

/**
 * A number of a form.
 *
 * @param label without the place in which the field stands
 * @param standard what counts when nothing is typed, as it would be typed; empty where something must be
 * @param echo the value kept, with its unit, as people read it
 * @param why why the standard is what it is
 * @param caution what the knowledge base warns of at this value
 * @param question asks whether another value was meant
 * @param countsOnce whether what it counts must not be counted twice
 * @param usual between which values it usually lies
 * @param optional whether it may stay empty, so that there is no such number
 * @param theirs what somebody else saved here meanwhile
 */
record FieldRow(FieldPath path, Field.Sort sort, String label, String unit, TypedQuantity typed, String standard, String echo,
        Optional<Citation> source,
        String basis, Optional<Text> why, Optional<Caution> caution, Optional<String> question, Optional<String> error,
        Optional<String> theirs, boolean countsOnce, List<String> usual, boolean optional) {

    /** The name of the field in the form. */
    public String key() {
        return path.toString();
    }

    public String anchor() {
        return "f-" + key();
    }

    public boolean required() {
        return standard.isEmpty() && !oneOfTwo() && !optional;
    }

    /** Whether the number is one of two ways to tell the same. */
    public boolean oneOfTwo() {
        return IntegratedWorks.offers(path);
    }

    /** Whether its author may say why it is distinct from a like number. */
    public boolean mayBeDistinct() {
        return countsOnce && (path.place().kind() == Place.Kind.BENEFIT || path.place().kind() == Place.Kind.DISTRICT);
    }

    /** Whether there is more to show than the number: a range, a note, an assumption. */
    public boolean more() {
        return !typed.low().isEmpty() || !typed.high().isEmpty() || !typed.note().isEmpty() || typed.assumed()
                || !typed.distinct().isEmpty();
    }

    public String value() {
        return typed.value();
    }

    static FieldRow of(InputField field, Optional<Quantity> given, StudyWords words) {
        Optional<Double> standard = given.isPresent() ? Optional.empty() : field.found().map(input -> input.value());
        return new FieldRow(field.path(), field.field().sort(), words.of(field.named().part()), words.entryUnit(field.unit()),
                TypedQuantity.of(given, field.unit()), standard.map(value -> TypedNumber.shown(value, field.unit())).orElse(""),
                given.map(quantity -> words.value(quantity.value(), field.unit())).orElse(""), field.source(), field.basis().toString(),
                given.isPresent() ? Optional.empty() : field.found().flatMap(input -> input.note()), field.caution(), Optional.empty(),
                Optional.empty(),
                Optional.empty(), words.knowledge().countsOnce(field.path().name()), words.usual(field), field.optional());
    }

    FieldRow with(TypedQuantity other, Optional<String> fault, Optional<String> saved) {
        return new FieldRow(path, sort, label, unit, other, standard, echo, source, basis, why, caution, question, fault, saved, countsOnce,
                usual, optional);
    }

    FieldRow asked(Optional<String> other) {
        return new FieldRow(path, sort, label, unit, typed, standard, echo, source, basis, why, caution, other, error, theirs, countsOnce,
                usual, optional);
    }
}
