/** How the sheets of all workbooks look and print. Knows nothing of what stands in them. */
@NullMarked
package sumakomi.document.sheet;

import org.jspecify.annotations.NullMarked;
