package sumakomi.web;

import java.util.function.Function;

/** Where the questions of a profile are answered, for a page that shows no advice. */
record QuestionUrls(Function<String, String> urls) {

    public String questionUrl(String question) {
        return urls.apply(question);
    }
}
