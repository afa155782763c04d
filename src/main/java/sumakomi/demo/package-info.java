/**
 * The profile {@code demo}: a database of its own with two fiscal years of work of the twelve examples, for trying the program out.
 * Nothing of it is there in any other profile.
 */
@NullMarked
@ApplicationModule(displayName = "Demo",
        allowedDependencies = {"account", "knowledge", "questionnaire", "advice", "advisor", "document", "programme", "programme :: desk",
                "programme :: groups", "programme :: meetings", "programme :: learning", "programme :: sessions",
                "programme :: consultation",
                "economics :: study", "resilience", "resilience :: hourly", "resilience :: kept"})
package sumakomi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
