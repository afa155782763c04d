package sumakomi.questionnaire;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A profile that a municipality is filling in.
 *
 * @param revision counts its changes from 1
 */
public record StoredProfile(String id, Instant createdAt, Instant updatedAt, int revision, Map<String, GivenAnswer> answers) {
    public StoredProfile {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
