/**
 * Draws what the knowledge describes: the scheme of an archetype as a diagram that pages and documents can show. Knows
 * nothing of pages or files.
 */
@NullMarked
@ApplicationModule(displayName = "Diagrams", allowedDependencies = "knowledge")
package sumakomi.diagram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
