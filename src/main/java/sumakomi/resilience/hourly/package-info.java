/**
 * Single facilities hour by hour: how long one gets along from each hour of a year, what sun and battery a target needs, and which of
 * many gains most from the next yen.
 */
@NullMarked
@NamedInterface("hourly")
package sumakomi.resilience.hourly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
