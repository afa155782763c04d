package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participant.Contact;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.desk.ThemeChoice;
import sumakomi.programme.desk.ThemeChoice.Decision;
import sumakomi.programme.desk.ThemeChoices;
import sumakomi.questionnaire.ProfileYears;
import sumakomi.web.Browser.Page;

/** The checklists of all, as the secretariat follows them between two sessions. */
@Tag(TestDatabase.BOTH)
@PageTest
class ChecklistDeskPagesTests {

    private static final String INAGI = "13225";
    private static final String MITAKA = "13204";
    private static final String ADACHI = "13121";
    private static final String THEME = "public-facilities";

    @LocalServerPort
    private int port;

    @Autowired
    private Participants participants;

    @Autowired
    private ProfileYears years;

    @Autowired
    private ThemeChoices choices;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private int year;
    private String lists;
    private String profile;

    @BeforeEach
    void twoHaveAnsweredAndOneHasNot() {
        List.of("desk_participant", "profile").forEach(table -> jdbc.sql("delete from " + table).update());
        year = years.current();
        lists = "/desk/" + year + "/checklists";
        browser = new Browser(port);
        browser.get("/?lang=ja");
        List.of(MITAKA, ADACHI).forEach(code -> participants.save(Participant.of(year, code), 0));
        Participant inagi = Participant.of(year, INAGI);
        participants.save(new Participant(year, INAGI, inagi.joining(), Optional.empty(), inagi.track(), "担当4",
                new Contact("環境課", "kankyo@example.jp", ""), Optional.empty(), ""), 0);
        profile = browser.post("/examples/inagi/copy").path();
        browser.get("/");
        browser.post("/examples/mitaka/copy");
    }

    private void begin() {
        browser.get(lists);
        browser.post(lists + "/begin");
    }

    private Page mark(String item, String state, String due) {
        String page = profile + "/checklist/item?theme=" + THEME + "&year=" + year + "&item=" + item;
        String seen = browser.get(page).all("name=\"seen\" value=\"(\\d+)\"").get(0);
        return browser.post(profile + "/checklist/item", "theme", THEME, "year", Integer.toString(year), "item", item, "state", state,
                "owner", "環境課", "due", due, "note", "", "seen", seen);
    }

    @Test
    void nobodyIsForgottenWhoHasNotBegun() {
        assertThat(browser.get(lists).text()).contains("記入の始まっていない自治体（2）", "三鷹市", "稲城市", "まだチェックリストを作れない自治体：足立区");

        begin();

        assertThat(browser.get(lists).text()).doesNotContain("記入の始まっていない自治体").contains("稲城市", "公共施設", "まだチェックリストを作れない自治体：足立区");
    }

    @Test
    void progressIsToldPerAspectAndWhatIsOverdueIsCounted() {
        begin();
        int steps = jdbc.sql("select count(*) from checklist_mark where profile_id = :id and item like 'step/%'").param("id",
                profile.substring(profile.lastIndexOf('/') + 1)).query(Integer.class).single();
        assertThat(steps).isGreaterThan(10);
        mark("step/understand-support", "got", "");
        mark("step/set-theme", "open", "2020-04-01");

        Page page = browser.get(lists + "?sort=overdue");

        assertThat(page.text()).contains("技術", "市場", "経済", "業務", "システム", "1／13", "1件");
        assertThat(browser.get(lists + "/" + INAGI + "?only=overdue").text()).contains("件中1件", "2020年4月1日", "期限切れ");
    }

    @Test
    void whatManyLackIsAskedForOnce() {
        begin();
        mark("datum/facility-energy-use", "asked", "");
        assertThat(browser.get(lists).text()).contains("多くの自治体がそろえていないデータ", "施設のエネルギー使用量", "2自治体");

        Page request = browser.get(lists + "/request?datum=facility-energy-use&datum=stakeholder-list&until=2027-01-15");

        assertThat(request.text()).contains("1．施設のエネルギー使用量", "2027年1月15日までにお願いします", "対象：三鷹市、稲城市", "kankyo@example.jp",
                "メールのわからない自治体：三鷹市", "（当ツールの想定）", "データを持つところへの文面");
        assertThat(browser.get(lists + "/request").text()).contains("頼むデータが選ばれていません");
        Page odd = browser.get(lists + "/request?datum=facility-energy-use&datum=none&until=きのう");
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.text()).contains("2026-12-01のように", "1．施設のエネルギー使用量");
    }

    @Test
    void whoTickedWhatIsTold() {
        begin();
        mark("datum/facility-energy-use", "asked", "");
        mark("datum/facility-energy-use", "got", "");

        Page item = browser.get(lists + "/" + INAGI + "/item?theme=" + THEME + "&of=" + year + "&item=datum/facility-energy-use");

        String who = jdbc.sql("select who_name from trail where kind = 'checklist' order by happened_at desc limit 1").query(String.class)
                .single();
        assertThat(item.text()).contains("記入の記録", who, "依頼中／環境課", "済み／環境課");
        assertThat(browser.get(lists + "/" + INAGI).text()).contains("記入した人", who);
        assertThat(browser.get(profile + "/checklist/item?theme=" + THEME + "&year=" + year + "&item=datum/facility-energy-use").text())
                .contains("最後の記入", who);
    }

    @Test
    void aRemarkStandsBesideTheItemOnBothSides() {
        begin();
        String at = lists + "/" + INAGI + "/item?theme=" + THEME + "&of=" + year + "&item=datum/facility-energy-use";
        browser.get(at);
        String[] fields = {"theme", THEME, "of", Integer.toString(year), "item", "datum/facility-energy-use"};
        Page kept = browser.post(lists + "/" + INAGI + "/remarks", with(fields, "text", "30分値もあるとよいです。"));

        assertThat(kept.text()).contains("保存しました", "30分値もあるとよいです。");
        assertThat(browser.get(lists + "/" + INAGI + "?only=remarked").text()).contains("件中1件", "30分値もあるとよいです。");
        String officers = profile + "/checklist?theme=" + THEME + "&year=" + year;
        assertThat(browser.get(officers).text()).contains("事務局の所見", "30分値もあるとよいです。");
        assertThat(browser.get(profile + "/checklist/item?theme=" + THEME + "&year=" + year + "&item=datum/facility-energy-use").text())
                .contains("30分値もあるとよいです。");

        browser.get(at);
        Page empty = browser.post(lists + "/" + INAGI + "/remarks", with(fields, "text", " "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("所見は1字から1,000字まで");
        String id = jdbc.sql("select id from checklist_remark").query(String.class).single();
        browser.post(lists + "/" + INAGI + "/remarks/" + id + "/delete", fields);
        assertThat(browser.get(officers).text()).doesNotContain("30分値もあるとよいです。");
    }

    private static String[] with(String[] fields, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void whatIsDueIsACalendarEntryThatEndsWithTheWork() {
        begin();
        mark("step/set-theme", "open", LocalDate.of(year, 12, 20).toString());

        Page calendar = browser.get(lists + "/reminders.ics");
        assertThat(calendar.body()).contains("DTSTART;VALUE=DATE:" + year + "1220", "稲城市", "TRIGGER").doesNotContain("CANCELLED");
        assertThat(browser.get(lists + "/" + MITAKA + "/reminders.ics").body()).doesNotContain("VEVENT");

        mark("step/set-theme", "got", LocalDate.of(year, 12, 20).toString());
        assertThat(browser.get(lists + "/" + INAGI + "/reminders.ics").body()).contains("CANCELLED", "SEQUENCE:3");
    }

    @Test
    void whatHasNoDueDayAnyMoreIsTakenOutOfTheCalendar() {
        begin();
        mark("step/set-theme", "open", LocalDate.of(year, 12, 20).toString());
        mark("step/set-theme", "open", "");
        assertThat(browser.get(lists + "/reminders.ics").body()).contains("STATUS:CANCELLED", "SEQUENCE:3",
                "DTSTART;VALUE=DATE:" + year + "1220").doesNotContain("TRIGGER");

        mark("step/set-theme", "open", LocalDate.of(year, 12, 21).toString());
        assertThat(browser.get(lists + "/reminders.ics").body()).contains("SEQUENCE:4", year + "1221").doesNotContain("CANCELLED");
    }

    @Test
    void whatIsDueForAThemeThatWasGivenUpIsTakenOutOfTheCalendar() {
        begin();
        mark("step/set-theme", "open", LocalDate.of(year, 12, 20).toString());
        choose(new ThemeChoice(THEME, Decision.OPEN, Optional.empty(), ""));
        assertThat(browser.get(lists + "/reminders.ics").body()).contains("TRIGGER").doesNotContain("CANCELLED");

        choose(new ThemeChoice(THEME, Decision.NO_GO, Optional.of(LocalDate.of(year, 11, 1)), "費用"));
        assertThat(browser.get(lists + "/reminders.ics").body()).contains("STATUS:CANCELLED", year + "1220").doesNotContain("TRIGGER");

        choices.remove(year, INAGI, THEME, choices.state(year, INAGI));
        choose(new ThemeChoice("shopping-street", Decision.OPEN, Optional.empty(), ""));
        assertThat(browser.get(lists + "/reminders.ics").body()).contains("STATUS:CANCELLED", year + "1220").doesNotContain("TRIGGER");
        assertThat(browser.get(lists + "/" + INAGI + "/reminders.ics").body()).contains("STATUS:CANCELLED");

        choose(new ThemeChoice(THEME, Decision.OPEN, Optional.empty(), ""));
        assertThat(browser.get(lists + "/reminders.ics").body()).contains("TRIGGER").doesNotContain("CANCELLED");
    }

    @Test
    void whatIsDueOnAProfileThatAnotherReplacedIsTakenOutOfTheCalendar() {
        begin();
        mark("step/set-theme", "open", LocalDate.of(year, 12, 20).toString());
        browser.get("/");
        browser.post("/examples/inagi/copy");
        jdbc.sql("delete from advice where profile_id = :id").param("id", profile.substring(profile.lastIndexOf('/') + 1)).update();

        assertThat(browser.get(lists + "/" + INAGI + "/reminders.ics").body()).contains("STATUS:CANCELLED", year + "1220")
                .doesNotContain("TRIGGER");
    }

    private void choose(ThemeChoice choice) {
        assertThat(choices.save(year, INAGI, choice)).isTrue();
    }

    @Test
    void speaksEnglishAndKnowsNothingOfOthers() {
        begin();
        assertThat(browser.get(lists + "?lang=en").text()).contains("Progress per aspect", "Inagi City", "Data that many lack");
        assertThat(browser.get(lists + "/13101").status()).isEqualTo(404);
        assertThat(browser.get(lists + "/" + INAGI + "/item?theme=none&of=" + year + "&item=step/set-theme").status()).isEqualTo(404);
        assertThat(browser.get(lists + "/" + INAGI + "/item?theme=" + THEME + "&of=" + year + "&item=step/none").status()).isEqualTo(404);
    }
}
