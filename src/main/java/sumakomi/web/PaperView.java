package sumakomi.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Days;
import sumakomi.document.paper.Entry;
import sumakomi.document.paper.Paper;

/**
 * A document as a page shows it.
 *
 * @param shown keys of the rows to fill in that are shown, and nothing else then; absent where all is shown
 * @param late keys of the rows that are overdue
 */
record PaperView(Paper paper, Optional<Set<String>> shown, Set<String> late) {

    static PaperView whole(Paper paper) {
        return new PaperView(paper, Optional.empty(), Set.of());
    }

    /** A part of a chapter, as the template tells them apart. */
    record Part(String kind, String text, List<String> items, List<Column> columns, List<ShownRow> rows) {

        private static Part of(String kind, String text) {
            return new Part(kind, text, List.of(), List.of(), List.of());
        }

        private boolean filledIn() {
            return rows.stream().anyMatch(ShownRow::filledIn);
        }
    }

    /** @param key of the row; one that somebody fills in also stands on a page of its own */
    record ShownRow(String key, boolean filledIn, boolean late, List<String> cells) {}

    record ShownChapter(String id, String title, List<Part> parts) {

        /** How many rows there are to fill in. */
        public int count() {
            return (int) parts.stream().flatMap(part -> part.rows().stream()).filter(ShownRow::filledIn).count();
        }
    }

    public List<ShownChapter> chapters() {
        Stream<ShownChapter> all = IntStream.range(0, paper.chapters().size()).mapToObj(i -> new ShownChapter("chapter-" + (i + 1),
                paper.chapters().get(i).title(), paper.chapters().get(i).blocks().stream().map(this::part).toList()));
        return shown.isEmpty() ? all.toList() : all.map(PaperView::onlyRows).filter(chapter -> !chapter.parts().isEmpty()).toList();
    }

    /** The tables of which something is shown, each below its heading. */
    private static ShownChapter onlyRows(ShownChapter chapter) {
        List<Part> kept = new ArrayList<>();
        Optional<Part> heading = Optional.empty();
        for (Part part : chapter.parts()) {
            if (part.kind().equals("section")) {
                heading = Optional.of(part);
            } else if (part.filledIn()) {
                heading.ifPresent(kept::add);
                heading = Optional.empty();
                kept.add(part);
            }
        }
        return new ShownChapter(chapter.id(), chapter.title(), List.copyOf(kept));
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
        return new Part("table", table.caption(), List.of(), table.columns(), table.rows().stream()
                .filter(row -> !filledIn || shown.filter(keys -> !keys.contains(row.key())).isEmpty())
                .map(row -> new ShownRow(row.key(), filledIn, late.contains(row.key()), row.cells().stream().map(this::words).toList()))
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
