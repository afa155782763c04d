/**
 * Estimates whose parts, inputs and formulas all stand in the knowledge base: the environmental efficiency of cities, the joint purchase
 * of power, the cooperation in forests. Knows nothing of pages, files or kept things. Formulas, the reading of numbers with their
 * ranges and draws are those of studies.
 */
@NullMarked
@ApplicationModule(displayName = "Estimates", allowedDependencies = {"knowledge", "economics :: formula", "economics :: study",
        "economics :: analysis"})
package sumakomi.estimate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
