/**
 * The rule base and what it says of a profile: findings, ranking, and the advice assembled from them and the knowledge.
 * Computes no money; that is {@code economics}.
 */
@NullMarked
@ApplicationModule(displayName = "Advice", allowedDependencies = {"knowledge", "questionnaire"})
package sumakomi.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
