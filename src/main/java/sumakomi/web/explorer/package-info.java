/**
 * The knowledge explorer: every entry of {@code kb/} to browse and to search, as pages built from the entry's own tree. It
 * decides nothing about advice and writes nothing.
 */
@NullMarked
package sumakomi.web.explorer;

import org.jspecify.annotations.NullMarked;
