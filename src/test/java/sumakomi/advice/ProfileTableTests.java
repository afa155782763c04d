package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;

class ProfileTableTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final List<Profile> PROFILES = LongStream.range(0, 30)
            .mapToObj(seed -> GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF)).toList();
    private static final ProfileTable TABLE = new ProfileTable(QUESTIONNAIRE, AS_OF, PROFILES.size(),
            QUESTIONNAIRE.questions().values().stream().map(ProfileTableTests::column).toList());

    private static ProfileTable.Column column(Question question) {
        List<Optional<Answer>> given = PROFILES.stream()
                .map(profile -> Optional.ofNullable(profile.answers().get(question.id())).map(GivenAnswer::answer)).toList();
        List<Answer> answers = given.stream().flatMap(Optional::stream).distinct().toList();
        return new ProfileTable.Column(question, answers,
                given.stream().mapToInt(answer -> answer.map(answers::indexOf).orElse(ProfileTable.NONE)).toArray());
    }

    @Test
    void aProfileOfTheTableIsTheProfileThatWasPutIn() {
        for (int number = 0; number < PROFILES.size(); number++) {
            assertThat(TABLE.profile(number).answers()).isEqualTo(PROFILES.get(number).answers());
        }
    }

    @Test
    void whatCountsInTheTableIsWhatCountsInEachProfile() {
        for (String question : QUESTIONNAIRE.questions().keySet()) {
            int[] counting = TABLE.counting(question);
            for (int number = 0; number < PROFILES.size(); number++) {
                assertThat(Optional.of(counting[number]).filter(answer -> answer != ProfileTable.NONE)
                        .map(TABLE.column(question).answers()::get)).as("%s of %d", question, number)
                        .isEqualTo(PROFILES.get(number).counting(question));
            }
        }
    }
}
