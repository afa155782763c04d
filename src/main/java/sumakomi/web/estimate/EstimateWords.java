package sumakomi.web.estimate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import sumakomi.economics.formula.Cell;
import sumakomi.estimate.Estimated;
import sumakomi.estimate.Owner;
import sumakomi.estimate.Scope;
import sumakomi.estimate.Template;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import sumakomi.web.CellWords;

/** How the pages of estimates say things. */
final class EstimateWords extends CellWords {

    private static final int BESIDE = 4;
    private static final int MOST_CELLS = 500;

    private final Library library;

    EstimateWords(Library library, MessageSource messages, Locale locale) {
        super(library, messages, locale);
        this.library = library;
    }

    /** A part with what it lies in. */
    public String titled(Owner owner) {
        return owner.titles().isEmpty() ? of(owner.scope().title())
                : owner.titles().stream().map(this::of).collect(Collectors.joining(" "));
    }

    public String listed(Set<Text> texts) {
        return texts.stream().map(this::of).collect(Collectors.joining(say("label.comma")));
    }

    public String unit(String unit) {
        return library.find("units", unit).map(entry -> of(entry.title())).orElse(unit);
    }

    /** Whether there are more parts than stand side by side, so that each has a fold of its own. */
    public boolean isFolded(Estimated found) {
        return outermost(found).anyMatch(scope -> found.owners(scope.id()).size() > BESIDE);
    }

    private static Stream<Scope> outermost(Estimated found) {
        return found.estimate().scopes().stream().filter(scope -> scope.isNamed() && scope.within().isEmpty());
    }

    /** The scopes whose parts stand side by side: all, or the whole where the others are folded. */
    public List<Scope> shown(Estimated found) {
        return found.told().stream().filter(scope -> scope.id().equals(Scope.WHOLE) || !isFolded(found)).toList();
    }

    /** The parts that have a fold each. */
    public List<Owner> folded(Estimated found) {
        return isFolded(found) ? outermost(found).flatMap(scope -> found.owners(scope.id()).stream()).toList() : List.of();
    }

    /** Some parts of a scope. */
    public record Below(String scope, List<Owner> owners) {}

    /** What lies in a part and has a result, as many side by side as a page has room for. */
    public List<Below> below(Estimated found, Owner outer) {
        return found.told().stream().filter(scope -> scope.within().isPresent())
                .flatMap(scope -> beside(told(found, found.within(outer, scope.id()), scope)).stream()
                        .map(owners -> new Below(scope.id(), owners)))
                .toList();
    }

    /** As many cells as a page can show. */
    public List<Cell> first(List<Cell> cells) {
        return cells.subList(0, Math.min(cells.size(), MOST_CELLS));
    }

    /** How many cells a page leaves to the workbook. */
    public int more(List<Cell> cells) {
        return cells.size() - first(cells).size();
    }

    /** The parts of a scope that have a result, as many side by side as a page has room for. */
    public List<List<Owner>> beside(Estimated found, Scope scope) {
        return beside(told(found, found.owners(scope.id()), scope));
    }

    private static List<Owner> told(Estimated found, List<Owner> owners, Scope scope) {
        List<Template> results = found.results(scope.id());
        return owners.stream().filter(owner -> results.stream().anyMatch(template -> found.of(owner, template.name()).isPresent()))
                .toList();
    }

    private static List<List<Owner>> beside(List<Owner> owners) {
        return IntStream.iterate(0, from -> from < owners.size(), from -> from + BESIDE)
                .mapToObj(from -> owners.subList(from, Math.min(owners.size(), from + BESIDE))).toList();
    }

    /** How an indicator is assessed for a dense district, such as directly. */
    public String assessed(String indicator) {
        return library.find("city-efficiency", indicator)
                .map(entry -> say("estimates.method." + entry.tree().get("methodClass").asString()))
                .orElse("");
    }
}
