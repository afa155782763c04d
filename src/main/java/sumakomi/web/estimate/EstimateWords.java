package sumakomi.web.estimate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import sumakomi.estimate.Estimated;
import sumakomi.estimate.Owner;
import sumakomi.estimate.Scope;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import sumakomi.web.CellWords;

/** How the pages of estimates say things. */
final class EstimateWords extends CellWords {

    private static final int BESIDE = 4;

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

    /** The parts of a scope that have a result, as many side by side as a page has room for. */
    public List<List<Owner>> beside(Estimated found, Scope scope) {
        List<Owner> owners = found.owners(scope.id()).stream().filter(owner -> found.results(scope.id()).stream()
                .anyMatch(template -> found.of(owner, template.name()).isPresent())).toList();
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
