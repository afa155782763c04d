/**
 * What the programme learns from its own work: what became of recommendations, how often they were followed and how well their ranges
 * held, and what readers find wrong in a result. Knows nothing of pages and files.
 */
@NullMarked
@NamedInterface("learning")
package sumakomi.programme.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
