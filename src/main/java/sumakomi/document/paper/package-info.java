/**
 * Documents that are handed in: what stands in one is composed once, as a {@code Paper}, and written as Word, Excel or PDF by
 * writers that decide nothing. Knows nothing of what a document is about.
 */
@NullMarked
@NamedInterface("paper")
package sumakomi.document.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
