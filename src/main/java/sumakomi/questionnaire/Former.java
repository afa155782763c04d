package sumakomi.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sumakomi.knowledge.FormerAnswer;

/**
 * What a profile answers in the words of an earlier questionnaire, and how it is read in this one.
 *
 * @param given these answers as they were given, by question
 * @param readings those of them that the reader should know of: they became another answer, none could be made of them, or they
 *        contradict one of today
 */
public record Former(Map<String, GivenAnswer> given, List<Reading> readings) {

    /** Of a profile in the words of today. */
    public static final Former NONE = new Former(Map.of(), List.of());

    public Former {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        readings = List.copyOf(readings);
    }

    /**
     * A former answer as it was read.
     *
     * @param became the questions of today that it answers here; empty where nothing could be made of it
     * @param against the questions of today whose answers count and cannot hold beside it
     */
    public record Reading(FormerAnswer entry, List<String> became, List<String> against) {
        public Reading {
            became = List.copyOf(became);
            against = List.copyOf(against);
        }
    }

    /** Answers as they were given, former ones in their own words in the place of what they are read as. */
    Map<String, GivenAnswer> asGiven(Map<String, GivenAnswer> answers) {
        Map<String, GivenAnswer> asGiven = new LinkedHashMap<>(answers);
        readings.stream().flatMap(reading -> reading.became().stream()).forEach(asGiven::remove);
        asGiven.putAll(given);
        return asGiven;
    }
}
