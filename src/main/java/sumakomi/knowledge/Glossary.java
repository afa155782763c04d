package sumakomi.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of the field, and where they stand in a text. Safe for several threads at once. */
public final class Glossary {

    private static final Pattern HAS_CAPITAL = Pattern.compile(".*\\p{Lu}.*");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]");

    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<Boolean, Words> words;

    /** @param terms each with an id of its own */
    public Glossary(List<Term> terms) {
        terms.forEach(term -> this.terms.put(term.id(), term));
        this.words = Map.of(false, new Words(terms, Locale.JAPANESE), true, new Words(terms, Locale.ENGLISH));
    }

    /** All terms, what belongs together side by side. */
    public List<Term> terms() {
        return List.copyOf(terms.values());
    }

    public Optional<Term> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /**
     * A piece of a text.
     *
     * @param term what it means, where it is a word of the field that stands here for the first time in the text
     */
    public record Piece(String text, Optional<Term> term) {}

    /** A text in its pieces; put together they are the text. */
    public List<Piece> pieces(String text, Locale locale) {
        List<Piece> pieces = new ArrayList<>();
        Set<Term> seen = new LinkedHashSet<>();
        Words known = of(locale);
        Matcher found = known.pattern.matcher(text);
        int end = 0;
        while (found.find()) {
            Term term = known.term(found.group());
            if (seen.add(term)) {
                if (found.start() > end) {
                    pieces.add(new Piece(text.substring(end, found.start()), Optional.empty()));
                }
                pieces.add(new Piece(found.group(), Optional.of(term)));
                end = found.end();
            }
        }
        if (end < text.length()) {
            pieces.add(new Piece(text.substring(end), Optional.empty()));
        }
        return List.copyOf(pieces);
    }

    /** The terms that stand in some texts, in the order in which they come. */
    public List<Term> in(List<String> texts, Locale locale) {
        return texts.stream().flatMap(text -> pieces(text, locale).stream()).flatMap(piece -> piece.term().stream()).distinct().toList();
    }

    private Words of(Locale locale) {
        return words.get(locale.getLanguage().equals(Locale.ENGLISH.getLanguage()));
    }

    /** The words of a language: the longest that fits is meant, and an abbreviation is no part of a longer one. */
    private static final class Words {

        private final Map<String, Term> terms = new HashMap<>();
        private final Pattern pattern;

        Words(List<Term> all, Locale locale) {
            boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
            all.forEach(term -> term.words(locale).forEach(word -> terms.put(word.toLowerCase(Locale.ROOT), term)));
            this.pattern = Pattern.compile(all.stream().flatMap(term -> term.words(locale))
                    .sorted(Comparator.comparingInt(String::length).reversed()).map(word -> pattern(word, english))
                    .collect(Collectors.joining("|", "(?:", all.isEmpty() ? "(?!))" : ")")));
        }

        /** What has a capital, such as FIT, is written so; the rest may begin a sentence. English words have a plural. */
        private static String pattern(String word, boolean english) {
            String exact = Pattern.quote(word);
            String spelt = HAS_CAPITAL.matcher(word).matches() ? exact : "(?i:" + exact + ")";
            String before = LATIN.matcher(word.substring(0, 1)).matches() ? "(?<![A-Za-z0-9])" : "";
            String after = LATIN.matcher(word.substring(word.length() - 1)).matches() ? (english ? "s?" : "") + "(?![A-Za-z0-9])" : "";
            return before + spelt + after;
        }

        Term term(String found) {
            String word = found.toLowerCase(Locale.ROOT);
            Term exact = terms.get(word);
            return exact != null ? exact : terms.get(word.substring(0, word.length() - 1));
        }
    }
}
