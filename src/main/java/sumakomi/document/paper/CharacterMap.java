package sumakomi.document.paper;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The table of a font that leads from characters to shapes. The Japanese one leads to the shape of 自 from that character and from
 * the sign for the radical of the same look. A PDF keeps the shape, and the library that writes it takes the first character
 * of a shape for its meaning: the radical. Who searches for 自治体 would find nothing, and a reading voice would stumble.
 */
final class CharacterMap {

    private static final int TABLES = 12;
    private static final int TABLE_SIZE = 16;
    private static final int NAME = 0x636d6170;
    private static final int SUBSTITUTIONS = 0x47535542;
    private static final int SUBTABLES = 4;
    private static final int SUBTABLE_SIZE = 8;
    private static final int GROUPED = 12;
    private static final int GROUPS = 16;
    private static final int GROUP_SIZE = 12;
    /** Signs that share a shape, and the one of them that people type: – ・ ／ ～. */
    private static final Map<Integer, Integer> TWINS = Map.of(0x2012, 0x2013, 0x2027, 0x30FB, 0x2215, 0xFF0F, 0x301C, 0xFF5E);

    private CharacterMap() {}

    /**
     * The font with each shape left to the character that people type, and without the table by which two letters become one shape: such
     * a shape would be read as the sign ﬁ, and nobody who searches for "first" types that. Everything else is as it was.
     */
    static byte[] searchable(byte[] font) {
        ByteBuffer bytes = ByteBuffer.wrap(font);
        for (int table = TABLES; table < TABLES + bytes.getShort(4) * TABLE_SIZE; table += TABLE_SIZE) {
            if (bytes.getInt(table) == NAME) {
                subtables(bytes, bytes.getInt(table + 8));
            } else if (bytes.getInt(table) == SUBSTITUTIONS) {
                bytes.putInt(table, 0);
            }
        }
        return font;
    }

    private static void subtables(ByteBuffer bytes, int map) {
        for (int i = 0; i < bytes.getShort(map + 2); i++) {
            int subtable = map + bytes.getInt(map + SUBTABLES + i * SUBTABLE_SIZE + 4);
            if (bytes.getShort(subtable) == GROUPED) {
                groups(bytes, subtable);
            }
        }
    }

    /** Characters that follow each other, as do their shapes from the given one on. */
    private record Group(int first, int last, int shape) {}

    /** Writes the groups anew without twins. What is cut in two finds room where a group of twins was. */
    private static void groups(ByteBuffer bytes, int subtable) {
        List<Group> kept = new ArrayList<>();
        int number = bytes.getInt(subtable + GROUPS - 4);
        for (int i = 0; i < number; i++) {
            int group = subtable + GROUPS + i * GROUP_SIZE;
            keep(new Group(bytes.getInt(group), bytes.getInt(group + 4), bytes.getInt(group + 8)), kept);
        }
        if (kept.size() > number) {
            throw new IllegalStateException("The font has no room for the cuts in its table");
        }
        bytes.putInt(subtable + GROUPS - 4, kept.size());
        bytes.position(subtable + GROUPS);
        kept.forEach(group -> bytes.putInt(group.first()).putInt(group.last()).putInt(group.shape()));
    }

    private static void keep(Group group, List<Group> kept) {
        int from = group.first();
        for (int codePoint = group.first(); codePoint <= group.last() + 1; codePoint++) {
            if (codePoint > group.last() || isTwin(codePoint)) {
                if (from < codePoint) {
                    kept.add(new Group(from, codePoint - 1, group.shape() + from - group.first()));
                }
                from = codePoint + 1;
            }
        }
    }

    private static boolean isTwin(int codePoint) {
        return isRadicalOrStroke(codePoint) || TWINS.containsKey(codePoint);
    }

    private static boolean isRadicalOrStroke(int codePoint) {
        return codePoint >= 0x2E80 && codePoint <= 0x2FDF || codePoint >= 0x31C0 && codePoint <= 0x31EF;
    }

    /** The character that people type for one of the same shape; itself for any other. */
    static int typed(int codePoint) {
        return TWINS.getOrDefault(codePoint, codePoint);
    }
}
