package sumakomi.web.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.economics.study.StudyWriter;
import sumakomi.web.CallTest;

/** Many readers of one study, large studies, and studies beyond the limits. */
@CallTest
class StudyDeskTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Studies studies;

    @Autowired
    private StudyDesk desk;

    @Test
    void aStudyThatManyAskForIsWorkedOutOnce() {
        String id = studies.create(Optional.empty(), copies(60));
        List<CompletableFuture<WorkedStudy>> readers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> desk.open(id)))
                .toList();
        Set<Integer> different = new HashSet<>();
        readers.forEach(reader -> different.add(System.identityHashCode(reader.join())));
        assertThat(different).hasSize(1);
    }

    @Test
    void aFileBeyondTheLimitsIsRefusedWithTheLimit() throws Exception {
        int before = studies.count();
        MockMultipartFile file = new MockMultipartFile("file", StudyWriter.write(copies(301)).getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse page = mvc.perform(multipart("/studies/upload").file(file).with(csrf())).andReturn().getResponse();

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("対策は一つの検討に300個までです（今は301個）");
        assertThat(studies.count()).isEqualTo(before);
    }

    /** It used to wait until the 300 were worked out again, and was then told that the work goes on. */
    @Test
    void oneMeasureMoreThanAStudyHoldsIsRefusedWithoutAnyWork() throws Exception {
        String id = studies.create(Optional.empty(), copies(300));
        Studies.Head head = studies.heads(1000).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();

        MockHttpServletResponse page = mvc.perform(post("/studies/" + id + "/edit").param("do", "add-measure").param("revision", "1")
                .with(csrf())).andReturn().getResponse();

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(desk.finished(head)).isEmpty();
    }

    @Test
    void everyPartOfAStudyHasALimit() {
        StudyDocument example = StudyFile.example();
        List<Policy> policies = IntStream.range(0, 51).mapToObj(i -> new Policy("p" + i, "P", 2026)).toList();
        StudyDocument many = new StudyDocument("many", example.asOf(), "base", policies, example.measures(), example.districtBenefits(),
                Map.of());
        assertThat(desk.draft(many).wrongs()).extracting(fault -> fault.key()).containsExactly("study.many-policies");
        assertThat(desk.draft(copies(300)).wrongs()).isEmpty();
    }

    @Test
    void aStudyKeptBeforeALimitIsShownWithItAndDeletedUnread() throws Exception {
        String id = studies.create(Optional.empty(), copies(301));

        String page = mvc.perform(get("/studies/" + id)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("対策は一つの検討に300個までです");
        assertThat(mvc.perform(get("/studies/" + id + "/delete")).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(mvc.perform(post("/studies/" + id + "/delete").with(csrf())).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(mvc.perform(get("/studies/" + id)).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void theListWaitsForNoLargeStudy() throws Exception {
        String id = studies.create(Optional.empty(), titled(copies(120), "大きな検討"));

        String list = mvc.perform(get("/studies")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(list).contains("大きな検討", "開くと計算します");
        desk.open(id);
        list = mvc.perform(get("/studies")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(list).contains("大きな検討").doesNotContain("開くと計算します");
    }

    private static StudyDocument titled(StudyDocument document, String title) {
        return new StudyDocument(title, document.asOf(), document.scenario(), document.policies(), document.measures(),
                document.districtBenefits(), document.values());
    }

    /** The measure of the example that stands for itself, so many times. */
    private static StudyDocument copies(int number) {
        StudyDocument example = StudyFile.example();
        Measure one = example.measures().stream().filter(measure -> measure.id().equals("pv")).findFirst().orElseThrow();
        List<Measure> measures = new ArrayList<>(Stream.iterate(1, i -> i + 1).limit(number).map(i -> new Measure("pv-" + i, "太陽光" + i,
                one.measure(), one.policies(), false, one.contract(), one.components(), one.energy(), Map.of(), one.values())).toList());
        return new StudyDocument("many", example.asOf(), "base", example.policies(), measures, List.of(), Map.of());
    }
}
