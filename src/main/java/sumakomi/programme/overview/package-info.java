/**
 * The FS-preparation checklists of all municipalities of a fiscal year at a glance: how far each is, what is overdue, and which datum
 * many lack. Knows nothing of pages and files.
 */
@NullMarked
@NamedInterface("overview")
package sumakomi.programme.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
