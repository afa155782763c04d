package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.programme.Sessions;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.groups.PlanDocument;
import sumakomi.programme.groups.PlanDocument.LeadOf;
import sumakomi.programme.groups.PlanDocument.SeatOf;
import sumakomi.programme.groups.Plans;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.ProfileYears;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.Browser.Page;

/** Groups and dates as the secretariat plans them: what is given, the search, changes by hand, the announcement and its calendars. */
@Tag(TestDatabase.BOTH)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:groups;DB_CLOSE_DELAY=-1", "sumakomi.desk.solving=3s"})
class GroupPagesTests {

    private static final List<String> TOWNS = List.of("13203", "13204", "13208", "13225");
    private static final int YEAR = 2026;
    private static final String PAGE = "/desk/" + YEAR + "/groups";

    @LocalServerPort
    private int port;

    @Autowired
    private Participants participants;

    @Autowired
    private Plans plans;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Profiles profiles;

    @Autowired
    private ProfileYears years;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void fourCitiesTakePart() {
        List.of("desk_plan", "desk_participant", "profile").forEach(table -> jdbc.sql("delete from " + table).update());
        TOWNS.forEach(code -> participants.save(Participant.of(YEAR, code), 0));
        browser = new Browser(port);
        browser.get("/?lang=ja");
    }

    private Page setUp(String slots) {
        browser.get(PAGE);
        return browser.post(PAGE + "/setup", "revision", Integer.toString(plans.of(YEAR).revision()), "groups", "2", "staff",
                "担当1; 1; 公共施設開発型; 2026-07-06\n担当2; 1", "slots", slots);
    }

    private static String enough() {
        List<String> lines = new ArrayList<>();
        for (String day : List.of("1; 2026-07-06", "1; 2026-07-07", "1; 2026-07-08", "2; 2026-09-07", "2; 2026-09-08", "3; 2026-11-09",
                "3; 2026-11-10", "4; 2027-01-12", "4; 2027-01-13")) {
            lines.add(day + "; 午後; 会議室");
        }
        return String.join("\n", lines);
    }

    private Page search() throws InterruptedException {
        browser.get(PAGE);
        browser.post(PAGE + "/search", "revision", Integer.toString(plans.of(YEAR).revision()));
        Page page = browser.get(PAGE);
        while (page.text().contains("計画を探しています")) {
            Thread.sleep(200);
            page = browser.get(PAGE);
        }
        return page;
    }

    @Test
    void whatIsMissingIsToldWithWhatHelps() {
        assertThat(browser.get(PAGE).text()).contains("グループの数が決まっていません", "第1回に空いている日と部屋が0件しかなく、1グループ分に足りません").doesNotContain("0グループ分");
        assertThat(setUp("1; 2026-07-06; 午後; 会議室").text()).contains("第1回に空いている日と部屋が1件しかなく、2グループ分に足りません");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1; 2026-07-20; 午後; 会議室 | 海の日
            1; 2026-07-11; 午後; 会議室 | 土曜日か日曜日
            1; 2026-08-03; 午後; 会議室 | 第1回の月ではありません
            9; 2026-07-06; 午後; 会議室 | 「9」という回はありません
            1; きのう; 午後; 会議室 | 「きのう」は日付ではありません
            1; 2026-07-06; 夜; 会議室 | 「夜」は午前か午後ではありません
            明日の午後なら空いています | 「明日の午後なら空いています」に区切りの「;」がありません
            """)
    void aLineThatIsWrongIsNamedAndNothingTypedIsLost(String line, String told) {
        Page refused = setUp(line);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("空いている日と部屋の1行目", told, line);
        assertThat(plans.of(YEAR).revision()).isZero();
    }

    @Test
    void aPlanIsFoundChangedByHandAndAnnounced() throws InterruptedException {
        setUp(enough());
        Page found = search();
        assertThat(found.text()).contains("必ず守る条件をすべて満たしています", "Aグループ", "Bグループ");
        PlanDocument draft = plans.of(YEAR).draft();
        assertThat(draft.seats()).hasSize(4).allMatch(seat -> seat.group().isPresent());

        Page why = browser.get(PAGE + "/towns/13225");
        assertThat(why.text()).contains("稲城市のグループと理由", "庁舎が近い", "ほかのグループに移すと");

        browser.get(PAGE);
        Page announced = browser.post(PAGE + "/announce", "revision", Integer.toString(plans.of(YEAR).revision()));
        assertThat(announced.text()).contains("日程を知らせました");
        assertThat(browser.get("/desk?year=" + YEAR).text()).containsAnyOf("第3回", "第4回", "日程なし");

        Page calendar = browser.get("/desk/" + YEAR + "/participants/13225/calendar.ics");
        assertThat(calendar.body()).contains("BEGIN:VCALENDAR", "SEQUENCE:1", "TZID=Asia/Tokyo", "municipality-2026-13225-session-1");
        assertThat(calendar.body().split("BEGIN:VEVENT")).hasSize(5);
        assertThat(browser.get("/desk/" + YEAR + "/calendar.ics?staff=担当1").body().split("BEGIN:VEVENT")).hasSize(5);
    }

    @Test
    void aSessionThatIsHandedOverLeavesTheCalendarsThatHadIt() throws InterruptedException {
        setUp(enough());
        search();
        plans.announce(YEAR, plans.of(YEAR).revision());
        PlanDocument draft = plans.of(YEAR).draft();
        LeadOf first = draft.leads().get(0);
        String former = first.staff().orElseThrow();
        plans.save(YEAR, draft.with(draft.seats().stream().filter(seat -> !seat.code().equals("13225")).toList(),
                List.of(new LeadOf(first.group(), Optional.of("担当9"), false), draft.leads().get(1)), draft.meetings()),
                plans.of(YEAR).revision());
        plans.announce(YEAR, plans.of(YEAR).revision());

        String calendar = "/desk/" + YEAR + "/calendar.ics?staff=";
        assertThat(browser.get(calendar + former).body().split("STATUS:CANCELLED")).hasSize(5);
        assertThat(browser.get(calendar + former).body()).contains("SEQUENCE:2", "group-" + YEAR + "-" + first.group() + "-session-1");
        assertThat(browser.get(calendar + "担当9").body()).contains("BEGIN:VEVENT").doesNotContain("CANCELLED");
        assertThat(browser.get("/desk/" + YEAR + "/calendar.ics").body()).as("they are held, by somebody else").doesNotContain("CANCELLED");
        assertThat(browser.get("/desk/" + YEAR + "/participants/13225/calendar.ics").body().split("STATUS:CANCELLED")).hasSize(5);

        plans.save(YEAR, draft, plans.of(YEAR).revision());
        plans.announce(YEAR, plans.of(YEAR).revision());
        assertThat(browser.get(calendar + former).body()).contains("BEGIN:VEVENT").doesNotContain("CANCELLED");
        assertThat(browser.get(calendar + "担当9").body().split("STATUS:CANCELLED")).hasSize(5);
    }

    @Test
    void aSearchOnAPlanThatSomebodyChangedIsRefusedAndSaysWhy() {
        setUp(enough());
        browser.get(PAGE);
        Page late = browser.post(PAGE + "/search", "revision", "0");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("ほかの人がこの記録を変えました");
    }

    @Test
    void theDatesStandOnTheChecklistOfTheMunicipality() throws InterruptedException {
        String profile = profiles.create(Map.of("municipality", GivenAnswer.of(new Answer.Choice("13225"))));
        years.rename(profile, "", YEAR);
        setUp(enough());
        search();
        assertThat(browser.get("/profiles/" + profile + "/calendar.ics").status()).isEqualTo(404);
        browser.get(PAGE);
        browser.post(PAGE + "/announce", "revision", Integer.toString(plans.of(YEAR).revision()));

        assertThat(sessions.of(profile, YEAR)).isEqualTo(plans.dates(YEAR).get("13225")).hasSize(4);
        assertThat(browser.get("/profiles/" + profile + "/calendar.ics").body().split("BEGIN:VEVENT")).hasSize(5);
        sessions.set(profile, YEAR, 1, Optional.of(LocalDate.of(2026, 7, 30)), Optional.of(sessions.of(profile, YEAR).get(1)));
        assertThat(sessions.of(profile, YEAR).get(1)).as("what the municipality entered itself").isEqualTo(LocalDate.of(2026, 7, 30));
    }

    @Test
    void aPlanThatBreaksWhatMustBeKeptIsNeverShownAsGoodNorAnnounced() throws InterruptedException {
        setUp(enough());
        search();
        List<String> form = new ArrayList<>(List.of("revision", Integer.toString(plans.of(YEAR).revision())));
        plans.of(YEAR).draft().seats().stream().filter(seat -> seat.group().equals(Optional.of(2)))
                .forEach(seat -> form.addAll(List.of("group." + seat.code(), "1")));
        browser.get(PAGE + "/2");

        Page broken = browser.post(PAGE + "/2", form.toArray(String[]::new));

        assertThat(broken.text()).contains("この計画は必ず守る条件を満たしていません", "グループが小さすぎない", "グループの数を減らす")
                .doesNotContain("必ず守る条件をすべて満たしています");
        Page refused = browser.post(PAGE + "/announce", "revision", Integer.toString(plans.of(YEAR).revision()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("知らせられません");
        assertThat(plans.of(YEAR).announced()).isEmpty();
    }

    @Test
    void pinsThatContradictEachOtherAreNamedAsWhatStandsInTheWay() throws InterruptedException {
        setUp(enough());
        search();
        String time = plans.of(YEAR).draft().times(1).get(1).key();
        for (int group : List.of(1, 2)) {
            browser.get(PAGE + "/" + group);
            browser.post(PAGE + "/" + group, "revision", Integer.toString(plans.of(YEAR).revision()), "slot.1", time, "pin.slot.1", "on");
        }

        assertThat(browser.get(PAGE).text()).contains("この計画は必ず守る条件を満たしていません", "関わる固定：A1、B1。「変える」でどれかの固定を外して");
    }

    @Test
    void ofLinesWithoutADayNoneIsSaidToBeThereTwice() {
        assertThat(setUp("1; きのう; 午後; 会議室\n1; おととい; 午後; 会議室").text()).contains("「きのう」は日付ではありません", "「おととい」は日付ではありません")
                .doesNotContain("1970");
    }

    @Test
    void theNextStepIsTheMainActionAndPinsAreNamedOnlyWhereThereAreSome() throws InterruptedException {
        setUp(enough());
        assertThat(mainAction(browser.get(PAGE))).containsExactly("計画を探す");
        Page found = search();
        assertThat(mainAction(found)).containsExactly("この日程を知らせる");
        assertThat(found.text()).contains("まだ知らせていません", "別の計画を探す").doesNotContain("を守って探し直す");
        browser.get(PAGE);
        browser.post(PAGE + "/announce", "revision", Integer.toString(plans.of(YEAR).revision()));
        Page announced = browser.get(PAGE);
        assertThat(mainAction(announced)).isEmpty();
        assertThat(announced.text()).contains("この日程を知らせてあります");

        SeatOf first = plans.of(YEAR).draft().seats().get(0);
        String group = Integer.toString(first.group().orElseThrow());
        browser.get(PAGE + "/" + group);
        Page pinned = browser.post(PAGE + "/" + group, "revision", Integer.toString(plans.of(YEAR).revision()), "pin." + first.code(),
                "on");

        assertThat(pinned.text()).contains("固定した1件を守って探し直す", "この日程を知らせてあります");
        assertThat(plans.of(YEAR).draft().seats()).filteredOn(SeatOf::pinned).extracting(SeatOf::code).containsExactly(first.code());
    }

    private static List<String> mainAction(Page page) {
        return Jsoup.parse(page.body()).select("#live button.button:not(.secondary)").eachText();
    }

    @Test
    void aMunicipalityMovesIntoAGroupAndWhatTheFormDoesNotNameStays() throws InterruptedException {
        setUp(enough());
        search();
        PlanDocument before = plans.of(YEAR).draft();
        String mover = before.seats().stream().filter(seat -> seat.group().equals(Optional.of(2))).findFirst().orElseThrow().code();
        Page form = browser.get(PAGE + "/1");
        assertThat(form.text()).contains("Aグループを変える", "担当を固定", "第1回を固定");

        Page moved = browser.post(PAGE + "/1", "revision", Integer.toString(plans.of(YEAR).revision()), "joins", mover, "pin.joins", "on");

        PlanDocument after = plans.of(YEAR).draft();
        assertThat(moved.status()).isEqualTo(200);
        assertThat(after.group(mover)).contains(1);
        assertThat(after.times(1)).isEqualTo(before.times(1));
        assertThat(after.leads()).isEqualTo(before.leads());
        assertThat(after.seats()).filteredOn(SeatOf::pinned).extracting(SeatOf::code).containsExactly(mover);
    }

    @Test
    void whoeverChangesAGroupThatWasChangedMeanwhileLosesNothingTyped() throws InterruptedException {
        setUp(enough());
        search();
        browser.get(PAGE + "/1");

        Page late = browser.post(PAGE + "/1", "revision", "1", "pin.staff", "on");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("ほかの人がこの記録を変えました");
        assertThat(Jsoup.parse(late.body()).selectFirst("#pin-staff").hasAttr("checked")).isTrue();
        assertThat(plans.of(YEAR).draft().leads()).noneMatch(PlanDocument.LeadOf::pinned);
        assertThat(browser.get(PAGE + "/9").status()).isEqualTo(404);
    }

    @Test
    void twoWhoPlanAtTheSameTimeAreToldApart() {
        setUp(enough());
        browser.get(PAGE);

        Page late = browser.post(PAGE + "/setup", "revision", "0", "groups", "3", "staff", "担当9; 1", "slots", "");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("ほかの人がこの記録を変えました", "担当9");
        assertThat(plans.of(YEAR).draft().groups()).isEqualTo(2);
    }

    @Test
    void allWorkingDaysAreAddedWithoutHolidays() {
        browser.get(PAGE);
        browser.post(PAGE + "/working-days", "revision", "0", "room", "第1会議室");

        assertThat(plans.of(YEAR).draft().slots()).hasSize(2 * (22 + 19 + 19 + 19)).noneMatch(slot -> slot.day().toString()
                .equals("2026-09-22"));
    }

    @Test
    void speaksEnglishToo() {
        assertThat(browser.get(PAGE + "?lang=en").text()).contains("Groups and dates of FY", "Free days and rooms", "Number of groups");
    }
}
