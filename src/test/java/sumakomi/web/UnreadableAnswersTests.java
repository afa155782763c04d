package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.util.HtmlUtils;
import sumakomi.TestDatabase;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Questionnaire;

/** Answers that cannot be read, put there by SQL: every door names them, and they stay until they are answered anew or cleared. */
@Tag(TestDatabase.BOTH)
@CallTest
@ExtendWith(OutputCaptureExtension.class)
class UnreadableAnswersTests {

    private static final Questionnaire QUESTIONS = new Questionnaire(Knowledge.packed());
    private static final String VISION = QUESTIONS.question("vision").orElseThrow().text().ja();
    private static final String SECTION = "/sections/" + QUESTIONS.sectionOf(QUESTIONS.question("vision").orElseThrow()).id();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private String id;
    private String page;
    private String rest;

    @BeforeEach
    void aProfileWithAVision() throws Exception {
        page = answer(post("/profiles").param("municipality", "13225").with(csrf())).getRedirectedUrl();
        id = page.substring("/profiles/".length());
        rest = "/api/v1/profiles/" + id;
        insert("vision", "none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"basis = 'moon'", "answer_values = 'moon'", "note_ja = 'moon'", "note_en = 'moon'", "source = 'moon'",
            "answer_values = 'none' || chr(10) || 'moon'", "note_ja = 'moon', note_en = ' '"})
    void everyDoorNamesTheQuestionAndShowsWhatIsKept(String broken) throws Exception {
        breakIt(broken);

        assertThat(page("", 200)).contains("読み取れない回答", VISION, "moon", page + "/path/vision?from=answers");
        assertThat(page("?lang=en", 200)).contains("cannot be read", "moon");
        assertThat(page(SECTION, 200)).contains("moon", "読み取れません");
        assertThat(page("/advice", 200)).contains("読み取れない回答", VISION);
        assertThat(text(get("/"), 200)).contains("読み取れない回答があります");
        for (RequestBuilder call : new RequestBuilder[] {get(rest), post(rest + "/advices")}) {
            MockHttpServletResponse problem = answer(call);
            assertThat(problem.getStatus()).isEqualTo(422);
            assertThat(problem.getContentType()).isEqualTo("application/problem+json");
            assertThat(problem.getContentAsString(StandardCharsets.UTF_8))
                    .contains("\"answers.vision\"", "moon", "urn:sumakomi:problem:unreadable");
        }
    }

    @Test
    void anAnswerThatIsNoLongerAskedForCountsAsNotAnswered() throws Exception {
        insert("asked-by-nobody", "none");

        assertThat(page("", 200)).doesNotContain("読み取れない回答");
        assertThat(answer(get(rest)).getStatus()).isEqualTo(200);
    }

    @Test
    void itIsLoggedOnce(CapturedOutput log) throws Exception {
        breakIt("basis = 'moon'");
        page("", 200);
        page(SECTION, 200);

        assertThat(log.getAll().lines().filter(line -> line.contains(id) && line.contains("vision"))).hasSize(1);
    }

    @Test
    void whatIsSavedBesidesLeavesIt() throws Exception {
        breakIt("basis = 'moon'");

        assertThat(answer(post(page + SECTION).param("shown", "vision").param("then", "overview").with(csrf())).getStatus()).isEqualTo(302);
        assertThat(answer(post(page + SECTION).param("shown", "vision").param("was.vision", "none").param("q.vision", "none").with(csrf()))
                .getStatus()).isEqualTo(302);
        assertThat(answer(post(page + "/answers/vision").param("shown", "vision").param("was.vision", "none").with(csrf())).getStatus())
                .isEqualTo(200);
        assertThat(answer(body("")).getStatus()).as("a PUT that would take it away unseen").isEqualTo(422);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void itIsAnsweredAnewOnThePageAndByACall() throws Exception {
        breakIt("answer_values = 'moon'");
        String told = text(post(page + "/answers/vision").param("shown", "vision").param("was.vision", "").param("q.vision", "adopted")
                .with(csrf()), 200);
        assertThat(told).doesNotContain("moon");
        assertThat(page("", 200)).doesNotContain("読み取れない回答");
        assertThat(answer(get(rest)).getContentAsString(StandardCharsets.UTF_8)).contains("vision: adopted");

        breakIt("basis = 'moon'");
        assertThat(answer(body("  vision: none\n")).getStatus()).isEqualTo(204);
        assertThat(answer(get(rest)).getContentAsString(StandardCharsets.UTF_8)).contains("vision: none");
    }

    @Test
    void aFormMadeBeforeItBrokeAnswersItAnewToo() throws Exception {
        breakIt("basis = 'moon'");

        assertThat(answer(post(page + "/answers/vision").param("shown", "vision").param("was.vision", "none").param("q.vision", "adopted")
                .with(csrf())).getStatus()).isEqualTo(200);
        assertThat(answer(get(rest)).getContentAsString(StandardCharsets.UTF_8)).contains("vision: adopted");
    }

    @Test
    void itIsCleared() throws Exception {
        breakIt("basis = 'moon'");

        assertThat(text(post(page + SECTION).param("shown", "vision").param("was.vision", "").param("clear", "vision").with(csrf()), 200))
                .doesNotContain("moon");
        assertThat(kept()).isZero();
        assertThat(answer(get(rest)).getStatus()).isEqualTo(200);
    }

    @Test
    void anUnreadableAnswerToAHiddenQuestionIsShownUntilItIsCleared() throws Exception {
        insert("station-redevelopment", "none");
        Question question = QUESTIONS.questions().values().stream().filter(one -> one.relevantWhen()
                .filter(when -> when.question().equals("station-redevelopment")).isPresent()).findFirst().orElseThrow();
        String hidden = question.id();
        String section = "/sections/" + QUESTIONS.sectionOf(question).id();
        assertThat(page(section, 200)).doesNotContain("id=\"q-" + hidden + "\"");
        insert(hidden, "moon");

        assertThat(page(section, 200)).contains("id=\"q-" + hidden + "\"", "moon");
        assertThat(text(post(page + section).param("shown", hidden).param("clear", hidden).with(csrf()), 200))
                .doesNotContain("id=\"q-" + hidden + "\"");
        assertThat(answer(get(rest)).getStatus()).isEqualTo(200);
    }

    @Test
    void aTagOfAnEarlierStateDoesNotStandForIt() throws Exception {
        jdbc.sql("delete from answer where profile_id = :id and question_id = 'vision'").param("id", id).update();
        String without = answer(get(rest)).getHeader("ETag");
        insert("vision", "moon");

        assertThat(answer(delete(rest).header("If-Match", without)).getStatus()).isEqualTo(412);
        assertThat(answer(delete(rest)).getStatus()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"torn", "{}", "[]", "null", ""})
    void aKeptAdviceThatCannotBeReadIsAProblemAndCanStillBeTakenAlong(String content) throws Exception {
        String advice = answer(post(page + "/advices").with(csrf())).getRedirectedUrl();
        assertThat(answer(get(advice + "/unreadable.txt")).getStatus()).isEqualTo(404);
        assertThat(answer(get("/api/v1" + advice)).getStatus()).isEqualTo(200);
        jdbc.sql("update advice set content = :content where id = :id").param("content", content)
                .param("id", advice.substring("/advices/".length())).update();

        MockHttpServletResponse problem = answer(get("/api/v1" + advice));
        assertThat(problem.getStatus()).isEqualTo(422);
        assertThat(problem.getContentType()).isEqualTo("application/problem+json");
        assertThat(problem.getContentAsString(StandardCharsets.UTF_8)).contains("urn:sumakomi:problem:unreadable", "読み取れません");
        assertThat(text(get(advice), 422)).contains(advice + "/unreadable.txt");
        assertThat(text(get(advice + "/unreadable.txt"), 200)).isEqualTo(content);
    }

    private RequestBuilder body(String answers) {
        return put(rest).contentType(MediaType.APPLICATION_YAML).content("profile: 1\nanswers:\n  municipality: '13225'\n" + answers);
    }

    private void insert(String question, String values) {
        jdbc.sql("insert into answer (profile_id, question_id, answer_values, basis) values (:id, :question, :values, 'given')")
                .param("id", id).param("question", question).param("values", values).update();
    }

    private void breakIt(String set) {
        jdbc.sql("update answer set " + set + " where profile_id = :id and question_id = 'vision'").param("id", id).update();
    }

    private int kept() {
        return jdbc.sql("select count(*) from answer where profile_id = :id and question_id = 'vision'").param("id", id)
                .query(Integer.class).single();
    }

    private String page(String part, int status) throws Exception {
        return text(get(page + part), status);
    }

    private String text(RequestBuilder request, int status) throws Exception {
        MockHttpServletResponse response = answer(request);
        assertThat(response.getStatus()).isEqualTo(status);
        return HtmlUtils.htmlUnescape(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
