/**
 * The knowledge base: {@code kb/} as immutable, cited records with a version made from its content. Knows nothing of
 * answers, rules, pages or money; whoever needs a fact or a wording asks here.
 */
@NullMarked
@ApplicationModule(displayName = "Knowledge", allowedDependencies = {})
package sumakomi.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
