package sumakomi.web.explorer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.Entry;
import tools.jackson.databind.JsonNode;

/** The piece of an entry's text around what was searched for, the match apart so that a page can mark it. */
record Snippet(String before, String match, String after) {

    private static final int AROUND = 60;
    private static final int WHOLE = 140;

    /** The first place in the texts of a language where a word of the query stands; else how the entry begins. */
    static Snippet of(Entry entry, String query, Wording wording) {
        List<String> words = Stream.of(normal(query).split("[\\s　、。・,]+")).filter(word -> !word.isEmpty()).toList();
        List<String> texts = new ArrayList<>();
        collect(entry.tree(), wording, texts);
        texts.remove(wording.of(entry.title()));
        return texts.stream().flatMap(text -> words.stream().flatMap(word -> around(text, word).stream())).findFirst()
                .orElseGet(() -> new Snippet(cut(EntryPage.lead(entry, wording).orElse(texts.isEmpty() ? "" : texts.get(0))), "", ""));
    }

    private static Optional<Snippet> around(String text, String word) {
        int at = normal(text).indexOf(word);
        if (at < 0 || at + word.length() > text.length() || normal(text).length() != text.length()) {
            return Optional.empty();
        }
        int end = at + word.length();
        String before = text.substring(Math.max(0, at - AROUND), at);
        String after = text.substring(end, Math.min(text.length(), end + AROUND));
        return Optional.of(
                new Snippet((at > AROUND ? "…" : "") + before, text.substring(at, end), after + (end + AROUND < text.length() ? "…" : "")));
    }

    private static String cut(String text) {
        return text.length() <= WHOLE ? text : text.substring(0, WHOLE) + "…";
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static void collect(JsonNode node, Wording wording, List<String> texts) {
        Entry.text(node).ifPresentOrElse(text -> texts.add(wording.of(text)), () -> node.forEach(child -> collect(child, wording, texts)));
    }
}
