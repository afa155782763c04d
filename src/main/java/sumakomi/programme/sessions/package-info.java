/**
 * The support sessions as the secretariat plans and follows them. Which items an agenda has is told by {@code kb/session-plans.yaml}. Knows
 * nothing of pages and files.
 */
@NullMarked
@NamedInterface("sessions")
package sumakomi.programme.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
