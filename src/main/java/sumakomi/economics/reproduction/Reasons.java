package sumakomi.economics.reproduction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;

/** Says in both languages why a figure got its verdict. */
record Reasons(Library library) {

    private static final Phrases JAPANESE = Phrases.of("reproduction", Locale.JAPANESE);
    private static final Phrases ENGLISH = Phrases.of("reproduction", Locale.ENGLISH);

    Text of(Family family, FoundCell printed, Optional<Approximate> recomputed, Verdict verdict, boolean assumed, List<String> anomalies) {
        String key = key(family, printed, recomputed, verdict, assumed);
        return new Text(say(JAPANESE, key, family, recomputed, anomalies), say(ENGLISH, key, family, recomputed, anomalies));
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

    private String say(Phrases phrases, String key, Family family, Optional<Approximate> recomputed, List<String> anomalies) {
        Object[] shown = recomputed.map(result -> new Object[] {result.nominalText(), result.lowText(),
                result.highText()}).orElseGet(() -> new Object[0]);
        boolean explains = key.equals("contradicts") || key.equals("outside-bounds");
        String explained = anomalies.stream().map(id -> anomaly(id, explains, phrases)).collect(Collectors.joining());
        return Stream
                .of(phrases.say("reason." + key, shown), family.reason().map(reason -> reason.in(phrases.locale())).orElse(""), explained)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(phrases == ENGLISH ? " " : ""));
    }

    private String anomaly(String id, boolean explains, Phrases phrases) {
        Entry anomaly = library.find("anomalies", id).orElseThrow(() -> new IllegalArgumentException("There is no anomaly \"" + id + "\""));
        return phrases.say(explains ? "reason.anomaly" : "reason.see", id.toUpperCase(Locale.ROOT), anomaly.title().in(phrases.locale()));
    }
}
