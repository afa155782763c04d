/**
 * What stands before pages and REST: which host a request may name, how large and how slow a body may be, and the answer to
 * what no page or call ever sees. Nothing of the domain.
 */
@NullMarked
@ApplicationModule(displayName = "Gate", allowedDependencies = {})
package sumakomi.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
