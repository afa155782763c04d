/**
 * Consultations with municipalities whom the sessions do not suit: their appointments and what was said. Knows nothing of pages and files.
 */
@NullMarked
@NamedInterface("consultation")
package sumakomi.programme.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
