/**
 * Formulas as small trees over named inputs that bear units. One tree gives the number, the words, the numbers filled in,
 * the spreadsheet formula and the evaluation of many draws at once, so that what is shown, exported and computed agree.
 */
@NullMarked
@NamedInterface("formula")
package sumakomi.economics.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
