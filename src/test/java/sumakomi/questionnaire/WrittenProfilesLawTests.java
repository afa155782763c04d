package sumakomi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Kind;
import sumakomi.knowledge.Text;

/** Write, read, equal: a profile written as YAML comes back to the same answers, with all that they rest on. */
class WrittenProfilesLawTests {

    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final ProfileReader READER = new ProfileReader(QUESTIONNAIRE);

    private final Random random = new Random(20261130);

    @Test
    void whateverIsAnsweredComesBack() {
        for (int round = 0; round < 300; round++) {
            LocalDate asOf = LocalDate.of(2013, 7, 1).plusDays(random.nextInt(20_000));
            Profile profile = new Profile(QUESTIONNAIRE, decorated(GeneratedProfiles.profile(QUESTIONNAIRE, random, asOf)), asOf);
            ProfileDocument read = READER.read(ProfileWriter.write(profile).getBytes(StandardCharsets.UTF_8));

            assertThat(read.answers()).isEqualTo(profile.answers());
            assertThat(read.asOf()).contains(asOf);
        }
    }

    private Map<String, GivenAnswer> decorated(Profile profile) {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        profile.answers().forEach((id, given) -> {
            Question question = QUESTIONNAIRE.question(id).orElseThrow();
            boolean number = question.kind() == Kind.NUMBER && !question.isWhole() && given.answer().known();
            Answer answer = number ? broken((Answer.Amount) given.answer()) : given.answer();
            answers.put(id, random.nextInt(3) > 0 ? GivenAnswer.of(answer) : new GivenAnswer(answer,
                    answer.known() ? Basis.values()[random.nextInt(Basis.values().length)] : Basis.GIVEN,
                    random.nextBoolean() ? Optional.of(new Citation("individual-support-2013", "table-2.1")) : Optional.empty(),
                    random.nextBoolean() ? Optional.of(new Text(text(), text())) : Optional.empty()));
        });
        return answers;
    }

    /** The same number with some decimals, where it stays within its range. */
    private Answer broken(Answer.Amount amount) {
        return amount.number().signum() <= 0 || random.nextBoolean() ? amount
                : new Answer.Amount(amount.number().subtract(new BigDecimal("1e-13").multiply(BigDecimal.valueOf(random.nextInt(1000)))));
    }

    private String text() {
        List<String> pieces = List.of("見込み", "~", "null", "1e5", ": ", " #", "\"", "'", "\\", "\n", "\n  \n", "\t", "\u0085", "\u2028",
                "\uFEFF", "𠮷", "- ", "? ");
        StringBuilder text = new StringBuilder("x");
        for (int n = random.nextInt(6); n > 0; n--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    @Test
    void aRoundNumberIsWrittenInPlainDigits() {
        Profile profile = new Profile(QUESTIONNAIRE, Map.of("population", GivenAnswer.of(new Answer.Amount(new BigDecimal("184000")))),
                LocalDate.of(2026, 4, 1));
        assertThat(ProfileWriter.write(profile)).contains("population: 184000\n");
        assertThat(new Answer.Amount(new BigDecimal("1.84E+5"))).isEqualTo(new Answer.Amount(new BigDecimal("184000.0")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "asOf: 0001-01-01 | profile.date-early | asOf",
            "asOf: 2011-04-01 | profile.date-early | asOf",
            "asOf: 9999-12-31 | profile.date-late | asOf",
            "asOf: tomorrow | profile.date | asOf",
            "'title: {ja: \"\\u3000\\u200B\", en: x}' | profile.text | title",
            "'title: 5' | profile.text | title",
            "'programmeChose: 5' | study.mapping | programmeChose",
            "'programmeChose: {text: {ja: あ, en: a}}' | profile.choice | programmeChose",
            "'programmeChose: {rank: 1}' | profile.key | programmeChose.rank",
            "'answers2: {}' | profile.key | answers2",
            "'answers: {vision: {value: none, basis: [given]}}' | profile.basis | answers.vision.basis",
            "'answers: {vision: {value: none, source: 7}}' | profile.source | answers.vision.source",
            "'answers: {vision: {value: none, note: [x]}}' | profile.text | answers.vision.note",
            "'answers: {population: 1E-30}' | answer.range | answers.population",
            "'answers: {population: 1E-60}' | yaml.number | answers.population",
            "'answers: {population: \"1E-60\"}' | answer.number | answers.population",
            "'answers: {vision: {value: {a: 1}}}' | answer.type | answers.vision",
            "'answers: [1]' | profile.answers | answers",
    })
    void aWrongPartIsNamedAndNeverPassedOver(String part, String key, String where) {
        String text = "profile: 1\n" + part + (part.startsWith("answers:") ? "" : "\nanswers: {}");
        FaultyInput refused = catchThrowableOfType(FaultyInput.class, () -> READER.read(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.faults()).extracting(Fault::key).contains(key);
        assertThat(refused.faults()).filteredOn(fault -> fault.key().equals(key)).extracting(Fault::where).contains(where);
        refused.faults()
                .forEach(fault -> assertThat(fault.in(Locale.ENGLISH)).doesNotContain("{0}").isNotEqualTo(fault.in(Locale.JAPANESE)));
    }

    @Test
    void aNoteOverItsLengthIsRefusedWithItsLength() {
        String text = "profile: 1\nanswers: {vision: {value: none, note: {ja: " + "あ".repeat(2001) + ", en: x}}}";
        assertThat(catchThrowableOfType(FaultyInput.class, () -> READER.read(text.getBytes(StandardCharsets.UTF_8))).faults().get(0)
                .in(Locale.ENGLISH))
                .contains("2,001").contains("2,000");
    }
}
