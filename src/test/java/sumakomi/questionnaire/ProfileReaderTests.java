package sumakomi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.StrictYaml;

class ProfileReaderTests {

    private static final ProfileReader READER = new ProfileReader(new Questionnaire(Knowledge.packed()));

    @Test
    void readsEveryKindOfAnswer() {
        ProfileDocument document = READER.read(utf8("""
                profile: 1
                answers:
                  municipality: '13225'
                  population: 93151
                  aims: [disaster-preparedness, office-efficiency]
                  guideline-wish: [eco-house]
                  vision: drafting
                  council: unknown
                """));

        assertThat(document.answers().get("municipality").answer()).isEqualTo(new Answer.Choice("13225"));
        assertThat(document.answers().get("population").answer().values()).containsExactly("93151");
        assertThat(document.answers().get("aims").answer())
                .isEqualTo(new Answer.Ranking(List.of("disaster-preparedness", "office-efficiency")));
        assertThat(document.answers().get("guideline-wish").answer()).isEqualTo(new Answer.Choices(List.of("eco-house")));
        assertThat(document.answers().get("vision").answer()).isEqualTo(new Answer.Choice("drafting"));
        assertThat(document.answers().get("council").answer()).isEqualTo(Answer.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"population | 9.3万 | 93000", "population | 93,151人 | 93151", "population | ９３１５１ | 93151",
            "area-km2 | 17.97km2 | 17.97", "area-km2 | １７．９７㎢ | 17.97", "apartment-dwellings | 1,200戸 | 1200",
            "policies-first-year | 令和12年度 | 2030"})
    void readsNumbersAsPeopleWriteThem(String question, String written, String number) {
        String text = "profile: 1\nanswers: {" + question + ": '" + written + "'}\n";
        assertThat(READER.read(text.getBytes(StandardCharsets.UTF_8)).answers().get(question).answer().values()).containsExactly(number);
    }

    @Test
    void readsJsonAsWell() {
        assertThat(READER.read(utf8("{\"profile\": 1, \"answers\": {\"vision\": \"none\"}}")).answers()).containsKey("vision");
    }

    @Test
    void aCodeWithoutQuotationMarksIsStillACode() {
        assertThat(read("municipality: 13225").answers().get("municipality").answer()).isEqualTo(new Answer.Choice("13225"));
    }

    @Test
    void aNoteOverItsLengthIsRefusedWithTheLength() {
        String kept = "x".repeat(2000);
        assertThat(read("vision: {value: none, note: {ja: " + kept + ", en: y}}").answers()).containsKey("vision");
        assertThatThrownBy(() -> read("vision: {value: none, note: {ja: x" + kept + ", en: y}}"))
                .isInstanceOfSatisfying(FaultyInput.class, thrown -> assertThat(thrown.faults()).singleElement().satisfies(fault -> {
                    assertThat(fault.where()).isEqualTo("answers.vision.note");
                    assertThat(fault.in(Locale.ENGLISH)).contains("2,000", "2,001");
                }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "visions: none | answers.visions | profile.question-near | did you mean \"vision\"",
            "favourite-colour: red | answers.favourite-colour | profile.question | no question",
            "vision: maybe | answers.vision | answer.option | none, drafting, adopted, unknown",
            "vision: [none, drafting] | answers.vision | answer.one | 2 were given",
            "vision: true | answers.vision | answer.type | none, drafting, adopted, unknown",
            "vision: {value: none, color: red} | answers.vision.color | profile.key | basis, note, source, value",
            "vision: {value: none, basis: rumour} | answers.vision.basis | profile.basis | stated",
            "vision: {value: none, source: {document: x, place: y}} | answers.vision.source | profile.source | x#y",
            "population: many | answers.population | answer.number | 100 to 2,000,000",
            "population: 99 | answers.population | answer.range | 100 to 2,000,000",
            "population: 2000001 | answers.population | answer.range | 100 to 2,000,000",
            "population: -5 | answers.population | answer.range | 100 to 2,000,000",
            "population: NaN | answers.population | answer.number | 100 to 2,000,000",
            "population: 93151.5 | answers.population | answer.whole | not a whole number",
            "population: 17.97km2 | answers.population | answer.unit | asks for persons",
            "population: '93,15' | answers.population | answer.number | commas mark thousands",
            "policies-first-year: soon | answers.policies-first-year | answer.year | from 2000 to 2100",
            "policies-first-year: 1999 | answers.policies-first-year | answer.range | 2000 to 2100",
            "population: [100, 200] | answers.population | answer.one | 2 were given",
            "municipality: '99999' | answers.municipality | answer.municipality | 62 municipalities",
            "aims: [disaster-preparedness, disaster-preparedness] | answers.aims | answer.twice | twice",
            "guideline-wish: [none, eco-house] | answers.guideline-wish | answer.none-alone | none",
            "guideline-wish: [] | answers.guideline-wish | answer.empty | smart-apartment",
    })
    void anAnswerThatIsNoneNamesTheFieldAndWhatWouldBeRight(String answer, String where, String key, String says) {
        Fault fault = faults("profile: 1\nanswers:\n  " + answer + "\n").get(0);

        assertThat(fault.where()).isEqualTo(where);
        assertThat(fault.key()).isEqualTo(key);
        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.in(Locale.ENGLISH)).contains(says);
        assertThat(fault.in(Locale.JAPANESE)).isNotBlank().isNotEqualTo(fault.in(Locale.ENGLISH));
    }

    @Test
    void tellsAllFaultsAtOnceEachWithItsLine() {
        List<Fault> faults = faults("profile: 1\nanswers:\n  vision: maybe\n  population: 3\n  nonsense: 1\n");

        assertThat(faults).extracting(Fault::line).containsExactly(3, 4, 5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'' | input.empty",
            "'   ' | input.empty",
            "'# only a remark' | input.empty",
            "'profile: 2\nanswers: {}' | profile.format",
            "'answers: {}' | profile.format",
            "'profile: 1' | profile.answers",
            "'profile: 1\nanswers: [a]' | profile.answers",
            "'- a list' | profile.mapping",
            "'profile: 1\nprofile: 1\nanswers: {}' | yaml.duplicate-key",
            "'profile: 1\nanswers:\n  vision: none\n  vision: adopted' | yaml.duplicate-key",
            "'profile: 1\nanswers: {}\n---\nprofile: 1' | yaml.several-documents",
            "'profile: 1\nanswers: {vision: none' | yaml.syntax",
            "'profile: 1\nextra: 1\nanswers: {}' | profile.key",
            "'profile: 1\nasOf: yesterday\nanswers: {}' | profile.date",
            "'profile: 1\nasOf: 1999-12-31\nanswers: {}' | profile.date-early",
            "'profile: 1\ntitle: {ja: あ}\nanswers: {}' | profile.text",
            "'a: &x [1]\nb: *x' | yaml.alias",
    })
    void aDocumentThatIsNoProfileIsRefused(String text, String key) {
        assertThat(faults(text)).extracting(Fault::key).contains(key);
    }

    @Test
    void aBombOfAliasesIsRefusedAtItsFirstAnchor() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ",").repeat(9)).append("]\n");
        }
        assertThat(faults(bomb.toString())).extracting(Fault::key).containsExactly("yaml.alias");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(faults("profile: 1\nanswers: " + "[".repeat(5000))).extracting(Fault::key).containsExactly("yaml.too-deep");
    }

    @Test
    void whatIsTooLargeIsRefusedWithoutBeingRead() {
        assertThat(faultsOf(new byte[StrictYaml.MAX_BYTES + 1])).extracting(Fault::key).containsExactly("input.too-large");
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThat(faultsOf("profile: 1 # 日本語".getBytes(Charset.forName("Shift_JIS")))).extracting(Fault::key)
                .containsExactly("input.encoding-named");
        assertThat(faultsOf("profile: 1".getBytes(StandardCharsets.UTF_16))).extracting(Fault::key).containsExactly("input.encoding-named");
    }

    @Test
    void noiseIsAlwaysAnsweredByAFault() {
        Random random = new Random(20261122);
        for (int round = 0; round < 300; round++) {
            byte[] noise = new byte[1 + random.nextInt(400)];
            random.nextBytes(noise);
            if (round % 2 == 0) {
                for (int i = 0; i < noise.length; i++) {
                    noise[i] = (byte) "profile: 1\n answers{}[]&*!|>'\"%@`-?,#~".charAt(Math.floorMod(noise[i], 38));
                }
            }
            assertThat(faultsOf(noise)).as("round %d: %s", round, new String(noise, StandardCharsets.ISO_8859_1)).isNotEmpty();
        }
    }

    @Test
    void aMessageNeverCarriesAMegabyteBack() {
        String message = faults("profile: 1\nanswers:\n  vision: " + "x".repeat(100_000) + "\n").get(0).located(Locale.ENGLISH);

        assertThat(message).hasSizeLessThan(300);
    }

    private static ProfileDocument read(String answer) {
        return READER.read(utf8("profile: 1\nanswers:\n  " + answer + "\n"));
    }

    private static List<Fault> faults(String text) {
        return faultsOf(utf8(text));
    }

    private static List<Fault> faultsOf(byte[] bytes) {
        FaultyInput thrown = catchThrowableOfType(FaultyInput.class, () -> READER.read(bytes));
        return thrown == null ? List.of() : thrown.faults();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
