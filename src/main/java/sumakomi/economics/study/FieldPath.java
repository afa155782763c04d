package sumakomi.economics.study;

import java.util.Optional;

/**
 * Where a number of a study stands. Its text, {@code measures.chp.components.engines.life}, is for files, forms and messages.
 *
 * @param name within the place; for the study as a whole that of the cell, such as {@code a1.co2-price}
 */
public record FieldPath(Place place, String name) {

    /** What a study gives there, if anything. */
    public Optional<Quantity> in(StudyDocument study) {
        return Optional.ofNullable(place.in(study).get(name));
    }

    /** Whether a message about this place, or about the field itself, is about the field. */
    public boolean within(String message) {
        return (this + ".").startsWith(message + ".");
    }

    @Override
    public String toString() {
        return place + "." + name;
    }
}
