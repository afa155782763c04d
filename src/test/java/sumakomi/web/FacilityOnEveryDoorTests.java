package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import sumakomi.cli.CommandRun;
import sumakomi.economics.formula.FigureText;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.resilience.hourly.FacilityResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One facility, with the typical year and with one of its own: page, REST, command line and workbook give one result. */
@CallTest
class FacilityOnEveryDoorTests {

    private static final FigureText FIGURES = new FigureText(KnowledgeFiles.packedWhole().library());
    private static final String[] SCHOOL = {"name", "第一小学校", "use", "shelter", "peak", "80", "solar", "20", "battery-power", "10",
            "battery-energy", "20", "generator", "0", "hours", "72", "share-of-starts", "95", "charge", "50", "room", "60"};

    @Autowired
    private MockMvc mvc;

    @TempDir
    Path folder;

    @Test
    void theExampleIsTheSameOnEveryDoor() throws Exception {
        Path example = Path.of("examples/autonomy-facility.yaml");
        JsonNode told = json(CommandRun.of("autonomy", example.toString(), "--format", "json").out());

        assertThat(json(rest(Files.readString(example)).getContentAsString(StandardCharsets.UTF_8))).isEqualTo(told);
        assertThat(told.at("/ownSeries").asBoolean()).isFalse();
        onPage(told, multipart("/autonomy/facility"));
        inText(told, CommandRun.of("autonomy", example.toString()).out());
        inWorkbook(told, example);
    }

    /** In the file, in a table beside it, on the page and by REST; the measured peak takes the place of the one that is written. */
    @Test
    void aYearOfItsOwnIsTheSameOnEveryDoor() throws Exception {
        String facility = Files.readString(Path.of("examples/autonomy-facility.yaml"));
        String loads = hours(hour -> Integer.toString(20 + hour % 24));
        String suns = hours(hour -> hour % 24 > 7 && hour % 24 < 17 ? "0.4" : "0");
        Path within = Files.writeString(folder.resolve("within.yaml"), facility + "load: [" + loads + "]\nsun: [" + suns + "]\n");
        Path beside = Files.writeString(folder.resolve("year.csv"), table(loads, suns));

        JsonNode told = json(CommandRun.of("autonomy", within.toString(), "--format", "json").out());
        assertThat(told.at("/ownSeries").asBoolean()).isTrue();
        assertThat(told.at("/facility/peakKw").asDouble()).isEqualTo(43);
        assertThat(
                json(CommandRun.of("autonomy", "examples/autonomy-facility.yaml", "--year", beside.toString(), "--format", "json").out()))
                .isEqualTo(told);
        assertThat(json(rest(Files.readString(within)).getContentAsString(StandardCharsets.UTF_8))).isEqualTo(told);
        onPage(told, multipart("/autonomy/facility").file(new MockMultipartFile("series", "year.csv", "text/csv",
                Files.readAllBytes(beside))));
    }

    /** Numbers that are not certain: their draws are the same on every door, and lie around what is taken. */
    @Test
    void rangesAreDrawnAlikeOnEveryDoor() throws Exception {
        String plain = Files.readString(Path.of("examples/autonomy-facility.yaml"));
        Path ranged = Files.writeString(folder.resolve("ranged.yaml"), plain
                .replaceFirst("peak: 80 ", "peak: {value: 80, low: 60, high: 110} ")
                .replaceFirst("battery-energy: 20 ", "battery-energy: {value: 20, low: 12} "));
        JsonNode told = json(CommandRun.of("autonomy", ranged.toString(), "--format", "json").out());

        assertThat(json(rest(Files.readString(ranged)).getContentAsString(StandardCharsets.UTF_8))).isEqualTo(told);
        assertThat(json(CommandRun.of("autonomy", "examples/autonomy-facility.yaml", "--format", "json").out()).get("levels"))
                .as("what is taken is worked out as ever").isEqualTo(told.get("levels"));
        JsonNode days = told.at("/drawn/levels/1");
        double mean = told.at("/levels/1/meanHours").asDouble();
        assertThat(days.at("/meanHours/p10").asDouble()).isLessThan(mean);
        assertThat(days.at("/meanHours/p90").asDouble()).isGreaterThan(mean);
        assertThat(told.at("/drawn/withCheapest").asDouble()).isGreaterThan(days.get("reached").asDouble());
        onPage(told, multipart("/autonomy/facility").param("peak-low", "60").param("peak-high", "110").param("battery-energy-low", "12"));
        inText(told, CommandRun.of("autonomy", ranged.toString()).out());
        Path out = folder.resolve("ranged.xlsx");
        assertThat(CommandRun.of("autonomy", ranged.toString(), "--xlsx", out.toString()).exit()).isZero();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(out)))) {
            assertThat(workbook.getSheet("結果").getRow(8).getCell(1).getNumericCellValue())
                    .isEqualTo(told.at("/drawn/levels/0/meanHours/p10").asDouble());
        }
    }

    @Test
    void aRangeThatCannotBeTakenIsNamedAtItsEnd() throws Exception {
        String wrong = """
                facility: 1
                name: 学校
                use: shelter
                peak: {value: 80, low: 90, high: 70}
                share: {low: 0.1}
                solar: {value: 5, low: -1, mode: 3}
                """;
        assertThat(fields(rest(wrong))).containsExactly("share.value 5", "solar.mode 6");
        String second = wrong.replace("{low: 0.1}", "{value: 0.2, high: 1.5}").replace(", mode: 3", "");
        assertThat(fields(rest(second))).containsExactly("share.high 5");
        String third = second.replace("high: 1.5", "high: 0.5");
        assertThat(fields(rest(third))).containsExactlyInAnyOrder("peak.low 4", "peak.high 4");
        assertThat(fields(rest(third.replace("low: 90, high: 70", "low: 70, high: 90")))).containsExactly("solar.low 6");
        String page = HtmlUtils.htmlUnescape(perform(multipart("/autonomy/facility").param("name", "学校").param("use", "shelter")
                .param("peak", "80").param("solar-low", "3").with(csrf())).getContentAsString(StandardCharsets.UTF_8));
        assertThat(page).contains("href=\"#f-solar-low\"", "幅は、その値が数で書いてあるときに使います");
    }

    private void onPage(JsonNode told, MockMultipartHttpServletRequestBuilder form) throws Exception {
        for (int at = 0; at < SCHOOL.length; at += 2) {
            form.param(SCHOOL[at], SCHOOL[at + 1]);
        }
        String page = HtmlUtils.htmlUnescape(perform(form.with(csrf())).getContentAsString(StandardCharsets.UTF_8));
        assertThat(page).contains(figures(told));
    }

    /** As pages and texts show them. */
    private static List<String> figures(JsonNode told) {
        List<String> figures = new ArrayList<>();
        told.get("levels").forEach(level -> figures.addAll(List.of(tenth(level.get("loadKw"), "kW"), tenth(level.get("meanHours"), "h"),
                FIGURES.of(level.get("sureHours").asDouble(), "h", Locale.JAPANESE))));
        told.at("/drawn/levels").forEach(level -> {
            figures.addAll(List.of(tenth(level.at("/meanHours/p10"), "h"), tenth(level.at("/meanHours/p90"), "h")));
            figures.add(FIGURES.shareOfStarts(level.at("/wantedShare/p90").asDouble(), Locale.JAPANESE));
        });
        told.at("/drawn/withCheapest").asDoubleOpt().ifPresent(then -> figures.add(FIGURES.chance(then, Locale.JAPANESE)));
        JsonNode size = told.get("cheapest");
        for (String kw : List.of("solarKw", "moreSolarKw", "batteryKw")) {
            figures.add(FIGURES.of(FacilityResult.upward(size.get(kw).asDouble()), "kW", Locale.JAPANESE));
        }
        figures.add(FIGURES.of(FacilityResult.upward(size.get("batteryKwh").asDouble()), "kWh", Locale.JAPANESE));
        figures.add(FIGURES.of(size.get("yen").asDouble(), "yen", Locale.JAPANESE));
        figures.add(tenth(told.at("/avoided/capacityKw"), "kW"));
        return figures;
    }

    private static String tenth(JsonNode value, String unit) {
        return FIGURES.of(Math.round(value.asDouble() * 10) / 10.0, unit, Locale.JAPANESE);
    }

    private static void inText(JsonNode told, String text) {
        assertThat(text).contains(figures(told)).contains("第一小学校（避難所", "想定");
    }

    private void inWorkbook(JsonNode told, Path example) throws Exception {
        Path out = folder.resolve("facility.xlsx");
        assertThat(CommandRun.of("autonomy", example.toString(), "--xlsx", out.toString()).exit()).isZero();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(out)))) {
            assertThat(workbook.getSheet("結果").getRow(4).getCell(2).getNumericCellValue())
                    .isEqualTo(told.at("/levels/0/meanHours").asDouble());
            assertThat(workbook.getSheet("結果").getRow(8).getCell(0).getStringCellValue()).isEqualTo("太陽光（kW）");
            assertThat(workbook.getSheet("結果").getRow(16).getCell(1).getStringCellValue()).isEqualTo("避難所（学校、体育館など）");
            assertThat(workbook.getSheet("試した大きさ").getLastRowNum()).isEqualTo(3 + told.get("tried").size());
            assertThat(workbook.getSheet("1年の時間別").getLastRowNum()).isEqualTo(3 + 8760);
        }
    }

    @Test
    void everyFaultIsNamedByItsKeyAndLineAndNothingIsHalfTaken() throws Exception {
        String wrong = """
                facility: 2
                name: 学校
                use: castle
                peak: 0
                share: 20
                battery-energy: -5
                castle: 1
                load: [1, 2]
                sun: 3
                """;
        MockHttpServletResponse refused = rest(wrong);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(fields(refused)).containsExactly("castle 7", "facility 1", "share 5", "sun 9");

        String second = "facility: 1\nname: 学校\nuse: castle\npeak: 0\nbattery-energy: -5\nhours: 0\nload: [1, 2]\n";
        assertThat(fields(rest(second))).containsExactly("use 3", "peak 4", "battery-energy 5", "hours 6", "load 7");
        Path file = Files.writeString(folder.resolve("f.yaml"), second);
        assertThat(CommandRun.of("autonomy", file.toString()).err()).contains("f.yaml peak", "f.yaml hours", "castle");

        String gap = "facility: 1\nname: A\nuse: shelter\nload: [" + hours(hour -> hour == 7 ? "-1" : hour == 9 ? "x" : "5") + "]\n";
        assertThat(fields(rest(gap))).containsExactly("load.7 4", "load.9 4");
        assertThat(fields(rest("facility: 1\nname: A\nuse: shelter\nload: [" + hours(hour -> "0") + "]\n"))).containsExactly("load 4");
    }

    @Test
    void faultsOfTheTableBesideNameItsFile() throws Exception {
        Path table = Files.writeString(folder.resolve("year.csv"), table(hours(hour -> hour == 3 ? "x" : "5"), hours(hour -> "0")));
        CommandRun run = CommandRun.of("autonomy", "examples/autonomy-facility.yaml", "--year", table.toString(), "--language", "en");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("year.csv A5").doesNotContain("autonomy-facility.yaml");
        assertThat(CommandRun.of("autonomy", "examples/autonomy-town-hall.yaml", "--year", table.toString()).exit()).isEqualTo(2);
        assertThat(CommandRun.of("autonomy", "examples/autonomy-bases.csv", "--bases", "--year", table.toString()).exit()).isEqualTo(2);
    }

    /** The target, the charge and the amount that the page asks for are asked for on the other doors too. */
    @Test
    void wishesForATableAreTakenOnEveryDoor() throws Exception {
        byte[] table = Files.readAllBytes(Path.of("examples/autonomy-bases.csv"));
        JsonNode told = json(CommandRun.of("autonomy", "examples/autonomy-bases.csv", "--bases", "--hours", "48", "--charge", "100%",
                "--next", "500万円", "--format", "json").out());
        JsonNode rest = json(perform(post("/api/v1/autonomy/bases").param("hours", "48").param("charge", "100%").param("next", "500万円")
                .contentType("text/csv").content(table)).getContentAsString(StandardCharsets.UTF_8));
        assertThat(rest).isEqualTo(told);
        assertThat(told).isNotEqualTo(json(CommandRun.of("autonomy", "examples/autonomy-bases.csv", "--bases", "--format", "json").out()));
        String page = perform(multipart("/autonomy/bases").file(new MockMultipartFile("file", "b.csv", "text/csv", table))
                .param("hours", "48").param("charge", "100").param("next", "500万円").with(csrf()))
                .getContentAsString(StandardCharsets.UTF_8);
        told.forEach(one -> Assertions.assertThat(page).contains(tenth(one.get("gainedHours"), "h"), tenth(one.get("meanHours"), "h")));

        assertThat(fields(perform(post("/api/v1/autonomy/bases").param("hours", "0").contentType("text/csv").content(table))))
                .containsExactly("hours 0");
        assertThat(CommandRun.of("autonomy", "examples/autonomy-bases.csv", "--hours", "48").exit()).isEqualTo(2);
    }

    private static String table(String loads, String suns) {
        String[] load = loads.split(",");
        String[] sun = suns.split(",");
        return "負荷（kW）,太陽光（kW／kW）\n" + IntStream.range(0, load.length).mapToObj(hour -> load[hour] + "," + sun[hour])
                .collect(Collectors.joining("\n")) + "\n";
    }

    private static String hours(java.util.function.IntFunction<String> value) {
        return IntStream.range(0, 8760).mapToObj(value).collect(Collectors.joining(","));
    }

    private static List<String> fields(MockHttpServletResponse refused) throws Exception {
        return json(refused.getContentAsString(StandardCharsets.UTF_8)).get("faults").valueStream()
                .map(fault -> fault.get("field").asString() + " " + fault.get("line").asInt()).toList();
    }

    private MockHttpServletResponse rest(String file) throws Exception {
        return perform(post("/api/v1/autonomy/facility").contentType(MediaType.APPLICATION_YAML).content(file));
    }

    private MockHttpServletResponse perform(RequestBuilder call) throws Exception {
        return mvc.perform(call).andReturn().getResponse();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
