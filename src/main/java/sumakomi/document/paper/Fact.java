package sumakomi.document.paper;

/**
 * A value under its name.
 *
 * @param key by which a template names it; empty where none can
 */
public record Fact(String key, String label, String value) {

    /** One that no template names. */
    public Fact(String label, String value) {
        this("", label, value);
    }
}
