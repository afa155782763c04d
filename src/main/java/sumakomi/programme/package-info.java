/**
 * The way of a municipality through the programme: the FS-preparation checklist, made of an advice and the knowledge. Knows nothing of
 * pages and files.
 */
@NullMarked
@ApplicationModule(displayName = "Programme", allowedDependencies = {"knowledge", "advice", "economics"})
package sumakomi.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
