/**
 * Full profiles that hang together, drawn from the kinds, shares and dependencies of {@code plausible/}: seed and number give the
 * same profile always. Must not know the rules: a profile drawn with an eye on them would prove nothing about them.
 */
@NullMarked
@ApplicationModule(displayName = "Plausible profiles", allowedDependencies = {"knowledge", "questionnaire"})
package sumakomi.plausible;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
