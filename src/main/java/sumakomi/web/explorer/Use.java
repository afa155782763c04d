package sumakomi.web.explorer;

import sumakomi.knowledge.Text;

/**
 * Something that refers to an entry or cites a source, and the page that shows it.
 *
 * @param kind the message that names its kind
 */
public record Use(String kind, Text title, String url) {

    /** The message that names rules. */
    public static final String RULE = "use.rule";
}
