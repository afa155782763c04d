package sumakomi.economics.reproduction;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;

/** Says in both languages why a figure got its verdict. */
final class Reasons {

    private static final Map<Locale, ResourceBundle> WORDS = Map.of(Locale.JAPANESE, words(Locale.JAPANESE), Locale.ENGLISH,
            words(Locale.ENGLISH));

    private final Library library;

    Reasons(Library library) {
        this.library = library;
    }

    Text of(Family family, FoundCell printed, Optional<Approximate> recomputed, Verdict verdict, boolean assumed, List<String> anomalies) {
        String key = key(family, printed, recomputed, verdict, assumed);
        return new Text(say(Locale.JAPANESE, key, family, recomputed, anomalies), say(Locale.ENGLISH, key, family, recomputed, anomalies));
    }

    private static String key(Family family, FoundCell printed, Optional<Approximate> recomputed, Verdict verdict, boolean assumed) {
        return switch (verdict) {
            case REPRODUCED -> "reproduced";
            case CONSISTENT -> family.bounds().isPresent() ? "within-bounds" : assumed ? "consistent-assumed" : "consistent";
            case CONTRADICTS -> family.bounds().isPresent() ? "outside-bounds" : "contradicts";
            case NOT_DERIVABLE -> (printed.value().isEmpty() ? "lost" : family.isDerivable() ? "input-lost" : "not-derivable")
                    + (recomputed.isPresent() ? "-implied" : "");
        };
    }

    private String say(Locale locale, String key, Family family, Optional<Approximate> recomputed, List<String> anomalies) {
        Object[] shown = recomputed.map(result -> new Object[] {result.nominalText(), result.lowText(),
                result.highText()}).orElseGet(() -> new Object[0]);
        String said = new MessageFormat(WORDS.get(locale).getString("reason." + key), locale).format(shown);
        String more = family.reason().map(reason -> reason.in(locale)).orElse("");
        boolean explains = key.equals("contradicts") || key.equals("outside-bounds");
        String explained = anomalies.stream().map(id -> anomaly(id, explains, locale)).collect(Collectors.joining());
        return List.of(said, more, explained).stream().filter(part -> !part.isEmpty())
                .collect(Collectors.joining(locale == Locale.ENGLISH ? " " : ""));
    }

    private String anomaly(String id, boolean explains, Locale locale) {
        Entry anomaly = library.find("anomalies", id).orElseThrow(() -> new IllegalArgumentException("There is no anomaly \"" + id + "\""));
        return new MessageFormat(WORDS.get(locale).getString(explains ? "reason.anomaly" : "reason.see"), locale)
                .format(new Object[] {id.toUpperCase(Locale.ROOT), anomaly.title().in(locale)});
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle("sumakomi.reproduction", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
