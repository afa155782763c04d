/**
 * The main job in one place: a profile in, advice with its benefit/cost screening out, in the contract that the command
 * line, the REST interface and the pages share. Decides nothing itself.
 */
@NullMarked
@ApplicationModule(displayName = "Advisor", allowedDependencies = {"account", "knowledge", "questionnaire", "rules", "advice", "economics",
        "economics :: study", "plausible"})
package sumakomi.advisor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
