package sumakomi.document.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Phrases;

/** The few words that every document has, whatever it is about. */
final class PaperWords {

    /** Characters that fit beside the number of the page. */
    private static final int LONGEST_FOOTER = 40;
    /** Letters are narrower. */
    private static final int LONGEST_FOOTER_IN_LETTERS = 60;

    private final Phrases phrases;

    PaperWords(Locale locale) {
        this.phrases = Phrases.of("paper", locale);
    }

    String say(String key, Object... args) {
        return phrases.say(key, args);
    }

    Locale locale() {
        return phrases.locale();
    }

    /** The language as programs name it. */
    String tag() {
        return phrases.locale().equals(Locale.ENGLISH) ? "en-US" : "ja-JP";
    }

    /** The receipt of a paper in a template, with the version of that: it does not change what the paper says. */
    List<Fact> receipt(Receipt receipt, String template) {
        List<Fact> lines = receipt(receipt);
        lines.add(new Fact(say("receipt-template"), template));
        return lines;
    }

    String footer(Paper paper) {
        return say("footer", Characters.shown(paper.named(), locale().equals(Locale.ENGLISH) ? LONGEST_FOOTER_IN_LETTERS
                : LONGEST_FOOTER), paper.receipt().id());
    }

    /** The receipt as lines of name and value. */
    List<Fact> receipt(Receipt receipt) {
        List<Fact> lines = new ArrayList<>(
                List.of(new Fact(say("receipt-id"), receipt.id()), new Fact(say("receipt-hash"), receipt.hash())));
        lines.addAll(receipt.versions());
        return lines;
    }
}
