package sumakomi.web;

/** What is wrong, and the field of the page at which it can be mended; no field where there is none. */
public record FieldFault(String text, String field) {

    /** What no single field is to blame for. */
    public static FieldFault ofAll(String text) {
        return new FieldFault(text, "");
    }
}
