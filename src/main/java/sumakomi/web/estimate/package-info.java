/** The pages of estimates: city efficiency, joint purchase, forest cooperation. */
@NullMarked
package sumakomi.web.estimate;

import org.jspecify.annotations.NullMarked;
