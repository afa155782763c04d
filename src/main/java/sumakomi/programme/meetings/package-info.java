/**
 * What the programme holds beside the sessions of its groups: plenary meetings, theme groups, visits to sites, training and workshops; who
 * should join them, who came, and what was concluded. Knows nothing of pages and files.
 */
@NullMarked
@NamedInterface("meetings")
package sumakomi.programme.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
