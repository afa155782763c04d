package sumakomi.advice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Reason;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Confidence;
import sumakomi.knowledge.Text;
import sumakomi.knowledge.UrbanPolicy;

/**
 * An urban policy that the municipality plans, with the low-carbon measures that can be carried out along with it.
 *
 * @param id of the policy of a case district that it resembles
 * @param district kind of district
 * @param title as the municipality was asked
 * @param studied the policy of the case district, as the study has it
 * @param firstYear fiscal year in which the first of the policies planned begins; absent as long as it is not answered
 * @param begun that this year has passed, so that no measure can go along before a renewal; absent otherwise, and in advice of earlier
 *     versions
 * @param archetypes those recommended that can stand in such a district, so that the policy goes into their studies
 * @param works what is built along with it
 * @param timing when the study had it carried out
 * @param measures those of STEP1 first, each step in the order of the printed marks
 */
public record PlannedPolicy(String id, String district, Text title, Text studied, Optional<Integer> firstYear, Optional<Begun> begun,
        List<String> archetypes,
        Works works, UrbanPolicy.Timing timing, List<Combined> measures, List<Reason> reasons, Caution caution, Basis basis,
        Citation source) {

    public PlannedPolicy {
        archetypes = List.copyOf(archetypes);
        measures = List.copyOf(measures);
        reasons = List.copyOf(reasons);
    }

    /** Whether it is known of at least one measure that it goes along. */
    @JsonIgnore
    public boolean hasMeasures() {
        return measures.stream().anyMatch(measure -> measure.column().isPresent());
    }

    /** The entries of the library that it shows, by kind and id. */
    public Stream<String> entries() {
        return Stream.concat(Stream.of("urban-policies/" + id, "policy-measures/" + district), measures.stream()
                .flatMap(cell -> Stream.concat(cell.column().stream(), cell.candidates().stream()))
                .flatMap(column -> column.measures().stream()).map(measure -> "measures/" + measure.id()));
    }

    /** That the works have begun by the answer, and what to check. */
    public record Begun(Text text, List<Because> because, Basis basis, Citation source) {
        public Begun {
            because = List.copyOf(because);
        }
    }

    /** What is built along with a policy, as the study supposes. */
    public record Works(Text text, Basis basis, Citation source) {}

    /**
     * A column of the matrix in which the policy has a mark.
     *
     * @param column absent where it could not be told
     * @param candidates the columns in which marks without one may have stood
     * @param marks how many marks are told with these words
     * @param step STEP1 or STEP2
     * @param meaning of the step in this district
     * @param basis of the column
     * @param reason why the mark was read so
     */
    public record Combined(Optional<Column> column, List<Column> candidates, int marks, String step,
            Text meaning, Basis basis, Confidence confidence, Text reason, Citation source) {
        public Combined {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A column of the matrix.
     *
     * @param code as printed
     * @param measures of the library for which it stands
     */
    public record Column(String code, Text title, List<Measure> measures) {
        public Column {
            measures = List.copyOf(measures);
        }
    }

    /** A low-carbon measure of the library. */
    public record Measure(String id, Text title) {}

    /** What has moved on since the study, and what to verify. */
    public record Caution(Text text, Text verify, String asOf, Basis basis, Citation source) {}
}
