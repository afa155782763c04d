package sumakomi.web.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import sumakomi.TestDatabase;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.economics.study.StudyVersions;
import sumakomi.web.CallTest;

/** A study is handed out, goes on, is looked up again, and goes on in the next fiscal year. */
@Tag(TestDatabase.BOTH)
@CallTest
class VersionPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Studies studies;

    @Autowired
    private StudyVersions versions;

    @Autowired
    private JdbcClient jdbc;

    private String id;

    @BeforeEach
    void openTheExample() {
        id = studies.create(Optional.empty(), StudyFile.example());
    }

    @Test
    void aVersionKeepsInputsAndResultsHoweverTheStudyGoesOn() throws Exception {
        String first = keep("財政課へ");
        String kept = versions.find(id, 1).orElseThrow().results();

        rename("名前を変えた検討");

        assertThat(versions.find(id, 1).orElseThrow().results()).isEqualTo(kept);
        assertThat(page(first)).contains("第1版", "財政課へ", StudyFile.example().title(), "この版は変わりません");
        assertThat(page(first + "/results.json")).isEqualTo(kept);
    }

    @Test
    void aVersionWorkedOutAgainWithTheSameKnowledgeHasTheSameValues() throws Exception {
        assertThat(page(keep(""))).contains("残したときと同じ版です", "残したときと同じ値になりました");
    }

    @Test
    void aVersionOfOtherKnowledgeIsToldHonestly() throws Exception {
        String version = keep("");
        jdbc.sql("update study_version set knowledge_version = 'an-earlier-one', "
                + "results = replace(results, '\"id\" : \"project-cost\"', '\"id\" : \"project-cost-of-then\"') where study_id = :id")
                .param("id", id).update();

        assertThat(page(version)).contains("そのときの知識は手元にない", "残したときと違います");
    }

    @Test
    void aVersionThatCanNoLongerBeReadShowsWhatWasKeptAndWhyItIsNotWorkedOut() throws Exception {
        String version = keep("");
        jdbc.sql("update study_version set content = '{\"study\":1}' where study_id = :id").param("id", id).update();

        assertThat(page(version)).contains("今の知識ではこの版を計算できません", "残したときの主な数値");
    }

    @Test
    void twoVersionsAreComparedInputByInput() throws Exception {
        keep("");
        StoredStudy stored = stored();
        studies.save(id, stored.revision(), stored.document().withScenario("more-subsidy").withTitle("補助を増やす案"));
        keep("");

        String same = page("/studies/" + id + "/versions?then=2&now=2");
        String other = page("/studies/" + id + "/versions?then=1&now=2");

        assertThat(same).contains("入力も結果も同じです");
        assertThat(other).contains("第1版から第2版へ変わったこと", "補助を増やす案", "主な数値").doesNotContain("入力も結果も同じです");
    }

    @Test
    void thePresentStateIsNotKeptTwiceAndTheListSaysWhetherItWasHandedOut() throws Exception {
        assertThat(page("/studies/" + id + "/versions")).contains("まだ版はありません");
        keep("");
        assertThat(page("/studies/" + id + "/versions")).contains("すでに版として残してあります");
        assertThat(page("/work?kind=study&state=handed-out")).contains("/studies/" + id);
        rename("あとから");
        assertThat(page("/studies/" + id + "/versions")).contains("最後に残した版のあとに変更があります");
        assertThat(page("/work?kind=study&state=changed-since")).contains("/studies/" + id);
    }

    @Test
    void aFormThatIsSentTwiceKeepsOneVersion() throws Exception {
        String once = "00000000-0000-0000-0000-" + id.substring(24);
        for (int i = 0; i < 2; i++) {
            answer(post("/studies/" + id + "/versions").param("once", once).with(csrf()));
        }
        assertThat(versions.of(id)).hasSize(1);
    }

    @Test
    void aNoteThatCannotBeKeptIsRefusedAndStaysInTheForm() throws Exception {
        MockHttpServletResponse refused = answer(post("/studies/" + id + "/versions").param("note", "x".repeat(1001)).with(csrf()));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("覚え書きは1行", "x".repeat(1001));
        assertThat(versions.of(id)).isEmpty();
    }

    @Test
    void aStateThatSomebodyElseChangedMeanwhileIsNotKept() {
        StoredStudy seen = stored();
        rename("あとから");
        assertThat(versions.keep(seen, "k", "", "{}")).isEmpty();
    }

    @Test
    void theNextYearBeginsWithTheInputsAndSaysWhatChanged() throws Exception {
        int year = stored().fiscalYear();
        String begun = answer(post("/studies/" + id + "/next-year").with(csrf())).getRedirectedUrl();
        String next = begun.replaceAll("/studies/|/versions.*", "");

        StoredStudy stored = studies.find(next).flatMap(Studies.KeptStudy::readable).orElseThrow();
        assertThat(stored.fiscalYear()).isEqualTo(year + 1);
        assertThat(stored.previous()).contains(id);
        assertThat(stored.document().measures()).isEqualTo(StudyFile.example().measures());
        assertThat(page(begun)).contains("引き継いで始めました", year + "年度から変わったこと");
    }

    @Test
    void bothPagesSpeakEnglishToo() throws Exception {
        String version = keep("");
        for (String page : List.of(version, "/studies/" + id + "/versions?then=1")) {
            assertThat(page(page + (page.contains("?") ? "&" : "?") + "lang=en")).contains("Version 1").doesNotContain("??", "versions.");
        }
    }

    private String keep(String note) throws Exception {
        String address = answer(post("/studies/" + id + "/versions").param("note", note).with(csrf())).getRedirectedUrl();
        assertThat(address).endsWith("?kept");
        return address.replace("?kept", "");
    }

    private void rename(String title) {
        StoredStudy stored = stored();
        assertThat(studies.save(id, stored.revision(), stored.document().withTitle(title))).isTrue();
    }

    private StoredStudy stored() {
        return studies.find(id).flatMap(Studies.KeptStudy::readable).orElseThrow();
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse page = answer(get(java.net.URI.create(address)));
        assertThat(page.getStatus()).as(address).isEqualTo(200);
        return page.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
