/**
 * The report on a fiscal year of the programme, built once as records: who took part, what was held, the themes, the outcomes over the
 * years, what the chosen studies say of cost and CO2, and who could work together. Knows nothing of pages and files.
 */
@NullMarked
@NamedInterface("report")
package sumakomi.programme.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
