/**
 * Groups and dates of the sessions of a year: which municipalities come together, who accompanies them and when they meet. The rules
 * weigh what {@code kb/group-planning.yaml} says; a solver looks for the plan. Knows nothing of pages and files.
 */
@NullMarked
@NamedInterface("groups")
package sumakomi.programme.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
