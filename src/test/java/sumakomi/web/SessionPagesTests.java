package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.document.paper.PdfUa;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participant.Joining;
import sumakomi.programme.desk.Participant.Track;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.groups.PlanDocument;
import sumakomi.programme.groups.PlanDocument.LeadOf;
import sumakomi.programme.groups.PlanDocument.MeetingOf;
import sumakomi.programme.groups.PlanDocument.SeatOf;
import sumakomi.programme.groups.Plans;
import sumakomi.programme.groups.Slot;
import sumakomi.programme.groups.Slot.Half;
import sumakomi.programme.groups.Staff;
import sumakomi.questionnaire.ProfileYears;
import sumakomi.web.Browser.Page;

/** The four sessions of a group, as the secretariat prepares, writes down and follows them. */
@Tag(TestDatabase.BOTH)
@PageTest
class SessionPagesTests {

    private static final String INAGI = "13225";
    private static final String MITAKA = "13204";
    private static final String NERIMA = "13120";
    private static final String NIIJIMA = "13363";
    private static final String THEME = "public-facilities";

    @LocalServerPort
    private int port;

    @Autowired
    private Participants participants;

    @Autowired
    private Plans plans;

    @Autowired
    private ProfileYears years;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private int year;
    private String sessions;
    private String profile;

    @BeforeEach
    void inagiAndMitakaMeetInAGroupNerimaIsNewAndNiijimaIsConsulted() {
        List.of("document_of_year", "desk_minutes", "desk_plan", "desk_participant", "profile")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        year = years.current();
        sessions = "/desk/" + year + "/sessions";
        browser = new Browser(port);
        browser.get("/?lang=ja");
        take(INAGI, Joining.CONTINUING, 2, Track.GROUP);
        take(MITAKA, Joining.CONTINUING, 2, Track.GROUP);
        take(NERIMA, Joining.NEW, 3, Track.GROUP);
        take(NIIJIMA, Joining.CONTINUING, 2, Track.CONSULTATION);
        List<Slot> slots = new ArrayList<>();
        List<MeetingOf> meetings = new ArrayList<>();
        int[] months = {7, 9, 11};
        for (int i = 0; i < months.length; i++) {
            slots.add(new Slot(i + 1, LocalDate.of(year, months[i], 6), Half.PM, "第一会議室"));
            meetings.add(new MeetingOf(1, i + 1, Optional.of(slots.get(i)), false));
        }
        plans.save(year, new PlanDocument(List.of(new Staff("担当4", 1, Set.of(), Set.of())), slots, 1, List.of(new SeatOf(INAGI,
                Optional.of(1), false), new SeatOf(MITAKA, Optional.of(1), false)), List.of(new LeadOf(1, Optional.of("担当4"), false)),
                meetings, 0), 0);
        profile = browser.post("/examples/inagi/copy").path();
        browser.get(profile + "/advice");
        browser.post(profile + "/advices");
        browser.get("/desk/" + year + "/checklists");
        browser.post("/desk/" + year + "/checklists/begin");
    }

    private void take(String code, Joining joining, int programmeYear, Track track) {
        Participant one = Participant.of(year, code);
        participants.save(new Participant(year, code, joining, Optional.of(programmeYear), track, "", one.contact(), Optional.empty(), ""),
                0);
    }

    @Test
    void everyGroupAndWhoeverIsInNoneHasFourSessionsAndNobodyIsForgotten() {
        Page page = browser.get(sessions);

        assertThat(page.text()).contains("Aグループ", "三鷹市、稲城市", "練馬区", "個別相談の自治体", "新島村", "約束がありません", "日程はまだ知らせていません");
        assertThat(page.links()).contains(sessions + "/1/1", sessions + "/4/1", sessions + "/2/" + NERIMA);
    }

    @Test
    void theAgendaHasATimeTableMadeFromAdviceAndChecklist() {
        Page first = browser.get(sessions + "/1/1");

        assertThat(first.text()).contains("第1回 Aグループ", "第一会議室", "13:30", "個別支援の目的と進め方", "13:45",
                "稲城市：今年度の検討テーマの設定", "助言の推薦： 公共施設開発型", "三鷹市：今年度の検討テーマの設定", "保存した助言はまだありません", "宿題と次回", "資料に明記");
        assertThat(first.links()).contains("/municipalities/" + INAGI);
        assertThat(browser.get(sessions + "/1/1?town=" + INAGI).text()).contains("第1回 稲城市", "13:30", "稲城市：今年度の検討テーマの設定")
                .doesNotContain("三鷹市：今年度の検討テーマの設定", "記録を保存する");
        jdbc.sql("insert into desk_theme (fiscal_year, municipality, theme, decision, reason) values (:y, :m, :t, 'open', '')")
                .param("y", year).param("m", INAGI).param("t", THEME).update();
        assertThat(browser.get(sessions + "/1/1").text()).contains("稲城市：決めたテーマの確認").doesNotContain("稲城市：今年度の検討テーマの設定");
        assertThat(browser.get(sessions + "/3/1").text()).contains("FSに使える補助事業など", "そろっていないデータ8件", "（6週）");
        assertThat(browser.get(sessions + "/2/" + NERIMA).text()).contains("練馬区：FSの進み具合").doesNotContain("練馬区：テーマに合わせた", "一般的なFSの手順");
        assertThat(browser.get(sessions + "/4/" + NERIMA).text()).contains("日時は決まっていません", "0分後", "最後の回のため、宿題はありません");
    }

    @Test
    void homeworkIsWhatTheNextSessionNeeds() {
        assertThat(browser.get(sessions + "/1/1").text()).contains("次の回の手順を下調べする", "データを頼む、集める", "庁内で決める", "今年度の検討テーマ");
        assertThat(browser.get(sessions + "/1/" + NERIMA).text()).contains("チェックリストの記入が始まっていないため、宿題を作れません");
    }

    @Test
    void whatWasNotDoneComesBackInTheNextSession() {
        assertThat(browser.get(sessions + "/2/1").text()).contains("稲城市：前回までに残ったこと", "第1回の手順と判断で済んでいないもの：", "検討テーマを一つ決める");
        browser.get(sessions + "/1/1");
        browser.post(sessions + "/1/1/matters", "town", INAGI, "kind", "task", "text", "庁内の担当者を決める", "who", "municipality", "due",
                year + "-08-31");

        assertThat(browser.get(sessions + "/2/1").text()).contains("第1回に頼んだこと：庁内の担当者を決める");
        assertThat(browser.get(sessions).text()).contains("稲城市：1件");
        assertThat(browser.get(profile + "/checklist?theme=" + THEME + "&year=" + year).text()).contains("決めたことと頼んだこと", "庁内の担当者を決める");

        String id = jdbc.sql("select id from desk_matter").query(String.class).single();
        browser.get(sessions + "/2/1");
        browser.post(sessions + "/2/1/matters/" + id, "town", INAGI, "to", "done", "seen", "1");
        assertThat(browser.get(sessions + "/2/1").text()).doesNotContain("庁内の担当者を決める");
        assertThat(browser.get(sessions + "/1/1").text()).contains("に済み");
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNeitherDeletedNorMarkedUnseen() {
        browser.get(sessions + "/1/1");
        browser.post(sessions + "/1/1/matters", "town", INAGI, "kind", "task", "text", "庁内の担当者を決める", "who", "municipality", "due", "");
        String id = jdbc.sql("select id from desk_matter").query(String.class).single();
        String at = sessions + "/1/1/matters/" + id;
        browser.get(sessions + "/1/1");
        assertThat(browser.post(at, "town", INAGI, "to", "done", "seen", "1").text()).contains("保存しました");

        Page late = browser.post(at, "town", INAGI, "to", "removed", "seen", "1");
        assertThat(late.text()).contains("ほかの人がこの記録を変えました", "庁内の担当者を決める").doesNotContain("保存しました");
        assertThat(browser.post(at, "town", INAGI, "to", "open", "seen", "1").text()).contains("ほかの人がこの記録を変えました", "に済み");

        assertThat(browser.post(at, "town", INAGI, "to", "removed", "seen", "2").text()).contains("保存しました")
                .doesNotContain("庁内の担当者を決める");
        assertThat(browser.post(at, "town", INAGI, "to", "done", "seen", "2").text()).contains("ほかの人がこの記録を変えました");
    }

    @Test
    void minutesKeepWhoCameAndTwoWhoWriteAreToldApart() {
        browser.get(sessions + "/1/1");
        Page kept = browser.post(sessions + "/1/1/minutes", "revision", "0", "day", year + "-07-06", "came", INAGI, "notes", "全員の状況を聞いた。");
        assertThat(kept.text()).contains("保存しました", "全員の状況を聞いた。");
        assertThat(browser.get(sessions).text()).contains("記録あり（参加1／2）");

        Page late = browser.post(sessions + "/1/1/minutes", "revision", "0", "day", year + "-07-07", "came", MITAKA, "notes", "書きかけ");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("ほかの人がこの記録を変えました", "書きかけ");
        Page odd = browser.post(sessions + "/1/1/minutes", "revision", "1", "day", "きのう", "notes", "残す");
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.text()).contains("開いた日は2026-12-01のように", "残す");
    }

    @Test
    void minutesStayWithThoseWhoMetWhateverGroupsALaterPlanForms() throws IOException {
        browser.get(sessions + "/1/1");
        browser.post(sessions + "/1/1/minutes", "revision", "0", "day", year + "-07-06", "came", INAGI, "came", MITAKA, "notes", "先の二つ。");
        PlanDocument draft = plans.of(year).draft();
        plans.save(year, draft.with(List.of(new SeatOf(INAGI, Optional.of(1), false), new SeatOf(NERIMA, Optional.of(1), false)),
                draft.leads(), draft.meetings()), 1);

        Page now = browser.get(sessions + "/1/1");
        assertThat(now.text()).contains("練馬区、稲城市", "グループが変わる前の記録があります", "の記録：三鷹市、稲城市").doesNotContain("先の二つ。");
        assertThat(now.links()).contains(sessions + "/1/1.1");
        assertThat(browser.get(sessions).text()).contains("グループが変わる前の記録：三鷹市、稲城市").doesNotContain("記録あり");
        browser.get(sessions + "/1/1");
        Page others = browser.post(sessions + "/1/1/minutes", "revision", "0", "day", year + "-07-20", "expected", INAGI, "expected",
                MITAKA,
                "notes", "書きかけ");
        assertThat(others.status()).isEqualTo(422);
        assertThat(others.text()).contains("この回の自治体が、開いた後に変わりました", "書きかけ");
        browser.post(sessions + "/1/1/minutes", "revision", "0", "day", year + "-07-20", "came", NERIMA, "notes", "後の二つ。");

        Page then = browser.get(sessions + "/1/1.1");
        assertThat(then.text()).contains("グループが変わる前に開いた回", "先の二つ。", "7月6日").doesNotContain("後の二つ。");
        browser.post(sessions + "/1/1.1/minutes", "revision", "1", "day", year + "-07-06", "came", INAGI, "came", MITAKA, "notes", "直した。");
        assertThat(browser.get(sessions + "/1/1.1").text()).contains("直した。");
        assertThat(browser.get(sessions + "/1/1").text()).contains("後の二つ。").doesNotContain("直した。");
        assertThat(browser.get(sessions).text()).contains("記録あり（参加1／2）");
        assertThat(browser.get("/trail").text()).contains("第1回 Aグループ（");
        plans.save(year, draft, plans.of(year).revision());
        assertThat(browser.get(sessions + "/1/1").text()).contains("直した。");
        participants.remove(year, MITAKA, 1);
        assertThat(browser.get(sessions + "/1/1.1").text()).contains("直した。", "三鷹市");
        assertThat(word(sessions + "/1/1.1/pack.docx")).contains("直した。", "三鷹市");
    }

    @Test
    void aFormThatIsSentTwiceMakesOneThing() {
        Page form = browser.get(sessions + "/1/1");
        String[] task = {"town", INAGI, "kind", "task", "text", "一度だけ", "who", "municipality", "due", "", "once", form.hidden("once")};
        browser.post(sessions + "/1/1/matters", task);
        assertThat(browser.post(sessions + "/1/1/matters", task).status()).isEqualTo(200);

        assertThat(jdbc.sql("select count(*) from desk_matter").query(Integer.class).single()).isOne();
    }

    @Test
    void theRecordOfChangesTellsInWordsWhatWasWrittenDown() {
        browser.get(sessions + "/1/1");
        browser.post(sessions + "/1/1/minutes", "revision", "0", "day", year + "-07-06", "came", INAGI, "notes", "全員の状況を聞いた。");
        browser.post(sessions + "/1/1/matters", "town", INAGI, "kind", "task", "text", "資料を送る", "who", "secretariat", "due", "");

        assertThat(browser.get("/trail").text()).contains("回の記録", "第1回 Aグループ（", "稲城市／全員の状況を聞いた。", "頼んだこと／資料を送る／事務局");
    }

    @Test
    void aDecisionOfAllStandsWithEach() {
        browser.get(sessions + "/1/1");
        browser.post(sessions + "/1/1/matters", "town", "all", "kind", "decision", "text", "日程を共有する", "who", "secretariat", "due", "");

        assertThat(
                jdbc.sql("select municipality from desk_matter where kind = 'decision' order by municipality").query(String.class).list())
                .containsExactly(MITAKA, INAGI);
        browser.get(sessions + "/1/1");
        Page refused = browser.post(sessions + "/1/1/matters", "town", NERIMA, "kind", "task", "text", "x", "who", "municipality");
        assertThat(refused.status()).isEqualTo(422);
        Page empty = browser.post(sessions + "/1/1/matters", "town", INAGI, "kind", "task", "text", "残す", "who", "municipality", "due",
                "あした");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("期限は2026-12-01のように", "残す");
    }

    @Test
    void whoJoinsInYearThreeGetsAPathThatCatchesUpOnBothYears() {
        String path = "/desk/" + year + "/participants/" + NERIMA + "/catch-up";
        assertThat(browser.get(path).text()).contains("3年目から参加しています", "前年度の研究会の成果を読む", "資料に明記", "データと補助事業を洗い出す", "まだ頼んでいません");
        browser.post(path);

        Map<String, Object> last = jdbc.sql("select origin, due from desk_matter where origin = 'data-and-funding'").query().singleRow();
        assertThat(last.get("due")).hasToString(year + "-11-01");
        assertThat(jdbc.sql("select count(*) from desk_matter").query(Integer.class).single()).isEqualTo(8);
        browser.get(path);
        browser.post(path);
        assertThat(jdbc.sql("select count(*) from desk_matter").query(Integer.class).single()).isEqualTo(8);
        assertThat(browser.get(sessions + "/1/" + NERIMA).text()).contains("練馬区：追いつくための手順", "検討テーマを決める", "練馬区：助言と回答の見直しと課題")
                .doesNotContain("前年度の成果の振り返り");
        assertThat(browser.get(sessions + "/1/1").text()).contains("稲城市：前年度の成果の振り返りと課題");
        assertThat(browser.get("/desk/" + year + "/participants/" + INAGI + "/catch-up").status()).isEqualTo(404);
    }

    @Test
    void anAgendaThatIsTooLongForItsTimeSaysByHowMuch() {
        jdbc.sql("update desk_plan set content = replace(content, 'PM', 'AM')").update();
        assertThat(plans.of(year).draft().slots()).allMatch(slot -> slot.half() == Half.AM);
        assertThat(browser.get(sessions + "/1/1").text()).contains("10:00").doesNotContain("分超えます");
        for (String code : List.of("13101", "13102", "13103", "13104")) {
            take(code, Joining.CONTINUING, 2, Track.GROUP);
        }
        PlanDocument draft = plans.of(year).draft();
        List<SeatOf> seats = new ArrayList<>(draft.seats());
        List.of("13101", "13102", "13103", "13104").forEach(code -> seats.add(new SeatOf(code, Optional.of(1), false)));
        plans.save(year, draft.with(seats, draft.leads(), draft.meetings()), plans.of(year).revision());
        assertThat(browser.get(sessions + "/1/1").text()).contains("分超えます");
    }

    @Test
    void speaksEnglishAndKnowsNoOtherSession() {
        assertThat(browser.get(sessions + "/1/1?lang=en").text()).contains("Session 1, Group A", "Agenda and time table", "our assumption");
        assertThat(browser.get(sessions + "/5/1").status()).isEqualTo(404);
        assertThat(browser.get(sessions + "/1/9").status()).isEqualTo(404);
        assertThat(browser.get(sessions + "/1/" + NIIJIMA).status()).isEqualTo(404);
    }

    @Test
    void thePackOfAGroupSaysWhatThePageSaysAndThatOfOneMunicipalityItsShare() throws Exception {
        browser.get(sessions + "/1/1");
        browser.post(sessions + "/1/1/matters", "town", INAGI, "kind", "task", "text", "庁内の担当者を決める", "who", "municipality", "due",
                year + "-08-31");
        browser.post(sessions + "/1/1/minutes", "revision", "0", "day", year + "-07-06", "came", INAGI, "notes", "全員の状況を聞いた。");
        assertThat(browser.get(sessions + "/2/1").links()).contains(sessions + "/2/1/pack.docx", sessions + "/2/1/pack.pdf");

        String group = word(sessions + "/2/1/pack.docx");
        assertThat(group).contains("第2回 個別支援資料", "Aグループ", "第一会議室", "13:30", "稲城市：前回までに残ったこと", "稲城市の状態と宿題", "三鷹市の状態と宿題",
                "第1回に頼んだこと：庁内の担当者を決める", "データを頼む、集める", "決めたことと頼んだこと", "この回の記録", "出典：資料");
        assertThat(word(sessions + "/1/1/pack.docx")).contains("全員の状況を聞いた。");
        assertThat(word(sessions + "/2/1/pack.docx?town=" + INAGI)).contains("稲城市の状態と宿題").doesNotContain("三鷹市の状態と宿題");
        assertThat(word(sessions + "/1/1/pack.docx?town=" + INAGI)).doesNotContain("全員の状況を聞いた。");
        assertThat(word(sessions + "/3/1/pack.docx?lang=en")).contains("Session 3: material", "Homework until the next session");
        assertThat(PdfUa.faults(browser.bytes(sessions + "/2/1/pack.pdf?lang=en"))).isEmpty();
        assertThat(PdfUa.faults(browser.bytes(sessions + "/2/1/pack.pdf?lang=ja"))).isEmpty();
        for (String none : List.of("/5/1/pack.docx", "/1/9/pack.docx", "/2/1/pack.xlsx", "/2/1/pack.docx?town=" + NERIMA)) {
            assertThat(browser.get(sessions + none).status()).as(none).isEqualTo(404);
        }
    }

    @Test
    void theNumberOfAPackIsKnownUntilWhatItSaysChanges() throws IOException {
        browser.get("/?lang=ja");
        word(sessions + "/2/1/pack.docx");
        String number = jdbc.sql("select hash from document_of_year").query(String.class).single().substring(0, 8);
        assertThat(browser.get("/documents?number=" + number).text()).contains("個別支援資料（" + year + "年度）", "今作っても同じ内容です");
        browser.get(sessions + "/1/1");
        browser.post(sessions + "/1/1/matters", "town", INAGI, "kind", "task", "text", "庁内の担当者を決める", "who", "municipality", "due", "");
        assertThat(browser.get("/documents?number=" + number).text()).contains("渡した後に、内容が変わっています", "稲城市の状態と宿題",
                "決めたこと・頼んだことと、この回の記録").doesNotContain("三鷹市の状態と宿題");
        jdbc.sql("delete from desk_plan").update();
        assertThat(browser.get("/documents?number=" + number).text()).contains("今のグループと回からは、作られません");
    }

    @Test
    void openQuestionsAreSentencesAndStandEachInALineOfItsOwn() throws IOException {
        for (String language : List.of("ja", "en")) {
            assertThat(word(sessions + "/2/1/pack.docx?lang=" + language))
                    .contains(language.equals("ja") ? "・施設のエネルギーデータを一元的に管理していますか。\n" : "?\n")
                    .doesNotContain("。、", "?,", ".,");
        }
    }

    private String word(String address) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(browser.bytes(address)));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }
}
