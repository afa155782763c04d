package sumakomi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Answers.Asked;
import sumakomi.rules.Answers.Asking;

class AnswersTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());

    @ParameterizedTest
    @ValueSource(strings = {"vision", "barriers", "aims", "population", "municipality"})
    void unknownMeetsNoConditionButThatOfBeingOpen(String question) {
        Answers answers = answers(question, Answer.UNKNOWN);

        assertThat(answers.is(question, "none")).isFalse();
        assertThat(answers.isOneOf(question, "none", "")).isFalse();
        assertThat(answers.isNot(question, "none")).isFalse();
        assertThat(answers.has(question, "none")).isFalse();
        assertThat(answers.hasNot(question, "none")).isFalse();
        assertThat(answers.ranksWithin(question, "none", 6)).isFalse();
        assertThat(answers.atLeast(question, "one-unit")).isFalse();
        assertThat(answers.below(question, "one-unit")).isFalse();
        assertThat(answers.isOpen(question)).isTrue();
    }

    @Test
    void aNumberIsHeldAgainstAParameterBothEndsIncludedOnce() {
        assertThat(answers("public-buildings", new Answer.Amount(BigDecimal.ONE)).atLeast("public-buildings", "one-unit")).isTrue();
        assertThat(answers("public-buildings", new Answer.Amount(BigDecimal.ONE)).below("public-buildings", "one-unit")).isFalse();
        assertThat(answers("public-buildings", new Answer.Amount(BigDecimal.ZERO)).below("public-buildings", "one-unit")).isTrue();
    }

    @Test
    void aRankingIsReadFromItsFirstPlaceOn() {
        Answers answers = answers("aims", new Answer.Ranking(List.of("tourism-vitality", "housing-efficiency")));

        assertThat(answers.ranksFirst("aims", "tourism-vitality")).isTrue();
        assertThat(answers.ranksFirst("aims", "housing-efficiency")).isFalse();
        assertThat(answers.ranksWithin("aims", "housing-efficiency", 2)).isTrue();
        assertThat(answers.ranksWithin("aims", "industry-promotion", 3)).isFalse();
    }

    @Test
    void aMunicipalityLiesInTheRegionThatTheOpenDataTell() {
        Answers oshima = answers("municipality", new Answer.Choice("13361"));

        assertThat(oshima.liesIn("municipality", "islands")).isTrue();
        assertThat(oshima.liesOutside("municipality", "islands")).isFalse();
        assertThat(oshima.liesOutside("municipality", "wards")).isTrue();
        assertThat(answers("municipality", Answer.UNKNOWN).liesOutside("municipality", "islands")).isFalse();
    }

    /** The engine calls the method, everything else asks the condition of the same word: both must say the same. */
    @ParameterizedTest
    @EnumSource
    void aConditionHoldsWhereItsMethodSaysSo(Asking asking) {
        for (Answer answer : List.of(new Answer.Choice("one"), new Answer.Choice("two"), new Answer.Choices(List.of("one")),
                new Answer.Choices(List.of("two")), new Answer.Ranking(List.of("one", "two")), new Answer.Ranking(List.of("two", "one")),
                new Answer.Amount(BigDecimal.ZERO), new Answer.Amount(BigDecimal.TEN), Answer.UNKNOWN)) {
            Answers answers = answers("vision", answer);
            boolean expected = switch (asking) {
                case IS -> answers.is("vision", "one");
                case IS_ONE_OF -> answers.isOneOf("vision", "one", "three");
                case IS_NOT -> answers.isNot("vision", "one");
                case HAS -> answers.has("vision", "one");
                case HAS_NOT -> answers.hasNot("vision", "one");
                case RANKS_FIRST -> answers.ranksFirst("vision", "one");
                case RANKS_WITHIN -> answers.ranksWithin("vision", "one", 1);
                case AT_LEAST -> answers.atLeast("vision", "one-unit");
                case BELOW -> answers.below("vision", "one-unit");
                case LIES_IN -> answers.liesIn("vision", "one");
                case LIES_OUTSIDE -> answers.liesOutside("vision", "one");
                case IS_OPEN -> answers.isOpen("vision");
            };
            List<String> words = switch (asking) {
                case IS_ONE_OF -> List.of("one", "three");
                case AT_LEAST, BELOW -> List.of("one-unit");
                case IS_OPEN -> List.of();
                default -> List.of("one");
            };
            Asked asked = new Asked(asking, "vision", words, asking == Asking.RANKS_WITHIN ? 1 : 0);
            assertThat(asked.holds(new Known(answers, Map.of(), Set.of()))).as("%s on %s", asked, answer).isEqualTo(expected);
        }
    }

    private static Answers answers(String question, Answer answer) {
        return new Answers(new Profile(QUESTIONNAIRE, Map.of(question, GivenAnswer.of(answer)), AS_OF));
    }
}
