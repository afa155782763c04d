/**
 * What the rules find put in order: ranking, the advice assembled from it and the knowledge, and what other answers would change.
 * Computes no money; that is {@code economics}.
 */
@NullMarked
@ApplicationModule(displayName = "Advice", allowedDependencies = {"knowledge", "questionnaire", "rules"})
package sumakomi.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
