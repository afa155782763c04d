package sumakomi.web;

import java.util.List;
import java.util.function.Function;
import sumakomi.advice.Advice.Contradiction;

/**
 * The answers of a profile that contradict each other, for the pages on which they are given.
 *
 * @param urls where a question can be answered
 */
record ContradictionNotes(List<Contradiction> all, Function<String, String> urls) {

    /** Those in which the answer to a question takes part. */
    public List<Contradiction> at(String question) {
        return all.stream().filter(one -> one.concerns(question)).toList();
    }

    public String url(String question) {
        return urls.apply(question);
    }
}
