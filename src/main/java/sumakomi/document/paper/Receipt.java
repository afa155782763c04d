package sumakomi.document.paper;

import java.util.List;

/**
 * By what a document can be checked later.
 *
 * @param subject what the document is of, for programs, such as {@code fs-checklist/public-facilities/2026}
 * @param id short, to be typed from paper
 * @param hash of the content
 * @param versions of what it was made of, such as the knowledge and the rules
 */
public record Receipt(String subject, String id, String hash, List<Fact> versions) {
    public Receipt {
        versions = List.copyOf(versions);
    }
}
