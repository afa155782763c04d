/**
 * The rules: read once into typed conditions and effects, and asked of a municipality in a session of the engine, level by level.
 * Ranks nothing and words nothing; that is {@code advice}.
 */
@NullMarked
@ApplicationModule(displayName = "Rules", allowedDependencies = {"knowledge", "questionnaire"})
package sumakomi.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
