package sumakomi.knowledge;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A column of published data that answers a question for every municipality of which it holds a value.
 *
 * @param label what the column holds
 * @param asOf the date of its values, as precise as known
 * @param farFrom how many times as large or as small another number must be to be questioned; of options any other one is. Absent
 *     where another answer may as well be right
 * @param answers the answer by the code of the municipality: the digits of a number, or an option
 */
public record OpenData(String question, Text label, Optional<String> asOf, Citation source, Optional<BigDecimal> farFrom,
        Map<String, String> answers) {

    public OpenData {
        answers = Map.copyOf(answers);
    }

    /** The answers in their different values, to be checked against the question. */
    Set<String> values() {
        return Set.copyOf(answers.values());
    }

    /** Whether an answer is so far from the published one that it has to be asked after. */
    public boolean isFar(String answer, String published) {
        return farFrom.isPresent() && !answer.equals(published)
                && Decimals.read(answer).flatMap(given -> Decimals.read(published).map(known -> isFar(given, known))).orElse(true);
    }

    private boolean isFar(BigDecimal given, BigDecimal known) {
        BigDecimal times = farFrom.orElseThrow();
        return given.compareTo(known.multiply(times)) > 0 || given.multiply(times).compareTo(known) < 0;
    }
}
