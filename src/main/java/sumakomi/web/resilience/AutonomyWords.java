package sumakomi.web.resilience;

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
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.BaseField;
import sumakomi.web.Spoken;

/** How the pages of autonomy say things. */
final class AutonomyWords extends Spoken {

    private final AutonomyKnowledge knowledge;
    private final FigureText figures;
    private final FormulaText formulas;

    AutonomyWords(AutonomyKnowledge knowledge, Library library, MessageSource messages, Locale locale) {
        super(messages, locale);
        this.knowledge = knowledge;
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

    /** Hours and sizes to a tenth: they are not known any better. */
    public String tenth(double value, String unit) {
        return figure(Math.round(value * 10) / 10.0, unit);
    }

    /** A size that suffices: rounded up. */
    public String upward(double value, String unit) {
        return figure(Math.ceil(value * 10 - 1e-6) / 10.0, unit);
    }

    /** A share of the start hours, to a whole percent; not all is below 100. */
    public String chance(double share) {
        return share == 0 || share == 1 ? figure(share, "fraction") : figures.chance(share, locale());
    }

    public String use(String id) {
        return of(knowledge.uses().get(id).title());
    }

    public String field(BaseField field) {
        return field.title(locale());
    }

    public String meaning(BaseField field) {
        return field.meaning(locale());
    }

    public String words(Model model, Cell cell) {
        return formulas.words(model, cell, locale()).orElse("");
    }

    public String filled(Model model, Values values, Cell cell) {
        return formulas.filled(model, values, cell, 0, locale()).orElse("");
    }

    /** What is wrong, each with its place. */
    List<String> faults(FaultyInput refused) {
        return refused.told().stream().map(fault -> fault.located(locale())).toList();
    }

}
