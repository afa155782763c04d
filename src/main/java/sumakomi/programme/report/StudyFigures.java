package sumakomi.programme.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What studies say of cost and CO2. They are worked out beside the threads that answer; whoever asks again finds more of them. */
public interface StudyFigures {

    /** How a state of a study stands. Never waits. */
    State of(Asked study);

    /**
     * Waits until these are worked out, for a document that cannot be looked at again later. It may throw what tells that the work goes on
     * and takes too long to wait for.
     */
    void settle(List<Asked> studies);

    /** A state of a study. */
    record Asked(String id, int revision, Instant updatedAt) {}

    /** How far a study is. */
    sealed interface State permits Worked, GoingOn, Unfinished {

        /** The figures, where it is worked out. */
        default Optional<Worked> worked() {
            return this instanceof Worked found ? Optional.of(found) : Optional.empty();
        }
    }

    /**
     * It is worked out.
     *
     * @param costYen initial cost without what would have been spent anyway, in yen
     * @param tonnesPerYear of CO2 avoided
     */
    record Worked(Span costYen, Span tonnesPerYear) implements State {}

    /** It is being worked out, or waits for that. */
    record GoingOn() implements State {}

    /** It lacks something, or cannot be read. */
    record Unfinished() implements State {}

    /**
     * A result.
     *
     * @param value at the values taken
     * @param range absent where no input has a range
     */
    record Span(double value, Optional<Range> range) {}

    /** From the 10th to the 90th percentile of the draws. */
    record Range(double p10, double p90) {}
}
