package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import sumakomi.advice.FormerlyAnswered;
import sumakomi.knowledge.PlainJson;
import tools.jackson.databind.node.ObjectNode;

/** An advice on answers to an earlier questionnaire says as what it read them, and is computed again to the same. */
class FormerAnswersInAdviceTests {

    private static final MainJob JOB = MainJob.packed();

    @Test
    void saysWhatWasAskedWhatWasAnsweredAndWhatBecameOfIt() {
        FormerlyAnswered told = advised("energy-supply-facility: existing").advice().formerAnswers().get(0);

        assertThat(told.label().en()).isEqualTo("Exists, no renewal planned");
        assertThat(told.became()).extracting(now -> now.question() + " " + now.answer().values())
                .containsExactly("energy-supply-facility [exists]", "plant-renewal [none]");
        assertThat(told.why().ja()).contains("二つの設問");
    }

    @Test
    void theContractHasTheAnswersOfTodayAndIsReplayedToTheLetter() {
        String written = AdviceJson.write(advised("energy-supply-facility: existing, large-development: planned"));
        ObjectNode advice = (ObjectNode) PlainJson.MAPPER.readTree(written);

        assertThat(advice.at("/answers/energy-supply-facility").asString()).isEqualTo("exists");
        assertThat(advice.path("answers").has("large-development")).isFalse();
        assertThat(advice.path("formerAnswers")).hasSize(2);
        assertThat(Replay.of(JOB, written.getBytes(StandardCharsets.UTF_8)).identical()).isTrue();
    }

    /** Nerima said that there is no large development; its file still does. */
    @Test
    void anExampleKeepsItsWords() {
        Examples examples = Examples.packed(JOB.profileReader());

        assertThat(new String(examples.file("nerima").orElseThrow(), StandardCharsets.UTF_8)).contains("large-development: {value: 'none'");
        assertThat(JOB.advise(examples.all().get("nerima").profile(JOB.questionnaire(), LocalDate.EPOCH)).advice().formerAnswers())
                .extracting(FormerlyAnswered::question).containsExactly("large-development");
    }

    private static AdvisedProfile advised(String answers) {
        return JOB.advise(JOB.profileReader().read(("profile: 1\nasOf: 2026-12-01\nanswers: {" + answers + "}")
                .getBytes(StandardCharsets.UTF_8)).profile(JOB.questionnaire(), LocalDate.EPOCH));
    }
}
