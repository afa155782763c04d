/**
 * Turns an advice into money: what a year costs and which benefits comparable projects showed. Knows nothing of rules,
 * pages or files: the same arithmetic must serve a report and a test.
 */
@NullMarked
@ApplicationModule(displayName = "Economics", allowedDependencies = {"account", "knowledge", "questionnaire", "advice"})
package sumakomi.economics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
