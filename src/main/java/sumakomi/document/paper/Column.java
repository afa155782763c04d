package sumakomi.document.paper;

/**
 * A column of a table.
 *
 * @param key what it is, whatever the language; it stays in a workbook, so that what was filled in can come back
 * @param weight its share of the width beside those of the other columns
 */
public record Column(String key, String title, int weight, Entry entry) {
    public Column {
        if (key.isBlank() || weight < 1) {
            throw new IllegalArgumentException("A column needs a key and a width: " + title);
        }
    }
}
