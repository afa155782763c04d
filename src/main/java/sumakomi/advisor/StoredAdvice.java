package sumakomi.advisor;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An advice as it was given, never changed.
 *
 * @param answers the answers it was given on, as a profile document
 * @param content the advice in the output contract
 */
public record StoredAdvice(String id, String profileId, Instant createdAt, String knowledgeVersion, String rulesVersion,
        LocalDate asOf, String answers, String content) {}
