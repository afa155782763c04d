package sumakomi.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A word of the field in plain language.
 *
 * @param name as pages use it most
 * @param alsoJa other Japanese and
 * @param alsoEn other English words for the same
 * @param source where the word, or what it stands for, is used
 * @param basis whether the meaning is stated there, read out of it, or our own
 */
public record Term(String id, Text name, List<String> alsoJa, List<String> alsoEn, Text meaning, Citation source, Basis basis) {

    public Term {
        alsoJa = alsoJa == null ? List.of() : List.copyOf(alsoJa);
        alsoEn = alsoEn == null ? List.of() : List.copyOf(alsoEn);
    }

    /** Other words for the same in a language. */
    public List<String> also(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? alsoEn : alsoJa;
    }

    /** Every word for it in a language. */
    Stream<String> words(Locale locale) {
        return Stream.concat(Stream.of(name.in(locale)), also(locale).stream());
    }
}
