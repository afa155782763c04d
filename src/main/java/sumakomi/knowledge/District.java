package sumakomi.knowledge;

import java.util.List;
import sumakomi.knowledge.Question.Relevance;

/**
 * A case district of the Smart Energy Town survey with its printed benefit/cost table.
 *
 * @param likeness which municipalities its rows can be held against
 */
public record District(String id, Text title, Text place, String table, Citation source, Likeness likeness, List<PolicyRow> policies) {
    public District {
        policies = List.copyOf(policies);
    }

    /**
     * What a municipality is like that the rows can tell of. What it has not answered tells nothing against it.
     *
     * @param text which are not held against it, and why
     * @param people by day in the district; a whole municipality has as many
     * @param unlike an answer that tells of another kind of place
     */
    public record Likeness(Text text, People people, Relevance unlike, Basis basis) {}

    /**
     * So many people by day.
     *
     * @param residents the question on those who live in a municipality
     * @param dayPercent the question on those who are there by day, in percent of these
     */
    public record People(int atLeast, String residents, String dayPercent) {}
}
