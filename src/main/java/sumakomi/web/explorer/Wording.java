package sumakomi.web.explorer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Numbers;
import sumakomi.web.Spoken;

/** Puts the keys, closed values, figures and dates of the knowledge base into the words of one language. */
final class Wording extends Spoken {

    /** Lengths of a written day and month. */
    private static final int DAY = 10;
    private static final int MONTH = 7;

    private final Library library;
    private final Consumer<String> unworded;

    /**
     * @param library names the units
     * @param unworded hears of every key and value that the bundles do not word
     */
    Wording(MessageSource messages, Locale locale, Library library, Consumer<String> unworded) {
        super(messages, locale);
        this.library = library;
        this.unworded = unworded;
    }

    Wording(MessageSource messages, Locale locale, Library library) {
        this(messages, locale, library, code -> {});
    }

    /** What a document is called. */
    String document(String id) {
        return library.find("sources", id).map(source -> of(source.title())).orElseGet(() -> say("label.other"));
    }

    /** The name of a key, such as {@code restsOn}. */
    String key(String key) {
        return find("key." + key).orElseGet(() -> missing("key." + key));
    }

    /** The label of a value from a closed list; what several keys share is worded once. */
    String value(String key, String value) {
        return find("value." + key + "." + value).or(() -> find("value." + value)).orElseGet(() -> missing("value." + key + "." + value));
    }

    /** A figure with its unit. Some units say in the bundles where the figure stands; all others follow it. */
    String figure(String figure, String unit) {
        return find("measured." + unit, figure).or(() -> library.find("units", unit).map(found -> of(found.title()))
                .map(name -> figure + (name.codePointAt(0) < 0x250 ? " " : "") + name)).orElseGet(() -> missing("measured." + unit));
    }

    String unit(String unit) {
        return library.find("units", unit).map(found -> of(found.title())).orElseGet(() -> figure("", unit).strip());
    }

    /** A number with as many decimals as its author wrote. */
    String number(BigDecimal number) {
        return Numbers.plain(number);
    }

    /** A day, month or year as written in the knowledge base. */
    String date(String date) {
        return switch (date.length()) {
            case DAY -> format("library.format.day").format(LocalDate.parse(date));
            case MONTH -> format("library.format.month").format(YearMonth.parse(date));
            default -> say("library.format.year", date);
        };
    }

    private DateTimeFormatter format(String code) {
        return DateTimeFormatter.ofPattern(say(code), locale());
    }

    String missing(String code) {
        unworded.accept(code);
        return say("label.other");
    }
}
