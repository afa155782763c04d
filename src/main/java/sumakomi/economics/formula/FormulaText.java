package sumakomi.economics.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import sumakomi.economics.formula.Expression.Binary;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Name;
import sumakomi.economics.formula.Expression.Operator;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Decimals;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.Phrases;

/**
 * Writes the formula of a cell for a reader, from the same tree that computes it: in words, {@code 一体整備後の初期費用 ÷ 耐用年数},
 * and filled with numbers, {@code 46.5億円 ÷ 15年 = 3.1億円／年}.
 */
public final class FormulaText {

    private final FigureText figures;

    public FormulaText(Library library) {
        this.figures = new FigureText(library);
    }

    /**
     * The formula in the titles of the cells that it uses; what a title shares with that of the cell itself, such as the
     * name of the measure, is left out. Empty for an input.
     */
    public Optional<String> words(Model model, Cell cell, Locale locale) {
        Phrases phrases = Phrases.of("formula-text", locale);
        Function<String, String> title = id -> id.equals(Expression.INDEX) ? phrases.say(id)
                : model.cell(id).named().beside(cell.named()).in(locale);
        return cell.expression().map(expression -> plain(expression).accept(written(phrases, title,
                (call, arguments) -> said(phrases, call, arguments))));
    }

    /**
     * The formula with the value of every cell and its result. Empty for an input.
     *
     * @param year the year to show of a yearly cell; of no meaning for others
     */
    public Optional<String> filled(Model model, Values values, Cell cell, int year, Locale locale) {
        Phrases phrases = Phrases.of("formula-text", locale);
        Figures filling = new Figures(model, values, year, locale);
        return cell.expression().map(expression -> plain(expression).accept(written(phrases,
                id -> id.equals(Expression.INDEX) ? phrases.say("nth-year", year) : filling.figure(id),
                (call, arguments) -> filling.ofRow(phrases, call, arguments))) + " = " + filling.figure(cell.id()))
                .map(text -> cell.yearly() ? phrases.say("in-year", year, text) : text);
    }

    private static Written written(Phrases phrases, Function<String, String> names, BiFunction<Call, List<String>, String> calls) {
        return new Written(id -> switch (id) {
            case Expression.ONE_YEAR -> phrases.say(id);
            default -> names.apply(id);
        }, FormulaText::constant, operator -> " " + sign(operator) + " ", calls);
    }

    private static String constant(double value) {
        return Numbers.plain(Decimals.canonical(value));
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case PLUS -> "＋";
            case MINUS -> "−";
            case TIMES -> "×";
            case OVER -> "÷";
        };
    }

    private static String said(Phrases phrases, Call call, List<String> arguments) {
        return phrases.say(call.function().word(), arguments.toArray());
    }

    /** A sum is written with plus signs. */
    private static Expression plain(Expression expression) {
        return expression.replaced(part -> part instanceof Call call && call.function() == sumakomi.economics.formula.Function.SUM
                ? call.arguments().stream().map(FormulaText::plain).reduce((one, other) -> new Binary(Operator.PLUS, one, other))
                        .orElseThrow()
                : part);
    }

    /** The values that stand in a formula for one year. */
    private final class Figures {

        private final Model model;
        private final Values values;
        private final int year;
        private final Locale locale;

        Figures(Model model, Values values, int year, Locale locale) {
            this.model = model;
            this.values = values;
            this.year = year;
            this.locale = locale;
        }

        String figure(String id) {
            double[] years = values.years(id);
            return figure(id, years.length == 1 ? years[0] : years[year]);
        }

        private String figure(String id, double value) {
            return figures.of(value, model.cell(id).unitName(), locale);
        }

        /** A function of a whole row shows what it gives, since its years would not fit. */
        String ofRow(Phrases phrases, Call call, List<String> arguments) {
            return switch (call.function()) {
                case TOTAL -> phrases.say("total", figure(call.cell(), Arrays.stream(values.years(call.cell())).sum()));
                case PREVIOUS -> phrases.say("previous", figure(call.cell(), year == 0 ? 0 : values.years(call.cell())[year - 1]));
                case NEXT -> phrases.say("next", figure(call.cell(), year == model.years() ? 0 : values.years(call.cell())[year + 1]));
                case PRESENT_VALUE -> phrases.say("present-value", figure(call.cell(), presentValue(values.years(call.cell()),
                        rate(call.arguments().get(1)))), arguments.get(1));
                default -> said(phrases, call, arguments);
            };
        }

        private double rate(Expression rate) {
            return values.of(((Name) rate).id());
        }

        private static double presentValue(double[] years, double rate) {
            double value = 0;
            for (int i = years.length - 1; i >= 0; i--) {
                value = value / (1 + rate) + years[i];
            }
            return value;
        }
    }
}
