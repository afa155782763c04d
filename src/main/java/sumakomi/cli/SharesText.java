package sumakomi.cli;

import java.util.Locale;
import sumakomi.advisor.FirstShares;
import sumakomi.knowledge.Phrases;

/** Shares of first places as text to read. */
final class SharesText {

    private final Locale locale;
    private final Phrases phrases;

    SharesText(Locale locale) {
        this.locale = locale;
        this.phrases = Phrases.of("practice", locale);
    }

    String write(FirstShares result) {
        StringBuilder text = new StringBuilder();
        line(text, phrases.say("shares", result.profiles(), Long.toString(result.seed()), result.nothing()));
        result.shares()
                .forEach(share -> line(text, phrases.say("share", share.title().in(locale), of(share.alone(), result), of(share.shared(),
                        result), of(share.recommended(), result), of(share.wouldSuit(), result))));
        return text.toString();
    }

    private static double of(int number, FirstShares result) {
        return (double) number / result.profiles();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
