package sumakomi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.NeededFor;
import sumakomi.rules.Effect.Judges;

/** What questions say of themselves: for what an answer is needed agrees with the rules, and who knows it is told. */
class NeededForTests {

    private static final Knowledge KNOWLEDGE = Knowledge.packed();
    private static final Set<String> HEAVY = Set.of("strong", "decisive");

    /** Reasons of a strong weight, exclusions, the way of an individual consultation, and what the aims mean. */
    private static boolean canDecide(Rule rule) {
        return rule.effect().kind() == EffectKind.EXCLUDES || rule.effect().kind() == EffectKind.ROUTES
                || rule.effect().strength().filter(HEAVY::contains).isPresent()
                || rule.judges().map(Judges::subject).flatMap(Effect.Subject::type).isPresent();
    }

    private static Set<String> readBy(Predicate<Rule> which) {
        return Rules.packed().all().stream().filter(which).flatMap(rule -> rule.questions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> marked(NeededFor... marks) {
        return questions().filter(question -> Set.of(marks).contains(question.neededFor())).map(Question::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Question> questions() {
        return KNOWLEDGE.sections().stream().flatMap(section -> section.questions().stream());
    }

    @Test
    void aRecommendationNeedsThePlacesAndWhatCanDecide() {
        Set<String> deciding = readBy(NeededForTests::canDecide);
        KNOWLEDGE.archetypes().values().stream().flatMap(archetype -> archetype.place().stream())
                .flatMap(place -> place.told().stream()).forEach(told -> deciding.add(told.question()));

        assertThat(marked(NeededFor.RECOMMENDATION)).isEqualTo(deciding);
    }

    @Test
    void whatOnlyAStudyNeedsNeverMovesTheRanking() {
        assertThat(marked(NeededFor.STUDY)).isNotEmpty().doesNotContainAnyElementsOf(readBy(rule -> rule.judges().isPresent()));
    }

    @Test
    void factsAreAskedBeforeIntentions() {
        assertThat(KNOWLEDGE.sections()).extracting(section -> section.id()).containsSubsequence("municipality", "places", "resources",
                "aims", "readiness");
    }
}
