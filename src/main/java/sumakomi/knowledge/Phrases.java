package sumakomi.knowledge;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The wordings of one bundle below {@code sumakomi/}, in one of the two languages whatever the machine speaks. */
public final class Phrases {

    private final ResourceBundle bundle;
    private final Locale locale;

    private Phrases(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** English when it is asked for, Japanese otherwise. */
    public static Phrases of(String name, Locale asked) {
        Locale locale = asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
        return new Phrases(ResourceBundle.getBundle("sumakomi." + name, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)), locale);
    }

    /** The wording of a key with its gaps filled; numbers and texts are written as the language writes them. */
    public String say(String key, Object... args) {
        Object[] filled = Stream.of(args).map(arg -> arg instanceof Text text ? text.in(locale) : arg).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(filled);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public Locale locale() {
        return locale;
    }
}
