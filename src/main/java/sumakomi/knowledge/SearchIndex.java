package sumakomi.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

/**
 * Documents in Japanese and English that are found however they are typed. Japanese is cut into words by Kuromoji, whose search mode
 * also finds the parts of compounds. Words in katakana may be cut short and written with or without the mark of a long vowel, as
 * コジェネ for コージェネレーション; what is typed in kana also finds what is read so, as やねがし 屋根貸し. A match in a title weighs
 * more than one in the text; every word asked for must occur.
 */
final class SearchIndex {

    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String NUMBER = "n";
    private static final float TITLE_WEIGHT = 4;
    /** A name that begins as typed; less than one that is typed whole. */
    private static final float NAME_WEIGHT = 2;
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;
    private static final Pattern SPACE = Pattern.compile("[\\s　]+");
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヶ]{3,}");
    private static final Pattern KANA = Pattern.compile("[ぁ-ゖァ-ヺー]{3,}");
    private static final Pattern LETTERS = Pattern.compile("[a-z]{3,}");

    private final Analyzer analyzer = SearchAnalysis.analyzer();
    private final IndexSearcher searcher;

    /** @param documents each made by {@link #document} */
    SearchIndex(List<Document> documents) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int i = 0; i < documents.size(); i++) {
                documents.get(i).add(new StoredField(NUMBER, i));
                writer.addDocument(documents.get(i));
            }
            writer.commit();
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A document to be found.
     *
     * @param titleRead the part of the title whose reading counts, and {@code textRead} that of the text
     */
    static Document document(String title, String text, String titleRead, String textRead) {
        Document document = new Document();
        document.add(new TextField(TITLE, SearchAnalysis.folded(title), Store.NO));
        document.add(new TextField(TEXT, SearchAnalysis.folded(text), Store.NO));
        document.add(new TextField(SearchAnalysis.TITLE_READING, SearchAnalysis.reading(titleRead), Store.NO));
        document.add(new TextField(SearchAnalysis.TEXT_READING, SearchAnalysis.reading(textRead), Store.NO));
        return document;
    }

    /** The same with a name in kana, which is also found by its letters in any romanisation. */
    static Document named(Document document, String kana) {
        document.add(new TextField(SearchAnalysis.NAME, SearchAnalysis.katakana(kana), Store.NO));
        return document;
    }

    /** The places in the list of the documents that hold every word of the query, the best first. */
    List<Integer> find(String query, int atMost) {
        String asked = SearchAnalysis.folded(query.length() > LONGEST ? query.substring(0, LONGEST) : query);
        List<Query> parts = Stream.of(SPACE.split(asked.strip())).filter(part -> !part.isEmpty()).limit(MOST_WORDS)
                .flatMap(part -> part(part).stream()).toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        try {
            List<Integer> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(all(parts), atMost).scoreDocs) {
                found.add(searcher.storedFields().document(hit.doc).getField(NUMBER).numericValue().intValue());
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
}
