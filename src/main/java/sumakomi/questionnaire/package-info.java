/**
 * Questions put to a municipality and the answers it gave: validation, branching, storage. Draws no conclusion from an
 * answer; that is the rules' part.
 */
@NullMarked
@ApplicationModule(displayName = "Questionnaire", allowedDependencies = "knowledge")
package sumakomi.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
