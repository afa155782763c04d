package sumakomi.advisor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/**
 * An advice as it was given, never changed.
 *
 * @param fiscalYear that of the profile when it was given
 * @param answers the answers it was given on, as a profile document
 * @param content the advice in the output contract
 */
public record StoredAdvice(String id, String profileId, Instant createdAt, int fiscalYear, String knowledgeVersion,
        String rulesVersion, LocalDate asOf, String answers, String content) {

    /** The advice; empty if the content cannot be read any more. */
    public Optional<AdviceDocument> read() {
        try {
            return Optional.of(AdviceJson.read(content));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the content can still be read. */
    public boolean readable() {
        return read().isPresent();
    }

    /** @throws FaultyInput if the content cannot be read any more */
    public AdviceDocument document() {
        try {
            return AdviceJson.read(content);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(StoredAdvice.class).error("The kept advice {} cannot be read", id, e);
            throw new FaultyInput(Fault.of("advice.unreadable", "", 0));
        }
    }
}
