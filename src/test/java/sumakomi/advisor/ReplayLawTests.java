package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.cli.CommandRun;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Kind;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileWriter;
import sumakomi.questionnaire.Questionnaire;

/** Write, advise, replay, identical: whatever is answered, and however its numbers are written. */
class ReplayLawTests {

    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final Questionnaire QUESTIONNAIRE = MAIN_JOB.questionnaire();
    private static final Pattern EXPONENT = Pattern.compile("[0-9]E[-+]?[0-9]");
    private static final int ROUNDS = 150;

    @TempDir
    Path folder;

    @Test
    void anAdviceOnWhateverWasAnsweredReplaysIdentical() {
        Random random = new Random(20261130);
        for (int round = 0; round < ROUNDS; round++) {
            String file = ProfileWriter.write(profile(random));
            assertThat(file).doesNotContain("!!").doesNotContainPattern(EXPONENT);
            String advice = AdviceJson.write(advised(file));

            assertThat(advice).as("round %d", round).doesNotContainPattern(EXPONENT);
            assertThat(replayed(advice)).as("round %d", round).satisfies(replay -> assertThat(replay.differences()).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"66680", "66680.0", "6.668E+4", "6668e1", "0.6668e5"})
    void aNumberIsTheSameHoweverItIsWritten(String written) {
        String advice = AdviceJson.write(advised("profile: 1\nasOf: 2026-04-01\nanswers: {population: " + written + "}"));

        assertThat(advice).contains("\"population\" : 66680").doesNotContainPattern(EXPONENT);
        assertThat(replayed(advice.replace("\"population\" : 66680", "\"population\" : " + written)).differences()).isEmpty();
    }

    @Test
    void aDifferenceIsToldInPlainDigits() throws IOException {
        String advice = AdviceJson.write(advised(Files.readString(Path.of("kb/examples/inagi.yaml"))));

        assertThat(replayed(advice.replaceFirst("\"lowYen\" : [0-9]+", "\"lowYen\" : 1E-7")).differences())
                .extracting(Replay.Difference::then).containsExactly("0.0000001");
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("kb/examples"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void soDoTheExamplesByCommandWithZeroForIdentical(Path example) throws IOException {
        Path advice = Files.writeString(folder.resolve("advice.json"),
                CommandRun.of("advise", "--format", "json", example.toString()).out());

        assertThat(CommandRun.of("replay", advice.toString())).extracting(CommandRun::exit, CommandRun::err).isEqualTo(List.of(0, ""));
    }

    private static AdvisedProfile advised(String file) {
        return MAIN_JOB.advise(MAIN_JOB.profileReader().read(file.getBytes(StandardCharsets.UTF_8)).profile(QUESTIONNAIRE,
                LocalDate.of(2026, 4, 1)));
    }

    private static Replay replayed(String advice) {
        return Replay.of(MAIN_JOB, advice.getBytes(StandardCharsets.UTF_8));
    }

    /** Numbers of every form within their range: round, whole, with decimals where they are accepted, the least and the greatest. */
    private static Profile profile(Random random) {
        Profile generated = GeneratedProfiles.profile(QUESTIONNAIRE, random, LocalDate.of(2013, 7, 1).plusDays(random.nextInt(20_000)));
        Map<String, GivenAnswer> answers = new LinkedHashMap<>(generated.answers());
        QUESTIONNAIRE.questions().values().stream().filter(question -> question.kind() == Kind.NUMBER)
                .forEach(question -> answers.put(question.id(), GivenAnswer.of(new Answer.Amount(number(question, random)))));
        return new Profile(QUESTIONNAIRE, answers, generated.asOf());
    }

    private static BigDecimal number(Question question, Random random) {
        BigDecimal min = question.min().orElseThrow();
        BigDecimal max = question.max().orElseThrow();
        BigDecimal any = min.add(max.subtract(min).multiply(BigDecimal.valueOf(random.nextDouble())));
        BigDecimal number = switch (random.nextInt(6)) {
            case 0 -> min;
            case 1 -> max;
            case 2 -> BigDecimal.ONE.movePointRight(random.nextInt(7));
            case 3 -> any.setScale(-random.nextInt(5), RoundingMode.HALF_UP);
            case 4 -> min.add(BigDecimal.ONE.movePointLeft(1 + random.nextInt(30)));
            default -> any;
        };
        BigDecimal within = number.max(min).min(max);
        return question.isWhole() ? within.setScale(0, RoundingMode.FLOOR).max(min) : within;
    }
}
