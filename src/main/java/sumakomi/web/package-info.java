/** The pages: forms, results and sources, server-rendered. No domain logic; a page shows what other rooms say. */
@NullMarked
@ApplicationModule(displayName = "Pages",
        allowedDependencies = {"account", "access", "gate", "knowledge", "questionnaire", "rules", "advice", "economics",
                "economics :: reproduction", "economics :: study", "economics :: formula", "economics :: analysis", "advisor", "storage",
                "diagram",
                "document", "diagram :: chart", "programme", "programme :: desk", "programme :: groups", "programme :: learning",
                "programme :: meetings", "programme :: overview", "programme :: report", "programme :: sessions",
                "programme :: consultation", "document :: paper", "resilience", "resilience :: hourly", "resilience :: kept", "work",
                "estimate"})
package sumakomi.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
