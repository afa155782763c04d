package sumakomi.advice;

import java.util.Optional;
import sumakomi.advice.Advice.Answered;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * An answer that published data gave and not the municipality.
 *
 * @param note what the data hold, and of when
 */
public record FromOpenData(String question, Answered answer, Optional<Text> note, Basis basis, Optional<Citation> source) {}
