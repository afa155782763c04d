package sumakomi.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseCompletionAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseReadingFormFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How a text is cut up to be found. Before anything, characters that only look different become one (NFKC: CO₂ and CO2, full
 * width), and so do old and new forms of those in names of places. Then it is taken in three ways: as words, which Kuromoji cuts; as
 * it is read aloud, in katakana, so that it is found by its kana; and as names, which are found by their letters in any romanisation.
 */
final class SearchAnalysis {

    /** The fields of readings are taken two syllables at a time, so that a reading is found whatever the words in it are. */
    static final String TITLE_READING = "title-reading";
    static final String TEXT_READING = "text-reading";
    static final String NAME = "name";

    private static final String VARIANTS = "variant-characters.txt";
    private static final Pattern LONG_VOWEL = Pattern.compile("ー");
    /** The marks of a voiced syllable, taken off the letters by NFD: 貸し is read かし alone and がし in 屋根貸し. */
    private static final Pattern UNREAD = Pattern.compile("[\\u3099\\u309Aー]");
    private static final NormalizeCharMap ONE_FORM = oneForm();

    private SearchAnalysis() {}

    static Analyzer analyzer() {
        Analyzer pairs = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new NGramTokenizer(2, 2));
            }
        };
        return new PerFieldAnalyzerWrapper(words(),
                Map.of(TITLE_READING, pairs, TEXT_READING, pairs, NAME, new JapaneseCompletionAnalyzer()));
    }

    /** Words in katakana are written with or without the mark of a long vowel, and Latin letters with or without theirs. */
    private static Analyzer words() {
        Analyzer words = new JapaneseAnalyzer();
        return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return words;
            }

            @Override
            protected Reader wrapReader(String field, Reader reader) {
                return new MappingCharFilter(ONE_FORM, reader);
            }

            @Override
            protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
                return new TokenStreamComponents(components.getSource(), new PatternReplaceFilter(
                        new ASCIIFoldingFilter(components.getTokenStream()), LONG_VOWEL, "", true));
            }
        };
    }

    /** A text with each character in one form. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** How a text is read, in katakana; without what sets apart a voiced syllable and a long vowel. */
    static String reading(String text) {
        return UNREAD.matcher(Normalizer.normalize(katakana(text), Normalizer.Form.NFD)).replaceAll("");
    }

    /** How a text is read, in katakana; what has no reading stands as it is. */
    static String katakana(String text) {
        return String.join("", terms(new JapaneseReadingFormFilter(tokenizer(text), false)));
    }

    private static JapaneseTokenizer tokenizer(String text) {
        JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL);
        tokenizer.setReader(new MappingCharFilter(ONE_FORM, new StringReader(folded(text))));
        return tokenizer;
    }

    /** The terms into which a field cuts a text, each once, at most so many. */
    static Set<String> terms(Analyzer analyzer, String field, String text, int atMost) {
        return terms(analyzer.tokenStream(field, folded(text))).stream().distinct().limit(atMost)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> terms(TokenStream stream) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = stream) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** The list of variant characters and words: on each line the form that is kept and the others. */
    private static NormalizeCharMap oneForm() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SearchAnalysis.class.getResourceAsStream("/sumakomi/" + VARIANTS), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(String::strip)
                    .map(line -> line.contains(" ") ? List.of(line.split(" ")) : line.codePoints().mapToObj(Character::toString).toList())
                    .forEach(forms -> forms.stream().skip(1).forEach(variant -> map.add(variant, forms.get(0))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return map.build();
    }
}
