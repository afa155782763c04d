package sumakomi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;

/** The municipality's own will in a profile file: read strictly, written back the same. */
class OwnWillInFilesTests {

    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final ProfileReader READER = new ProfileReader(QUESTIONNAIRE);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @Test
    void aTypeIsSetAsideWithAReasonAndAnAspectIsGivenAWeight() {
        Will will = read("will: {setAside: {study-committee: ' 議会で決めた。 '}, weights: {partners: 1.50, wish: '2', place: 1}}");

        assertThat(will.setAside()).isEqualTo(Map.of("study-committee", "議会で決めた。"));
        assertThat(will.weights()).isEqualTo(Map.of("partners", new BigDecimal("1.5"), "wish", new BigDecimal("2")));
        assertThat(will.weight("place")).as("as it is").isEqualTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "will: {}", "will: {setAside: {}, weights: {}}", "will: {weights: {aim: 1}}"})
    void aProfileWithoutAWillReadsAsBefore(String rest) {
        ProfileDocument document = READER.read(utf8("profile: 1\nanswers: {}\n" + rest + "\n"));

        assertThat(document.will().isNone()).isTrue();
        assertThat(ProfileWriter.write(document.profile(QUESTIONNAIRE, DAY))).doesNotContain("will");
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        Random random = new Random(20261201);
        for (int round = 0; round < 200; round++) {
            Profile profile = new Profile(QUESTIONNAIRE, Map.of(), DAY, GeneratedWills.will(QUESTIONNAIRE.knowledge(), random, DAY));

            assertThat(READER.read(utf8(ProfileWriter.write(profile))).will()).as("round %d", round).isEqualTo(profile.will());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "setAside: {study-comittee: x} | will.setAside.study-comittee | will.setAside-near | did you mean \"study-committee\"",
            "setAside: {windmill: x} | will.setAside.windmill | will.setAside | station-area",
            "setAside: {study-committee: ''} | will.setAside.study-committee | will.reason | write it as a sentence",
            "setAside: {study-committee: '\u3000 '} | will.setAside.study-committee | will.reason | write it as a sentence",
            "setAside: {study-committee: [x]} | will.setAside.study-committee | will.reason | write it as a sentence",
            "setAside: {study-committee: true} | will.setAside.study-committee | will.reason | write it as a sentence",
            "setAside: {study-committee: \"a\\nb\"} | will.setAside.study-committee | will.line | one line",
            "setAside: study-committee | will.setAside | study.mapping | ",
            "weights: {partner: 2} | will.weights.partner | will.weights-near | did you mean \"partners\"",
            "weights: {luck-and-weather: 2} | will.weights.luck-and-weather | will.weights | readiness",
            "weights: {wish: 2.25} | will.weights.wish | will.weight | 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2",
            "weights: {wish: 0.25} | will.weights.wish | will.weight | 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2",
            "weights: {wish: 1.1} | will.weights.wish | will.weight | 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2",
            "weights: {wish: double} | will.weights.wish | will.weight | \"double\"",
            "weights: {wish: -1} | will.weights.wish | will.weight | \"-1\"",
            "weights: {wish: [2]} | will.weights.wish | will.weight | [",
            "weights: {wish: '1e999999'} | will.weights.wish | will.weight | 1e999999",
            "aside: {} | will.aside | profile.key | setAside, weights"})
    void whatIsWrongNamesTheFieldTheValueAndWhatWouldBeRight(String will, String where, String key, String says) {
        Fault fault = faults("profile: 1\nanswers: {}\nwill:\n  " + will + "\n").get(0);

        assertThat(fault.where()).isEqualTo(where);
        assertThat(fault.key()).isEqualTo(key);
        assertThat(fault.line()).isEqualTo(4);
        assertThat(fault.in(Locale.ENGLISH)).contains(says == null ? "" : says);
        assertThat(fault.in(Locale.JAPANESE)).isNotBlank().isNotEqualTo(fault.in(Locale.ENGLISH));
    }

    @Test
    void aReasonHasAtMostFiveHundredCharacters() {
        String reason = "あ".repeat(WillReader.LONGEST_REASON);

        assertThat(read("will: {setAside: {city-block: " + reason + "}}").setAside()).containsEntry("city-block", reason);
        assertThat(faults("profile: 1\nanswers: {}\nwill: {setAside: {city-block: " + reason + "あ}}").get(0).in(Locale.ENGLISH))
                .contains("500", "501");
    }

    @Test
    void everyFaultIsToldAtOnceBesideThoseOfTheAnswers() {
        assertThat(faults("profile: 1\nanswers: {vision: maybe}\nwill: {setAside: {x-y-z: r, city-block: ''}, weights: {wish: 9}}"))
                .extracting(Fault::where)
                .containsExactlyInAnyOrder("answers.vision", "will.setAside.x-y-z", "will.setAside.city-block", "will.weights.wish");
    }

    private static Will read(String will) {
        return READER.read(utf8("profile: 1\nanswers: {}\n" + will + "\n")).will();
    }

    private static List<Fault> faults(String text) {
        return catchThrowableOfType(FaultyInput.class, () -> READER.read(utf8(text))).faults();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
