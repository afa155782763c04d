/**
 * Methods that work on plain numbers: value and rate of return of a cash flow, the balance between parties, the abatement
 * curve, and what an uncertainty does to a result. Knows no knowledge base, no texts and no project; units stand in the
 * names, and no result is ever NaN or infinite.
 */
@NullMarked
@NamedInterface("analysis")
package sumakomi.economics.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
