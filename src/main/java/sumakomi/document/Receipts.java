package sumakomi.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import sumakomi.document.paper.Fact;
import sumakomi.document.paper.Receipt;
import sumakomi.knowledge.ContentHash;
import sumakomi.knowledge.PlainJson;

/** The receipt on a document: a hash of what it says, whatever the language and format. */
public final class Receipts {

    /** Signs of the number, the least that tells a document. */
    public static final int SHORT = 8;

    private Receipts() {}

    /** The hash alone. */
    public static String hash(Object content) {
        ContentHash digest = new ContentHash();
        digest.add(content.getClass().getSimpleName(), PlainJson.MAPPER.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
        return digest.whole();
    }

    /**
     * @param subject what the document is of, for programs
     * @param content a record of which the document is a wording
     */
    public static Receipt of(String subject, Object content, List<Fact> versions) {
        String hash = hash(content);
        return new Receipt(subject, shortly(hash), hash, versions);
    }

    /** The number that is typed from paper: the beginning of the hash. */
    public static String shortly(String hash) {
        return hash.substring(0, SHORT).toUpperCase(Locale.ROOT);
    }
}
