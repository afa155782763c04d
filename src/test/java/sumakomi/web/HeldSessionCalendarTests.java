package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.groups.PlanDocument;
import sumakomi.programme.groups.PlanDocument.LeadOf;
import sumakomi.programme.groups.PlanDocument.MeetingOf;
import sumakomi.programme.groups.PlanDocument.SeatOf;
import sumakomi.programme.groups.Plans;
import sumakomi.programme.groups.Slot;
import sumakomi.programme.groups.Slot.Half;
import sumakomi.programme.groups.Staff;
import sumakomi.programme.sessions.Minutes;
import sumakomi.programme.sessions.Minutes.Held;
import sumakomi.questionnaire.ProfileYears;

/** A municipality that changes its group keeps in its calendar what was held with the group before. */
@PageTest
class HeldSessionCalendarTests {

    private static final String INAGI = "13225";
    private static final String MITAKA = "13204";

    @LocalServerPort
    private int port;

    @Autowired
    private Participants participants;

    @Autowired
    private Plans plans;

    @Autowired
    private Minutes minutes;

    @Autowired
    private ProfileYears years;

    @Autowired
    private JdbcClient jdbc;

    private int year;

    @BeforeEach
    void inagiMeetsInGroupAAndMitakaInGroupB() {
        List.of("desk_minutes", "desk_plan", "desk_participant").forEach(table -> jdbc.sql("delete from " + table).update());
        year = years.current() - 1;
        participants.save(Participant.of(year, INAGI), 0);
        participants.save(Participant.of(year, MITAKA), 0);
        plans.save(year, plan(1), 0);
        plans.announce(year, 1);
    }

    /** @param group of Inagi */
    private PlanDocument plan(int group) {
        List<Slot> slots = List.of(slot(1, 7, 6), slot(1, 7, 7), slot(2, 9, 6), slot(2, 9, 7));
        List<MeetingOf> meetings = List.of(new MeetingOf(1, 1, Optional.of(slots.get(0)), false), new MeetingOf(2, 1, Optional.of(slots.get(
                1)), false), new MeetingOf(1, 2, Optional.of(slots.get(2)), false), new MeetingOf(2, 2, Optional.of(slots.get(3)), false));
        return new PlanDocument(List.of(new Staff("担当4", 2, Set.of(), Set.of())), slots, 2, List.of(new SeatOf(INAGI, Optional.of(group),
                false), new SeatOf(MITAKA, Optional.of(2), false)), List.of(new LeadOf(1, Optional.of("担当4"), false),
                        new LeadOf(2, Optional
                                .of("担当4"), false)),
                meetings, 0);
    }

    private Slot slot(int session, int month, int day) {
        return new Slot(session, LocalDate.of(year, month, day), Half.PM, "第一会議室");
    }

    @Test
    void aSessionThatWasHeldStaysOnItsDayAndTheOthersMove() throws Exception {
        minutes.save(new Minutes.Of(year, 1, "1"), new Held(LocalDate.of(year, 7, 6), "", Map.of(INAGI, true)), 0);
        PlanDocument draft = plans.of(year).draft();
        plans.save(year, draft.with(plan(2).seats(), draft.leads(), draft.meetings()), plans.of(year).revision());
        plans.announce(year, plans.of(year).revision());

        Map<String, VEvent> events = events();
        VEvent held = events.get("municipality-" + year + "-" + INAGI + "-session-1@sumakomi-advisor");
        assertThat(held.getDateTimeStart().toString()).contains("VALUE=DATE", year + "0706");
        assertThat(held.getSummary().getValue()).contains("第1回", "Aグループ");
        assertThat(held.getDescription().getValue()).contains("稲城市").doesNotContain("三鷹市");
        VEvent moved = events.get("municipality-" + year + "-" + INAGI + "-session-2@sumakomi-advisor");
        assertThat(moved.getDateTimeStart().toString()).contains(year + "0907T");
        assertThat(moved.getSummary().getValue()).contains("Bグループ");
    }

    private Map<String, VEvent> events() throws Exception {
        Browser browser = new Browser(port);
        browser.get("/?lang=ja");
        String file = browser.get("/desk/" + year + "/participants/" + INAGI + "/calendar.ics").body();
        return new CalendarBuilder().build(new StringReader(file)).getComponents("VEVENT").stream().map(VEvent.class::cast)
                .collect(Collectors.toMap(event -> event.getUid().orElseThrow().getValue(), event -> event));
    }
}
