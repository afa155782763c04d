package sumakomi.advisor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing in which two pieces of advice on the same municipality differ.
 *
 * @param place the rank, the archetype or the year, as the kind has it; empty where there is only one
 * @param then ids of archetypes or rules, grades, standings, addresses of entries or amounts in yen; "-" where there was none
 * @param causes the changed rules and entries that led to it, such as {@code rules/triage.small} or {@code parameters/one-unit};
 *     empty when no single one can be named
 */
public record AdviceChange(Kind kind, String place, String then, String now, Set<String> causes) {

    public AdviceChange {
        causes = Collections.unmodifiableSet(new TreeSet<>(causes));
    }

    /** The kinds, the weightiest first. */
    public enum Kind {
        /** another archetype at a rank; {@code place} is the rank */
        RANK,
        /** the programme's groups or an individual consultation */
        ROUTE,
        /** other answers are found to contradict each other; by the rules that say so */
        CONTRADICTIONS,
        /** another budget for an archetype that stays recommended; {@code place} is its id */
        BUDGET,
        /** an archetype that stays recommended is graded another; {@code place} is its id */
        GRADE,
        /** other archetypes would suit if their place is there */
        WOULD_SUIT,
        /** other entries of the library are proposed to the municipality as a whole */
        PROPOSALS,
        /** other archetypes in the first year of the roadmap */
        FIRST_YEAR,
        /** the three years of the roadmap begin at another standing */
        STANDING,
        /** anything else: points, texts, steps, bodies, proposals, the screening */
        OTHER;

        /** As it is written in JSON. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
