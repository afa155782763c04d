package sumakomi.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import tools.jackson.databind.JsonNode;

/**
 * Full-text search over the entries of a library and the municipalities, in Japanese and English. Japanese is cut into words by
 * Kuromoji, whose search mode also finds the parts of compounds. Words in katakana may be cut short and written with or without the
 * mark of a long vowel, as コジェネ for コージェネレーション; what is typed in kana also finds what is read so, as やねがし 屋根貸し.
 * A municipality is found by its name, its reading, its name in letters and its code. A match in a title weighs more than one in the
 * text; every word asked for must occur.
 */
public final class KnowledgeSearch {

    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final float TITLE_WEIGHT = 4;
    /** A name that begins as typed; less than one that is typed whole. */
    private static final float NAME_WEIGHT = 2;
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;
    private static final Pattern SPACE = Pattern.compile("[\\s　]+");
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヶ]{3,}");
    private static final Pattern KANA = Pattern.compile("[ぁ-ゖァ-ヺー]{3,}");
    private static final Pattern LETTERS = Pattern.compile("[a-z]{3,}");

    private final List<Hit> hits;
    private final Analyzer analyzer = SearchAnalysis.analyzer();
    private final IndexSearcher searcher;

    /** @param municipalities rows with code, code6, name_ja, name_kana, name_en, name_romaji and region */
    public KnowledgeSearch(Library library, JsonNode municipalities) {
        List<Town> towns = municipalities.valueStream().map(Town::of).toList();
        this.hits = Stream.concat(library.entries().stream().map(Found::new), towns.stream()).map(Hit.class::cast).toList();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int i = 0; i < hits.size(); i++) {
                Document document = hits.get(i).in(KnowledgeSearch::document, KnowledgeSearch::document);
                document.add(new StoredField("n", i));
                writer.addDocument(document);
            }
            writer.commit();
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        String asked = SearchAnalysis.folded(query.length() > LONGEST ? query.substring(0, LONGEST) : query);
        List<Query> parts = Stream.of(SPACE.split(asked.strip())).filter(part -> !part.isEmpty()).limit(MOST_WORDS)
                .flatMap(part -> part(part).stream()).toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        try {
            List<Hit> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(all(parts), atMost).scoreDocs) {
                found.add(hits.get(searcher.storedFields().document(hit.doc).getField("n").numericValue().intValue()));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of the query between two spaces: its words, or in kana its reading; none where it is made of marks alone. */
    private List<Query> part(String part) {
        Set<String> words = SearchAnalysis.terms(analyzer, TEXT, part, MOST_WORDS);
        List<Query> ways = new ArrayList<>();
        if (!words.isEmpty()) {
            ways.add(all(words.stream().map(word -> (Query) new DisjunctionMaxQuery(queries(word), 0.1f)).toList()));
        }
        if (KANA.matcher(part).matches()) {
            ways.addAll(read(SearchAnalysis.reading(part)));
        }
        return ways.isEmpty() ? List.of() : List.of(new DisjunctionMaxQuery(ways, 0.1f));
    }

    private List<Query> read(String reading) {
        QueryBuilder phrases = new QueryBuilder(analyzer);
        return Stream.of(SearchAnalysis.TITLE_READING, SearchAnalysis.TEXT_READING)
                .flatMap(field -> Stream.ofNullable(phrases.createPhraseQuery(field, reading))
                        .map(phrase -> field.equals(SearchAnalysis.TITLE_READING) ? new BoostQuery(phrase, TITLE_WEIGHT) : phrase))
                .toList();
    }

    private static List<Query> queries(String word) {
        List<Query> queries = new ArrayList<>(
                List.of(new BoostQuery(new TermQuery(new Term(TITLE, word)), TITLE_WEIGHT), new TermQuery(new Term(TEXT, word))));
        if (KATAKANA.matcher(word).matches()) {
            queries.add(new BoostQuery(new PrefixQuery(new Term(TITLE, word)), TITLE_WEIGHT));
            queries.add(new PrefixQuery(new Term(TEXT, word)));
        }
        if (LETTERS.matcher(word).matches()) {
            queries.add(new BoostQuery(new PrefixQuery(new Term(SearchAnalysis.NAME, word)), NAME_WEIGHT));
        }
        return queries;
    }

    private static Query all(Collection<Query> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part, Occur.MUST));
        return all.build();
    }

    private static Document document(Entry entry) {
        Text title = entry.title();
        StringBuilder japanese = new StringBuilder(title.ja());
        StringBuilder english = new StringBuilder(title.en());
        Trees.walk(entry.tree(), "", (path, node) -> Entry.text(node).ifPresent(words -> {
            japanese.append(' ').append(words.ja());
            english.append(' ').append(words.en());
        }));
        return document(title.ja() + " " + title.en(), japanese + " " + english, title.ja(), japanese.toString());
    }

    /** Its name also without the word for what it is, which people leave out; of an island also with that for one island or several. */
    private static Document document(Town town) {
        String name = town.name().ja();
        String alone = name.substring(0, name.length() - 1);
        String island = town.island() ? alone + "島 " + alone + "諸島" : "";
        Document document = document(String.join(" ", name, alone, island, town.name().en(), town.letters(), town.code(), town.checked()),
                "", town.kana(), "");
        document.add(new TextField(SearchAnalysis.NAME, SearchAnalysis.katakana(town.kana()), Store.NO));
        return document;
    }

    /** @param read the part of title and text of which the reading counts */
    private static Document document(String title, String text, String titleRead, String read) {
        Document document = new Document();
        document.add(new TextField(TITLE, SearchAnalysis.folded(title), Store.NO));
        document.add(new TextField(TEXT, SearchAnalysis.folded(text), Store.NO));
        document.add(new TextField(SearchAnalysis.TITLE_READING, SearchAnalysis.reading(titleRead), Store.NO));
        document.add(new TextField(SearchAnalysis.TEXT_READING, SearchAnalysis.reading(read), Store.NO));
        return document;
    }
}
