/**
 * The secretariat's desk: who takes part in a fiscal year, how far each municipality has come, and what it chose. Knows nothing of pages
 * and files.
 */
@NullMarked
@NamedInterface("desk")
package sumakomi.programme.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
