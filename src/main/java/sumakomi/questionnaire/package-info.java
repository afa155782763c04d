/**
 * Questions put to a municipality and the answers it gave: validation, branching, storage. Draws no conclusion from an
 * answer; that is the rules' part.
 */
@NullMarked
@ApplicationModule(displayName = "Questionnaire", allowedDependencies = {"knowledge", "account"})
package sumakomi.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
