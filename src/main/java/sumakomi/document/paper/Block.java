package sumakomi.document.paper;

import java.util.List;

/** What stands in a chapter, one below the other. A line break in a text is a line break on paper. */
public sealed interface Block {

    /** A heading below that of the chapter; what follows belongs to it, up to the next. */
    record Section(String title) implements Block {}

    record Paragraph(String text) implements Block {}

    /** A remark, set smaller than a paragraph: a caution, a source, how to read a table. */
    record Note(String text) implements Block {}

    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * A table. In a workbook, those of one chapter with the same columns are one, with the section as its first column.
     *
     * @param caption what it lists; empty where the heading above says it
     */
    record Table(String caption, List<Column> columns, List<Row> rows) implements Block {

        private static final int TOGETHER = 2;
        /** The first row stays with the titles, so the last has to have another before it. */
        private static final int SHORT = 2;

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                check(columns, row);
            }
        }

        /** From which row on all stay on one page, so that the last does not stand on a page alone; in a short table none have to. */
        int withLast() {
            return rows.size() > SHORT ? rows.size() - TOGETHER : rows.size();
        }

        private static void check(List<Column> columns, Row row) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("Row " + row.key() + " has " + row.cells().size() + " cells for " + columns.size()
                        + " columns");
            }
            for (int i = 0; i < columns.size(); i++) {
                if (!columns.get(i).entry().takes(row.cells().get(i))) {
                    throw new IllegalArgumentException("Row " + row.key() + ", column " + columns.get(i).key() + ": "
                            + columns.get(i).entry() + " does not take " + row.cells().get(i));
                }
            }
        }
    }

    /**
     * A diagram or chart.
     *
     * @param alternative what it shows, for whoever does not see it
     * @param svg a whole SVG document that needs nothing from outside
     */
    record Picture(String title, String alternative, String svg) implements Block {
        public Picture {
            if (alternative.isBlank()) {
                throw new IllegalArgumentException("A picture needs a text for whoever does not see it: " + title);
            }
        }
    }
}
