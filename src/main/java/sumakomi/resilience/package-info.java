/**
 * How far a district or a set of buildings gets along in a disaster with its own sources, and how much of its energy is its own in
 * normal times; below it, single facilities hour by hour, and the bases of municipalities as they are kept. Knows nothing of pages and
 * files. Formulas and the reading of numbers with their ranges are those of studies.
 */
@NullMarked
@ApplicationModule(displayName = "Resilience", allowedDependencies = {"account", "knowledge", "economics :: formula", "economics :: study",
        "economics :: analysis"})
package sumakomi.resilience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
