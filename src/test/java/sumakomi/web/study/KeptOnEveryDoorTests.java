package sumakomi.web.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyReader;
import sumakomi.knowledge.HostileInputs;
import sumakomi.web.CallTest;

/** Whatever comes in through a page or a call is kept and can be read by everybody, or is refused with its field. */
@CallTest
class KeptOnEveryDoorTests {

    private static final List<String> PAGES = List.of("", "/edit", "/delete", "/compare", "/study.yaml", "/study.json", "/measures/pv");
    private static final int REPORT = 64 * 1024;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Studies studies;

    private String id;

    @BeforeEach
    void openTheExample() {
        id = studies.create(Optional.empty(), StudyFile.example());
    }

    @ParameterizedTest
    @ValueSource(strings = {"22.3333333333333", "0.000000000000000000000000000001", "３３．３３３３３３３３３３３３３"})
    void aNumberAsASpreadsheetGivesItIsKeptAndEveryPageStaysReadable(String price) throws Exception {
        assertThat(answer(form("/measures/pv", "v.measures.pv.energy.electricity.price", price)).getStatus()).isEqualTo(302);

        double kept = document().measures().stream().filter(measure -> measure.id().equals("pv")).findFirst().orElseThrow().energy().get(0)
                .values().get("price").value();
        assertThat(TypedNumber.read(price, "yen/kWh")).contains(kept);
        for (String page : PAGES) {
            assertThat(answer(get("/studies/" + id + page)).getStatus()).as(page).isEqualTo(200);
        }
        assertThat(answer(get("/studies")).getStatus()).isEqualTo(200);
        byte[] yaml = answer(get("/studies/" + id + "/study.yaml")).getContentAsByteArray();
        assertThat(StudyReader.read(yaml)).isEqualTo(document());
        assertThat(new String(yaml, StandardCharsets.UTF_8)).doesNotContainPattern("[0-9]E[-+0-9]");
    }

    @Test
    void aFileWithANumberAsASpreadsheetGivesItIsKeptAndEveryPageStaysReadable() throws Exception {
        byte[] file = Files.readAllBytes(Path.of("src/test/resources/studies/price-13-decimals.yaml"));
        MockHttpServletResponse uploaded = upload(new String(file, StandardCharsets.UTF_8));
        assertThat(uploaded.getStatus()).isEqualTo(302);
        id = uploaded.getRedirectedUrl().replaceFirst("^/studies/([^/?#]+).*", "$1");

        assertThat(document()).isEqualTo(StudyReader.read(file));
        String chp = "/measures/chp";
        assertThat(answer(get("/studies/" + id + chp)).getContentAsString(StandardCharsets.UTF_8)).contains("22.3333333333333");
        assertThat(answer(form(chp, "v.measures.chp.energy.electricity.price", "23.6666666666667")).getStatus()).isEqualTo(302);
        for (String page : List.of("", "/edit", "/delete", "/compare", "/study.yaml", "/study.json", chp)) {
            assertThat(answer(get("/studies/" + id + page)).getStatus()).as(page).isEqualTo(200);
        }
        assertThat(answer(get("/studies")).getContentAsString(StandardCharsets.UTF_8)).contains("単価に小数13桁", id);
        assertThat(answer(get("/studies/" + id + "/study.yaml")).getContentAsString(StandardCharsets.UTF_8)).contains("23.6666666666667");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uFFFEb", "a\uFFFF", "a\u0000b", "a\u001B[31m", "a\u0085b", "\u200B\u3000", "a\nb"})
    void aTitleThatNobodyCouldReadIsRefusedAtEveryField(String title) throws Exception {
        int before = studies.count();
        StudyDocument kept = document();
        assertThat(answer(post("/studies").param("title", title).with(csrf())).getStatus()).isEqualTo(422);
        assertThat(answer(form("/edit", "title", title)).getStatus()).isEqualTo(422);
        assertThat(answer(form("/edit", "pt." + kept.policies().get(0).id(), title)).getStatus()).isEqualTo(422);
        assertThat(answer(form("/measures/pv", "title", title)).getStatus()).isEqualTo(422);
        assertThat(answer(form("/measures/pv", "v.measures.pv.upkeep", "5", "note.measures.pv.upkeep", title + "x\uFFFF")).getStatus())
                .isEqualTo(422);
        assertThat(document()).isEqualTo(kept);
        assertThat(studies.count()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01,2013-07-01", "2011-04-01,2013-07-01", "9999-12-31,2100", "+999999999-12-31,2026-04-01"})
    void aDayWithoutReasonIsRefusedWithTheBound(String day, String bound) throws Exception {
        MockHttpServletResponse page = answer(form("/edit", "asOf", day));
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains(day.replace("+", "&#43;").startsWith("&") ? "999999999" : day,
                bound);
        String yaml = new String(answer(get("/studies/" + id + "/study.yaml")).getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceFirst("asOf: [-0-9]+", "asOf: \"" + day + "\"");
        MockHttpServletResponse upload = upload(yaml);
        assertThat(upload.getStatus()).isEqualTo(422);
        assertThat(upload.getContentAsString(StandardCharsets.UTF_8)).contains(bound);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999", "2101", "0001", "9999"})
    void theYearOfAPolicyLiesWithinReason(String year) throws Exception {
        assertThat(answer(form("/edit", "py." + document().policies().get(0).id(), year)).getStatus()).isEqualTo(422);
    }

    @Test
    void anUploadTooLargeToBeKeptIsRefusedAndNothingIsKept() throws Exception {
        int before = studies.count();
        StringBuilder policies = new StringBuilder();
        for (int i = 0; i < 14_000; i++) {
            policies.append("{id: q").append(i).append(",title: ").append("施策".repeat(6)).append(",year: 2028},\n");
        }
        MockHttpServletResponse refused = upload("{study: 1,title: x,asOf: 2026-04-01,policies: [" + policies
                + "],measures: [{id: m1,title: x,components: [{id: k1,title: x,initial-cost: 5}]}]}");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(studies.count()).isEqualTo(before);
    }

    @Test
    void aReportOfFaultsStaysShortOnPagesAndInProblemDocuments() throws Exception {
        int empty = upload("study: 1").getContentAsByteArray().length;
        for (Map.Entry<String, byte[]> input : HostileInputs.all().entrySet()) {
            String text = new String(input.getValue(), StandardCharsets.UTF_8);
            MockHttpServletResponse study = upload(text);
            assertThat(study.getStatus()).as(input.getKey()).isBetween(400, 422);
            assertThat(study.getContentAsByteArray().length - empty).as(input.getKey()).isLessThan(REPORT);
            MockHttpServletResponse profile = answer(
                    post("/api/v1/profiles").contentType(MediaType.APPLICATION_YAML).content(input.getValue()));
            assertThat(profile.getStatus()).as(input.getKey()).isBetween(400, 422);
            assertThat(profile.getContentAsByteArray()).as(input.getKey()).hasSizeLessThan(REPORT);
        }
    }

    private MockHttpServletResponse upload(String text) throws Exception {
        return answer(multipart("/studies/upload").file(new MockMultipartFile("file", text.getBytes(StandardCharsets.UTF_8))).with(csrf()));
    }

    private RequestBuilder form(String page, String... fields) {
        int revision = studies.find(id).orElseThrow().readable().orElseThrow().revision();
        var request = post("/studies/" + id + page).with(csrf()).param("revision", Integer.toString(revision)).param("benefits", "a1")
                .param("policies", document().policies().get(0).id());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private StudyDocument document() {
        return studies.find(id).orElseThrow().document();
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
