/** What whoever runs the server asks it: whether it lives, whether it can be sent requests, how much it does. Nothing of the domain. */
@NullMarked
@ApplicationModule(displayName = "Operations", allowedDependencies = "advisor")
package sumakomi.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
