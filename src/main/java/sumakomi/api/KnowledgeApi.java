package sumakomi.api;

import java.util.Collection;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.Examples;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Section;
import sumakomi.knowledge.Source;

/** What a caller needs to know to ask and to understand: questions, archetypes, sources, examples. */
@EditionScoped
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class KnowledgeApi {

    private final Knowledge knowledge;
    private final Examples examples;

    KnowledgeApi(Knowledge knowledge, Examples examples) {
        this.knowledge = knowledge;
        this.examples = examples;
    }

    @GetMapping("/questions")
    List<Section> questions() {
        return knowledge.sections();
    }

    @GetMapping("/archetypes")
    Collection<Archetype> archetypes() {
        return knowledge.archetypes().values();
    }

    @GetMapping("/archetypes/{id}")
    Archetype archetype(@PathVariable String id) {
        if (!knowledge.archetypes().containsKey(id)) {
            throw new NotFound(id);
        }
        return knowledge.archetype(id);
    }

    @GetMapping("/sources")
    Collection<Source> sources() {
        return knowledge.sources().values();
    }

    @GetMapping("/examples")
    Collection<String> examples() {
        return examples.all().keySet();
    }

    @GetMapping(path = "/examples/{id}", produces = MediaType.APPLICATION_YAML_VALUE)
    byte[] example(@PathVariable String id) {
        return examples.file(id).orElseThrow(() -> new NotFound(id));
    }
}
