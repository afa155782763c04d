package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.meetings.Gathering;
import sumakomi.programme.meetings.Gathering.Format;
import sumakomi.programme.meetings.Gathering.Kept;
import sumakomi.programme.meetings.Gathering.Part;
import sumakomi.programme.meetings.Gatherings;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.ProfileYears;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.Browser.Page;

/** The meetings of a year beside its sessions: from the sources, whom to invite, who came, and what was concluded. */
@Tag(TestDatabase.BOTH)
@PageTest
class MeetingPagesTests {

    private static final String HINOHARA = "13307";
    private static final String SUMIDA = "13107";
    private static final String INAGI = "13225";

    @LocalServerPort
    private int port;

    @Autowired
    private Participants participants;

    @Autowired
    private Gatherings gatherings;

    @Autowired
    private Profiles profiles;

    @Autowired
    private ProfileYears years;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private int year;

    @BeforeEach
    void nothingIsPlannedYet() {
        List.of("gathering", "gathering_called_off", "desk_participant", "profile")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        year = years.current();
        browser = new Browser(port);
        browser.get("/?lang=ja");
    }

    private String meetings() {
        return "/desk/" + year + "/meetings";
    }

    private String add(String format, String title) {
        browser.get(meetings());
        return browser.post(meetings(), "format", format, "title", title).path();
    }

    private void answers(String code, Map<String, String> answers) {
        participants.save(Participant.of(year, code), 0);
        Map<String, GivenAnswer> given = answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> GivenAnswer.of(new Answer.Choice(one.getValue()))));
        given.put("municipality", GivenAnswer.of(new Answer.Choice(code)));
        profiles.create(given);
    }

    /** The source tells 27, 19 and 18 municipalities at the plenaries, without names. */
    @Test
    void theMeetingsOf2015AreThereAsTheSourceTellsThem() {
        assertThat(browser.get("/desk").links()).contains("/desk?year=2015", "/desk?year=2013");
        assertThat(browser.get(meetings()).links()).contains("/desk/2015/meetings");
        assertThat(browser.get("/desk/2015/meetings").text()).contains("事業の資料に");

        browser.post("/desk/2015/meetings/historic");

        Map<Format, List<Gathering>> told = gatherings.of(2015).stream().map(Kept::gathering)
                .collect(Collectors.groupingBy(Gathering::format));
        assertThat(told.get(Format.PLENARY)).extracting(one -> one.came().orElseThrow()).containsExactly(27, 19, 18);
        assertThat(told.get(Format.PLENARY)).extracting(one -> one.heldOn().orElseThrow().toString()).containsExactly("2015-06-22",
                "2015-11-27", "2016-03-07");
        assertThat(told.get(Format.TRAINING)).extracting(one -> one.persons().orElseThrow()).containsExactly(13, 20, 19, 7);
        assertThat(told.get(Format.SITE_VISIT)).hasSize(3).allSatisfy(one -> {
            assertThat(one.heldOn()).isEmpty();
            assertThat(one.members()).isEmpty();
        });
        assertThat(told.get(Format.THEME_GROUP).stream().collect(Collectors.toMap(Gathering::title, Function.identity())))
                .hasEntrySatisfying("テーマ2：木質バイオマスを使う地域エネルギー事業", one -> assertThat(one.members()).containsOnlyKeys(HINOHARA))
                .hasEntrySatisfying("テーマ1：市区町村と都の連携による導入促進 3", one -> assertThat(one.came()).contains(7));
        Page page = browser.get("/desk/2015/meetings");
        assertThat(page.text()).contains("第1回全体会", "27自治体・団体", "10自治体・団体（13名）");
        browser.post("/desk/2015/meetings/historic");
        assertThat(browser.get("/desk/2015/meetings").all("/meetings/([0-9a-f-]{36})\"")).hasSameSizeAs(page.all(
                "/meetings/([0-9a-f-]{36})\""));
    }

    @Test
    void aMeetingIsPlannedHeldAndTold() {
        participants.save(Participant.of(year, INAGI), 0);
        String meeting = add("training", "職員研修");

        Page saved = browser.post(meeting, "revision", "1", "title", "職員研修 第1回", "day", year + "-07-16", "begins", "13:30", "ends",
                "17:00", "place", "東京区政会館", "part." + INAGI, "attended", "municipalities", "１０", "persons", "13", "note", "エネルギー政策");

        assertThat(saved.text()).contains("保存しました", "職員研修 第1回", "10自治体・団体（13名）");
        Gathering kept = gatherings.of(year).get(0).gathering();
        assertThat(kept.members()).isEqualTo(Map.of(INAGI, Part.ATTENDED));
        assertThat(kept.came()).contains(10);
        assertThat(browser.get(meetings()).text()).contains("東京区政会館", year + "年7月16日");
        assertThat(browser.get("/trail").text()).contains("会合");
        browser.get(meeting);
        assertThat(browser.post(meeting + "/delete", "revision", "1").text()).as("changed meanwhile").contains("削除していません");
        assertThat(gatherings.of(year)).hasSize(1);
        browser.get(meeting);
        browser.post(meeting + "/delete", "revision", "2");
        assertThat(gatherings.of(year)).isEmpty();
    }

    @Test
    void whoCameIsStillChosenWhenTheMeetingIsOpenedAgain() {
        participants.save(Participant.of(year, INAGI), 0);
        String meeting = add("plenary", "第1回全体会");
        browser.post(meeting, "revision", "1", "title", "第1回全体会", "part." + INAGI, "absent");

        assertThat(Jsoup.parse(browser.get(meeting).body()).select("#part-" + INAGI + " option[selected]").eachAttr("value"))
                .containsExactly("absent");
    }

    @Test
    void meetingsLeaveAsCalendarFilesWithIdsThatStay() throws Exception {
        String plenary = add("plenary", "第1回全体会");
        assertThat(browser.get(plenary + "/calendar.ics").status()).as("no day is settled yet").isEqualTo(404);
        assertThat(browser.get(meetings() + "/calendar.ics").status()).isEqualTo(404);
        browser.get(plenary);
        browser.post(plenary, "revision", "1", "title", "第1回全体会", "day", year + "-06-22", "begins", "13:30", "ends", "17:00", "place",
                "区政会館、3階", "note", "内部のメモ");
        String visit = add("site-visit", "見学会");
        browser.get(visit);
        browser.post(visit, "revision", "1", "title", "見学会", "day", year + "-07-16", "part." + INAGI, "invited");

        List<VEvent> all = events(meetings() + "/calendar.ics");
        assertThat(all).hasSize(2);
        VEvent first = all.get(0);
        assertThat(first.getSummary().getValue()).isEqualTo("第1回全体会");
        assertThat(first.getLocation().getValue()).isEqualTo("区政会館、3階");
        assertThat(first.getDateTimeStart().toString()).contains("TZID=Asia/Tokyo", year + "0622T133000");
        assertThat(all.get(1).getDateTimeStart().toString()).contains("VALUE=DATE", year + "0716");
        assertThat(all.get(1).getDescription().getValue()).isEqualTo("事例調査 ／ 参加：稲城市");
        assertThat(events(meetings() + "/calendar.ics?format=site-visit")).hasSize(1);

        browser.get(plenary);
        browser.post(plenary, "revision", "2", "title", "第1回全体会", "day", year + "-06-29", "begins", "13:30", "ends", "17:00");
        VEvent moved = events(plenary + "/calendar.ics").get(0);
        assertThat(moved.getUid()).isEqualTo(first.getUid());
        assertThat(moved.getSequence().getSequenceNo()).isGreaterThan(first.getSequence().getSequenceNo());
        assertThat(moved.getDateTimeStart().toString()).contains(year + "0629");
        assertThat(browser.get(meetings() + "/calendar.ics").body()).doesNotContain("内部のメモ");
    }

    @Test
    void aMeetingThatIsDeletedOrLosesItsDayLeavesTheCalendars() throws Exception {
        String visit = add("site-visit", "見学会");
        browser.get(visit);
        browser.post(visit, "revision", "1", "title", "見学会", "day", year + "-07-16", "part." + INAGI, "invited");
        VEvent held = events(meetings() + "/calendar.ics").get(0);
        browser.get(visit);
        browser.post(visit, "revision", "2", "title", "見学会", "part." + INAGI, "invited");
        VEvent off = events(meetings() + "/calendar.ics").get(0);
        assertThat(off.getUid()).isEqualTo(held.getUid());
        assertThat(off.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(off.getSequence().getSequenceNo()).isGreaterThan(held.getSequence().getSequenceNo());

        browser.get(visit);
        browser.post(visit, "revision", "3", "title", "見学会", "day", year + "-07-17", "part." + INAGI, "invited");
        assertThat(events(meetings() + "/calendar.ics")).hasSize(1).allMatch(event -> event.getStatus() == null);
        browser.get(visit);
        browser.post(visit + "/delete", "revision", "4");
        VEvent gone = events(meetings() + "/calendar.ics?format=site-visit").get(0);
        assertThat(gone.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(gone.getSequence().getSequenceNo()).isEqualTo(5);
        assertThat(events(visit + "/calendar.ics").get(0).getStatus().getValue()).as("its own file says so too").isEqualTo("CANCELLED");
        assertThat(browser.get(meetings()).links()).contains(meetings() + "/calendar.ics?format=site-visit");
    }

    @Test
    void aMunicipalityFindsTheMeetingsThatConcernIt() throws Exception {
        answers(INAGI, Map.of());
        String profile = profiles.all().get(0).id();
        add("plenary", "第1回全体会");
        String visit = add("site-visit", "見学会");
        assertThat(browser.get("/profiles/" + profile + "/calendar.ics").status()).isEqualTo(404);
        browser.get(visit);
        browser.post(visit, "revision", "1", "title", "見学会", "day", year + "-07-16", "part." + SUMIDA, "invited");
        assertThat(browser.get("/profiles/" + profile + "/calendar.ics").status()).as("it is not invited").isEqualTo(404);
        browser.get(visit);
        browser.post(visit, "revision", "2", "title", "見学会", "day", year + "-07-16", "part." + INAGI, "invited");

        assertThat(events("/profiles/" + profile + "/calendar.ics")).extracting(event -> event.getSummary().getValue())
                .containsExactly("見学会");
        assertThat(browser.get("/desk/" + year + "/participants/" + INAGI).links()).contains("/desk/" + year + "/participants/" + INAGI
                + "/calendar.ics");
    }

    @Test
    void aMeetingLeavesTheCalendarOfWhoIsNotInvitedAnyMoreAndOfNobodyElse() throws Exception {
        answers(INAGI, Map.of());
        String profile = profiles.all().get(0).id();
        String plenary = add("plenary", "第1回全体会");
        browser.get(plenary);
        browser.post(plenary, "revision", "1", "title", "第1回全体会", "day", year + "-07-16");
        VEvent forAll = events("/profiles/" + profile + "/calendar.ics").get(0);
        browser.get(plenary);
        browser.post(plenary, "revision", "2", "title", "第1回全体会", "day", year + "-07-16", "part." + SUMIDA, "invited");

        VEvent off = events("/profiles/" + profile + "/calendar.ics").get(0);
        assertThat(off.getUid()).isEqualTo(forAll.getUid());
        assertThat(off.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(off.getSequence().getSequenceNo()).isGreaterThan(forAll.getSequence().getSequenceNo());
        assertThat(events(meetings() + "/calendar.ics")).as("others still meet").hasSize(1).allMatch(event -> event.getStatus() == null);

        browser.get(plenary);
        browser.post(plenary, "revision", "3", "title", "第1回全体会", "day", year + "-07-16", "part." + SUMIDA, "invited", "part." + INAGI,
                "invited");
        VEvent back = events("/profiles/" + profile + "/calendar.ics").get(0);
        assertThat(back.getStatus()).isNull();
        assertThat(back.getSequence().getSequenceNo()).isGreaterThan(off.getSequence().getSequenceNo());

        browser.get(plenary);
        browser.post(plenary + "/delete", "revision", "4");
        assertThat(events("/profiles/" + profile + "/calendar.ics").get(0).getStatus().getValue()).isEqualTo("CANCELLED");
    }

    private List<VEvent> events(String address) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(browser.get(address).body()));
        calendar.validate();
        return calendar.getComponents("VEVENT").stream().map(VEvent.class::cast).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            day            | 2031-01-01 | 年度の日ではありません
            begins         | 25時       | 「25時」は時刻ではありません
            begins         | 18:00      | 始まり（18:00）が終わり（17:00）より後です
            municipalities | たくさん   | 「たくさん」は数として読めません
            municipalities | 0          | 参加したとした自治体の数（1）より少なく
            title          |            | 名称は1行
            """)
    void aFieldThatIsWrongIsNamedAndNothingTypedIsLost(String field, String typed, String told) {
        participants.save(Participant.of(year, INAGI), 0);
        String meeting = add("plenary", "第1回全体会");
        Map<String, String> form = new java.util.LinkedHashMap<>(Map.of("revision", "1", "title", "第1回全体会", "ends", "17:00", "note",
                "書きかけ", "part." + INAGI, "attended"));
        form.put(field, typed == null ? "" : typed);

        Page refused = browser.post(meeting, form.entrySet().stream().flatMap(one -> java.util.stream.Stream.of(one.getKey(),
                one.getValue())).toArray(String[]::new));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(told, "書きかけ");
        assertThat(gatherings.of(year).get(0).revision()).isEqualTo(1);
    }

    @Test
    void twoWhoChangeTheSameMeetingAreToldApart() {
        String meeting = add("plenary", "第1回全体会");
        browser.post(meeting, "revision", "1", "title", "先に直した会");

        Page late = browser.post(meeting, "revision", "1", "title", "後から直した会");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("ほかの人がこの記録を変えました");
        assertThat(browser.get(meeting.replace("/" + year + "/", "/2015/")).status()).isEqualTo(404);
    }

    @Test
    void whoShouldJoinAThemeGroupIsToldFromTheAnswers() {
        answers(HINOHARA, Map.of("biomass", "abundant", "forest-care", "own"));
        answers(SUMIDA, Map.of("forest-care", "partner", "power-purchase", "considered"));
        answers(INAGI, Map.of("waste-heat", "abundant"));

        Page page = browser.get(meetings() + "/suggested");

        assertThat(page.text()).contains("出せる自治体 檜原村（", "木質などのバイオマスは得られますか。 → 豊富", "使える自治体 墨田区（",
                "出せる側か使える側の自治体がまだいません");
        Page group = browser.post(meetings(), "format", "theme-group", "title", "木質バイオマスの都産都消", "topic", "wood-biomass", "invited",
                HINOHARA, "invited", SUMIDA);
        assertThat(group.text()).contains("木質バイオマスの都産都消", "声をかけた自治体2件");
        assertThat(gatherings.of(year).get(0).gathering().topic()).isEqualTo("wood-biomass");
    }

    @Test
    void casesAreProposedForVisitsToThoseWhomTheyTeach() {
        participants.save(Participant.of(year, INAGI), 0);
        String profile = browser.post("/examples/inagi/copy").path();
        browser.get(profile + "/advice");
        browser.post(profile + "/advices");

        assertThat(browser.get(meetings() + "/suggested").text()).contains("江東区のマイクロ水力発電 稲城市（1位の推薦：公共施設開発型）");
    }

    @Test
    void aConclusionBecomesAProposalForTheKnowledge() {
        String meeting = add("plenary", "第1回全体会");
        browser.post(meeting, "revision", "1", "title", "第1回全体会", "day", year + "-06-22");
        browser.post(meeting + "/conclusions", "text", "断熱の指針を改修のときに示す", "propose", "true");
        browser.post(meeting + "/conclusions", "text", "次回は11月");

        Page proposals = browser.get("/desk/proposals");
        assertThat(proposals.text()).contains("断熱の指針を改修のときに示す", "第1回全体会").doesNotContain("次回は11月");
        assertThat(browser.get("/desk/proposals.yaml").body()).contains("conclusions:", "断熱の指針を改修のときに示す", "type: plenary",
                year + "-06");
        String conclusion = jdbc.sql("select id from gathering_conclusion where proposal = 'proposed'").query(String.class).single();
        browser.get(meeting);
        browser.post(meeting + "/conclusions/" + conclusion, "revision", "1", "text", "断熱の指針を改修のときに示す", "proposal", "taken",
                "reply", "guideline-at-renewalに入れた");
        assertThat(browser.get("/desk/proposals").text()).contains("この状態の提案はありません");
        assertThat(browser.get("/desk/proposals?state=taken").text()).contains("guideline-at-renewalに入れた");
        browser.get(meeting);
        assertThat(browser.post(meeting + "/conclusions", "text", " ").text()).contains("保存していません");
        assertThat(browser.post(meeting + "/conclusions/" + conclusion, "revision", "1", "proposal", "delete").text())
                .as("changed meanwhile")
                .contains("ほかの人がこの記録を変えました");
        assertThat(browser.get("/desk/proposals?state=taken").text()).contains("断熱の指針");
        browser.get(meeting);
        browser.post(meeting + "/conclusions/" + conclusion, "revision", "2", "proposal", "delete");
        assertThat(browser.get("/desk/proposals?state=taken").text()).doesNotContain("断熱の指針");
    }

    @Test
    void aMeetingWithoutATitleIsNotAdded() {
        browser.get(meetings());

        Page refused = browser.post(meetings(), "format", "plenary", "title", " ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("加えていません");
    }

    @Test
    void speaksEnglishToo() {
        String meeting = add("site-visit", "Visit");
        assertThat(browser.get(meetings() + "?lang=en").text()).contains("Meetings of FY", "Site visit", "Add a meeting");
        assertThat(browser.get(meeting).text()).contains("Attendance", "Conclusions");
        assertThat(browser.get(meetings() + "/suggested").text()).contains("Whom to invite".toLowerCase(java.util.Locale.ROOT),
                "Wood biomass");
        assertThat(browser.get("/desk/proposals").text()).contains("Proposals for the knowledge");
    }
}
