package sumakomi.web;

import java.util.function.Function;
import sumakomi.advisor.AdviceDocument;

/**
 * An advice that a page beside it speaks of.
 *
 * @param place where the advice itself stands
 * @param questionUrl the page on which a question can be answered or its answer seen
 */
record AskedAdvice(AdviceDocument document, AdvicePlace place, Function<String, String> questionUrl, AdviceGround ground) {}
