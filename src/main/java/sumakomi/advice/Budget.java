package sumakomi.advice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Reason;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * What an introduction costs at first, in yen.
 *
 * @param highYen absent when the source says "and more"
 * @param rangeBasis what the range rests on: words such as "several" are read by a rule of our own
 * @param basis how the range came about from the words of the source
 * @param statementBasis what the words themselves rest on
 * @param scaledBy the size answered over the size for which the source speaks, when the range was scaled by it
 * @param narrowing what would narrow a range that is wide
 * @param perPerson the same for each inhabitant, where their number is answered
 * @param outOfReach that even the low end is more than the municipality expects to raise, or that the type is too large for it, and how it
 *     can be begun all the same
 */
public record Budget(long lowYen, Optional<Long> highYen, Optional<Basis> rangeBasis, String variant, Text basis, Text statement,
        Optional<Basis> statementBasis, Optional<ScaledBy> scaledBy, List<Reason> reasons, Optional<Narrowing> narrowing,
        Optional<PerPerson> perPerson, Optional<OutOfReach> outOfReach, Citation source) {

    /** The reasons that are not told already by saying that it is out of reach. */
    @JsonIgnore
    public List<Reason> otherReasons() {
        return reasons.stream().filter(reason -> outOfReach.filter(reach -> reach.text().equals(reason.text())).isEmpty()).toList();
    }

    /** The same, narrowed by those data alone that are still to be gathered. */
    Budget gathering(Predicate<String> isGathered) {
        return new Budget(lowYen, highYen, rangeBasis, variant, basis, statement, statementBasis, scaledBy, reasons,
                narrowing.map(
                        by -> new Narrowing(by.text(), by.questions(), by.data().stream().filter(isGathered).toList(), by.basis())),
                perPerson, outOfReach, source);
    }

    /**
     * A linear scaling of the budget; that it is linear is our assumption.
     *
     * @param limited for what size the amount is, where the one answered lies beyond what the source speaks of
     */
    public record ScaledBy(String question, String answer, int reference, String unit, Optional<Limited> limited) {}

    /** The size for which an amount is instead of the one answered, and why. */
    public record Limited(int size, Text text, Basis basis) {}

    /** What decides within a wide range: the open questions that narrow it, and the data of a study that do. */
    public record Narrowing(Text text, List<String> questions, List<String> data, Basis basis) {
        public Narrowing {
            questions = List.copyOf(questions);
            data = List.copyOf(data);
        }
    }

    /** Yen for each inhabitant; advice of earlier versions may have no high end, where the range was open upwards. */
    public record PerPerson(String question, String persons, long lowYen, Optional<Long> highYen) {}

    /**
     * More than the municipality expects to raise, even at the low end, or out of proportion to its size.
     *
     * @param because what it expects, or how large it is
     * @param paths how it can be begun all the same: a study first, a partner who invests, a smaller start
     */
    public record OutOfReach(Text text, List<Because> because, List<Reason> paths, Basis basis, Citation source) {
        public OutOfReach {
            because = List.copyOf(because);
            paths = List.copyOf(paths);
        }
    }
}
