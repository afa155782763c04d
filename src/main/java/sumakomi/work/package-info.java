/**
 * What is being worked on: every kept profile, advice and study as one list, by municipality, fiscal year and state. Lists of
 * pages are made of it and of nothing else. Knows no pages.
 */
@NullMarked
@ApplicationModule(displayName = "Work",
        allowedDependencies = {"account", "knowledge", "questionnaire", "advice", "advisor", "economics :: study"})
package sumakomi.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
