package sumakomi.knowledge;

import java.util.Locale;
import java.util.function.Function;

/** One text in both languages of the product. */
public record Text(String ja, String en) {
    public Text {
        if (ja.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A text needs both languages: ja=\"" + ja + "\", en=\"" + en + "\"");
        }
    }

    /** What is worded in each of the two languages. */
    public static Text inBoth(Function<Locale, String> words) {
        return new Text(words.apply(Locale.JAPANESE), words.apply(Locale.ENGLISH));
    }

    /** The English text for an English locale, the Japanese one for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : ja;
    }
}
