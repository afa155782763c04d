package sumakomi.economics.study;

import java.util.Optional;
import sumakomi.economics.study.Template.Scope;
import sumakomi.knowledge.Text;

/** The units in which the numbers of a study are given, so that a unit written with a number is held against its own. */
public interface WrittenUnits {

    /** For a reader that knows no units: a number must be written without one. */
    WrittenUnits NONE = new WrittenUnits() {
        @Override
        public Optional<Unit> ofWhole(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Unit> of(Scope scope, String cell, String carrier) {
            return Optional.empty();
        }

        @Override
        public Optional<Unit> ofBenefit(String benefit, String input) {
            return Optional.empty();
        }
    };

    /** Of a number of the whole study. */
    Optional<Unit> ofWhole(String name);

    /** @param carrier empty where the cell is of none */
    Optional<Unit> of(Scope scope, String cell, String carrier);

    Optional<Unit> ofBenefit(String benefit, String input);

    /**
     * A unit and how people write it.
     *
     * @param title how it is called
     * @param share whether it is a fraction, which may be written in percent
     * @param words as they may stand behind a number
     */
    record Unit(Text title, boolean share, String... words) {}
}
