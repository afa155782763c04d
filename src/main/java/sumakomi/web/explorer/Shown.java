package sumakomi.web.explorer;

import java.util.List;

/** A piece of an entry in the words of the page, with nothing left for a template to decide. */
sealed interface Shown {

    /** A text or a figure with its unit. */
    record Words(String text) implements Shown {}

    /** A name or a formula as an author types it, the same in every language. */
    record Code(String text) implements Shown {}

    /** Another page, by its title. */
    record Link(String text, String url) implements Shown {}

    /** Words and links on one line. */
    record Series(List<Shown> items) implements Shown {}

    /** Things one below the other. */
    record ListOf(List<Shown> items) implements Shown {
        @Override
        public boolean small() {
            return items.size() <= 1 && items.stream().allMatch(Shown::small);
        }
    }

    /** Rows that have the same columns; a cell may be empty words. */
    record TableOf(List<String> heads, List<List<Shown>> rows) implements Shown {
        @Override
        public boolean small() {
            return false;
        }
    }

    /** Things too large for a row, each under a heading of its own, which may be empty. */
    record Cards(List<Card> cards) implements Shown {
        @Override
        public boolean small() {
            return false;
        }
    }

    record Card(String heading, Shown content) {}

    /** Named parts. */
    record Fields(List<Field> fields) implements Shown {
        @Override
        public boolean small() {
            return fields.size() <= 2 && fields.stream().allMatch(Field::small);
        }
    }

    record Field(String label, Shown value) {

        /** Whether it fits beside its label. */
        public boolean small() {
            return value.small();
        }
    }

    /** Something that says where it comes from. */
    record Noted(Shown what, Ground ground) implements Shown {
        @Override
        public boolean small() {
            return what.small() && ground.caution().isEmpty();
        }
    }

    Words NOTHING = new Words("");

    /** The name by which the template knows how to show it. */
    default String is() {
        return getClass().getSimpleName();
    }

    /** Whether it fits into a line or two. */
    default boolean small() {
        return true;
    }
}
