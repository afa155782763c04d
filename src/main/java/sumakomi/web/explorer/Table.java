package sumakomi.web.explorer;

import java.util.List;
import java.util.Optional;
import sumakomi.web.explorer.Shown.Link;

/**
 * A table of the sources or of open data, as a page shows it.
 *
 * @param note what to know before using it
 * @param sources where it is printed or published
 * @param credits licence and credit of the documents that ask for one
 */
record Table(String name, String title, String note, List<String> heads, List<List<Cell>> rows, List<Link> sources, List<Credit> credits) {

    /**
     * @param lang the language of the words where it is not that of the page
     * @param url where the cell leads, empty for nowhere
     */
    record Cell(String text, Optional<String> lang, String url, boolean number) {
        static Cell of(String text) {
            return new Cell(text, Optional.empty(), "", text.replaceAll("[,%％.+\\-]", "").matches("\\d+"));
        }

        static Cell link(String text, String url) {
            return new Cell(text, Optional.empty(), url, false);
        }
    }

    record Credit(String document, String title, Optional<String> licence, Optional<String> credit) {}
}
