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
import sumakomi.programme.desk.Participant.Joining;
import sumakomi.programme.desk.Participant.Track;
import sumakomi.programme.desk.Participants;
import sumakomi.questionnaire.ProfileYears;
import sumakomi.web.Browser.Page;

/** An island that goes its own way: appointments, notes, and that nobody forgets it. */
@Tag(TestDatabase.BOTH)
@PageTest
class ConsultationPagesTests {

    private static final String NIIJIMA = "13363";
    private static final String INAGI = "13225";
    private static final String CHIYODA = "13101";

    @LocalServerPort
    private int port;

    @Autowired
    private Participants participants;

    @Autowired
    private ProfileYears years;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private int year;
    private String list;
    private String page;
    private LocalDate today;

    @BeforeEach
    void niijimaIsConsulted() {
        List.of("desk_participant", "profile").forEach(table -> jdbc.sql("delete from " + table).update());
        year = years.current();
        list = "/desk/" + year + "/consultations";
        page = list + "/" + NIIJIMA;
        today = LocalDate.now();
        browser = new Browser(port);
        browser.get("/?lang=ja");
        participants.save(new Participant(year, NIIJIMA, Joining.CONTINUING, Optional.empty(), Track.CONSULTATION, "", Participant.of(year,
                NIIJIMA).contact(), Optional.empty(), ""), 0);
        participants.save(Participant.of(year, INAGI), 0);
    }

    private Page arrange(LocalDate day) {
        browser.get(page);
        return browser.post(page + "/dates", "day", day.toString(), "begins", "10:00", "ends", "11:30", "place", "新島村役場", "topic",
                "島の電源");
    }

    private String id() {
        return jdbc.sql("select id from desk_appointment").query(String.class).single();
    }

    @Test
    void whoHasNoAppointmentStandsOutEverywhere() {
        assertThat(browser.get(list).text()).contains("新島村 約束がありません", "まだ開いていません").doesNotContain("稲城市");
        assertThat(browser.get("/desk/" + year + "/sessions").text()).contains("個別相談の自治体", "新島村 約束がありません");
        assertThat(browser.get("/desk/" + year + "/groups").links()).contains(page);

        arrange(today.plusDays(10));

        assertThat(browser.get("/desk?year=" + year).text()).contains("個別相談 ");
        assertThat(browser.get("/desk/" + year + "/sessions").text()).doesNotContain("新島村 約束がありません");
        assertThat(browser.get(page).text()).contains("島の電源", "新島村役場", "予定").doesNotContain("次の約束がなく");
    }

    @Test
    void whatWasSaidIsWrittenDownAndTheNextOneIsAskedForInTime() {
        arrange(today.minusDays(70));
        assertThat(browser.get(page).text()).contains("記録がありません");
        String[] held = {"revision", "1", "day", today.minusDays(70).toString(), "begins", "10:00", "ends", "11:30", "place", "新島村役場",
                "topic", "島の電源", "state", "held", "notes", ""};
        Page refused = browser.post(page + "/dates/" + id(), held);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("話したことを書いてください");
        held[held.length - 1] = "発電所の更新の時期を聞いた。";
        browser.get(page);
        assertThat(browser.post(page + "/dates/" + id(), held).text()).contains("発電所の更新の時期を聞いた。", "開いた", "次の約束がなく");

        browser.get(page);
        Page late = browser.post(page + "/dates/" + id(), held);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("ほかの人がこの記録を変えました");
    }

    @Test
    void whatIsWrongIsNamedAndNothingTypedIsLost() {
        browser.get(page);
        Page refused = browser.post(page + "/dates", "day", "きのう", "begins", "11:00", "ends", "10:00", "place", "役場", "topic", "残す");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("日は2026-12-01のように", "終わりを始まりより後に", "value=\"残す\"");
        assertThat(jdbc.sql("select count(*) from desk_appointment").query(Integer.class).single()).isZero();
    }

    @Test
    void tasksOfAConsultationStayUntilTheyAreDone() {
        browser.get(page);
        browser.post(page + "/matters", "town", NIIJIMA, "kind", "task", "text", "公表値を送る", "who", "secretariat", "due", "");
        assertThat(browser.get(page).text()).contains("公表値を送る", "事務局");
        String id = jdbc.sql("select id from desk_matter").query(String.class).single();
        browser.post(page + "/matters/" + id, "town", NIIJIMA, "to", "done", "seen", "1");
        assertThat(browser.get(page).text()).contains("に済み");
    }

    @Test
    void anAppointmentThatMovesKeepsItsIdInTheCalendar() {
        arrange(LocalDate.of(year, 12, 20));
        String before = browser.get(page + "/calendar.ics").body();
        assertThat(before).contains("consultation-" + id(), "20261220T100000".replace("2026", Integer.toString(year)), "SEQUENCE:1");
        browser.get(page);
        browser.post(page + "/dates/" + id(), "revision", "1", "day", year + "-12-22", "begins", "14:00", "ends", "15:00", "place", "",
                "topic", "島の電源", "state", "planned", "notes", "");
        assertThat(browser.get(list + "/calendar.ics").body()).contains("consultation-" + id(), year + "1222T140000", "SEQUENCE:2");
        browser.get(page);
        browser.post(page + "/dates/" + id() + "/delete", "revision", "2");
        assertThat(browser.get(list + "/calendar.ics").body()).doesNotContain("VEVENT");
    }

    @Test
    void anAppointmentThatIsCalledOffLeavesTheCalendarsThatTookIt() {
        arrange(LocalDate.of(year, 12, 20));
        browser.get(page);
        browser.post(page + "/dates/" + id(), "revision", "1", "day", year + "-12-20", "begins", "10:00", "ends", "11:30", "place", "",
                "topic", "島の電源", "state", "cancelled", "notes", "");

        for (String file : List.of(list + "/calendar.ics", page + "/calendar.ics")) {
            assertThat(browser.get(file).body()).as(file).contains("consultation-" + id(), "SEQUENCE:2", "STATUS:CANCELLED");
        }
    }

    @Test
    void theCalendarOfAMunicipalityHasItsConsultations() {
        participants.save(new Participant(year, CHIYODA, Joining.NEW, Optional.empty(), Track.CONSULTATION, "", Participant.of(year,
                CHIYODA).contact(), Optional.empty(), ""), 0);
        String profile = browser.post("/examples/chiyoda/copy").path();
        String own = "/desk/" + year + "/participants/" + CHIYODA + "/calendar.ics";
        assertThat(browser.get(own).status()).as("nothing is arranged yet").isEqualTo(404);
        browser.get(list + "/" + CHIYODA);
        browser.post(list + "/" + CHIYODA + "/dates", "day", year + "-12-20", "begins", "10:00", "ends", "11:30", "place", "", "topic",
                "島の電源");

        assertThat(browser.get("/desk/" + year + "/participants/" + CHIYODA).links()).contains(own);
        assertThat(browser.get(own).body()).contains("consultation-" + id(), "島の電源").doesNotContain("STATUS:CANCELLED");
        assertThat(browser.get(profile + "/calendar.ics").body()).contains("consultation-" + id());
    }

    @Test
    void whatSomebodyWroteMeanwhileIsNotDeletedUnseen() {
        arrange(today.minusDays(1));
        browser.get(page);
        browser.post(page + "/dates/" + id(), "revision", "1", "day", today.minusDays(1).toString(), "begins", "10:00", "ends", "11:30",
                "place", "", "topic", "島の電源", "state", "held", "notes", "電源の更新を聞いた。");
        browser.get(page);

        Page refused = browser.post(page + "/dates/" + id() + "/delete", "revision", "1");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("削除していません", "電源の更新を聞いた。");
        browser.get(page);
        assertThat(browser.post(page + "/dates/" + id() + "/delete", "revision", "2").text()).doesNotContain("電源の更新を聞いた。");
    }

    @Test
    void whomTheAdviceSendsToAConsultationIsPointedOut() {
        participants.save(Participant.of(year, CHIYODA), 0);
        String profile = browser.post("/examples/chiyoda/copy").path();
        browser.get(profile + "/advice");
        browser.post(profile + "/advices");

        assertThat(browser.get(list).text()).contains("助言が個別相談を勧める自治体", "千代田区");
    }

    @Test
    void speaksEnglishAndKnowsOnlyThoseWhoAreConsulted() {
        assertThat(browser.get(list + "?lang=en").text()).contains("Consultations of FY", "No appointment");
        assertThat(browser.get(list + "/" + INAGI).status()).isEqualTo(404);
    }
}
