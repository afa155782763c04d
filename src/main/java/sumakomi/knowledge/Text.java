package sumakomi.knowledge;

import java.util.Locale;

/** One text in both languages of the product. */
public record Text(String ja, String en) {
    public Text {
        if (ja.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A text needs both languages: ja=\"" + ja + "\", en=\"" + en + "\"");
        }
    }

    /** The English text for an English locale, the Japanese one for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : ja;
    }
}
