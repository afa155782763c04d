/**
 * Writes files for other programs: a study as a workbook that goes on calculating, and papers as Word, Excel and PDF. Works
 * nothing out itself; every formula comes from the tree that gives the number.
 */
@NullMarked
@ApplicationModule(displayName = "Documents", allowedDependencies = {"knowledge", "economics", "economics :: formula", "economics :: study",
        "economics :: analysis", "questionnaire", "advice", "advisor", "diagram", "diagram :: chart",
        "programme", "resilience", "resilience :: hourly", "resilience :: kept"})
package sumakomi.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
