package sumakomi.web;

import java.util.List;
import java.util.function.Function;
import sumakomi.advisor.AdviceDocument;

/**
 * An advice that a page beside it speaks of.
 *
 * @param place where the advice itself stands
 * @param provenFirst what no open answer can take from the first place; none of an advice once given, which is not asked that any more
 * @param questionUrl the page on which a question can be answered or its answer seen
 */
record AskedAdvice(AdviceDocument document, AdvicePlace place, List<String> provenFirst, Function<String, String> questionUrl,
        AdviceGround ground) {}
