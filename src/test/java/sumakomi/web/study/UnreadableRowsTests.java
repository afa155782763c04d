package sumakomi.web.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.util.HtmlUtils;
import sumakomi.TestDatabase;
import sumakomi.economics.study.Studies;
import sumakomi.web.CallTest;

/** Rows whose content cannot be read, put there by SQL: all others stay, the broken one is named and can be taken along and deleted. */
@Tag(TestDatabase.BOTH)
@CallTest
class UnreadableRowsTests {

    private static final String TITLED = "{\"study\":\"1\",\"title\":\"駅前の案\",\"asOf\":\"2026-04-01\","
            + "\"values\":{\"a\":1e-999999999}, torn";
    private static final String OLD_FORMAT = "{\"study\":\"0\",\"title\":\"駅前の案\"}";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Studies studies;

    @Autowired
    private JdbcClient jdbc;

    private String profile;
    private String sound;
    private String broken;

    @BeforeEach
    void oneSoundStudyAndOneThatWillBreak() throws Exception {
        profile = answer(post("/profiles").param("municipality", "13225").with(csrf())).getRedirectedUrl();
        String id = profile.substring("/profiles/".length());
        sound = studies.create(Optional.of(id), StudyFile.example());
        broken = studies.create(Optional.of(id), StudyFile.example());
    }

    @ParameterizedTest
    @ValueSource(strings = {TITLED, OLD_FORMAT})
    void everyListShowsTheOthersAndNamesTheBrokenOne(String content) throws Exception {
        breakIt(content);

        assertThat(page("/studies", 200)).contains(StudyFile.example().title(), "駅前の案", "内容を読み取れません", "/studies/" + broken + "/delete");
        assertThat(page(profile, 200)).contains(StudyFile.example().title(), "駅前の案");
        assertThat(page(profile + "/delete", 200)).contains("駅前の案");
        page("/studies/" + sound + "/compare", 200);
        page("/", 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "torn", "[]", "{\"title\":", "\u0000\uFFFE", OLD_FORMAT})
    void openingItSaysWhatIsWrongAndOffersTheContentAndDeletion(String content) throws Exception {
        breakIt(content);

        for (String part : new String[] {"", "/edit", "/parties", "/uncertainty", "/formulas", "/compare", "/study.yaml", "/study.xlsx",
                "/cells/x"}) {
            assertThat(page("/studies/" + broken + part, 422)).contains("この検討は読み取れません", "/studies/" + broken + "/delete",
                    "/studies/" + broken + "/unreadable.txt");
        }
        assertThat(answer(get("/studies/" + broken + "/unreadable.txt")).getContentAsString(StandardCharsets.UTF_8)).isEqualTo(content);
        assertThat(answer(get("/studies/" + sound + "/unreadable.txt")).getStatus()).isEqualTo(404);
        assertThat(page("/studies/" + sound + "/compare?with=" + broken, 422)).contains("この検討は読み取れません");
    }

    @Test
    void itCanBeDeleted() throws Exception {
        breakIt("torn");

        assertThat(page("/studies/" + broken + "/delete?lang=en", 200)).contains("a study whose name cannot be read",
                "Download the content as it is");
        assertThat(answer(post("/studies/" + broken + "/delete").with(csrf())).getRedirectedUrl()).isEqualTo("/studies?deleted");
        assertThat(studies.find(broken)).isEmpty();
        assertThat(studies.find(sound)).isPresent();
    }

    @Test
    void anAnswerThatCannotBeReadLeavesTheOthersOfItsProfile() throws Exception {
        jdbc.sql("""
                insert into answer (profile_id, question_id, answer_values, basis, source, note_ja, note_en)
                values (:id, 'vision', 'none', 'no-such-basis', 'no-place', 'x', null)""")
                .param("id", profile.substring("/profiles/".length())).update();

        page("/", 200);
        assertThat(page(profile, 200)).contains("稲城市");
    }

    @Test
    void aKeptAdviceThatCannotBeReadSaysSo() throws Exception {
        String advice = answer(post(profile + "/advices").with(csrf())).getRedirectedUrl();
        jdbc.sql("update advice set content = '{}' where id = :id").param("id", advice.substring("/advices/".length())).update();

        assertThat(page(advice, 422)).contains("この助言は読み取れません", profile + "/delete");
        assertThat(page(profile, 200)).contains(advice);
        assertThat(answer(post(advice + "/studies").param("archetype", "x").with(csrf())).getStatus()).isEqualTo(422);
    }

    /** PostgreSQL keeps no NUL, so there a row with one cannot be. */
    private void breakIt(String content) {
        assumeFalse(TestDatabase.isPostgres() && content.contains("\0"));
        jdbc.sql("update study set content = :content where id = :id").param("content", content).param("id", broken).update();
    }

    private String page(String url, int status) throws Exception {
        MockHttpServletResponse asked = answer(get(url));
        MockHttpServletResponse page = asked.getForwardedUrl() == null ? asked : answer(get(asked.getForwardedUrl()));
        assertThat(page.getStatus()).as(url).isEqualTo(status);
        return HtmlUtils.htmlUnescape(page.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
