package sumakomi.web.resilience;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import sumakomi.economics.formula.FigureText;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Library;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.BaseField;
import sumakomi.resilience.hourly.End;
import sumakomi.resilience.hourly.FacilityResult;
import sumakomi.resilience.hourly.Wish;
import sumakomi.web.CellWords;
import sumakomi.web.FieldFault;

/** How the pages of autonomy say things. */
final class AutonomyWords extends CellWords {

    private final AutonomyKnowledge knowledge;
    private final FigureText figures;

    AutonomyWords(AutonomyKnowledge knowledge, Library library, MessageSource messages, Locale locale) {
        super(library, messages, locale);
        this.knowledge = knowledge;
        this.figures = new FigureText(library);
    }

    /** Hours and sizes to a tenth: they are not known any better. */
    public String tenth(double value, String unit) {
        return figure(FacilityResult.tenth(value), unit);
    }

    /** A size that suffices: rounded up. */
    public String upward(double value, String unit) {
        return figure(FacilityResult.upward(value), unit);
    }

    /** A share of the start hours, to a whole percent; not all is below 100. */
    public String chance(double share) {
        return figures.shareOfStarts(share, locale());
    }

    /** A likelihood from draws, to a whole percent. */
    public String drawn(double share) {
        return figures.chance(share, locale());
    }

    public String end(BaseField field, End end) {
        return end.title(field, locale());
    }

    public String use(String id) {
        return of(knowledge.uses().get(id).title());
    }

    /**
     * What is wrong, each with the field at which it can be mended.
     *
     * @param file the field of the table in which stands what belongs to no other field
     */
    List<FieldFault> faultsAt(FaultyInput refused, String file) {
        Map<String, String> fields = new HashMap<>();
        BaseField.ofBase().forEach(field -> fields.put(field(field), "f-" + field.word()));
        BaseField.ranged().forEach(field -> Stream.of(End.values())
                .forEach(end -> fields.put(end.title(field, locale()), "f-" + end.of(field))));
        Stream.of(Wish.values()).forEach(wish -> fields.put(wish.title(locale()), "w-" + wish.word()));
        return refused.told().stream().map(fault -> new FieldFault(fault.located(locale()), fields.getOrDefault(fault.where(), file)))
                .toList();
    }

    public String field(BaseField field) {
        return field.title(locale());
    }

    public String wish(Wish wish) {
        return wish.title(locale());
    }

    public String meaning(BaseField field) {
        return field.meaning(locale());
    }
}
