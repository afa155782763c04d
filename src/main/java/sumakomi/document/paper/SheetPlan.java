package sumakomi.document.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a chapter stands in one sheet of a workbook.
 *
 * @param parts its tables, all with the same columns; empty where the sheet holds texts and pictures only
 * @param others what stands below the tables
 */
record SheetPlan(String title, Chapter.Turn turn, List<Part> parts, List<Block> others) {

    /** A table and the section it stands in; empty where it stands in none. */
    record Part(String section, Block.Table table) {

        /** What tells its rows from those of other tables: the section, else what the table lists. */
        String belongs() {
            return section.isEmpty() ? table.caption() : section;
        }
    }

    /**
     * The sheets of a chapter: one for each set of columns. What is no table stands in that of the next table, or in the last; what follows
     * a table up to a new section is said of that table.
     */
    static List<SheetPlan> of(Chapter chapter) {
        Map<List<Column>, List<Part>> byColumns = new LinkedHashMap<>();
        Map<List<Column>, List<Block>> besides = new LinkedHashMap<>();
        List<Block> others = new ArrayList<>();
        List<Column> latest = List.of();
        String section = "";
        for (Block block : chapter.blocks()) {
            if (block instanceof Block.Table table) {
                latest = table.columns();
                byColumns.computeIfAbsent(latest, columns -> new ArrayList<>()).add(new Part(section, table));
                besides.computeIfAbsent(latest, columns -> new ArrayList<>()).addAll(others);
                others.clear();
            } else if (block instanceof Block.Section heading) {
                section = heading.title();
                if (!byColumns.isEmpty() && others.stream().noneMatch(Block.Section.class::isInstance)) {
                    besides.get(latest).addAll(others);
                    others.clear();
                }
                others.add(heading);
            } else {
                others.add(block);
            }
        }
        besides.getOrDefault(latest, new ArrayList<>()).addAll(others);
        List<SheetPlan> sheets = new ArrayList<>();
        byColumns.forEach((columns, parts) -> sheets.add(new SheetPlan(title(chapter, parts, sheets.size()), chapter.turn(), parts,
                withoutBareHeadings(besides.get(columns), title(chapter, parts, sheets.size())))));
        return sheets.isEmpty() ? List.of(new SheetPlan(chapter.title(), chapter.turn(), List.of(), others)) : sheets;
    }

    private static String title(Chapter chapter, List<Part> parts, int before) {
        String own = parts.get(0).belongs();
        return before == 0 ? chapter.title() : own.isEmpty() ? chapter.title() + " " + (before + 1) : own;
    }

    /** A section that held nothing but tables needs no heading below them, and one after which the sheet is called none either. */
    private static List<Block> withoutBareHeadings(List<Block> blocks, String sheet) {
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean bare = blocks.get(i) instanceof Block.Section section
                    && (section.title().equals(sheet) || i + 1 == blocks.size() || blocks.get(i + 1) instanceof Block.Section);
            if (!bare) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }

    /** Whether the rows need a column that says to what they belong. */
    boolean hasSections() {
        return parts.size() > 1;
    }

    /** What stands above the sheet: also to what its only table belongs. */
    String heading() {
        String caption = parts.size() == 1 ? parts.get(0).belongs() : "";
        return caption.isEmpty() || caption.equals(title) ? title : title + " – " + caption;
    }

    List<Column> columns() {
        return parts.isEmpty() ? List.of() : parts.get(0).table().columns();
    }
}
