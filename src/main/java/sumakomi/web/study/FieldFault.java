package sumakomi.web.study;

/** What is wrong with a field of a form, in the reader's language, and where the field stands on the page. */
record FieldFault(String key, String says) {
    public String anchor() {
        return "#" + FieldPlace.anchor(key);
    }
}
