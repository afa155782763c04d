package sumakomi.knowledge;

/** Where a statement comes from: a document of {@code kb/sources} and one of the places that its entry lists. */
public record Citation(String document, String place) {

    /** Reads the short form used in rules, {@code document#place}. */
    public static Citation parse(String text) {
        int hash = text.indexOf('#');
        if (hash < 1 || hash == text.length() - 1) {
            throw new IllegalArgumentException("A citation reads document#place, not \"" + text + "\"");
        }
        return new Citation(text.substring(0, hash), text.substring(hash + 1));
    }

    @Override
    public String toString() {
        return document + "#" + place;
    }
}
