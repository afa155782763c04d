package sumakomi.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import sumakomi.demo.DemoPlan.Desk;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Programme;
import sumakomi.programme.Marks;
import sumakomi.programme.Remarks;
import sumakomi.programme.desk.HistoricYear;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.desk.ThemeChoice;
import sumakomi.programme.desk.ThemeChoice.Decision;
import sumakomi.programme.desk.ThemeChoices;

/** Lets those who took part in a year of the sources take part in the present one, so that the secretariat's desk has something to show. */
@Component
@Profile("demo")
class DemoDesk {

    private final Participants participants;
    private final ThemeChoices choices;
    private final Remarks remarks;
    private final DemoSessions sessions;
    private final ObjectProvider<Library> library;
    private final Clock clock;

    DemoDesk(Participants participants, ThemeChoices choices, Remarks remarks, DemoSessions sessions, ObjectProvider<Library> library,
            Clock clock) {
        this.participants = participants;
        this.choices = choices;
        this.remarks = remarks;
        this.sessions = sessions;
        this.library = library;
        this.clock = clock;
    }

    private int year() {
        return FiscalYear.of(LocalDate.now(clock));
    }

    /** Takes over who took part, with who was in charge and who was served by consultation, and what came of their sessions. */
    void participants(Desk desk, Programme programme) {
        List<Participant> then = HistoricYear.of(library.getObject(), desk.asIn()).orElseThrow().participants();
        List<Participant> now = then.stream().map(one -> new Participant(year(), one.municipality(), one.joining(), Optional.of(
                desk.programmeYear()), one.track(), one.inCharge(), one.contact(), Optional.empty(), desk.note())).toList();
        participants.saveAll(now);
        sessions.hold(now, programme, desk.said());
    }

    /** Chooses the theme of a checklist, and remarks something on it. */
    void theme(String municipality, Marks.Of list, String item, Desk desk) {
        choices.save(year(), municipality, new ThemeChoice(list.theme(), Decision.OPEN, Optional.empty(), ""));
        remarks.add(list, item, desk.remark());
    }
}
