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
 * @param chapters in the order of reading
 * @param signatures who signs, by office or part; a box is left for each
 * @param ahead how many of the chapters stand before the contents, straight behind the cover, for whoever reads no further; they are not
 *     turned across
 */
public record Paper(Locale locale, String title, String subtitle, String description, List<Fact> cover, List<Chapter> chapters,
        List<String> signatures, Receipt receipt, int ahead) {

    /** A document whose contents stand behind its cover. */
    public Paper(Locale locale, String title, String subtitle, String description, List<Fact> cover, List<Chapter> chapters,
            List<String> signatures, Receipt receipt) {
        this(locale, title, subtitle, description, cover, chapters, signatures, receipt, 0);
    }

    public Paper {
        if (title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("A document needs a title and a description, for whoever only hears it: " + title);
        }
        cover = List.copyOf(cover);
        chapters = List.copyOf(chapters);
        signatures = List.copyOf(signatures);
        if (ahead < 0 || ahead > chapters.size() || chapters.subList(0, ahead).stream().anyMatch(Chapter::isAcross)) {
            throw new IllegalArgumentException("What stands before the contents are upright chapters: " + ahead);
        }
    }

    /** By which it is told from others of its kind. */
    String named() {
        return subtitle.isBlank() ? title : title + "\u3000" + subtitle;
    }
}
