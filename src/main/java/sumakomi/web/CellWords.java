package sumakomi.web;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.springframework.context.MessageSource;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.formula.FormulaText;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.Values;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Library;

/** How pages tell cells: their figures, and their formulas in words and with numbers. */
public abstract class CellWords extends Spoken {

    private final FigureText figures;
    private final FormulaText formulas;

    protected CellWords(Library library, MessageSource messages, Locale locale) {
        super(messages, locale);
        this.figures = new FigureText(library);
        this.formulas = new FormulaText(library);
    }

    public String figure(double value, String unit) {
        return figures.of(value, unit, locale());
    }

    /** The same, or a dash for what cannot be worked out. */
    public String figure(OptionalDouble value, String unit) {
        return value.isPresent() ? figure(value.getAsDouble(), unit) : "–";
    }

    /** What draws give. */
    public String drawn(double value, String unit) {
        return figures.drawn(value, unit, locale());
    }

    public String words(Model model, Cell cell) {
        return formulas.words(model, cell, locale()).orElse("");
    }

    public String filled(Model model, Values values, Cell cell) {
        return formulas.filled(model, values, cell, 0, locale()).orElse("");
    }

    /** What is wrong, each with its place. */
    public List<String> faults(FaultyInput refused) {
        return refused.told().stream().map(fault -> fault.located(locale())).toList();
    }
}
