package sumakomi.knowledge;

import java.util.List;
import java.util.Locale;

/** What a statement rests on. */
public enum Basis {
    /** The cited source says so. */
    STATED,
    /** It follows from what the cited source says. */
    INFERRED,
    /** It is ours; the citation tells what made us assume it. */
    ASSUMED,
    /** A figure of published open data. */
    OPEN_DATA,
    /** Given by the municipality itself. */
    GIVEN;

    /** Reads the word that {@link #toString()} writes. */
    public static Basis parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What a statement rests on that needs both: the less firm of the two. Open data and a given answer are as firm as what is stated. */
    public Basis and(Basis other) {
        return List.of(ASSUMED, INFERRED).stream().filter(soft -> this == soft || other == soft).findFirst().orElse(this);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
