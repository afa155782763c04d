package sumakomi.document.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A part of a document that begins on a new page; in a workbook, a sheet. */
public record Chapter(String title, Turn turn, List<Block> blocks) {

    /** How the paper is turned: across where a table has many columns. */
    public enum Turn {
        UPRIGHT, ACROSS
    }

    public Chapter {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A chapter needs a title");
        }
        blocks = List.copyOf(blocks);
        checkKeys(title, blocks);
    }

    boolean isAcross() {
        return turn == Turn.ACROSS;
    }

    /** The tables of a chapter may come to stand in one sheet, where a key has to tell its row from all others. */
    private static void checkKeys(String title, List<Block> blocks) {
        Set<String> keys = new HashSet<>();
        blocks.stream().filter(Block.Table.class::isInstance).flatMap(block -> ((Block.Table) block).rows().stream()).map(Row::key)
                .filter(key -> !keys.add(key)).findFirst().ifPresent(twice -> {
                    throw new IllegalArgumentException("Chapter " + title + " has two rows " + twice);
                });
    }
}
