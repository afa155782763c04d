/** Commands that answer and exit, without a web server. No domain logic. */
@NullMarked
@ApplicationModule(displayName = "Commands",
        allowedDependencies = {"knowledge", "questionnaire", "rules", "advice", "economics", "economics :: analysis",
                "economics :: reproduction",
                "economics :: formula",
                "economics :: study", "document", "document :: paper", "advisor", "programme", "programme :: desk", "programme :: report",
                "plausible", "storage", "resilience",
                "resilience :: hourly", "resilience :: kept", "estimate"})
package sumakomi.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
