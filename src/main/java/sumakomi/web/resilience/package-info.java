/** The pages of energy autonomy: one facility, a table of bases, a district. */
@NullMarked
package sumakomi.web.resilience;

import org.jspecify.annotations.NullMarked;
