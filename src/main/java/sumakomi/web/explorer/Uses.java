package sumakomi.web.explorer;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Source.Place;
import sumakomi.knowledge.Text;

/** What cites each place of the sources: entries of the knowledge base, rules, the programme's stages and the examples. */
@EditionScoped
@Component
public class Uses {

    private final Map<Citation, Set<Use>> uses = new HashMap<>();

    Uses(MainJob mainJob, Referents referents, Examples examples) {
        for (Entry source : referents.library().entries("sources")) {
            mainJob.knowledge().source(source.id()).places().stream().map(Place::id).map(place -> new Citation(source.id(), place))
                    .forEach(citation -> referents.citing(citation).forEach(use -> add(citation, use)));
        }
        mainJob.knowledge().districts().values().forEach(district -> add(new Citation(district.source().document(), district.table()),
                new Use("kind.districts", district.title(), "/library/districts/" + district.id())));
        mainJob.advisor().rules().all().forEach(rule -> add(rule.source(), referents.use(rule)));
        mainJob.knowledge().programme().stages()
                .forEach(stage -> add(stage.source(), new Use("use.programme", stage.title(), "/reference#programme")));
        examples.all().forEach((id, example) -> {
            Text title = example.title().orElseThrow();
            Use use = new Use("use.example", title, "/examples/" + id);
            example.programmeChose().ifPresent(choice -> add(choice.source(), use));
            example.answers().values().forEach(given -> given.source().ifPresent(source -> add(source, use)));
        });
    }

    /** What cites a place, by the message that names its kind; the kinds in the order of the explorer, then rules and examples. */
    public Map<String, List<Use>> of(Citation citation) {
        return Referents.grouped(uses.getOrDefault(citation, Set.of()).stream());
    }

    /** How many things cite any place of a document, each counted once. */
    public int count(String document) {
        return (int) uses.entrySet().stream().filter(entry -> entry.getKey().document().equals(document))
                .flatMap(entry -> entry.getValue().stream()).distinct().count();
    }

    /** How many things cite one place of a document. */
    public int count(String document, String place) {
        return uses.getOrDefault(new Citation(document, place), Set.of()).size();
    }

    private void add(Citation citation, Use use) {
        uses.computeIfAbsent(citation, place -> new LinkedHashSet<>()).add(use);
    }
}
