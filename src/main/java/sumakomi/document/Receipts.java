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

    private static final int SHORT = 8;

    private Receipts() {}

    /** @param content a record of which the document is a wording */
    public static Receipt of(Object content, List<Fact> versions) {
        ContentHash digest = new ContentHash();
        digest.add(content.getClass().getSimpleName(), PlainJson.MAPPER.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
        String hash = digest.whole();
        return new Receipt(hash.substring(0, SHORT).toUpperCase(Locale.ROOT), hash, versions);
    }
}
