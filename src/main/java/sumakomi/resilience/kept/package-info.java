/**
 * The disaster bases of each municipality as they are kept, fiscal year by fiscal year. Whoever does not see a municipality finds none of
 * its bases. Knows nothing of pages and files.
 */
@NullMarked
@NamedInterface("kept")
package sumakomi.resilience.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
