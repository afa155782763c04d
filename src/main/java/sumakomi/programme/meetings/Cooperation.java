package sumakomi.programme.meetings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/**
 * On what municipalities could work together, as the knowledge says it.
 *
 * @param reach {@code neighbours} where only those that border on each other can
 * @param supply answers of whoever could give something, any of them; {@code demand} of whoever could use it
 * @param joint answers of whoever could join as one among equals
 * @param archetypes types of project whose choice points to it too
 * @param cases ids of cases of the library
 */
public record Cooperation(String id, String reach, Text title, Text why, List<Condition> supply, List<Condition> demand,
        List<Condition> joint, List<String> archetypes, List<String> cases, Basis basis, Citation source) {

    private static final String KIND = "cooperation";
    private static final String NEIGHBOURS = "neighbours";

    /** An answer that points to it. */
    public record Condition(String question, List<String> in) {

        /** What of the answers of a municipality meets it; empty for none. */
        Optional<Answered> met(Map<String, Set<String>> answers) {
            List<String> met = in.stream().filter(answers.getOrDefault(question, Set.of())::contains).toList();
            return met.isEmpty() ? Optional.empty() : Optional.of(new Answered(question, met));
        }
    }

    /** What a municipality answered, by ids. */
    public record Answered(String question, List<String> values) {}

    public boolean neighboursOnly() {
        return reach.equals(NEIGHBOURS);
    }

    /** The questions whose answers point to it. */
    Stream<String> questions() {
        return Stream.of(supply, demand, joint).flatMap(List::stream).map(Condition::question);
    }

    /** All that the knowledge names, in its order. */
    public static List<Cooperation> all(Library library) {
        return library.entries(KIND).stream().filter(entry -> entry.tree().has("reach")).map(entry -> entry.as(Cooperation.class)).toList();
    }

    /** The kinds of cases that can be visited, as the library calls them. */
    static Set<String> visitedKinds(Library library) {
        return library.find(KIND, "what-can-be-visited").orElseThrow().tree().path("caseKinds").valueStream().map(JsonNode::asString)
                .collect(Collectors.toSet());
    }
}
