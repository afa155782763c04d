/** The pages of the secretariat's desk. What they show comes from the room of the programme; they decide nothing. */
@NullMarked
package sumakomi.web.desk;

import org.jspecify.annotations.NullMarked;
