package sumakomi.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
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
import tools.jackson.databind.JsonNode;

/**
 * Full-text search over the entries of a library, in Japanese and English. Japanese is cut into words by Kuromoji, whose
 * search mode also finds the parts of compounds. Words in katakana may be cut short and written with or without the mark
 * of a long vowel, as コジェネ for コージェネレーション. A match in a title weighs more than one in the text; every word asked
 * for must occur.
 */
public final class KnowledgeSearch {

    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final float TITLE_WEIGHT = 4;
    private static final Pattern LONG_VOWEL = Pattern.compile("ー");
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヶ]{3,}");

    private final List<Entry> entries;
    private final Analyzer analyzer = analyzer();
    private final IndexSearcher searcher;

    public KnowledgeSearch(Library library) {
        this.entries = library.entries();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int i = 0; i < entries.size(); i++) {
                writer.addDocument(document(entries.get(i), i));
            }
            writer.commit();
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries that hold every word of the query, the best first. */
    public List<Entry> find(String query, int atMost) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Set<String> words = words(query);
        words.forEach(word -> all.add(new DisjunctionMaxQuery(queries(word), 0.1f), Occur.MUST));
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            List<Entry> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(all.build(), atMost).scoreDocs) {
                found.add(entries.get(searcher.storedFields().document(hit.doc).getField("n").numericValue().intValue()));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Query> queries(String word) {
        List<Query> queries = new ArrayList<>(
                List.of(new BoostQuery(new TermQuery(new Term(TITLE, word)), TITLE_WEIGHT), new TermQuery(new Term(TEXT, word))));
        if (KATAKANA.matcher(word).matches()) {
            queries.add(new BoostQuery(new PrefixQuery(new Term(TITLE, word)), TITLE_WEIGHT));
            queries.add(new PrefixQuery(new Term(TEXT, word)));
        }
        return queries;
    }

    private static Analyzer analyzer() {
        Analyzer words = new JapaneseAnalyzer();
        return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return words;
            }

            @Override
            protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
                return new TokenStreamComponents(components.getSource(),
                        new PatternReplaceFilter(components.getTokenStream(), LONG_VOWEL, "", true));
            }
        };
    }

    private static Document document(Entry entry, int number) {
        Document document = new Document();
        document.add(new StoredField("n", number));
        Text title = entry.title();
        document.add(new TextField(TITLE, title.ja() + " " + title.en(), Store.NO));
        StringBuilder text = new StringBuilder(title.ja()).append(' ').append(title.en());
        Trees.walk(entry.tree(), "", (path, node) -> append(text, node));
        document.add(new TextField(TEXT, text.toString(), Store.NO));
        return document;
    }

    private static void append(StringBuilder text, JsonNode node) {
        Entry.text(node).ifPresent(words -> text.append(' ').append(words.ja()).append(' ').append(words.en()));
    }

    /** At most a dozen words of a query, as the index knows them. */
    private Set<String> words(String query) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, query.length() > 200 ? query.substring(0, 200) : query)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < 12) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
