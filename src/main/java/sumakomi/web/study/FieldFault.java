package sumakomi.web.study;

/**
 * What is wrong with a field of a form, in the reader's language, and where the field stands on the page.
 *
 * @param label names the field where the sentence does not; else empty
 */
record FieldFault(String key, String label, String says) {
    public String anchor() {
        return "#f-" + key;
    }
}
