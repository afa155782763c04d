/**
 * The way of a municipality through the programme: the FS-preparation checklist, made of an advice, the knowledge and, where there
 * is one, a study. Knows nothing of pages and files.
 */
@NullMarked
@ApplicationModule(displayName = "Programme", allowedDependencies = {"account", "knowledge", "advice", "advisor", "economics",
        "economics :: analysis", "economics :: study", "questionnaire", "work"})
package sumakomi.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
