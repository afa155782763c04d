package sumakomi.economics.study;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Terms;
import sumakomi.economics.study.Typical.Dated;
import sumakomi.economics.study.Typical.Part;
import sumakomi.economics.study.Typical.TypicalMeasure;
import sumakomi.economics.study.Typical.Use;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Phrases;

/** Makes measures of a study from typical ones: each number is a size times a dated figure and says so. */
record TypicalMeasures(StudyKnowledge knowledge, Library library, Map<String, Quantity> sizes, LocalDate day, Locale locale) {

    private Typical typical() {
        return knowledge.typical();
    }

    /** The measure with its numbers, carried by policies; nothing is saved by building it together with them until that is known. */
    Measure of(TypicalMeasure entry, String id, List<String> policies, List<String> notes) {
        Map<String, Quantity> values = Map.of("upkeep", upkeep(entry));
        return new Measure(id, entry.title().in(locale), entry.measure(), policies, false, entry.contract(),
                entry.parts().stream().map(part -> new Component(part.id(), part.title().in(locale), part(part))).toList(),
                entry.energy().stream().map(use -> new Energy(use.carrier(), energy(use))).toList(),
                entry.benefits().stream().collect(Collectors.toMap(benefit -> benefit, benefit -> Map.of())), values, notes,
                new Terms(Optional.of(entry.owner()), Optional.of(entry.premises()), List.of()));
    }

    private Map<String, Quantity> part(Part part) {
        return Map.of("initial-cost", product(part.size(), part.cost()), "life", plain(part.life()));
    }

    private Map<String, Quantity> energy(Use use) {
        Map<String, Quantity> values = new LinkedHashMap<>();
        values.put("price", plain(use.price()));
        values.put("co2-factor", plain(use.factor()));
        values.put("saved", use.amountOf().map(figure -> yielded(use, figure)).orElseGet(() -> saved(use)));
        return values;
    }

    /** The figure itself. */
    private Quantity plain(String figure) {
        Dated dated = typical().figure(figure, day);
        return new Quantity(dated.value(), dated.spread(1), dated.basis() == Basis.ASSUMED ? Origin.ASSUMED : Origin.DEFAULT,
                Optional.empty(), Optional.empty(), Optional.of(figure));
    }

    private Quantity product(String size, String figure) {
        Dated dated = typical().figure(figure, day);
        double number = sizes.get(size).value();
        String note = words().say("product", sized(size), text(dated.value(), unit(figure)));
        return new Quantity(number * dated.value(), dated.spread(number), origin(size, dated.basis()), Optional.of(note), Optional.empty(),
                Optional.of(figure));
    }

    /** A part of what a size yields by a figure. */
    private Quantity yielded(Use use, String figure) {
        Dated dated = typical().figure(figure, day);
        double number = sizes.get(use.size()).value() * use.times().orElseThrow();
        String note = words().say("product-why", sized(use.size()), text(dated.value(), unit(figure)), use.why().in(locale));
        return new Quantity(number * dated.value(), dated.spread(number), Origin.ASSUMED, Optional.of(note), Optional.empty(),
                Optional.of(figure));
    }

    private Quantity saved(Use use) {
        double number = sizes.get(use.size()).value();
        double amount = use.amount().orElseThrow();
        Spread spread = Typical.between(number * use.low().orElseThrow(), number * amount, number * use.high().orElseThrow());
        String note = words().say("product-why", sized(use.size()), text(amount, knowledge.carriers().get(use.carrier()).unit()),
                use.why().in(locale));
        return new Quantity(number * amount, spread, Origin.ASSUMED, Optional.of(note));
    }

    /** A yearly share of what its parts cost at first. */
    private Quantity upkeep(TypicalMeasure entry) {
        Dated share = typical().figure(entry.upkeep(), day);
        double cost = cost(entry);
        String note = words().say("upkeep", text(cost, "yen"), text(share.value(), "fraction/year"));
        return new Quantity(cost * share.value(), share.spread(cost), Origin.ASSUMED, Optional.of(note), Optional.empty(),
                Optional.of(entry.upkeep()));
    }

    /** What a measure costs at first, yen. */
    double cost(TypicalMeasure entry) {
        return entry.parts().stream().mapToDouble(this::cost).sum();
    }

    private double cost(Part part) {
        return sizes.get(part.size()).value() * typical().figure(part.cost(), day).value();
    }

    private Origin origin(String size, Basis basis) {
        return basis == Basis.ASSUMED || sizes.get(size).origin() == Origin.ASSUMED ? Origin.ASSUMED : Origin.DERIVED;
    }

    private String unit(String figure) {
        return typical().figure(figure).orElseThrow().unit();
    }

    private String sized(String size) {
        Typical.Size entry = typical().sizes().get(size);
        return entry.title().in(locale) + " " + text(sizes.get(size).value(), entry.unit());
    }

    private String text(double number, String unit) {
        return new FigureText(library).of(number, unit, locale);
    }

    private Phrases words() {
        return Phrases.of("study-draft", locale);
    }
}
