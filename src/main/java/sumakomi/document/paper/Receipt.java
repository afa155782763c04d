package sumakomi.document.paper;

import java.util.List;

/**
 * By what a document can be checked later.
 *
 * @param id short, to be typed from paper
 * @param hash of the content
 * @param versions of what it was made of, such as the knowledge and the rules
 */
public record Receipt(String id, String hash, List<Fact> versions) {
    public Receipt {
        versions = List.copyOf(versions);
    }
}
