package sumakomi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Option;

class ProfileTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());

    @Test
    void anAnswerBehindAHiddenQuestionDoesNotCount() {
        Profile profile = profile(
                Map.of("shopping-street", new Answer.Choice("none"), "shopping-street-roofs", new Answer.Choice("enough")));

        assertThat(profile.counting("shopping-street-roofs")).isEmpty();
        assertThat(profile.isOpen("shopping-street-roofs")).isFalse();
        assertThat(profile.answers()).containsKey("shopping-street-roofs");
    }

    @Test
    void anUnknownOrMissingParentHidesNothing() {
        Answer enough = new Answer.Choice("enough");

        assertThat(profile(Map.of("shopping-street-roofs", enough)).counting("shopping-street-roofs")).contains(enough);
        assertThat(profile(Map.of("shopping-street", Answer.UNKNOWN, "shopping-street-roofs", enough)).counting("shopping-street-roofs"))
                .contains(enough);
    }

    /** One answer changed is the same as all given anew, whatever hangs on it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withAnotherAnswerItIsAsIfAllHadBeenGivenAnew(long seed) {
        Random random = new Random(seed);
        Profile profile = GeneratedProfiles.profile(QUESTIONNAIRE, random, AS_OF);
        for (Question question : QUESTIONNAIRE.questions().values()) {
            for (Answer answer : List.of(GeneratedProfiles.answer(QUESTIONNAIRE, question, random), Answer.UNKNOWN)) {
                Map<String, GivenAnswer> answers = new LinkedHashMap<>(profile.answers());
                answers.put(question.id(), GivenAnswer.of(answer));
                Profile anew = new Profile(QUESTIONNAIRE, answers, AS_OF);

                Profile changed = profile.with(question.id(), answer);

                assertThat(List.copyOf(changed.answers().entrySet())).isEqualTo(List.copyOf(anew.answers().entrySet()));
                QUESTIONNAIRE.questions().keySet()
                        .forEach(id -> assertThat(changed.counting(id)).as("%s after %s", id, question.id()).isEqualTo(anew.counting(id)));
            }
        }
    }

    /** Whatever is answered, writing and reading a profile gives the same answers. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aWrittenProfileReadsBackTheSame(long seed) {
        Profile profile = GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF);

        ProfileDocument read = new ProfileReader(QUESTIONNAIRE).read(ProfileWriter.write(profile).getBytes(StandardCharsets.UTF_8));

        assertThat(read.answers()).as("seed %d", seed).isEqualTo(profile.answers());
        assertThat(read.asOf()).contains(AS_OF);
    }

    @Test
    void everyQuestionWithItsOptionsCanBeAnsweredAndSaysWhyItIsAsked() {
        for (Question question : QUESTIONNAIRE.questions().values()) {
            assertThat(question.why().ja()).as(question.id()).isNotBlank();
            for (Option option : question.options()) {
                Answer answer = new AnswerReader(QUESTIONNAIRE.knowledge()).read(question, List.of(option.id()), question.id(), 0);
                assertThat(answer.values()).containsExactly(option.id());
            }
        }
    }

    private static Profile profile(Map<String, Answer> answers) {
        Map<String, GivenAnswer> given = new LinkedHashMap<>();
        answers.forEach((question, answer) -> given.put(question, GivenAnswer.of(answer)));
        return new Profile(QUESTIONNAIRE, given, AS_OF);
    }
}
