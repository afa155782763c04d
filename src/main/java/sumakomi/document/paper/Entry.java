package sumakomi.document.paper;

import java.util.List;
import java.util.Map;

/** What the reader may fill in: open cells of a workbook, boxes on paper. */
public sealed interface Entry {

    /** Whether such a column can show this cell. */
    boolean takes(Cell cell);

    /** Nothing. */
    record Printed() implements Entry {
        @Override
        public boolean takes(Cell cell) {
            return true;
        }
    }

    /** One of these words, or none. */
    record Choice(List<String> options) implements Entry {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public boolean takes(Cell cell) {
            return cell instanceof Cell.Empty || cell instanceof Cell.Words words && options.contains(words.text());
        }
    }

    /** A day, or none. */
    record Date() implements Entry {
        @Override
        public boolean takes(Cell cell) {
            return cell instanceof Cell.Empty || cell instanceof Cell.Day;
        }
    }

    /** Any text. */
    record Free() implements Entry {
        @Override
        public boolean takes(Cell cell) {
            return cell instanceof Cell.Empty || cell instanceof Cell.Words;
        }
    }

    /**
     * A text of which some rows offer a choice, such as the answers to questions of several kinds.
     *
     * @param options by the key of the row; a row without takes any text
     */
    record ByRow(Map<String, List<String>> options) implements Entry {
        public ByRow {
            options = Map.copyOf(options);
        }

        @Override
        public boolean takes(Cell cell) {
            return cell instanceof Cell.Empty || cell instanceof Cell.Words;
        }
    }
}
