package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for all candidates, for several years or for several steps is printed once. */
class ToldOnceTests {

    private static final String STUDIED = """
            profile: 1
            answers:
              programme-stage: after-fs
              earlier-studies: fs
              studied-types: [public-facilities]
              adjacent-public-buildings: 'yes'
              public-buildings: 4
              public-roofs: surveyed
              disaster-bases: designated
              roof-lease: let
              budget-order: tens-of-millions
              aims: [disaster-preparedness, tourism-vitality]
            """;

    @Test
    void stepsThatAllCandidatesNeedArePrintedOnce() {
        JsonNode entries = json(STUDIED).path("recommendations");
        String text = text(STUDIED);
        List<JsonNode> common = entries.path(0).path("fsSteps").valueStream()
                .filter(step -> entries.valueStream().allMatch(entry -> entry.path("fsSteps").valueStream().anyMatch(step::equals)))
                .toList();

        assertThat(entries.size()).isGreaterThan(1);
        assertThat(common).isNotEmpty()
                .allSatisfy(step -> assertThat(times(text, step.at("/title/ja").asString() + "［")).isEqualTo(1));
        assertThat(entries.valueStream().flatMap(entry -> entry.path("fsSteps").valueStream()).map(step -> step.at("/title/ja").asString()))
                .allSatisfy(title -> assertThat(text).contains(title));
    }

    /** Learning the procedure falls away for two reasons, and with all of the preparation for one. */
    @Test
    void whatFallsAwayStandsOnceUnderTheReasonForWhichMostDoes() {
        List<JsonNode> dropped = json(STUDIED).path("dropped").valueStream().toList();
        List<String> lines = text(STUDIED).lines().filter(line -> line.contains("省いたもの：")).toList();

        assertThat(dropped.stream().filter(one -> one.path("id").asString().equals("learn-fs-procedure"))).isNotEmpty();
        assertThat(dropped).extracting(one -> one.at("/text/ja").asString())
                .allSatisfy(title -> assertThat(lines).filteredOn(line -> List.of(line.replace("  省いたもの：", "").split("／")).contains(title))
                        .hasSize(1));
        assertThat(times(text(STUDIED), "準備の手順は済んでいます")).isEqualTo(1);
        assertThat(text(STUDIED)).doesNotContain("期間と担当を入れるところから");
    }

    @Test
    void aReasonOfAThemeIsPrintedInTheFirstYearOnly() {
        JsonNode steps = json(STUDIED).path("roadmap");
        String text = text(STUDIED);
        String roadmap = section(text, "■ これからの3年の進め方");

        assertThat(steps.valueStream().filter(step -> step.path("archetype").asString("").equals("public-facilities")))
                .hasSizeGreaterThan(1);
        assertThat(steps.valueStream().flatMap(step -> Stream.concat(step.path("reasons").valueStream(), step.path("notes").valueStream()))
                .map(said -> said.at("/text/ja").asString())).isNotEmpty()
                .allSatisfy(said -> assertThat(times(text, said)).as(said).isEqualTo(1));
        assertThat(roadmap).contains("1年目に示した理由と留意が、ここにも当てはまります", "この類型の欄に示したとおりです")
                .doesNotContain("この類型から始めます");
    }

    @Test
    void aReasonIsPrintedWithTheFirstTypeThatItConcernsAndNamedByItsLetterWithTheOthers() {
        String profile = "profile: 1\nanswers: {aims: [disaster-preparedness, tourism-vitality], station-redevelopment: none}";
        String text = text(profile);
        String others = section(text, "■ 推薦しなかった類型");
        List<JsonNode> reasons = json(profile).path("notRecommended").valueStream().flatMap(entry -> entry.path("reasons").valueStream())
                .filter(reason -> reason.path("counts").asBoolean()).toList();

        assertThat(reasons).allSatisfy(reason -> assertThat(times(text, reason.at("/text/ja").asString())).isEqualTo(1));
        assertThat(text).containsOnlyOnce("（理由A）");
        assertThat(others).containsPattern("］理由A");
        assertThat(others.lines().filter(line -> line.startsWith("        回答："))).hasSizeLessThan(reasons.size());
    }

    /** Aims speak for many types at once; which of them count beside others need not be printed. */
    @ParameterizedTest
    @ValueSource(strings = {"adachi", "katsushika", "shinjuku"})
    void typesOfWhichTheSameIsToldStandTogether(String example) throws IOException {
        String others = section(text(Files.readString(Path.of("kb/examples/" + example + ".yaml"))), "■ 推薦しなかった類型");
        List<String> groups = Stream.of(others.split("\\R(?=  \\S[^［]*（[^［]*）\\R?)")).skip(1)
                .map(group -> group.substring(group.indexOf('（', group.lastIndexOf("型", group.indexOf("ため"))))).toList();

        assertThat(groups).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }

    /** A study committee costs no amount with an upper end, so no amount a year is calculated from the service life. */
    @Test
    void whereNothingIsCalculatedNoFigureIsSaidToBeUsed() {
        String profile = "profile: 1\nanswers: {vision: none}";

        assertThat(json(profile).at("/recommendations/0/archetype").asString()).isEqualTo("study-committee");
        assertThat(json(profile).at("/recommendations/0/benefitCost/inputs").size()).isZero();
        assertThat(text(profile)).doesNotContain("計算に使った値");
        assertThat(text(STUDIED)).contains("計算に使った値");
    }

    private static String section(String text, String heading) {
        String from = text.substring(text.indexOf(heading));
        return from.substring(0, from.indexOf(System.lineSeparator().repeat(2)));
    }

    private static int times(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static String text(String profile) {
        return advised(profile, "advise", "-");
    }

    private static JsonNode json(String profile) {
        return JsonMapper.shared().readTree(advised(profile, "advise", "--format", "json", "-"));
    }

    private static String advised(String profile, String... args) {
        CommandRun run = CommandRun.reading(profile.getBytes(StandardCharsets.UTF_8), args);
        run.succeeded();
        return run.out();
    }
}
