package sumakomi.web.estimate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import sumakomi.advisor.EditionScoped;
import sumakomi.estimate.EstimateKnowledge;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklist.Kind;
import sumakomi.web.PageModel;

/** Which estimates and checklists an entry that an advice proposes leads to. */
@EditionScoped
@ControllerAdvice(basePackageClasses = PageModel.class)
public record Tools(EstimateKnowledge estimateKnowledge, Library library) {

    private static final String ZERO_CARBON = "zero-carbon";

    @ModelAttribute("tools")
    Tools tools() {
        return this;
    }

    /** A page to go on with. */
    public record Tool(String url, Text title) {}

    /** Estimates that name the entry, and the checklist of the theme to which it belongs or which its related entries serve. */
    public List<Tool> of(String kind, String id) {
        return Stream.concat(estimates(kind, id).stream(),
                theme(kind, id).map(one -> new Tool("/zero-carbon/" + one.id(), one.title())).stream()).toList();
    }

    /** The same of an item of a checklist; nothing for one that is made of no proposal. */
    public List<Tool> ofItem(Item item) {
        if (item.kind() != Kind.ALONGSIDE) {
            return List.of();
        }
        String[] entry = Kind.entry(item.id()).split("/", 2);
        return of(entry[0], entry[1]);
    }

    /** The estimates that name the entry. */
    public List<Tool> estimates(String kind, String id) {
        return estimateKnowledge.estimates().values().stream().filter(one -> one.leads().contains(kind + "/" + id))
                .map(one -> new Tool("/estimates/" + one.id(), one.title())).toList();
    }

    private Optional<Entry> theme(String kind, String id) {
        return library.find(kind, id).stream().flatMap(one -> Stream.concat(Stream.of(one), library.referents(one).stream()))
                .filter(one -> one.kind().equals(ZERO_CARBON)).map(one -> one.tree().path("theme").asString(""))
                .flatMap(theme -> library.find(ZERO_CARBON, theme).stream()).findFirst();
    }
}
