package sumakomi.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import sumakomi.knowledge.Text;

/** How pages say things in the reader's language. */
public abstract class Spoken {

    private final MessageSource messages;
    private final Locale locale;

    protected Spoken(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    public String of(Text text) {
        return text.in(locale);
    }

    /** A text of the message bundles. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The same where a bundle has it. */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(messages.getMessage(key, arguments, null, locale));
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(say("format.date"), locale).format(date);
    }

    /** A fiscal year, named after the year in which it begins. */
    public String year(int fiscalYear) {
        return say("work.fiscal-year", Integer.toString(fiscalYear));
    }
}
