package sumakomi.web.resilience;

/** What is wrong, and the field of the page at which it can be mended; no field where there is none. */
record FieldFault(String text, String field) {

    /** What no single field is to blame for. */
    static FieldFault ofAll(String text) {
        return new FieldFault(text, "");
    }
}
