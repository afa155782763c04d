package sumakomi.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.formula.Origin;
import sumakomi.estimate.Estimated;
import sumakomi.estimate.Owner;
import sumakomi.estimate.Scope;
import sumakomi.estimate.Template;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;

/** An estimate as plain text. */
final class EstimateText {

    private final FigureText figures;
    private final Phrases phrases;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    EstimateText(Library library, Locale locale) {
        this.figures = new FigureText(library);
        this.phrases = Phrases.of("estimates", locale);
        this.locale = phrases.locale();
    }

    String of(Estimated found) {
        line("title", found.document().title(), in(found.estimate().title()));
        line("about", found.knowledgeVersion());
        found.document().asOf().ifPresent(month -> line("as-of", month));
        order(found);
        found.told().forEach(scope -> found.owners(scope.id()).forEach(owner -> part(found, scope, owner)));
        undone(found);
        inputs(found);
        heading("not-printed");
        found.estimate().missing().forEach(missing -> text.append(in(missing)).append(System.lineSeparator()));
        return text.toString();
    }

    private void order(Estimated found) {
        List<Estimated.Place> places = found.order();
        if (places.isEmpty()) {
            return;
        }
        Template by = found.estimate().templates().get(found.estimate().order().orElseThrow().by());
        text.append(System.lineSeparator());
        line("order", in(by.title()));
        places.forEach(place -> place.rank().ifPresentOrElse(rank -> line("order.place", rank, titled(place.owner()),
                figures.of(found.of(place.owner(), by.name()).orElseThrow(), by.unit(), locale)),
                () -> line("order.none", titled(place.owner()))));
    }

    private String titled(Owner owner) {
        return owner.titles().stream().map(this::in).collect(Collectors.joining(" "));
    }

    private void part(Estimated found, Scope scope, Owner owner) {
        if (found.results(scope.id()).stream().noneMatch(template -> found.of(owner, template.name()).isPresent())) {
            return;
        }
        text.append(System.lineSeparator());
        line("results", owner.titles().isEmpty() ? in(scope.title())
                : titled(owner));
        found.results(scope.id()).forEach(template -> result(found, owner, template));
    }

    private void result(Estimated found, Owner owner, Template template) {
        found.of(owner, template.name())
                .ifPresent(value -> line("result", in(template.title()), figures.of(value, template.unit(), locale)));
        found.range(owner, template.name()).ifPresent(range -> line("range", figures.drawn(range.p10(), template.unit(), locale),
                figures.drawn(range.p90(), template.unit(), locale)));
    }

    private void undone(Estimated found) {
        if (!found.undone().isEmpty()) {
            heading("missing");
        }
        found.undone().forEach(one -> line("missing.one", one.owner().titles().stream().map(this::in).collect(Collectors.joining(" "))
                + " " + in(one.title()), one.missing().stream().map(this::in).collect(Collectors.joining(phrases.say("comma")))));
    }

    private void inputs(Estimated found) {
        heading("inputs");
        found.model().inputs().stream().filter(cell -> cell.input().orElseThrow().origin() != Origin.GIVEN)
                .forEach(cell -> line("input", in(cell.title()), figures.of(cell.input().orElseThrow().value(), cell.unitName(), locale),
                        phrases.say(cell.input().orElseThrow().origin() == Origin.DEFAULT ? "default" : "assumed"),
                        cell.input().orElseThrow().note().map(this::in).orElse(cell.id())));
    }

    private void heading(String key) {
        text.append(System.lineSeparator());
        line(key);
    }

    private String in(Text both) {
        return both.in(locale);
    }

    private void line(String key, Object... args) {
        text.append(phrases.say(key, args)).append(System.lineSeparator());
    }
}
