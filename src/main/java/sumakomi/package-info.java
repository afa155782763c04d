/** Sumakomi Advisor: answers go in, findings come out of the rules, an advice is assembled and screened. */
@NullMarked
package sumakomi;

import org.jspecify.annotations.NullMarked;
