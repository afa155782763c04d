/**
 * Writes files for other programs: a study as a workbook that goes on calculating, and papers as Word, Excel and PDF. Works
 * nothing out itself; every formula comes from the tree that gives the number.
 */
@NullMarked
@ApplicationModule(displayName = "Documents",
        allowedDependencies = {"account", "knowledge", "economics", "economics :: formula", "economics :: study",
                "economics :: analysis", "questionnaire", "advice", "advisor", "diagram", "diagram :: chart",
                "programme", "programme :: desk", "programme :: groups", "programme :: meetings", "programme :: report",
                "programme :: sessions", "estimate", "resilience", "resilience :: hourly", "resilience :: kept", "work"})
package sumakomi.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
