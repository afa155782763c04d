package sumakomi.questionnaire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A profile that a municipality is filling in.
 *
 * @param revision counts its changes from 1
 * @param heading its name and its fiscal year
 * @param own what the municipality answered itself, in the words of today
 * @param former which of it was answered in the words of an earlier questionnaire
 * @param answers these with what published data answer beside them
 * @param unreadable the answers that are kept and cannot be read, which are not among {@code answers}
 * @param unreadableWill the parts of the will that are kept and cannot be read, which are not in {@code will}
 */
public record StoredProfile(String id, Instant createdAt, Instant updatedAt, int revision, Heading heading, Map<String, GivenAnswer> own,
        Former former, Map<String, GivenAnswer> answers, List<UnreadableAnswer> unreadable, Will will,
        List<UnreadablePart> unreadableWill) {
    public StoredProfile {
        own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        unreadable = List.copyOf(unreadable);
        unreadableWill = List.copyOf(unreadableWill);
    }

    /** The municipality as it is stored, on a date. */
    public Profile profile(Questionnaire questionnaire, LocalDate date) {
        return new Profile(questionnaire, answers, date, will, former);
    }

    /** What the municipality answered itself, former answers in their own words. */
    public Map<String, GivenAnswer> asGiven() {
        return former.asGiven(own);
    }

    /** A part of the will that is kept and cannot be read. It counts for nothing and stays until it is written anew or cleared. */
    public record UnreadablePart(String part, String text) {}

    /** What is kept for a question and cannot be read. */
    public Optional<UnreadableAnswer> unreadable(String question) {
        return unreadable.stream().filter(answer -> answer.question().id().equals(question)).findFirst();
    }
}
