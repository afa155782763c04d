package sumakomi.programme.learning;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advisor.Labels;

/**
 * What became of a type of project in a municipality.
 *
 * @param fiscalYear in which it was recommended; of what was not, in which the municipality took part
 * @param archetype id of the type
 * @param recommended what the advice said of it; absent where it was not recommended
 * @param startedIn fiscal year in which the project began; absent where none did or nobody knows
 * @param budgetYen what the introduction cost in the end, in yen; absent where nobody knows
 */
public record Outcome(int fiscalYear, String municipality, String archetype, Optional<Recommended> recommended, FeasibilityStudy study,
        Project project, Optional<Integer> startedIn, Optional<Long> budgetYen, String note) {

    public static final int LONGEST_NOTE = 1000;

    /** Whether the feasibility study was done. */
    public enum FeasibilityStudy {
        UNKNOWN, NOT_DONE, UNDER_WAY, DONE;

        /** As the database, forms and messages name it. */
        public String word() {
            return Labels.word(this);
        }

        public static Optional<FeasibilityStudy> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /** Whether the project was begun. */
    public enum Project {
        UNKNOWN, NOT_STARTED, STARTED, GIVEN_UP;

        /** As the database, forms and messages name it. */
        public String word() {
            return Labels.word(this);
        }

        public static Optional<Project> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /**
     * What an advice said of a type, as it was when the outcome was first recorded.
     *
     * @param advice its id; the advice itself may be gone
     * @param rank from 1
     * @param grade in its word; absent in advice from before there were grades
     * @param lowYen budget of the introduction, in yen
     * @param highYen absent where the range is open upwards
     */
    public record Recommended(String advice, Instant at, int rank, Optional<String> grade, long lowYen, Optional<Long> highYen,
            String knowledgeVersion, String rulesVersion) {}

    /**
     * As it is kept.
     *
     * @param revision grows with each change, from 1
     */
    public record Kept(Outcome outcome, int revision) {}
}
