/**
 * Who may pass which door: the person behind a request, the table of ways and what each needs, and the answer to whoever may not.
 * Pages and REST stand behind it; what roles may do, the room of accounts decides.
 */
@NullMarked
@ApplicationModule(displayName = "Access", allowedDependencies = {"account", "gate", "storage", "questionnaire", "advisor",
        "economics :: study"})
package sumakomi.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
