package sumakomi.document;

import java.util.Locale;
import java.util.Optional;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.formula.FormulaText;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.Bounds.Usual;
import sumakomi.economics.study.Caution;
import sumakomi.economics.study.IncrementsText;
import sumakomi.economics.study.ProvisoText;
import sumakomi.economics.study.ReturnText;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Source;
import sumakomi.knowledge.Text;

/** What the workbook says, in one language. */
final class WorkbookWords {

    private static final String MONEY = "¤";

    private final Phrases phrases;
    private final Knowledge knowledge;
    private final FormulaText formulas;
    private final FigureText figures;
    private final Locale locale;
    /** The name of the unit of amounts, which stands for its sign in the texts. */
    private final String money;

    WorkbookWords(Knowledge knowledge, Library library, Locale locale, Money money) {
        this.phrases = Phrases.of("workbook", locale);
        this.knowledge = knowledge;
        this.formulas = new FormulaText(library);
        this.figures = new FigureText(library);
        this.locale = phrases.locale();
        this.money = phrases.say(money.key());
    }

    /** What belongs to the verdict, in words. */
    ProvisoText provisos(StudyKnowledge studies) {
        return ProvisoText.in(studies, figures, locale);
    }

    /** A comparison, in words. */
    IncrementsText increments() {
        return IncrementsText.in(figures, locale);
    }

    /** Internal rates of return, in words. */
    ReturnText returns() {
        return ReturnText.in(figures, locale);
    }

    String say(String key, Object... args) {
        return phrases.say(key, args).replace(MONEY, money);
    }

    Locale locale() {
        return locale;
    }

    String in(Text text) {
        return text.in(locale);
    }

    /** The unit in which the sheets show a cell; a share has none, since its format shows percent. */
    String unit(Cell cell) {
        return switch (cell.unitName()) {
            case "fraction" -> say("share");
            case "fraction/year" -> say("share-per-year");
            default -> figures.title(cell.unitName(), locale);
        };
    }

    String formula(Model model, Cell cell) {
        return formulas.words(model, cell, locale).orElse(say("from-inputs"));
    }

    String origin(Origin origin) {
        return say("origin." + origin);
    }

    /** The document, the place in it and on what basis; what the author of the study gave has its own word. */
    String source(Cell cell) {
        boolean given = cell.input().filter(input -> input.origin() == Origin.GIVEN).isPresent();
        return given ? say("given-by-author")
                : cell.source().map(source -> ground(source, cell.basis())).orElseGet(() -> say("assumed-by-author"));
    }

    /** What the knowledge base warns of at a value, and what to check; empty where there is nothing. */
    String caution(Optional<Caution> caution) {
        return caution.map(one -> say("caution", in(one.text()), in(one.verify()))).orElse("");
    }

    /** Of what is assumed no document is the source: it only treats of it. */
    String ground(Citation citation, Basis basis) {
        return basis == Basis.ASSUMED ? say("ground-assumed", source(citation)) : say("ground", source(citation), say("basis." + basis));
    }

    private String source(Citation citation) {
        Source source = knowledge.source(citation.document());
        return source.place(citation.place()).map(place -> say("source", in(source.title()), in(place.label()))).orElse(in(source.title()));
    }

    String range(Cell cell) {
        return cell.input().map(input -> range(input.spread(), cell.unitName())).orElse("");
    }

    private String range(Spread spread, String unit) {
        if (spread instanceof Spread.Uniform uniform) {
            return say("between", figure(uniform.low(), unit), figure(uniform.high(), unit));
        }
        if (spread instanceof Spread.Triangular triangular) {
            return say("between", figure(triangular.low(), unit), figure(triangular.high(), unit));
        }
        return spread instanceof Spread.Normal normal ? say("deviation", figure(normal.standardDeviation(), unit)) : "";
    }

    /** Between which values an input usually lies, in its unit or as it is measured. */
    String usual(Usual usual, String unit) {
        return say(usual.measuredBy().isPresent() ? "usual-measured" : "usual", figure(usual.least(), usual.unit(unit)),
                figure(usual.most(), usual.unit(unit)), usual.measuredBy().map(this::in).orElse(""));
    }

    /** A likelihood from draws. */
    String chance(double share) {
        return figures.chance(share, locale);
    }

    /** What draws give, with its unit. */
    String drawn(double value, String unit) {
        return signed(figures.drawn(value, unit, locale));
    }

    /** The same in a table of which this is the greatest amount of yen. */
    String drawn(double value, String unit, double greatest) {
        return signed(figures.drawn(value, unit, locale, greatest));
    }

    /** A number of such a table. */
    String figure(double value, String unit, double greatest) {
        return signed(figures.of(value, unit, locale, greatest));
    }

    /** A number with its unit, as it is told in a text. */
    String figure(double value, String unit) {
        return signed(figures.of(value, unit, locale));
    }

    /** With the minus of the tables. */
    private String signed(String figure) {
        return figure.startsWith("-") ? say("minus") + figure.substring(1) : figure;
    }
}
