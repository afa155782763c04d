/** Commands that answer and exit, without a web server or a Spring context. No domain logic. */
@NullMarked
@ApplicationModule(displayName = "Commands",
        allowedDependencies = {"knowledge", "questionnaire", "rules", "advice", "economics", "economics :: analysis",
                "economics :: reproduction",
                "economics :: formula",
                "economics :: study", "document", "document :: paper", "advisor", "programme", "plausible", "storage", "resilience",
                "resilience :: hourly"})
package sumakomi.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
