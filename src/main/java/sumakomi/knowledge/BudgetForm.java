package sumakomi.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The form of a budget request.
 *
 * @param fields its headings, in their order
 * @param points what municipalities reported to help
 */
public record BudgetForm(List<Field> fields, List<Point> points) {

    public BudgetForm {
        fields = List.copyOf(fields);
        points = List.copyOf(points);
    }

    /** What stands below a heading. */
    public enum Subject {
        @JsonProperty("purpose")
        PURPOSE,
        @JsonProperty("outline")
        OUTLINE,
        @JsonProperty("effect")
        EFFECT,
        @JsonProperty("cost")
        COST,
        @JsonProperty("schedule")
        SCHEDULE,
        @JsonProperty("bodies")
        BODIES,
        @JsonProperty("ratio")
        RATIO,
        @JsonProperty("safety")
        SAFETY
    }

    /**
     * A heading.
     *
     * @param help what belongs below it
     * @param basis whether the source has the heading
     */
    public record Field(Subject id, Text title, Text help, Citation source, Basis basis) {}

    /**
     * What municipalities reported.
     *
     * @param conclusion id of the conclusion that tells of it
     * @param field the heading under which it helps
     */
    public record Point(String conclusion, Subject field, Citation source, Basis basis) {

        /** The conclusion as the library knows it. */
        public String address() {
            return "conclusions/" + conclusion;
        }
    }
}
