package sumakomi.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A part of an advice with a page of its own; the whole of it is a page too, to be printed. */
enum AdvicePart {

    CONCLUSION, PROCEED, FIGURES, GROUNDS, WHOLE;

    /** Those between which one goes to and fro, in their order. */
    static final List<AdvicePart> TABS = List.of(CONCLUSION, PROCEED, FIGURES, GROUNDS);

    /** The part whose page has this address: the last step of it names the part, the conclusion has none. */
    static AdvicePart at(String address) {
        return Arrays.stream(values()).filter(part -> part != CONCLUSION && address.endsWith(part.step())).findFirst().orElse(CONCLUSION);
    }

    /** What follows the address of the advice. */
    String step() {
        return this == CONCLUSION ? "" : "/" + this;
    }

    /** Whether the page of this part holds another one. */
    boolean holds(AdvicePart other) {
        return this == other || this == WHOLE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
