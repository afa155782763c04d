package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.web.Browser.Page;

/** One question a page, from the first page to the first advice, without a script. */
@PageTest
class ShortPathPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Questionnaire questionnaire;

    private Browser browser;
    private String profile;

    @BeforeEach
    void startAProfile() {
        browser = new Browser(port);
        browser.get("/");
        profile = browser.post("/profiles", "municipality", "13204").path();
    }

    @Test
    void theFirstPageLeadsANewcomerStraightToTheFirstQuestion() {
        assertThat(browser.get("/").body()).contains("name=\"then\" value=\"path\"");
        Page first = browser.post("/profiles", "municipality", "13204", "then", "path");
        assertThat(first.path()).matches("/profiles/[0-9a-f-]+/path/[a-z0-9-]+");
        assertThat(first.shown()).hasSize(1);
        assertThat(first.text()).contains("短い設問票：約15問のうち1問に回答", "確かめる先", "この設問を伺う理由", "わからない", "オープンデータから入れた回答");
    }

    /** Whoever says "unknown" to everything gets through too, is never asked what hangs on something unknown, and ends at the overview. */
    @ParameterizedTest
    @ValueSource(strings = {"unknown", "first option"})
    void aboutFifteenAnswersLeadToTheOverviewParentsBeforeChildren(String manner) {
        Page page = browser.get(profile + "/path");
        List<String> asked = new ArrayList<>();
        while (page.path().contains("/path/")) {
            String question = page.shown().get(0);
            assertThat(asked).doesNotContain(question);
            assertThat(questionnaire.ancestors(question)).allSatisfy(parent -> assertThat(asked).contains(parent));
            asked.add(question);
            page = send(page, manner.equals("unknown") ? new String[] {"q." + question, "unknown"} : first(question));
            if (page.path().equals(profile) && asked.size() < 14) {
                assertThat(page.text()).contains("今薦めるのに十分です");
                page = browser.get(profile + "/path");
            }
        }
        assertThat(asked).hasSizeBetween(5, 15);
        assertThat(page.path()).isEqualTo(profile);
        assertThat(page.links()).contains(profile + "/advice", profile + "/answers", profile + "/sections/places");
        assertThat(answers()).containsKeys(asked.toArray(String[]::new));
    }

    /** Files of examples answer with "unknown" even what hangs on something unknown; it is never asked, and so not counted. */
    @Test
    void beyondTheShortPathTheCountIsThatOfThePageOfAnswers() {
        String unknown = profiles.create(questionnaire.questions().keySet().stream().collect(Collectors.toMap(id -> id,
                id -> GivenAnswer.of(new Answer.Unknown()))));
        Page all = browser.get("/profiles/" + unknown + "/answers");
        Matcher told = Pattern.compile("([0-9]+)問中0問に回答、わからない([0-9]+)問").matcher(all.text());
        assertThat(told.find()).as(all.text()).isTrue();
        assertThat(told.group(1)).isEqualTo(told.group(2));
        assertThat(browser.get("/profiles/" + unknown).text()).contains(told.group(2) + "問に回答（「わからない」を含む");
    }

    /** A browser takes the first button that sends a form for the one that Enter presses. */
    @Test
    void enterSavesTheAnswerAndDoesNotTakeItBack() {
        assertThat(browser.get(profile + "/path").all("(?s)<main.*?<button type=\"submit\"([^>]*)>")).singleElement().asString()
                .doesNotContain("name=");
    }

    @Test
    void theAddressOfAStepIsAPageAndAnsweringLeadsOnByItsOwnAddress() {
        String address = browser.get(profile + "/path").path();
        Page again = browser.get(address);
        assertThat(again.path()).isEqualTo(address);
        Page next = send(again, first(again.shown().get(0)));
        assertThat(next.path()).startsWith(profile + "/path/").isNotEqualTo(address);
    }

    @Test
    void theFormerQuestionIsALinkAlongTheWayThatWasGone() {
        Page one = browser.get(profile + "/path");
        Page two = send(one, "q." + one.shown().get(0), "unknown");
        Page three = send(two, "q." + two.shown().get(0), "unknown");
        assertThat(three.links()).contains(two.path());
        Page back = browser.get(two.path());
        assertThat(back.links()).contains(one.path());
        assertThat(back.body()).containsPattern("value=\"unknown\" checked=\"checked\"");
    }

    @Test
    void nothingChosenIsAskedForAgainAndNothingIsKept() {
        Page page = browser.get(profile + "/path");
        Page refused = send(page);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("わからなければ「わからない」を選んで進めます");
        assertThat(refused.body()).contains("<title>エラー：");
        assertThat(answers()).doesNotContainKey(page.shown().get(0));
    }

    @Test
    void whatCannotBeReadIsShownAsTypedWithTheReason() {
        Page refused = send(browser.get(profile + "/path/population"), "q.population", "たくさん");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"たくさん\"");
        assertThat(refused.text()).contains("「たくさん」は数値として読めません");
    }

    /** Two tabs: the second to save is asked which answer shall stay, as everywhere. */
    @Test
    void anAnswerThatChangedMeanwhileIsAskedAbout() {
        Page opened = browser.get(profile + "/path/showcase");
        String id = profile.replaceFirst(".*/", "");
        profiles.save(id, profiles.find(id).orElseThrow().revision(),
                Map.of("showcase", Optional.of(GivenAnswer.of(new Answer.Choice("no")))));
        Page asked = send(opened, "q.showcase", "yes");
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text()).contains("このページを開いた後に");
        assertThat(answers().get("showcase").answer().values()).containsExactly("no");

        Page mine = send(asked, "q.showcase", "yes", "now.showcase", asked.hidden("now.showcase"), "mine", "showcase");
        assertThat(mine.path()).isEqualTo(profile + "/path/showcase");
        assertThat(answers().get("showcase").answer().values()).containsExactly("yes");
    }

    @Test
    void anAnswerIsChangedFromTheCheckAndLeadsBackToIt() {
        browser.post(profile + "/sections/municipality", "shown", "population", "was.population", "195391", "q.population", "195400");
        Page check = browser.get(profile + "/answers");
        String change = profile + "/path/population?from=answers";
        assertThat(check.links()).contains(change);
        Page form = browser.get(change);
        assertThat(form.text()).contains("回答を一つ変える", "保存して回答の確認へ戻る").doesNotContain("短い設問票：");
        Page back = send(form, "q.population", "約19万6千人", "from", "answers");
        assertThat(back.path()).isEqualTo(profile + "/answers");
        assertThat(back.text()).contains("196,000人");
        assertThat(answers().get("population").answer()).isEqualTo(new Answer.Amount(new BigDecimal("196000")));
    }

    @Test
    void whatIsOpenLeadsFromTheCheckToTheVeryQuestionToo() {
        assertThat(browser.get(profile + "/answers").links()).contains(profile + "/path/showcase?from=answers",
                profile + "/path/station-redevelopment?from=answers").doesNotContain(profile + "/path/station-users?from=answers");
    }

    @Test
    void aQuestionBelowAnUnansweredOneLeadsToThatOne() {
        Page page = browser.get(profile + "/path/station-users");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.shown()).isEmpty();
        assertThat(page.links()).contains(profile + "/path/station-redevelopment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/path/no-such-question", "/sections/no-such-topic"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(browser.get(profile + path).status()).isEqualTo(404);
    }

    /** Population and the like are there already, marked, and can be changed. */
    @Test
    void publishedAnswersAreShownWithTheirSourceAndNotAskedForAgain() {
        Page page = browser.get(profile + "/path");
        assertThat(page.text()).contains("195,391人", "国勢調査");
        assertThat(page.links()).contains(profile + "/path/population");
        assertThat(browser.get(profile + "/path/population").text()).contains("オープンデータ");
    }

    private Page send(Page page, String... fields) {
        String question = page.shown().get(0);
        List<String> all = new ArrayList<>(List.of("shown", question, "was." + question, page.hidden("was." + question), "enough",
                page.body().contains("name=\"enough\" value=\"true\"") ? "true" : "false"));
        all.addAll(List.of(fields));
        return browser.post(page.path(), all.toArray(String[]::new));
    }

    private String[] first(String question) {
        var asked = questionnaire.question(question).orElseThrow();
        return new String[] {"q." + question, switch (asked.kind()) {
            case NUMBER -> asked.min().orElseThrow().toPlainString();
            case MUNICIPALITY -> "13204";
            case RANKING -> asked.options().get(0).id() + ":1";
            case CHOICE, CHOICES -> asked.options().get(0).id();
        }};
    }

    private Map<String, GivenAnswer> answers() {
        return profiles.find(profile.replaceFirst(".*/", "")).orElseThrow().answers();
    }
}
