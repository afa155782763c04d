package sumakomi.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;

/**
 * A column of the table of a grid: the name of what a part lies in, its own name, or a cell of it.
 *
 * @param title with the unit
 * @param under the keys under which the value stands in a file, such as {@code indicators.q1-3}; empty where it is the part itself
 * @param template empty for names
 * @param outer whether it is the name of what the part lies in
 */
public record GridColumn(Text title, String under, Optional<Template> template, boolean outer) {

    /** The columns of a grid in their order. */
    public static List<GridColumn> of(Estimate estimate, Estimate.Grid grid, Library library) {
        Scope scope = estimate.scope(grid.scope());
        List<GridColumn> columns = new ArrayList<>();
        scope.within().ifPresent(around -> columns.add(new GridColumn(estimate.scope(around).title(), "", Optional.empty(), true)));
        columns.add(new GridColumn(scope.title(), "", Optional.empty(), false));
        estimate.asked(scope.id()).forEach(template -> columns.add(new GridColumn(titled(template.title(), template, library), "",
                Optional.of(template), false)));
        estimate.fixedBelow(scope.id()).forEach(fixed -> fixed.fixed().forEach(part -> estimate.asked(fixed.id())
                .forEach(template -> columns.add(new GridColumn(titled(joined(part.title(), template.title()), template, library),
                        fixed.list() + "." + part.id(), Optional.of(template), false)))));
        return columns;
    }

    /** The title of a value of the whole, with its unit. */
    public static Text titled(Template template, Library library) {
        return titled(template.title(), template, library);
    }

    private static Text joined(Text part, Text cell) {
        return new Text(part.ja() + "：" + cell.ja(), part.en() + ": " + cell.en());
    }

    private static Text titled(Text title, Template template, Library library) {
        if (template.unit().equals("ratio")) {
            return title;
        }
        return new Text(titled(title.ja(), template, library, Locale.JAPANESE), titled(title.en(), template, library, Locale.ENGLISH));
    }

    private static String titled(String title, Template template, Library library, Locale locale) {
        Phrases phrases = Phrases.of("estimates", locale);
        String unit = template.isShare() ? phrases.say("share")
                : library.find("units", template.unit()).map(entry -> entry.title().in(locale)).orElse(template.unit());
        return phrases.say("column", title, unit);
    }

    boolean isTitled(String written) {
        return Stream.of(title.ja(), title.en()).map(GridColumn::plain).anyMatch(plain(written)::equals);
    }

    private static String plain(String text) {
        return Characters.plain(text).toLowerCase(Locale.ROOT);
    }

    /** Whether a table without it cannot be read. */
    boolean isNeeded(String scope) {
        return template.map(one -> one.neededAt(scope)).orElse(true);
    }
}
