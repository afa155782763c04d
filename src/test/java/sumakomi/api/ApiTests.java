package sumakomi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sumakomi.TestDatabase;
import sumakomi.web.CallTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag(TestDatabase.BOTH)
@CallTest
class ApiTests {

    private static final byte[] VISION = utf8("profile: 1\nanswers:\n  vision: none\n");

    @Autowired
    private MockMvc mvc;

    @Test
    void advisesOnAProfileInYamlOrJsonAsTheCommandLineDoes() throws Exception {
        byte[] inagi = Files.readAllBytes(Path.of("kb/examples/inagi.yaml"));

        MockHttpServletResponse yaml = post("/api/v1/advice", MediaType.APPLICATION_YAML, inagi);
        assertThat(yaml.getStatus()).isEqualTo(200);
        assertThat(json(yaml).at("/recommendations/0/archetype").asString()).isEqualTo("public-facilities");
        assertThat(json(call(HttpMethod.GET, "/api/v1/examples/inagi/advice", null, new byte[0]))).isEqualTo(json(yaml));
        assertThat(post("/api/v1/advice", MediaType.APPLICATION_JSON, utf8("{\"profile\":1,\"answers\":{\"geography\":\"island\"}}"))
                .getContentAsString())
                .contains("individual-consultation");
    }

    @Test
    void aChecklistIsMadeAndItsNumberIsKnownLater() throws Exception {
        byte[] inagi = Files.readAllBytes(Path.of("kb/examples/inagi.yaml"));
        assertThat(json(post("/api/v1/fs-checklist?year=2026", MediaType.APPLICATION_YAML, inagi)).at("/theme/archetype").asString())
                .isEqualTo("public-facilities");
        MockHttpServletResponse file = post("/api/v1/fs-checklist.xlsx?year=2026", MediaType.APPLICATION_YAML, inagi);
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment").contains("2026");

        Matcher hash = Pattern.compile("[0-9a-f]{64}").matcher(cells(file.getContentAsByteArray()));
        assertThat(hash.find()).isTrue();
        assertThat(call(HttpMethod.GET, "/documents?number=" + hash.group().substring(0, 8), null, new byte[0])
                .getContentAsString(StandardCharsets.UTF_8)).contains("稲城市のFS準備チェックリスト", "今作っても同じ内容です");
        MockHttpServletResponse year = post("/api/v1/fs-checklist?year=abc", MediaType.APPLICATION_YAML, inagi);
        assertThat(year.getStatus()).isEqualTo(400);
        assertThat(json(year).at("/faults/0/field").asString()).isEqualTo("year");
        assertThat(json(year).at("/faults/0/message").asString()).contains("abc", "2026", "2012", "2099");
        assertThat(post("/api/v1/fs-checklist.pdf?year=99999999999", MediaType.APPLICATION_YAML, inagi).getStatus()).isEqualTo(400);
        assertThat(post("/api/v1/fs-checklist?study=none", MediaType.APPLICATION_YAML, inagi).getStatus()).isEqualTo(404);
        assertThat(post("/api/v1/fs-checklist?theme=a&theme=b", MediaType.APPLICATION_YAML, inagi).getStatus()).isEqualTo(400);
    }

    @Test
    void anAdviceReportIsMadeAndItsNumberIsKnownLater() throws Exception {
        byte[] inagi = Files.readAllBytes(Path.of("kb/examples/inagi.yaml"));
        MockHttpServletResponse file = post("/api/v1/advice-report.docx?lang=en", MediaType.APPLICATION_YAML, inagi);
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment").contains("Advice_report_Inagi");
        Matcher hash;
        try (XWPFWordExtractor word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file.getContentAsByteArray())))) {
            hash = Pattern.compile("[0-9a-f]{64}").matcher(word.getText());
        }
        assertThat(hash.find()).isTrue();
        assertThat(call(HttpMethod.GET, "/documents?number=" + hash.group().substring(0, 8), null, new byte[0])
                .getContentAsString(StandardCharsets.UTF_8)).contains("稲城市の助言報告書", "今作っても同じ内容です");
        assertThat(post("/api/v1/advice-report.xlsx", MediaType.APPLICATION_YAML, inagi).getStatus()).isEqualTo(404);
    }

    @Test
    void aDistrictAndATableOfBasesAreWorkedOutAsTheCommandLineDoes() throws Exception {
        JsonNode district = json(post("/api/v1/autonomy", MediaType.APPLICATION_YAML, Files.readAllBytes(Path.of(
                "examples/autonomy-station.yaml"))));
        assertThat(district.at("/levels/1/power/degree").asDouble()).isBetween(0.656, 0.6565);
        assertThat(district.at("/annual/heat/selfSufficiency").asDouble()).isBetween(0.309, 0.3095);

        JsonNode bases = json(post("/api/v1/autonomy/bases", MediaType.valueOf("text/csv"), Files.readAllBytes(Path.of(
                "examples/autonomy-bases.csv"))));
        assertThat(bases.size()).isEqualTo(7);
        assertThat(bases.at("/0/gainedHours").asDouble()).isGreaterThanOrEqualTo(bases.at("/1/gainedHours").asDouble());

        MockHttpServletResponse wrong = post("/api/v1/autonomy", MediaType.APPLICATION_YAML, utf8("autonomy: 1\ntitle: T\nbuildings:\n"
                + "- {id: a, title: A, use: castle, normal-peak-power: -5}\n"));
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(json(wrong).at("/faults").size()).isEqualTo(2);
        assertThat(json(wrong).at("/faults/0/line").asInt()).isEqualTo(4);
        assertThat(post("/api/v1/autonomy/bases", MediaType.valueOf("text/csv"), utf8("a,b\n1,2\n")).getStatus()).isEqualTo(400);
    }

    @Test
    void anEstimateIsWorkedOutAndAChecklistToldAsTheCommandLineDoes() throws Exception {
        JsonNode forest = json(post("/api/v1/estimates", MediaType.APPLICATION_YAML, Files.readAllBytes(Path.of(
                "examples/estimate-forest.yaml"))));
        assertThat(forest.at("/results/0/values/ward-payment/value").asDouble()).isEqualTo(57_500_000);
        assertThat(post("/api/v1/estimates", MediaType.APPLICATION_YAML, utf8("estimate: castle\n")).getStatus()).isEqualTo(400);

        JsonNode checklist = json(call(HttpMethod.GET, "/api/v1/zero-carbon/theme-zeb-zeh?met=obstacle-zeb-staff", null, new byte[0]));
        assertThat(checklist.at("/schemes").valueStream().map(one -> one.get("id").asString())).containsExactly("zeb-staff-training");
        assertThat(call(HttpMethod.GET, "/api/v1/zero-carbon/castle", null, new byte[0]).getStatus()).isEqualTo(404);
    }

    private static String cells(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            read.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> text.append(cell).append(' '))));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"examples/chiyoda/advice", "questions", "archetypes", "sources", "knowledge/state"})
    void everyNumberStandsInPlainDigits(String path) throws Exception {
        assertThat(call(HttpMethod.GET, "/api/v1/" + path, null, new byte[0]).getContentAsString(StandardCharsets.UTF_8))
                .isNotBlank().doesNotContainPattern("[0-9]E[-+]?[0-9]");
    }

    /** What is published of it stands in the profile with its mark, goes when it is answered, and comes back when that is taken away. */
    @Test
    void aMunicipalityIsKnownByWhatIsPublishedOfItUntilItAnswersItself() throws Exception {
        String profile = created("/api/v1/profiles", utf8("{profile: 1, answers: {municipality: '13307'}}"));
        String asKept = text(profile);
        assertThat(asKept).containsPattern("population:\\s+value: 2003\\s+basis: open-data");

        put(profile, utf8(asKept), "X-Nothing", "");
        assertThat(text(profile)).as("given back as it was read").isEqualTo(asKept);
        put(profile, utf8(asKept.replace("13307", "13308")), "X-Nothing", "");
        assertThat(text(profile)).as("under another name").contains("value: 4750").doesNotContain("value: 2003");
        put(profile, utf8("{profile: 1, answers: {municipality: '13307', population: 2000000}}"), "X-Nothing", "");
        assertThat(text(profile)).contains("population: 2000000");

        JsonNode advice = json(call(HttpMethod.GET, created(profile + "/advices", utf8("{}")), null, new byte[0]));
        assertThat(advice.at("/farFromOpenData/0/question").asString()).isEqualTo("population");
        assertThat(advice.at("/farFromOpenData/0/text/ja").asString()).contains("2,000,000人", "2,003人");
        assertThat(advice.at("/answers/population").isNumber()).isTrue();
        assertThat(advice.at("/answers/area-km2/basis").asString()).isEqualTo("open-data");
        assertThat(advice.at("/openData/0/question").asString()).isEqualTo("area-km2");

        put(profile, utf8("{profile: 1, answers: {municipality: '13307'}}"), "X-Nothing", "");
        assertThat(text(profile)).isEqualTo(asKept);
    }

    private String text(String path) throws Exception {
        return call(HttpMethod.GET, path, null, new byte[0]).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void storesAProfileAndAnAdviceOnIt() throws Exception {
        String profile = created("/api/v1/profiles", VISION);
        assertThat(call(HttpMethod.GET, profile, null, new byte[0]).getContentAsString(StandardCharsets.UTF_8)).contains("vision: none");

        String advice = created(profile + "/advices", utf8("{}"));
        JsonNode stored = json(call(HttpMethod.GET, advice, null, new byte[0]));
        assertThat(stored.at("/knowledgeVersion").asString()).hasSize(12);

        assertThat(call(HttpMethod.POST, profile + "/advices", null, new byte[0]).getStatus()).as("an empty body needs no type")
                .isEqualTo(201);
        assertThat(call(HttpMethod.POST, profile + "/advices", MediaType.APPLICATION_FORM_URLENCODED, utf8("a=b")).getStatus())
                .as("a form of a foreign page").isEqualTo(415);
        assertThat(call(HttpMethod.POST, profile + "/advices", "Content-Type", "x").getStatus()).as("no type at all").isEqualTo(415);

        assertThat(call(HttpMethod.PUT, profile, MediaType.APPLICATION_YAML, utf8("profile: 1\nanswers:\n  vision: adopted\n")).getStatus())
                .isEqualTo(204);
        assertThat(call(HttpMethod.GET, profile, null, new byte[0]).getContentAsString()).contains("vision: adopted");
        assertThat(json(call(HttpMethod.GET, advice, null, new byte[0]))).as("an advice never changes").isEqualTo(stored);

        assertThat(call(HttpMethod.DELETE, profile, null, new byte[0]).getStatus()).isEqualTo(204);
        assertThat(call(HttpMethod.GET, profile, null, new byte[0]).getStatus()).isEqualTo(404);
    }

    @Test
    void aChangeThatNamesWhatWasReadIsMadeOnThatOnly() throws Exception {
        MockHttpServletResponse made = post("/api/v1/profiles", MediaType.APPLICATION_YAML, VISION);
        String profile = made.getHeader("Location");
        String tag = call(HttpMethod.GET, profile, null, new byte[0]).getHeader("ETag");
        assertThat(tag).isNotNull().isEqualTo(made.getHeader("ETag"));
        assertThat(call(HttpMethod.GET, profile, "If-None-Match", tag).getStatus()).isEqualTo(304);

        assertThat(call(HttpMethod.GET, profile, "If-None-Match", "*")).as("it is there").satisfies(there -> {
            assertThat(there.getStatus()).isEqualTo(304);
            assertThat(there.getHeader("ETag")).isEqualTo(tag);
            assertThat(there.getContentAsString()).isEmpty();
        });
        assertThat(call(HttpMethod.HEAD, profile, "If-None-Match", " * ").getStatus()).isEqualTo(304);
        assertThat(call(HttpMethod.GET, profile + "x", "If-None-Match", "*").getStatus()).isEqualTo(404);

        byte[] adopted = utf8("profile: 1\nanswers:\n  vision: adopted\n");
        assertThat(put(profile, adopted, "If-Match", tag).getStatus()).isEqualTo(204);
        MockHttpServletResponse refused = put(profile, VISION, "If-Match", tag);
        assertThat(refused.getStatus()).isEqualTo(412);
        assertThat(refused.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(json(refused).at("/type").asString()).isEqualTo("urn:sumakomi:problem:not-as-seen");
        assertThat(call(HttpMethod.GET, profile, "If-None-Match", tag).getContentAsString()).contains("vision: adopted");

        assertThat(put(profile, VISION, "If-Match", "*").getStatus()).as("whatever it is, if it is there").isEqualTo(204);
        assertThat(put(profile, adopted, "If-None-Match", "*").getStatus()).as("only if it is not there").isEqualTo(412);
        assertThat(call(HttpMethod.DELETE, profile, "If-Match", "\"other\"").getStatus()).isEqualTo(412);
        assertThat(call(HttpMethod.DELETE, profile, "If-Match", "\"other\", " + tag).getStatus()).as("as it was first").isEqualTo(204);
        assertThat(call(HttpMethod.DELETE, profile, "If-Match", tag).getStatus()).as("gone").isEqualTo(412);
        assertThat(call(HttpMethod.DELETE, profile, null, new byte[0]).getStatus()).isEqualTo(204);
    }

    @Test
    void theWillIsPartOfTheProfileAndOfItsTag() throws Exception {
        byte[] willed = utf8("profile: 1\nanswers:\n  vision: none\nwill:\n  setAside: {study-committee: decided}\n  weights: {wish: 2}\n");
        String profile = created("/api/v1/profiles", willed);
        MockHttpServletResponse read = call(HttpMethod.GET, profile, null, new byte[0]);
        assertThat(read.getContentAsString()).contains("study-committee: decided", "wish: 2");
        String tag = read.getHeader("ETag");

        assertThat(put(profile, VISION, "If-Match", tag).getStatus()).isEqualTo(204);
        assertThat(call(HttpMethod.GET, profile, null, new byte[0]).getContentAsString()).as("replaced whole").doesNotContain("will");
        assertThat(put(profile, willed, "If-Match", tag).getStatus()).as("it is another without its will").isEqualTo(412);
        assertThat(put(profile, willed, "If-Match", "*").getStatus()).isEqualTo(204);
        assertThat(call(HttpMethod.GET, profile, null, new byte[0]).getHeader("ETag")).isEqualTo(tag);

        JsonNode advice = json(call(HttpMethod.GET, created(profile + "/advices", new byte[0]), null, new byte[0]));
        assertThat(advice.at("/will/setAside/0/reason").asString()).isEqualTo("decided");
        assertThat(advice.at("/will/weights/0/aspect").asString()).isEqualTo("wish");
        assertThat(json(post("/api/v1/advice", MediaType.APPLICATION_YAML, willed)).get("will")).isEqualTo(advice.get("will"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'profile: 1\nanswers: {}\nwill: {weights: {wish: 3}}' | 400 | will.weight",
            "'' | 400 | input.empty",
            "'profile: 1\nanswers:\n  visions: none' | 400 | profile.question-near",
            "'profile: 1\nanswers:\n  vision: 5' | 400 | answer.option",
            "'profile: 1\nanswers:\n  population: 1' | 400 | answer.range",
            "'profile: 1\nanswers:\n  vision: none\n  vision: none' | 400 | yaml.duplicate-key",
            "'a: &a [1]\nb: [*a, *a]' | 400 | yaml.alias",
    })
    void aFaultyProfileIsAnsweredByAProblemDocument(String body, int status, String key) throws Exception {
        MockHttpServletResponse response = post("/api/v1/advice", MediaType.APPLICATION_YAML, utf8(body));

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        JsonNode problem = json(response);
        assertThat(problem.propertyNames()).contains("type", "title", "status", "detail", "faults");
        assertThat(problem.at("/faults/0/key").asString()).isEqualTo(key);
        assertThat(problem.toString()).doesNotContain("Exception", "sumakomi.knowledge");
    }

    @Test
    void aProblemSpeaksTheCallersLanguageAndJapaneseWithoutOne() throws Exception {
        assertThat(post("/api/v1/advice", MediaType.APPLICATION_YAML, utf8(" ")).getContentAsString(StandardCharsets.UTF_8))
                .contains("入力が空です");
        assertThat(mvc.perform(MockMvcRequestBuilders.post("/api/v1/advice").contentType(MediaType.APPLICATION_YAML).content(" ")
                .header("Accept-Language", "en-GB")).andReturn().getResponse().getContentAsString()).contains("The input is empty");
    }

    @Test
    void whatIsTooLargeIsRefusedWith413() throws Exception {
        assertThat(post("/api/v1/advice", MediaType.APPLICATION_YAML, new byte[3 * 1024 * 1024]).getStatus()).isEqualTo(413);
    }

    @Test
    void otherEncodingsAndMediaTypesAreRefused() throws Exception {
        byte[] shiftJis = "profile: 1 # 日本語".getBytes(Charset.forName("Shift_JIS"));
        assertThat(post("/api/v1/advice", MediaType.APPLICATION_YAML, shiftJis).getStatus()).isEqualTo(400);
        assertThat(post("/api/v1/advice", MediaType.TEXT_PLAIN, VISION).getStatus()).isEqualTo(415);
    }

    @Test
    void aFaultyProfileIsNeverHalfSaved() throws Exception {
        String profile = created("/api/v1/profiles", VISION);

        MockHttpServletResponse refused = call(HttpMethod.PUT, profile, MediaType.APPLICATION_YAML,
                utf8("profile: 1\nanswers:\n  council: existing\n  vision: perhaps\n"));

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(call(HttpMethod.GET, profile, null, new byte[0]).getContentAsString()).contains("vision: none")
                .doesNotContain("council");
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/examples/atlantis/advice, 404", "GET, /api/v1/profiles/none, 404",
            "GET, /api/v1/archetypes/none, 404"})
    void whatDoesNotExistIsAProblemDocumentToo(HttpMethod method, String path, int status) throws Exception {
        MockHttpServletResponse response = call(method, path, null, new byte[0]);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).as("Japanese unless asked otherwise")
                .contains("見つかりません");
    }

    @Test
    void tellsItsQuestionsArchetypesAndSources() throws Exception {
        assertThat(json(call(HttpMethod.GET, "/api/v1/questions", null, new byte[0]))).hasSize(16);
        assertThat(json(call(HttpMethod.GET, "/api/v1/archetypes", null, new byte[0]))).hasSize(12);
        assertThat(json(call(HttpMethod.GET, "/api/v1/sources", null, new byte[0])).size()).isGreaterThanOrEqualTo(5);
        assertThat(json(call(HttpMethod.GET, "/api/v1/examples", null, new byte[0]))).hasSize(12);
    }

    private String created(String path, byte[] body) throws Exception {
        MockHttpServletResponse response = post(path, MediaType.APPLICATION_YAML, body);
        assertThat(response.getStatus()).isEqualTo(201);
        return response.getHeader("Location");
    }

    /** A table of bases is taken whole, on the state that the caller names; its order comes with it. */
    @Test
    void basesOfAYearAreKeptReadAndReplaced() throws Exception {
        String address = "/api/v1/bases/13225/2026";
        byte[] table = Files.readAllBytes(Path.of("examples/autonomy-bases.csv"));
        assertThat(json(put(address, table, "Accept", "application/json")).path("added").asInt()).isEqualTo(7);

        MockHttpServletResponse kept = call(HttpMethod.GET, address, null, new byte[0]);
        assertThat(json(kept).at("/bases/0/base/name").asString()).isEqualTo("本庁舎");
        assertThat(json(kept).at("/ranked/0/ranked/rank").asInt()).isEqualTo(1);
        assertThat(put(address, table, "If-Match", "\"77\"").getStatus()).isEqualTo(412);
        byte[] wrong = new String(table, StandardCharsets.UTF_8).replace("900", "-900").getBytes(StandardCharsets.UTF_8);
        assertThat(put(address, wrong, "If-Match", kept.getHeader("ETag")).getContentAsString(StandardCharsets.UTF_8)).contains("C5");
        assertThat(json(put(address, table, "If-Match", kept.getHeader("ETag"))).path("same").asInt()).isEqualTo(7);
        assertThat(call(HttpMethod.GET, "/api/v1/bases/99999/2026", null, new byte[0]).getStatus()).isEqualTo(404);
        assertThat(call(HttpMethod.DELETE, address, null, new byte[0]).getStatus()).isEqualTo(204);
        assertThat(json(call(HttpMethod.GET, address, null, new byte[0])).path("bases")).isEmpty();
    }

    private MockHttpServletResponse post(String path, MediaType type, byte[] body) throws Exception {
        return call(HttpMethod.POST, path, type, body);
    }

    private MockHttpServletResponse call(HttpMethod method, String path, MediaType type, byte[] body) throws Exception {
        var request = MockMvcRequestBuilders.request(method, path).content(body);
        return mvc.perform(type == null ? request : request.contentType(type)).andReturn().getResponse();
    }

    private MockHttpServletResponse call(HttpMethod method, String path, String header, String value) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.request(method, path).header(header, value)).andReturn().getResponse();
    }

    private MockHttpServletResponse put(String path, byte[] body, String header, String value) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.put(path).header(header, value).contentType(MediaType.APPLICATION_YAML).content(body))
                .andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response) throws IOException {
        return JsonMapper.shared().readTree(response.getContentAsByteArray());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
