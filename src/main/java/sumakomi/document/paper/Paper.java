package sumakomi.document.paper;

import java.util.List;
import java.util.Locale;

/**
 * What stands in a document, in one language and in the order of reading.
 *
 * @param locale Japanese or English; the language of every text in it
 * @param subtitle empty where there is none
 * @param description what the document is, in a sentence; programs show it with the file
 * @param cover what the cover says below the title, such as the municipality and the year
 * @param signatures who signs, by office or part; a box is left for each
 */
public record Paper(Locale locale, String title, String subtitle, String description, List<Fact> cover, List<Chapter> chapters,
        List<String> signatures, Receipt receipt) {
    public Paper {
        if (title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("A document needs a title and a description, for whoever only hears it: " + title);
        }
        cover = List.copyOf(cover);
        chapters = List.copyOf(chapters);
        signatures = List.copyOf(signatures);
    }

    /** By which it is told from others of its kind. */
    String named() {
        return subtitle.isBlank() ? title : title + "\u3000" + subtitle;
    }
}
