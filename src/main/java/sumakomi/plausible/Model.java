package sumakomi.plausible;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.questionnaire.Questionnaire;

/**
 * Everything that {@code plausible/} says.
 *
 * @param draws by name: the id of a question, or of a fact that no question asks for
 * @param never by question, the options that are left out on purpose; all of them where the list is empty
 */
record Model(Questionnaire questionnaire, Map<String, Draw> draws, Unknown unknown, Map<String, List<String>> never) {

    /** The kind of municipality, drawn before all else. */
    static final String KIND = "kind";

    /** @param knows the class that says how often its answer is unknown; facts have none */
    record Draw(String name, Method method, List<Method.Adjustment> but, Optional<String> knows) {

        /** The names of the conditions. */
        Stream<String> conditions() {
            Stream<Condition> ofNumbers = method instanceof Method.Amount amount
                    ? amount.ranges().stream().map(Method.Range::condition) : Stream.empty();
            return Stream.concat(but.stream().map(Method.Adjustment::condition), ofNumbers).flatMap(Condition::names);
        }
    }

    /**
     * How often an answer is unknown.
     *
     * @param by the fact on which it hangs
     * @param percent by class, then by value of that fact
     */
    record Unknown(String by, Map<String, Map<String, Double>> percent) {}

    /** What must be drawn before this one. */
    Set<String> before(String name) {
        Set<String> before = new LinkedHashSet<>();
        Draw draw = draws.get(name);
        draw.conditions().forEach(before::add);
        questionnaire.question(name).flatMap(question -> question.relevantWhen()).ifPresent(relevance -> before.add(relevance.question()));
        if (draw.method() instanceof Method.Member) {
            before.add(KIND);
        }
        return before;
    }
}
