package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import sumakomi.cli.CommandRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Districts, estimates and checklists: page, REST and command line tell one result. */
@CallTest
class CalculatorsOnEveryDoorTests {

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @CsvSource({"autonomy, /autonomy/district, /api/v1/autonomy, autonomy-town-hall",
            "autonomy, /autonomy/district, /api/v1/autonomy, autonomy-commercial",
            "autonomy, /autonomy/district, /api/v1/autonomy, autonomy-residential",
            "autonomy, /autonomy/district, /api/v1/autonomy, autonomy-station",
            "estimate, /estimates/city-efficiency, /api/v1/estimates, estimate-city-efficiency",
            "estimate, /estimates/joint-purchase, /api/v1/estimates, estimate-joint-purchase",
            "estimate, /estimates/forest-cooperation, /api/v1/estimates, estimate-forest"})
    void anExampleIsTheSameOnPageRestAndCommandLine(String command, String page, String rest, String example) throws Exception {
        Path file = Path.of("examples/" + example + ".yaml");
        byte[] given = Files.readAllBytes(file);
        JsonNode told = json(CommandRun.of(command, file.toString(), "--format", "json").out());

        assertThat(told.get("cells")).isNotEmpty();
        assertThat(json(answer(post(rest).contentType(MediaType.APPLICATION_YAML).content(given)))).isEqualTo(told);
        assertThat(json(answer(multipart(page).file(new MockMultipartFile("file", given)).param("as", "json").with(csrf()))))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"theme-renewable-power", "theme-small-firms", "theme-zeb-zeh", "theme-forest-absorption"})
    void aChecklistIsTheSameOnPageRestAndCommandLine(String theme) throws Exception {
        JsonNode told = json(CommandRun.of("zero-carbon", theme, "--format", "json").out());

        assertThat(json(answer(get("/api/v1/zero-carbon/" + theme)))).isEqualTo(told);
        String page = answer(get("/zero-carbon/" + theme));
        told.get("schemes").forEach(scheme -> assertThat(page).contains(scheme.at("/title/ja").asString()));
        told.get("obstacles").forEach(obstacle -> assertThat(page).contains(obstacle.at("/title/ja").asString()));
    }

    private String answer(RequestBuilder call) throws Exception {
        return mvc.perform(call).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
