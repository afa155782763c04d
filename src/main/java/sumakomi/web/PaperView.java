package sumakomi.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Days;
import sumakomi.document.paper.Entry;
import sumakomi.document.paper.Paper;

/** A document as a page shows it. */
record PaperView(Paper paper) {

    /** A part of a chapter, as the template tells them apart. */
    record Part(String kind, String text, List<String> items, List<String> columns, List<ShownRow> rows) {

        private static Part of(String kind, String text) {
            return new Part(kind, text, List.of(), List.of(), List.of());
        }
    }

    /** @param key of the row; one that somebody fills in also stands on a page of its own */
    record ShownRow(String key, boolean filledIn, List<String> cells) {}

    record ShownChapter(String id, String title, List<Part> parts) {}

    public List<ShownChapter> chapters() {
        return IntStream.range(0, paper.chapters().size()).mapToObj(i -> new ShownChapter("chapter-" + (i + 1), paper.chapters().get(i)
                .title(), paper.chapters().get(i).blocks().stream().map(this::part).toList())).toList();
    }

    private Part part(Block block) {
        if (block instanceof Block.Table table) {
            return table(table);
        }
        if (block instanceof Block.Picture picture) {
            return Part.of("picture", picture.svg());
        }
        if (block instanceof Block.Bullets bullets) {
            return new Part("bullets", "", bullets.items(), List.of(), List.of());
        }
        if (block instanceof Block.Section section) {
            return Part.of("section", section.title());
        }
        return block instanceof Block.Note note ? Part.of("note", note.text()) : Part.of("paragraph", ((Block.Paragraph) block).text());
    }

    private Part table(Block.Table table) {
        boolean filledIn = table.columns().stream().anyMatch(column -> !(column.entry() instanceof Entry.Printed));
        return new Part("table", table.caption(), List.of(), table.columns().stream().map(Column::title).toList(),
                table.rows().stream().map(row -> new ShownRow(row.key(), filledIn, row.cells().stream().map(this::words).toList()))
                        .toList());
    }

    private String words(Cell cell) {
        Locale locale = paper.locale();
        if (cell instanceof Cell.Words words) {
            return words.text();
        }
        if (cell instanceof Cell.Day day) {
            return Days.written(day.day(), locale);
        }
        return cell instanceof Cell.Amount amount ? amount.number().toPlainString() + amount.unit() : "";
    }
}
