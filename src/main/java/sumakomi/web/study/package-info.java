/**
 * Pages of a study of benefit and cost: entering it, reading its result, following every figure to its formula. They compute
 * nothing; numbers come from the study, words from the knowledge base and the message bundles.
 */
@NullMarked
package sumakomi.web.study;

import org.jspecify.annotations.NullMarked;
