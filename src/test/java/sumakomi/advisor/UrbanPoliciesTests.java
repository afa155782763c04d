package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import tools.jackson.databind.JsonNode;

/**
 * The matrices of urban policies and measures, applied to the policies that an officer ticks. What is expected comes from tables that
 * were transcribed apart from the knowledge: which column each mark stood in, how sure that is, and the years.
 */
class UrbanPoliciesTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final MainJob MAIN_JOB = Edition.packed().mainJob();
    private static final Questionnaire QUESTIONNAIRE = MAIN_JOB.questionnaire();
    private static final Map<String, String> TABLES = Map.of("commercial", "5.2.1", "residential", "5.3.1", "station", "5.4.1");

    private static Stream<String> policies() {
        return TABLES.keySet().stream().sorted().flatMap(district -> IntStream.rangeClosed(1, switch (district) {
            case "commercial" -> 10;
            case "residential" -> 12;
            default -> 11;
        }).mapToObj(number -> district + "-" + number));
    }

    @Test
    void thereAreThirtyThreeAndEachCanBeTicked() {
        assertThat(policies()).hasSize(33);
        assertThat(TABLES.keySet()).allSatisfy(district -> assertThat(QUESTIONNAIRE.question("policies-" + district).orElseThrow()
                .options()).extracting(option -> option.id()).filteredOn(id -> !id.equals("none"))
                .containsExactlyElementsOf(policies().filter(policy -> policy.startsWith(district)).toList()));
    }

    /** Mark by mark: column, step and confidence. */
    @ParameterizedTest
    @MethodSource("policies")
    void everyMarkIsToldWithStepAndConfidence(String policy) throws IOException {
        List<String> told = ticked(policy).path("measures").valueStream().flatMap(cell -> Stream.generate(() -> String.join(" ",
                cell.at("/column/code").asString("unassigned"), cell.path("step").asString(), cell.path("confidence").asString()))
                .limit(cell.path("marks").asInt())).toList();

        assertThat(told).isNotEmpty().containsExactlyInAnyOrderElementsOf(assigned(policy));
    }

    /** The column of every mark is our reading, so no cell may say that the source states it. */
    @ParameterizedTest
    @MethodSource("policies")
    void everyMarkIsInferredAndLeadsToMeasures(String policy) {
        assertThat(ticked(policy).path("measures")).allSatisfy(cell -> {
            assertThat(cell.path("basis").asString()).isEqualTo("inferred");
            assertThat(cell.at("/reason/ja").asString()).isNotEmpty();
            assertThat(cell.at("/meaning/en").asString()).isNotEmpty();
        });
        assertThat(ticked(policy).path("measures").valueStream().flatMap(cell -> Stream.concat(Stream.of(cell.path("column")),
                cell.path("candidates").valueStream())).flatMap(column -> column.path("measures").valueStream())
                .map(measure -> measure.path("id").asString())).isNotEmpty();
    }

    /** The years that the text states for the district; which bar of the figure is whose is lost, and no policy says otherwise. */
    @ParameterizedTest
    @MethodSource("policies")
    void timingIsThatOfTheFigure(String policy) throws IOException {
        JsonNode timing = ticked(policy).path("timing");
        String stated = rows("kb/reference/implementation-timing.csv").filter(row -> policy.startsWith(row.get(0) + "-"))
                .filter(row -> row.get(3).equals("stated implementation span")).map(row -> row.get(5)).findFirst().orElseThrow();

        assertThat(timing.at("/span/from").asInt() + "-" + timing.at("/span/to").asInt()).isEqualTo(stated);
        assertThat(timing.at("/span/basis").asString()).isEqualTo("stated");
        assertThat(timing.path("rowKnown").asBoolean()).isFalse();
        assertThat(timing.path("basis").asString()).isEqualTo("inferred");
        assertThat(timing.path("bars")).allSatisfy(bar -> assertThat(bar.path("basis").asString()).isEqualTo("inferred"));
    }

    /** Who ticks works has a place of their own, so places of the studied districts stand only where the source is named. */
    @ParameterizedTest
    @MethodSource("policies")
    void whatGoesTogetherIsToldInGeneralWords(String policy) {
        JsonNode told = ticked(policy);
        Stream<JsonNode> texts = Stream.concat(Stream.of(told.at("/works/text")),
                told.path("measures").valueStream().map(cell -> cell.at("/column/title")));

        assertThat(texts.flatMap(text -> Stream.of(text.path("ja").asString(), text.path("en").asString()))
                .map(text -> text.replaceAll("（資料では[^）]*）|\\(in the source[^)]*\\)", ""))).allSatisfy(
                        text -> assertThat(text)
                                .doesNotContainPattern("池袋|日本橋|豊島|補助\\d|環状\\d|リーディング|Ikebukuro|Nihonbashi|Toshima|road \\d|leading"));
    }

    @Test
    void aPolicyNamesTheAnswerTheYearAndWhatIsBuiltAlongWithIt() {
        JsonNode policy = advice(Map.of("policies-commercial", new Answer.Choices(List.of("commercial-7", "commercial-4")),
                "policies-first-year", new Answer.Amount(new BigDecimal("2029")))).path("urbanPolicies").path(1);

        assertThat(policy.path("id").asString()).isEqualTo("commercial-7");
        assertThat(policy.path("firstYear").asInt()).isEqualTo(2029);
        assertThat(policy.at("/works/basis").asString()).isEqualTo("stated");
        assertThat(policy.at("/works/source/place").asString()).isEqualTo("figure-5.2.5");
        assertThat(policy.at("/reasons/0/rule").asString()).isEqualTo("measures.policies-in-commercial-district");
        assertThat(policy.at("/reasons/0/because/0/question").asString()).isEqualTo("policies-commercial");
    }

    /** Fiscal 2025 ended the day before: works of a past year can take nothing in, and the year is asked back. */
    @Test
    void aYearThatHasPassedIsPointedOut() {
        assertThat(years("2025")).allSatisfy(policy -> {
            assertThat(policy.at("/begun/text/ja").asString()).contains("過ぎて", "確かめ", "更新");
            assertThat(policy.at("/begun/basis").asString()).isEqualTo("inferred");
            assertThat(policy.at("/begun/because/0/question").asString()).isEqualTo("policies-first-year");
        });
        assertThat(years("2026")).allSatisfy(policy -> assertThat(policy.has("begun")).isFalse());
    }

    private static List<JsonNode> years(String year) {
        List<JsonNode> policies = advice(Map.of("policies-commercial", new Answer.Choices(List.of("commercial-7", "commercial-4")),
                "policies-first-year", new Answer.Amount(new BigDecimal(year)))).path("urbanPolicies").valueStream().toList();
        assertThat(policies).hasSize(2);
        return policies;
    }

    @Test
    void nothingIsCombinedWhereNothingIsPlanned() {
        assertThat(advice(Map.of("policies-station", new Answer.Choices(List.of("none")))).path("urbanPolicies")).isEmpty();
        assertThat(advice(Map.of("district-kinds", new Answer.Choices(List.of("none")), "policies-station",
                new Answer.Choices(List.of("station-3")))).path("urbanPolicies")).isEmpty();
        assertThat(advice(Map.of()).path("urbanPolicies")).isEmpty();
    }

    /** A station that is rebuilt takes the policies around it into its study; those in a district of homes go elsewhere. */
    @Test
    void aPolicyNamesTheRecommendedTypesThatStandInItsDistrict() {
        JsonNode advice = advice(Map.of("station-redevelopment", new Answer.Choice("decided"),
                "station-users", new Answer.Choices(List.of("offices", "commercial", "public-facility")),
                "policies-station", new Answer.Choices(List.of("station-3")), "policies-residential",
                new Answer.Choices(List.of("residential-5"))));

        assertThat(advice.path("recommendations").valueStream().map(entry -> entry.path("archetype").asString())).contains("station-area");
        assertThat(advice.path("urbanPolicies").valueStream().collect(Collectors.toMap(policy -> policy.path("id").asString(),
                policy -> policy.path("archetypes").valueStream().map(JsonNode::asString).toList())))
                .containsEntry("station-3", List.of("station-area")).containsEntry("residential-5", List.of());
    }

    private static List<String> assigned(String policy) throws IOException {
        String district = policy.substring(0, policy.indexOf('-'));
        return rows("src/test/resources/advice/matrix-assigned.csv")
                .filter(row -> row.get(0).equals(TABLES.get(district)) && policy.equals(district + "-" + row.get(1)))
                .map(row -> String.join(" ", row.get(2), row.get(3).equals("●") ? "STEP1" : "STEP2", row.get(4))).toList();
    }

    /** Rows of a table whose first columns hold no commas. */
    private static Stream<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8).stream().skip(1).map(line -> List.of(line.split(",")));
    }

    private static JsonNode ticked(String policy) {
        JsonNode told = advice(Map.of("policies-" + policy.substring(0, policy.indexOf('-')), new Answer.Choices(List.of(policy))))
                .path("urbanPolicies");
        assertThat(told).hasSize(1);
        return told.path(0);
    }

    private static JsonNode advice(Map<String, Answer> answers) {
        Map<String, GivenAnswer> given = answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> GivenAnswer.of(entry.getValue())));
        return AdviceJson.tree(MAIN_JOB.advise(new Profile(QUESTIONNAIRE, given, AS_OF)));
    }
}
