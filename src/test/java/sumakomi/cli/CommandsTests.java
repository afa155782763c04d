package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.advisor.KnowledgeCopy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTests {

    private static final String INAGI = "kb/examples/inagi.yaml";

    @TempDir
    Path folder;

    @Test
    void advisesInJapaneseUnlessAskedOtherwise() {
        assertThat(run("advise", INAGI)).satisfies(CommandRun::succeeded)
                .extracting(CommandRun::out).asString().contains("稲城市への助言", "第1候補", "公共施設開発型", "出典：", "2,000万円〜9,000万円");
        assertThat(run("advise", INAGI, "--lang", "en")).satisfies(CommandRun::succeeded)
                .extracting(CommandRun::out).asString().contains("Advice for Inagi", "Source:", "¥20 million–¥90 million")
                .doesNotContain("への助言");
    }

    @Test
    void printsTheContractAsJson() {
        JsonNode advice = JsonMapper.shared().readTree(run("advise", INAGI, "--format", "json").out());

        assertThat(advice.propertyNames()).contains("knowledgeVersion", "rulesVersion", "asOf", "municipality", "triage", "recommendations",
                "proposals", "dropped", "noted", "notRecommended", "roadmap");
        JsonNode first = advice.get("recommendations").get(0);
        assertThat(first.propertyNames()).contains("rank", "archetype", "number", "title", "score", "types", "reasons", "unknowns",
                "bodies",
                "roles", "budget", "emergency", "remarks", "cautions", "fsSteps", "benefitCost");
        assertThat(first.at("/reasons/0").propertyNames()).contains("rule", "effect", "strength", "text", "because", "source");
        assertThat(first.at("/benefitCost/mode").asString()).isEqualTo("screening");
        assertThat(first.at("/benefitCost").propertyNames()).contains("notComparable", "missingInputs").doesNotContain("bOverC");
    }

    /** The text adds up as the contract does: station 3 of table 5.4.2 in the low column. */
    @Test
    void namesTheCaseOfEachColumnAndAddsItUp() throws IOException {
        String profile = Files
                .writeString(folder.resolve("station.yaml"),
                        "profile: 1\nanswers: {station-redevelopment: decided, railway-operator: joining}")
                .toString();
        JsonNode screening = JsonMapper.shared().readTree(run("advise", "--format", "json", profile).out())
                .at("/recommendations/0/benefitCost");
        assertThat(screening.at("/bOverC").propertyNames()).containsExactlyInAnyOrder("low", "mid", "high");
        assertThat(screening.at("/ebOverC/low").decimalValue().add(screening.at("/nebOverC/low").decimalValue()))
                .isEqualByComparingTo(screening.at("/bOverC/low").decimalValue());
        assertThat(run("advise", profile).out()).contains("低位（③池袋西口駅前まちづくり）：EB/C 0.45＋NEB/C 0.66＝B/C 1.11",
                "年当たり　費用 4,444万円、EB 2,000万円＋NEB 2,933万円＝B 4,933万円", "比べない事例：");
        assertThat(run("advise", profile, "--lang", "en").out()).contains("EB/C 0.45 + NEB/C 0.66 = B/C 1.11",
                "EB ¥20,000,000 + NEB ¥29,330,000 = B ¥49,330,000", "Not compared: ");
    }

    /** What concerns the municipality as a whole, what the source remarks, and what is not used yet, are told in the text too. */
    @Test
    void tellsInWordsWhateverTheContractTells() throws IOException {
        String profile = Files
                .writeString(folder.resolve("village.yaml"), "profile: 1\nanswers: {biomass: abundant, solar: some, theme: one}")
                .toString();
        assertThat(run("advise", profile).out()).contains("自治体全体に関わること", "相手となる自治体と量と期間を話し合ってください",
                "太陽光発電に使える屋根や土地があります。", "省いたもの：検討テーマを一つ決める");
        assertThat(run("advise", profile, "--lang", "en").out()).contains("For the municipality as a whole",
                "Wood energy lasts only if supply and demand are built together");

        String text = run("advise", INAGI).out();
        JsonNode advice = JsonMapper.shared().readTree(run("advise", INAGI, "--format", "json").out());
        assertThat(advice.path("recommendations").valueStream().flatMap(entry -> entry.path("remarks").valueStream())).isNotEmpty()
                .allSatisfy(remark -> assertThat(text).contains(remark.at("/text/ja").asString()));
    }

    /** Mark by mark, in both languages, what the contract tells of the urban policies planned. */
    @Test
    void tellsOfEveryUrbanPolicyTheMeasuresThatGoAlong() throws IOException {
        String profile = Files.writeString(folder.resolve("works.yaml"), "profile: 1\nanswers:\n  policies-first-year: 2029\n"
                + Map.of("station", 11, "commercial", 10, "residential", 12).entrySet().stream().map(district -> "  policies-"
                        + district.getKey() + ": " + IntStream.rangeClosed(1, district.getValue())
                                .mapToObj(number -> district.getKey() + "-" + number).toList()
                        + "\n").collect(Collectors.joining()))
                .toString();
        String japanese = run("advise", profile).out();
        String english = run("advise", profile, "--lang", "en").out();
        JsonNode told = JsonMapper.shared().readTree(run("advise", profile, "--format", "json").out()).path("urbanPolicies");

        assertThat(told).hasSize(33).allSatisfy(policy -> {
            assertThat(japanese).contains("・" + policy.at("/title/ja").asString() + "（最も早い施策の着工は2029年度）",
                    policy.at("/works/text/ja").asString());
            assertThat(english).contains(policy.at("/title/en").asString() + " (the first of the works begin in fiscal 2029)");
            assertThat(policy.path("measures")).isNotEmpty().allSatisfy(cell -> {
                String row = cell.path("step").asString() + " (" + cell.path("confidence").asString() + " confidence) ["
                        + cell.path("basis").asString() + "]: ";
                String measure = cell.at("/column/title/en")
                        .asString("Marks whose measure cannot be told: " + cell.path("marks").asInt());
                assertThat(english.lines()).anyMatch(line -> line.contains(row) && line.contains(measure));
                assertThat(japanese).contains(cell.at("/reason/ja").asString());
            });
        });
    }

    /** As on the page: with nothing answered there is no conclusion, and no type stands in two groups. */
    @Test
    void concludesNothingFromNothingAndTellsEveryTypeOnce() throws IOException {
        String empty = written("answers: {}");
        assertThat(run("advise", empty).out()).contains("回答がまだないため、結論はありません。").doesNotContain("推薦しなかった類型", "場所がなくても始められる");
        assertThat(run("advise", empty, "--lang", "en").out()).contains("so there is no conclusion").doesNotContain("Not recommended");

        String named = run("advise", written("answers: {municipality: '13203'}")).out();
        assertThat(named).contains("場所がなくても始められること", "推薦しなかった類型");
        assertThat(named.split("公共施設開発型：", -1)).hasSize(2);
        assertThat(named.substring(named.indexOf("推薦しなかった類型"), named.indexOf("■ 確かなことと見込み"))).doesNotContain("公共施設開発型");
    }

    /** What speaks for a type that is not recommended is told too. */
    @Test
    void tellsAllReasonsOfWhatIsNotRecommended() throws IOException {
        String profile = written("answers: {energy-sharing-wish: yes, energy-supply-facility: exists, aims: [disaster-preparedness]}");
        String text = run("advise", profile).out();
        JsonNode advice = JsonMapper.shared().readTree(run("advise", profile, "--format", "json").out());

        assertThat(advice.path("notRecommended").valueStream().flatMap(entry -> entry.path("reasons").valueStream())
                .filter(reason -> reason.path("points").asInt() > 0)).isNotEmpty()
                .allSatisfy(reason -> assertThat(text).contains(reason.at("/text/ja").asString()));
    }

    /** Whatever is proposed with a candidate stands with the reasons why, as on the page. */
    @Test
    void tellsWhyEachThingIsProposed() throws IOException {
        String profile = written("answers: {roof-lease: yes, disaster-base-autonomy: yes, public-roofs: surveyed}");
        String text = run("advise", profile, "--all").out();
        JsonNode advice = JsonMapper.shared().readTree(run("advise", profile, "--format", "json").out());

        assertThat(advice.path("recommendations").valueStream().flatMap(entry -> Stream.of("measures", "finance", "promotion", "cases",
                "lessons").flatMap(group -> entry.path(group).valueStream())).flatMap(proposed -> proposed.path("reasons").valueStream()))
                .isNotEmpty().allSatisfy(reason -> assertThat(text).contains(reason.at("/text/ja").asString()));
    }

    @Test
    void saysHowMuchIsLackingAndWhatTheGradesMean() throws IOException {
        String profile = written("answers: {disaster-base-autonomy: yes}");

        assertThat(run("advise", profile).out()).contains("支える側面があと2つ足りません。今支えているのは「望み・必要」", "点数があと2点足りません。",
                "■ 根拠の固さの意味", "例えば、次がそろって", "あるいは、次がそろって");
        assertThat(run("advise", profile, "--lang", "en").out()).contains("It takes 2 more aspects in its favour.",
                "It takes 2 more points.", "What the grades mean");
        assertThat(run("advise", written("answers: {station-redevelopment: none}")).out()).contains("がないため）");
    }

    @Test
    void speaksOfOnePointAndOfSeveral() throws IOException {
        String text = run("advise", written("answers: {energy-sharing-wish: yes}"), "--lang", "en").out()
                + run("advise", INAGI, "--lang", "en").out();

        assertThat(text).containsPattern("\\b1 point\\b").containsPattern("\\d points").doesNotContainPattern("(?<![0-9-])1 points");
        assertThat(run("advise", written("answers: {new-services: yes}"), "--lang", "en").out())
                .contains("would suit, given a shopping street");
    }

    private String written(String answers) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "profile", ".yaml"), "profile: 1\n" + answers + "\n").toString();
    }

    @Test
    void takesTheDateFromTheProfileUnlessOneIsGiven() {
        assertThat(run("advise", INAGI).out()).contains("2013-07-01");
        assertThat(run("advise", INAGI, "--as-of", "2026-04-01").out()).contains("2026-04-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "advise | Missing required parameter: 'PROFILE.yaml'",
            "advise no-such-file.yaml | no-such-file.yaml",
            "advise kb | kb",
            "advise kb/examples/inagi.yaml --format pdf | expected one of [text, json]",
            "advise kb/examples/inagi.yaml --lang fr | expected one of [ja, en]",
            "advise kb/examples/inagi.yaml --as-of tomorrow | tomorrow",
            "advise kb/examples/inagi.yaml --as-of 1999-12-31 | 2013-07-01",
            "advise kb/examples/inagi.yaml --colour | --colour",
            "advice kb/examples/inagi.yaml | advice",
    })
    void aWrongCallExitsWithTwoAndSaysWhatIsWrong(String call, String says) {
        CommandRun run = run(call.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(says).doesNotContain("Exception", "\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aWrongProfileExitsWithTwoAndNamesFieldLineAndRemedyInTheLanguageAskedFor() throws IOException {
        Path profile = Files.writeString(folder.resolve("wrong.yaml"), "profile: 1\nanswers:\n  vision: perhaps\n  population: 3\n");

        CommandRun japanese = run("advise", profile.toString());
        assertThat(japanese.exit()).isEqualTo(2);
        assertThat(japanese.err().lines()).hasSize(2);
        assertThat(japanese.err()).contains("answers.vision (3行目)", "perhaps", "drafting", "answers.population (4行目)", "範囲外");
        assertThat(run("advise", profile.toString(), "--lang", "en").err()).contains("answers.vision (line 3)", "right would be");
    }

    @Test
    void fiftyMegabytesOfNoiseAreRefused() throws IOException {
        Path noise = folder.resolve("noise.yaml");
        try (var out = Files.newOutputStream(noise)) {
            byte[] megabyte = "noise ".repeat(175_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 50; i++) {
                out.write(megabyte);
            }
        }
        CommandRun run = run("advise", noise.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("1,024 KiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0b"})
    void whatIsNoPathIsRefusedInWords(String path) {
        for (List<String> call : List.of(List.of("advise", path), List.of("study", INAGI, "--output", path), List.of("replay", path),
                List.of("kb", "check", path), List.of("diff", "--knowledge", path))) {
            CommandRun run = run(call.toArray(String[]::new));

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("is not the name of a file").doesNotContain("java.", "Exception");
        }
    }

    @Test
    void anArgumentOfAnyLengthIsTakenUpInShort() {
        CommandRun run = run("nonsense", "x".repeat(70_000), "\u001B[31m");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Unmatched arguments", "…").hasSizeLessThan(8_000).doesNotContain("\u001B");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        CommandRun run = run("advise", Files.createFile(folder.resolve("empty.yaml")).toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("空です");
    }

    @Test
    void anAdviceIsReplayedIdenticalOrSaysWhatDiffers() throws IOException {
        String advice = run("advise", INAGI, "--format", "json").out();
        Path file = Files.writeString(folder.resolve("advice.json"), advice);
        assertThat(run("replay", file.toString())).satisfies(CommandRun::succeeded).extracting(CommandRun::out).asString().contains("同一");

        Files.writeString(file,
                advice.replaceFirst("\"score\" : 6", "\"score\" : 9").replaceFirst("(\"rulesVersion\" : \")....", "$1dead"));
        CommandRun changed = run("replay", file.toString(), "--lang", "en");
        assertThat(changed.exit()).isEqualTo(1);
        assertThat(changed.out()).contains("/recommendations/0/score: then \"9\", now \"6\"", "The rules have another version",
                "The knowledge base has the same version");

        Files.writeString(file, "{}");
        assertThat(run("replay", file.toString()).exit()).isEqualTo(2);
    }

    @Test
    void anEditIsTriedOnEverybodyBeforeItIsPublishedAndAnOldAdviceNamesWhatChanged() throws IOException {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        Path advice = Files.writeString(folder.resolve("advice.json"), run("advise", INAGI, "--format", "json").out());
        assertThat(run("diff", "--knowledge", folder.toString(), "--no-database", "--lang", "en")).satisfies(CommandRun::succeeded)
                .extracting(CommandRun::out).asString().contains("Knowledge and rules are the same");

        copy.strengthen("rules/judgements/public-facilities.drl", "public-facilities.adjacent-buildings", "moderate", "weak");
        CommandRun diff = run("diff", "--knowledge", folder.toString(), "--no-database", "--profiles", INAGI, "--lang", "en");
        assertThat(diff.exit()).isEqualTo(1);
        assertThat(diff.out()).contains("Rule public-facilities.adjacent-buildings was changed: strength moderate → weak", "of 13.",
                "(file inagi.yaml)");
        JsonNode json = JsonMapper.shared()
                .readTree(run("diff", "--knowledge", folder.toString(), "--no-database", "--format", "json").out());
        assertThat(json.at("/causes").propertyNames()).containsExactly("rules/public-facilities.adjacent-buildings");

        CommandRun replay = run("replay", advice.toString(), "--knowledge", folder.toString(), "--lang", "en");
        assertThat(replay.exit()).isEqualTo(1);
        assertThat(replay.out()).contains("because: Rule public-facilities.adjacent-buildings was changed: strength moderate → weak");

        copy.edit("kb/bodies.yaml", "id: council", "id: municipality");
        CommandRun faulty = run("diff", "--knowledge", folder.toString(), "--no-database");
        assertThat(faulty.exit()).isEqualTo(2);
        assertThat(faulty.err()).contains("bodies.yaml", "重複");
    }

    @Test
    void studiesReproductionsAndTheLedgerTakeTheKnowledgeOfADirectory() {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        copy.edit("kb/study/basics.yaml", "en: \"Corporate tax rate\"", "en: \"Rate of the tax on profit\"");
        copy.edit("kb/reference/bc-commercial.csv", ",0.83,1.78,", ",0.73,1.78,");
        copy.edit("kb/coverage.yaml", "en: ", "en: Edited words, ");
        String directory = folder.toString();

        assertThat(run("study", "examples/study-station-area.yaml", "--knowledge", directory, "--format", "json"))
                .satisfies(CommandRun::succeeded)
                .extracting(CommandRun::out).asString().contains("Rate of the tax on profit");
        assertThat(run("kb", "coverage", "--knowledge", directory, "--lang", "en")).satisfies(CommandRun::succeeded)
                .extracting(CommandRun::out).asString().contains("Edited words, ");
        CommandRun reproduce = run("reproduce", "--knowledge", directory, "--only", "benefit-cost", "--lang", "en");
        assertThat(reproduce.exit()).isEqualTo(1);
        assertThat(reproduce.out()).contains("row-eb-over-c/bc-commercial-1");
    }

    @Test
    void everyCommandRefusesFaultyKnowledgeWithTheSameFault() {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        copy.edit("kb/opendata/tokyo-municipalities.csv", ",66680,", ",-66680,");
        String directory = folder.toString();

        for (String[] command : List.of(new String[] {"study", "examples/study-station-area.yaml"}, new String[] {"kb", "coverage"},
                new String[] {"reproduce"}, new String[] {"advise", INAGI})) {
            List<String> words = new ArrayList<>(List.of(command));
            words.addAll(List.of("--knowledge", directory, "--lang", "en"));
            CommandRun refused = run(words.toArray(String[]::new));
            assertThat(refused.exit()).as(words.toString()).isEqualTo(2);
            assertThat(refused.err()).contains("tokyo-municipalities.csv population_2020", "-66680");
        }
    }

    @Test
    void rulesAreTriedOnTheirCasesForAnyKnowledgeWithoutABuild() throws IOException {
        assertThat(run("rules", "test", "--lang", "en")).satisfies(CommandRun::succeeded).extracting(CommandRun::out).asString()
                .contains("12 examples, 0 did not come out");

        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        copy.edit("rules/concepts/wishes.drl", "is( \"energy-sharing-wish\", \"yes\" )", "is( \"energy-sharing-wish\", \"no\" )");
        CommandRun tried = run("rules", "test", folder.toString(), "--lang", "en");
        assertThat(tried.exit()).isEqualTo(1);
        assertThat(tried.out()).contains("concepts.sharing-wanted", "pictures/inagi.yaml");
        assertThat(run("rules", "test", folder.resolve("nowhere").toString()).exit()).isEqualTo(2);

        copy.edit("rules/concepts/wishes.drl", "is( \"energy-sharing-wish\", \"no\" )", "is( \"energy-sharing-wish\", \"perhaps\" )");
        CommandRun refused = run("rules", "test", folder.toString(), "--lang", "en");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("concepts.sharing-wanted", "which the question does not offer");
    }

    @Test
    void helpNamesTheCommands() {
        assertThat(run("--help")).satisfies(CommandRun::succeeded).extracting(CommandRun::out).asString().contains("advise");
        assertThat(run("advise", "--help")).satisfies(CommandRun::succeeded).extracting(CommandRun::out).asString().contains("--format",
                "--lang");
    }

    @Test
    void onlyOptionsOfTheApplicationStartIt() {
        assertThat(Commands.wanted(new String[] {})).isFalse();
        assertThat(Commands.wanted(new String[] {"--server.port=9000"})).isFalse();
        assertThat(Commands.wanted(new String[] {"advise"})).isTrue();
        assertThat(Commands.wanted(new String[] {"nonsense"})).isTrue();
        assertThat(Commands.wanted(new String[] {"--help"})).isTrue();
    }

    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }
}
