/** REST under {@code /api/v1}, with problem documents (RFC 9457) for whatever goes wrong. No domain logic. */
@NullMarked
@ApplicationModule(displayName = "REST",
        allowedDependencies = {"account", "gate", "knowledge", "questionnaire", "rules", "advice", "economics",
                "advisor", "storage", "programme", "document", "document :: paper", "resilience",
                "resilience :: hourly", "resilience :: kept", "estimate"})
package sumakomi.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
