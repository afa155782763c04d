package sumakomi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the strict reader takes, what it refuses and how it says so; and that what our writers write is what it reads. */
class StrictYamlTests {

    @ParameterizedTest
    @CsvSource({"22.3333333333333,22.3333333333333", "5.7e-05,0.000057", "1E3,1000", "1.84E+5,184000", "-0.0,0.0", "0,0", "1.10,1.10",
            "1E-30,0.000000000000000000000000000001", "999999999999999999,999999999999999999"})
    void aNumberIsReadExactlyAndPrintedInPlainDigits(String written, String plain) {
        JsonNode node = read("n: " + written).root().get("n");

        assertThat(node.isNumber()).isTrue();
        assertThat(node.decimalValue()).isEqualByComparingTo(new BigDecimal(written));
        assertThat(node.decimalValue().toPlainString()).isEqualTo(plain);
        assertThat(Decimals.read(plain)).contains(new BigDecimal(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E-999999999", "1e400", "1E999", "1234567890123456789", "1e18", "1E-51", "0.1e-9999",
            "0.123456789012345678901234567890123456789012345678901"})
    void aNumberBeyondTheBoundsIsRefusedWithTheBounds(String written) {
        Fault fault = fault("answers:\n  n: [1, " + written + "]");

        assertThat(fault.key()).isEqualTo("yaml.number");
        assertThat(fault.where()).isEqualTo("answers.n.1");
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.in(Locale.ENGLISH)).contains("18 before the decimal point and 50 after");
        assertThat(read("n: \"" + written + "\"").root().get("n").asString()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {".5", "5.", "+5", "007", "1_000", "0x1F", "0o17", "1:30", ".nan", ".inf", "1e", "１２"})
    void whatJsonWouldNotCallANumberIsText(String written) {
        assertThat(read("n: " + written).root().get("n").isString()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'a: !!str 5' | yaml.tag | a",
            "'a: !foo {b: 1}' | yaml.tag | a",
            "'!!map {a: 1}' | yaml.tag | ''",
            "'!!str a: 1' | yaml.key | ''",
            "'a: &x 1' | yaml.alias | a",
            "'a: {<<: *x}' | yaml.alias | a.<<",
            "'&x a: 1' | yaml.key | ''",
            "'? [a]\n: 1' | yaml.key | ''",
            "'a: 1\na: 2' | yaml.duplicate-key | a",
            "'a: \"\\u0000\"' | yaml.character | a",
            "'a: [x, \"\\uFFFE\"]' | yaml.character | a.1",
            "'a: \"\\uFFFF\"' | yaml.character | a",
            "'a: \"\\uD800\"' | yaml.character | a",
            "'\"\\u001B\": 1' | yaml.character | ''",
            "'a: 1\n---\nb: 2' | yaml.several-documents | ''",
    })
    void whatWeDoNotTakeIsNamedWithItsPlace(String text, String key, String where) {
        Fault fault = fault(text);

        assertThat(fault.key()).isEqualTo(key);
        assertThat(fault.where()).isEqualTo(where);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\UFFFFFFFF\"", "\"\\U00110000\"", "a: [", "%YAML 9.9\n---\na", "\t- a", "a: \u0001", "a: \uFFFE", "'", "@",
            "a: b: c",
            "%TAG ! tag:x,2000:\n--- !<tag:x> {", "\"\\xZZ\"", "- - - -\n -", "|9999999999\n a", "{a"})
    void whatIsNoYamlIsRefusedAndNeverBreaksTheReader(String text) {
        assertThat(fault(text).located(Locale.JAPANESE)).isNotBlank();
    }

    @Test
    void laughsAreNotMultiplied() {
        assertThat(fault("a: &a [lol]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]").key()).isEqualTo("yaml.alias");
    }

    @Test
    void everyCharacterOfTheFirstPlaneIsEitherReadBackOrRefusedForItself() {
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            String text = "x" + (char) character + "x";
            String json = "{\"t\":\"" + "x\\u%04xx".formatted(character) + "\"}";
            if (Characters.writable(text)) {
                assertThat(read(json).root().get("t").asString()).isEqualTo(text);
                String written = JsonMapper.shared().writeValueAsString(Map.of("t", text));
                assertThat(read(written).root().get("t").asString()).as("U+%04X as JSON".formatted(character)).isEqualTo(text);
                assertThat(read(YamlWriter.write(Map.of("t", text))).root().get("t").asString()).as("U+%04X as YAML".formatted(character))
                        .isEqualTo(text);
            } else {
                assertThat(fault(json).key()).as("U+%04X".formatted(character)).isEqualTo("yaml.character");
            }
        }
    }

    @Test
    void whatTheWriterWritesIsReadBackWhateverTheTextsAndNumbers() {
        Random random = new Random(9);
        List<String> pieces = List.of("~", "null", "true", "no", "1e5", "0x1", "123", "-", ": ", " #", "'", "\"", "\\", "\n", "\n\n", " ",
                "  ", "\t",
                "\u0085", "\u2028", "\uFEFF", "…", "全角　", "𠮷", "👩‍👩‍👧", "[", "{", "&a", "*a", "!", "%", "|", ">", "@", "`", "=1+1",
                "2026-04-01", "x", "語", "word ");
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            BigDecimal number = Decimals.canonical(BigDecimal.valueOf((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-25, 16))));
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("k" + text, List.of(text.toString(), text.toString().repeat(30)));
            document.put("number", number);
            JsonNode read = read(YamlWriter.write(document)).root();

            assertThat(read.get("k" + text).get(0).asString()).isEqualTo(text.toString());
            assertThat(read.get("k" + text).get(1).asString()).isEqualTo(text.toString().repeat(30));
            assertThat(read.get("number").decimalValue()).isEqualByComparingTo(number);
        }
    }

    @Test
    void theLineOfEveryValueIsKnownAlsoWhereKeysHoldDots() {
        YamlDocument document = read("""
                a:
                  b.c: 1
                  b:
                    c: 2
                    d:
                      - x
                      - {y: 1,
                         z: 2}
                """);
        assertThat(document.lineOf("")).isEqualTo(1);
        assertThat(document.lineOf("a.b.c")).isEqualTo(2);
        assertThat(document.lineOf("a.b.d.1.z")).isEqualTo(8);
        assertThat(document.lineOf("a.b.d.7")).isEqualTo(5);
        assertThat(document.lineOf("a.b.e.f")).isEqualTo(3);
        assertThat(document.lineOf("nowhere")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\u00A0", "\u200B\u2060", "\u2800\u3164", "\uFEFF", "\u0301", "\u202E"})
    void blankSignsAreNoTitle(String blank) {
        assertThat(Characters.visible(blank)).isFalse();
        assertThat(Characters.visible(blank + "あ")).isTrue();
    }

    @Test
    void aReportNeverOutgrowsItsRoomAndSaysHowMuchMoreThereIs() {
        Faults faults = new Faults();
        for (int i = 0; i < 300_000; i++) {
            faults.add(() -> Fault.of("answer.option", "answers." + "\"".repeat(500), 1, "<".repeat(40), "選択肢".repeat(900)));
        }
        FaultyInput refused = catchThrowableOfType(FaultyInput.class, faults::refuseIfAny);

        assertThat(refused.faults()).hasSize(100);
        int last = refused.told().size() - 1;
        assertThat(refused.told().get(last).in(Locale.ENGLISH)).contains("%,d more".formatted(300_000 - last));
        String page = String.join("\n",
                refused.told().stream().map(fault -> fault.located(Locale.JAPANESE).replace("\"", "&quot;").replace("<", "&lt;")).toList());
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(64 * 1024).hasSizeGreaterThan(10 * 1024);
    }

    private static YamlDocument read(String text) {
        return StrictYaml.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Fault fault(String text) {
        return Optional.ofNullable(catchThrowableOfType(FaultyInput.class, () -> read(text)))
                .orElseThrow(() -> new AssertionError("accepted: " + text))
                .faults().get(0);
    }
}
