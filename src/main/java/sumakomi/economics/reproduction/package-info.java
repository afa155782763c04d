/**
 * Recomputes what the sources print: every figure is an interval, every verdict a comparison of two intervals. What to
 * recompute stands in {@code kb/reproductions}; here is only the arithmetic.
 */
@NullMarked
@NamedInterface("reproduction")
package sumakomi.economics.reproduction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
