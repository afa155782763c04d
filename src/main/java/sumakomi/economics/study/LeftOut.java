package sumakomi.economics.study;

import java.util.Locale;
import sumakomi.knowledge.Text;

/** A quantity that a study has no value for. */
public record LeftOut(Text title, Why why) {

    /** Why there is no value. */
    public enum Why {
        /** it would divide by zero */
        DIVISION_BY_ZERO,
        /** a cost per tonne where emissions do not fall: there is no tonne that it could be the cost of */
        NO_REDUCTION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
