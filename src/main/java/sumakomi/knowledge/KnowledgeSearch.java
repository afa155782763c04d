package sumakomi.knowledge;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import tools.jackson.databind.JsonNode;

/**
 * Full-text search over the entries of a library and the municipalities, in Japanese and English, in the ways of
 * {@link SearchIndex}. A municipality is found by its name, its reading, its name in letters and its code.
 */
public final class KnowledgeSearch {

    private final List<Hit> hits;
    private final SearchIndex index;

    /** @param municipalities rows with code, code6, name_ja, name_kana, name_en, name_romaji and region */
    public KnowledgeSearch(Library library, JsonNode municipalities) {
        this.hits = Stream.concat(library.entries().stream().map(Found::new), towns(municipalities).stream()).map(Hit.class::cast)
                .toList();
        this.index = new SearchIndex(hits.stream().map(hit -> hit.in(KnowledgeSearch::document, KnowledgeSearch::document)).toList());
    }

    /** The municipalities of a table. */
    static List<Town> towns(JsonNode municipalities) {
        return municipalities.valueStream().map(Town::of).toList();
    }

    /** What the search finds. */
    public sealed interface Hit permits Found, Town {

        /** What is made of it, by what it is. */
        <T> T in(Function<Entry, T> entry, Function<Town, T> town);
    }

    /** An entry of the library. */
    private record Found(Entry entry) implements Hit {
        @Override
        public <T> T in(Function<Entry, T> made, Function<Town, T> town) {
            return made.apply(entry);
        }
    }

    /**
     * A municipality.
     *
     * @param code five digits
     * @param checked the code with its check digit
     * @param island whether it is one of the islands, which people call so
     */
    public record Town(String code, String checked, Text name, String kana, String letters, boolean island) implements Hit {

        static Town of(JsonNode row) {
            return new Town(row.path("code").asString(), row.path("code6").asString(),
                    new Text(row.path("name_ja").asString(), row.path("name_en").asString()), row.path("name_kana").asString(),
                    row.path("name_romaji").asString(), row.path("region").asString().equals("islands"));
        }

        @Override
        public <T> T in(Function<Entry, T> entry, Function<Town, T> made) {
            return made.apply(this);
        }
    }

    /** What holds every word of the query, the best first. */
    public List<Hit> find(String query, int atMost) {
        return index.find(query, atMost).stream().map(hits::get).toList();
    }

    private static Document document(Entry entry) {
        Text title = entry.title();
        StringBuilder japanese = new StringBuilder(title.ja());
        StringBuilder english = new StringBuilder(title.en());
        Trees.walk(entry.tree(), "", (path, node) -> Entry.text(node).ifPresent(words -> {
            japanese.append(' ').append(words.ja());
            english.append(' ').append(words.en());
        }));
        return SearchIndex.document(title.ja() + " " + title.en(), japanese + " " + english, title.ja(), japanese.toString());
    }

    private static Document document(Town town) {
        return SearchIndex.named(SearchIndex.document(words(town), "", town.kana(), ""), town.kana());
    }

    /** Its name also without the word for what it is, which people leave out; of an island also with that for one island or several. */
    static String words(Town town) {
        String name = town.name().ja();
        String alone = name.substring(0, name.length() - 1);
        String island = town.island() ? alone + "島 " + alone + "諸島" : "";
        return String.join(" ", name, alone, island, town.name().en(), town.letters(), town.code(), town.checked());
    }
}
