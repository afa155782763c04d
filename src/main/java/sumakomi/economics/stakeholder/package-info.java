/** Who bears the cost of a project and who benefits: the structure of table 4.2.3 of the Smart Energy Town survey. */
@NullMarked
@NamedInterface("stakeholder")
package sumakomi.economics.stakeholder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
