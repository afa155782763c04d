package sumakomi.economics.study;

import java.util.Optional;
import sumakomi.economics.study.Bounds.Usual;
import sumakomi.knowledge.Fault;

/**
 * A number that a study gives and that is not usual, asked back: did you mean another?
 *
 * @param value the number that made one ask, in {@code unit}: the value, or the end of its range
 * @param meant what its author may have meant, in {@code unit}
 * @param asked the question in words; it names the field
 */
public record Question(FieldPath field, String unit, double value, Optional<Double> meant, Usual usual, Fault asked) {}
