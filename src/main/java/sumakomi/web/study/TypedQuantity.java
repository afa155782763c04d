package sumakomi.web.study;

import java.util.List;
import java.util.Optional;
import sumakomi.economics.formula.Cell.Input;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.FieldPath;
import sumakomi.economics.study.Line;
import sumakomi.economics.study.Quantity;
import sumakomi.knowledge.Decimals;
import sumakomi.knowledge.WrittenNumber;

/** A number as typed into a form, with its range and what it rests on. */
record TypedQuantity(String value, String low, String high, String note, boolean assumed, String distinct) {

    /** What came with a form for a field; empty where the form has no such field. */
    static Optional<TypedQuantity> in(TypedForm form, FieldPath field) {
        return form.has("v." + field) ? Optional.of(new TypedQuantity(form.text("v." + field), form.text("low." + field),
                form.text("high." + field), form.text("note." + field), form.has("assumed." + field),
                form.text("distinct." + field))) : Optional.empty();
    }

    /** What a field shows for a number that the study holds. */
    static TypedQuantity of(Optional<Quantity> given, String unit) {
        return given.map(quantity -> new TypedQuantity(TypedNumber.shown(quantity.value(), unit), end(quantity, 0, unit),
                end(quantity, 1, unit),
                quantity.note().orElse(""), quantity.origin() == Origin.ASSUMED, quantity.distinct().orElse("")))
                .orElse(new TypedQuantity("", "", "", "", false, ""));
    }

    private static String end(Quantity quantity, double share, String unit) {
        return quantity.spread().isFixed() || quantity.spread() instanceof Spread.Normal ? ""
                : TypedNumber.shown(Decimals.tidy(quantity.spread().quantile(share, quantity.value())), unit);
    }

    /** With the unit of the field taken off each number behind which it was typed. */
    TypedQuantity inUnit(String... words) {
        return new TypedQuantity(plain(value, words), plain(low, words), plain(high, words), note, assumed, distinct);
    }

    private static String plain(String typed, String... words) {
        return WrittenNumber.read(typed).filter(number -> !number.unit().isEmpty() && number.isIn(words))
                .map(number -> number.value().toPlainString()).orElse(typed);
    }

    /**
     * With a range that nobody touched moved along with its value, in proportion; moved back, it is what it was. The range of a value of
     * the knowledge base stays where it holds the value typed in its place. What is nothing has no range.
     *
     * @param standard what counts where the study gives nothing
     */
    TypedQuantity following(Optional<Quantity> before, Optional<Input> standard, String unit) {
        TypedQuantity kept = of(before, unit);
        Optional<Double> now = TypedNumber.read(value, unit);
        boolean untouched = now.isPresent() && !value.equals(kept.value) && low.equals(kept.low) && high.equals(kept.high);
        if (!untouched) {
            return this;
        }
        if (before.isEmpty()) {
            return standard.filter(one -> !one.spread().isFixed() && !(one.spread() instanceof Spread.Normal))
                    .map(one -> new Quantity(one.value(), one.spread(), one.origin(), Optional.empty()))
                    .map(one -> within(one, now.get()) ? around(one, 1, unit) : moved(one, now.get(), unit)).orElse(this);
        }
        return low.isEmpty() && high.isEmpty() ? this : moved(before.get(), now.get(), unit);
    }

    private static boolean within(Quantity standard, double number) {
        return standard.low() <= number && number <= standard.high();
    }

    private TypedQuantity moved(Quantity before, double number, String unit) {
        return number == 0 ? new TypedQuantity(value, "", "", note, assumed, distinct)
                : before.value() == 0 ? this : around(before, number / before.value(), unit);
    }

    private TypedQuantity around(Quantity before, double times, String unit) {
        double one = Decimals.settled(before.spread().quantile(0, before.value()) * times);
        double other = Decimals.settled(before.spread().quantile(1, before.value()) * times);
        return new TypedQuantity(value, TypedNumber.shown(Math.min(one, other), unit), TypedNumber.shown(Math.max(one, other), unit), note,
                assumed, distinct);
    }

    boolean empty() {
        return value.isEmpty() && low.isEmpty() && high.isEmpty();
    }

    /** Key of the message that says what is wrong, if anything is. */
    Optional<String> fault(String unit) {
        for (String number : List.of(value, low, high)) {
            if (!number.isEmpty() && TypedNumber.read(number, unit).isEmpty()) {
                return Optional.of(TypedNumber.inAnotherUnit(number, unit) ? "study.form.other-unit"
                        : TypedNumber.percent(unit) ? "study.form.percent" : "study.form.number");
            }
        }
        if (value.isEmpty() && !empty()) {
            return Optional.of("study.form.value-too");
        }
        if (!note.isEmpty() && !Line.fits(note) || !distinct.isEmpty() && !Line.fits(distinct)) {
            return Optional.of("study.form.note-fault");
        }
        return low.isEmpty() && high.isEmpty() || inOrder(unit) ? Optional.empty() : Optional.of("study.form.range-fault");
    }

    private boolean inOrder(String unit) {
        double middle = number(value, unit);
        double least = low.isEmpty() ? middle : number(low, unit);
        double most = high.isEmpty() ? middle : number(high, unit);
        return least <= middle && middle <= most && least < most;
    }

    private static double number(String typed, String unit) {
        return TypedNumber.read(typed, unit).orElseThrow();
    }

    /** The quantity typed; what was not touched keeps its origin and the shape of its range. Only for what has no fault. */
    Optional<Quantity> read(Optional<Quantity> before, String unit) {
        if (empty()) {
            return Optional.empty();
        }
        if (before.isPresent() && equals(of(before, unit))) {
            return before;
        }
        double middle = number(value, unit);
        boolean sameNumbers = before.isPresent() && numbers().equals(of(before, unit).numbers());
        Origin unassumed = sameNumbers && before.get().origin() != Origin.ASSUMED ? before.get().origin() : Origin.GIVEN;
        return Optional.of(new Quantity(middle, sameNumbers ? before.get().spread() : spread(middle, before, unit),
                assumed ? Origin.ASSUMED : unassumed, note.isEmpty() ? Optional.empty() : Optional.of(note),
                distinct.isEmpty() ? Optional.empty() : Optional.of(distinct)));
    }

    private List<String> numbers() {
        return List.of(value, low, high);
    }

    private Spread spread(double middle, Optional<Quantity> before, String unit) {
        if (low.isEmpty() && high.isEmpty()) {
            return Spread.FIXED;
        }
        double least = low.isEmpty() ? middle : number(low, unit);
        double most = high.isEmpty() ? middle : number(high, unit);
        boolean flat = before.map(quantity -> quantity.spread() instanceof Spread.Uniform).orElse(false);
        return flat ? new Spread.Uniform(least, most) : new Spread.Triangular(least, middle, most);
    }
}
