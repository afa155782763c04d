package sumakomi.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import sumakomi.knowledge.KnowledgeSearch.Town;
import tools.jackson.databind.JsonNode;

/**
 * Search over things that have a name and mostly belong to a municipality, as the {@link KnowledgeSearch} finds: by words, by
 * readings in kana, by letters and by the code of the municipality.
 */
public final class NameSearch {

    private final Map<String, Town> towns;

    /** @param municipalities rows as {@link KnowledgeSearch} takes them */
    public NameSearch(JsonNode municipalities) {
        this.towns = KnowledgeSearch.towns(municipalities).stream().collect(Collectors.toMap(Town::code, Function.identity()));
    }

    /**
     * What a thing is found by.
     *
     * @param municipality its code; empty where none is known
     */
    public record Named(String name, Optional<String> municipality) {}

    /** Those of some things that hold every word of the query, in the order of the list. */
    public <T> List<T> find(String query, List<T> things, Function<T, Named> named) {
        if (things.isEmpty()) {
            return things;
        }
        SearchIndex index = new SearchIndex(things.stream().map(named).map(this::document).toList());
        return index.find(query, things.size()).stream().sorted().map(things::get).toList();
    }

    private Document document(Named named) {
        Optional<Town> town = named.municipality().map(towns::get);
        String words = named.name() + town.map(found -> " " + KnowledgeSearch.words(found)).orElse("");
        String kana = town.map(Town::kana).orElse("");
        return SearchIndex.named(SearchIndex.document(words, "", named.name() + " " + kana, ""), kana);
    }
}
