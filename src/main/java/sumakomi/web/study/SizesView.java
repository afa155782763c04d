package sumakomi.web.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.Begun;
import sumakomi.economics.study.Quantity;
import sumakomi.economics.study.Typical.Size;

/** The quantities of the typical measures of a study, as its form shows them: few, each with what is taken where nobody gives it. */
record SizesView(WorkedStudy worked, StudyWords words, TypedForm form) {

    private static final String FIELD = "size.";

    Begun begun() {
        return worked.document().begun().orElseThrow();
    }

    /** One quantity; assumed while nobody has given it. */
    record Row(String name, Size size, String unit, String typed, boolean assumed, Optional<String> note, Optional<String> fault) {}

    /** In the order of the knowledge base. */
    public List<Row> rows() {
        return words.knowledge().typical().sizes().values().stream().filter(size -> begun().sizes().containsKey(size.name())).map(size -> {
            Quantity now = begun().sizes().get(size.name());
            return new Row(FIELD + size.name(), size, words.entryUnit(size.unit()), form.shown(FIELD + size.name(),
                    TypedNumber.shown(now.value(), size.unit())), now.origin() == Origin.ASSUMED, now.note(),
                    fault(size));
        }).toList();
    }

    private Optional<String> fault(Size size) {
        String typed = form.text(FIELD + size.name());
        return !form.sent() || typed.isEmpty() || read(size, typed).isPresent() ? Optional.empty()
                : Optional.of(words.say("study.sizes.fault"));
    }

    private static Optional<Double> read(Size size, String typed) {
        return TypedNumber.read(typed, size.unit()).filter(number -> number >= 0);
    }

    public List<Row> faulty() {
        return rows().stream().filter(row -> row.fault().isPresent()).toList();
    }

    /** The sizes as typed; what was left alone or empty is as before. */
    Map<String, Quantity> typed() {
        Map<String, Quantity> sizes = new LinkedHashMap<>(begun().sizes());
        words.knowledge().typical().sizes().values().stream().filter(size -> sizes.containsKey(size.name()))
                .forEach(size -> read(size, form.text(FIELD + size.name())).filter(number -> number != sizes.get(size.name()).value())
                        .ifPresent(number -> sizes.put(size.name(), new Quantity(number, Spread.FIXED,
                                Origin.GIVEN, Optional.empty()))));
        return sizes;
    }
}
