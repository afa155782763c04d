package sumakomi.questionnaire;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A profile that a municipality is filling in.
 *
 * @param revision counts its changes from 1
 * @param unreadable the answers that are kept and cannot be read, which are not among {@code answers}
 */
public record StoredProfile(String id, Instant createdAt, Instant updatedAt, int revision, Map<String, GivenAnswer> answers,
        List<UnreadableAnswer> unreadable) {
    public StoredProfile {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        unreadable = List.copyOf(unreadable);
    }

    /** What is kept for a question and cannot be read. */
    public Optional<UnreadableAnswer> unreadable(String question) {
        return unreadable.stream().filter(answer -> answer.question().id().equals(question)).findFirst();
    }
}
