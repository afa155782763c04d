/**
 * Draws figures as charts in SVG: plain numbers and words in, one drawing out, the same for pages and documents. A chart
 * computes no result of a study; it knows nothing of studies, pages or files.
 */
@NullMarked
@NamedInterface("chart")
package sumakomi.diagram.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
