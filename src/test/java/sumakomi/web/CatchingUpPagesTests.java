package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participant.Joining;
import sumakomi.programme.desk.Participant.Track;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.sessions.Matter;
import sumakomi.programme.sessions.Matter.Kind;
import sumakomi.programme.sessions.Matter.Who;
import sumakomi.programme.sessions.Matters;
import sumakomi.questionnaire.ProfileYears;
import sumakomi.web.Browser.Page;

/** What one municipality still has to do: of the path that catches up, and of what was agreed in earlier years. */
@Tag(TestDatabase.BOTH)
@PageTest
class CatchingUpPagesTests {

    private static final String INAGI = "13225";

    @LocalServerPort
    private int port;

    @Autowired
    private Participants participants;

    @Autowired
    private Matters matters;

    @Autowired
    private ProfileYears years;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private int year;
    private String path;

    @BeforeEach
    void inagiJoinsInTheThirdYear() {
        List.of("desk_minutes", "desk_plan", "desk_participant", "profile").forEach(table -> jdbc.sql("delete from " + table).update());
        year = years.current();
        browser = new Browser(port);
        browser.get("/?lang=ja");
        take(year, Joining.NEW, 3);
        path = "/desk/" + year + "/participants/" + INAGI + "/catch-up";
    }

    private void take(int fiscalYear, Joining joining, int programmeYear) {
        Participant one = Participant.of(fiscalYear, INAGI);
        participants.save(new Participant(fiscalYear, INAGI, joining, Optional.of(programmeYear), Track.GROUP, "", one.contact(), Optional
                .empty(), ""), 0);
    }

    private String session(int number) {
        return "/desk/" + year + "/sessions/" + number + "/" + INAGI;
    }

    @Test
    void homeworkNamesTheStepsOfThePathThatTheNextSessionNeeds() {
        String homework = Jsoup.parse(browser.get(session(1)).body()).select("#homework").text();
        assertThat(homework).contains("追いつくための手順を進める", "予算要求の資料を短く試作する", "検討テーマを決める").doesNotContain("データと補助事業を洗い出す");
        assertThat(Jsoup.parse(browser.get(session(3)).body()).select("#homework").text()).contains("FSを今年度に行うか、翌年度に送るかを決める");
    }

    @Test
    void aStepThatTheToolSeesDoneIsNotAskedForAgain() {
        assertThat(browser.get(session(1)).text()).contains("設問に答え、助言を保存する", "検討テーマを決める");
        String profile = browser.post("/examples/inagi/copy").path();
        browser.get(profile + "/advice");
        browser.post(profile + "/advices");
        jdbc.sql("insert into desk_theme (fiscal_year, municipality, theme, decision, reason) values (:y, :m, 'public-facilities', 'open',"
                + " '')")
                .param("y", year).param("m", INAGI).update();

        assertThat(browser.get(session(1)).text()).contains("前年度の研究会の成果を読む").doesNotContain("設問に答え、助言を保存する", "検討テーマを決める");
        Page steps = browser.get(path);
        assertThat(steps.text()).contains("設問に答え、助言を保存する", "保存した助言か選んだテーマからわかります");
        browser.post(path);
        assertThat(jdbc.sql("select origin from desk_matter").query(String.class).list()).hasSize(6)
                .doesNotContain("answers-and-advice", "settle-theme-first");
    }

    @Test
    void openQuestionsOfTheHomeworkStandEachInALineOfItsOwn() {
        String profile = browser.post("/examples/inagi/copy").path();
        browser.get(profile + "/advice");
        browser.post(profile + "/advices");
        browser.get("/desk/" + year + "/checklists");
        browser.post("/desk/" + year + "/checklists/begin");

        Page page = browser.get(session(1));
        assertThat(page.text()).contains("答えていない設問に答える").doesNotContain("。、");
        assertThat(Jsoup.parse(page.body()).select("#homework li").eachText()).contains("施設のエネルギーデータを一元的に管理していますか。");
    }

    @Test
    void aTaskOfTheLastYearComesBackUntilItIsDone() {
        take(year - 1, Joining.NEW, 2);
        Matter task = new Matter(INAGI, Kind.TASK, Optional.of(4), "", "熱の需要を調べる", Who.MUNICIPALITY,
                Optional.of(LocalDate.of(year, 3, 31)), Optional.empty());
        matters.add(year - 1, task);
        matters.add(year - 1, new Matter(INAGI, Kind.DECISION, Optional.of(4), "", "昨年度の決定", Who.MUNICIPALITY, Optional.empty(), Optional
                .empty()));

        assertThat(browser.get("/desk/" + year + "/sessions").text()).contains("稲城市：1件");
        for (int number : List.of(1, 4)) {
            Page page = browser.get(session(number));
            assertThat(page.text()).contains("稲城市：前回までに残ったこと", "頼んだこと：熱の需要を調べる").doesNotContain("昨年度の決定", "第4回に頼んだこと");
        }
        String id = jdbc.sql("select id from desk_matter where kind = 'task'").query(String.class).single();
        browser.get(session(1));
        browser.post(session(1) + "/matters/" + id, "town", INAGI, "to", "done", "seen", "1");
        assertThat(browser.get(session(1)).text()).doesNotContain("前回までに残ったこと", "頼んだこと：熱の需要を調べる");
        assertThat(browser.get("/desk/" + (year - 1) + "/sessions/4/" + INAGI).text()).contains("熱の需要を調べる", "に済み");
    }
}
