package sumakomi.document.paper;

import java.util.List;

/**
 * A row of a table.
 *
 * @param key what the row is about and no other row of the chapter, the same in every issue of the document; it stays in a
 *            workbook, out of sight
 * @param cells one for each column
 */
public record Row(String key, List<Cell> cells) {
    public Row {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A row needs a key");
        }
        cells = List.copyOf(cells);
    }
}
