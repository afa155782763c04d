/**
 * Tries to hurt the application: odd requests, odd commands, kills. Run by {@code bin/fuzz} and {@code bin/kill-loop},
 * shortly by the build.
 */
@NullMarked
package sumakomi.robustness;

import org.jspecify.annotations.NullMarked;
