/** A study of benefit and cost: what its author gives, the model that is made of it and the knowledge, and its results. */
@NullMarked
@NamedInterface("study")
package sumakomi.economics.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
