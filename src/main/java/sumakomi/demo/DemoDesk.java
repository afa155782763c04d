package sumakomi.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import sumakomi.demo.DemoPlan.Became;
import sumakomi.demo.DemoPlan.Decided;
import sumakomi.demo.DemoPlan.Desk;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Programme;
import sumakomi.programme.Marks;
import sumakomi.programme.Remarks;
import sumakomi.programme.desk.HistoricYear;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participant.Joining;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.desk.ThemeChoice;
import sumakomi.programme.desk.ThemeChoice.Decision;
import sumakomi.programme.desk.ThemeChoices;
import sumakomi.programme.learning.Outcome;
import sumakomi.programme.learning.Outcome.Project;
import sumakomi.programme.learning.Outcome.Recommended;
import sumakomi.programme.learning.Outcomes;
import sumakomi.programme.learning.Recommendations;

/** Lets those who took part in a year of the sources take part in both years of the demo, so that the desk has something to show. */
@Component
@Profile("demo")
class DemoDesk {

    private static final long MILLION = 1_000_000;

    private final Participants participants;
    private final ThemeChoices choices;
    private final Remarks remarks;
    private final DemoSessions sessions;
    private final DemoMeetings meetings;
    private final Recommendations recommendations;
    private final Outcomes outcomes;
    private final ObjectProvider<Library> library;
    private final Clock clock;

    DemoDesk(Participants participants, ThemeChoices choices, Remarks remarks, DemoSessions sessions, DemoMeetings meetings,
            Recommendations recommendations, Outcomes outcomes, ObjectProvider<Library> library, Clock clock) {
        this.participants = participants;
        this.choices = choices;
        this.remarks = remarks;
        this.sessions = sessions;
        this.meetings = meetings;
        this.recommendations = recommendations;
        this.outcomes = outcomes;
        this.library = library;
        this.clock = clock;
    }

    private int year() {
        return FiscalYear.of(LocalDate.now(clock));
    }

    /**
     * Takes over who took part, with who was in charge and who was served by consultation, and what came of their sessions and meetings;
     * those of the year before were new then.
     */
    void participants(Desk desk, Programme programme) {
        HistoricYear told = HistoricYear.of(library.getObject(), desk.asIn()).orElseThrow();
        List<Participant> now = new ArrayList<>();
        told.participants().forEach(one -> now.add(new Participant(year(), one.municipality(), one.joining(), Optional.of(
                desk.programmeYear()), one.track(), one.inCharge(), one.contact(), Optional.of(spokenTo(desk, now.size())), desk.note())));
        List<Participant> before = now.stream().filter(one -> one.joining() != Joining.NEW).map(one -> new Participant(year() - 1,
                one.municipality(), Joining.NEW, Optional.of(desk.programmeYear() - 1), one.track(), one.inCharge(), one.contact(),
                Optional.empty(), desk.note())).toList();
        participants.saveAll(before);
        participants.saveAll(now);
        sessions.hold(now, programme, desk.said());
        meetings.hold(before, desk.meetings());
        meetings.hold(now, desk.meetings());
        meetings.asTold(desk.meetings().asIn());
    }

    private LocalDate spokenTo(Desk desk, int at) {
        return LocalDate.now(clock).minusDays(desk.contactedDaysAgo().get(at % desk.contactedDaysAgo().size()));
    }

    /** Chooses the theme of a checklist with what was decided on it, and remarks something on it. */
    void theme(String municipality, Marks.Of list, String item, Desk desk, Optional<Decided> decided) {
        choices.save(year(), municipality, new ThemeChoice(list.theme(), decided.map(Decided::decision).orElse(Decision.OPEN),
                decided.map(one -> LocalDate.now(clock).minusDays(one.daysAgo())), decided.map(Decided::reason).orElse("")));
        remarks.add(list, item, desk.remark());
    }

    /** Records what became of what was recommended first in the year before, or of what was begun though nothing was. */
    void outcome(String municipality, Became became) {
        Optional<Recommendations.Of> first = recommendations.of(year() - 1, municipality).stream().findFirst();
        first.map(Recommendations.Of::archetype).or(became::archetype).ifPresent(archetype -> outcomes.save(new Outcome(year() - 1,
                municipality, archetype, first.map(Recommendations.Of::recommended), became.study(), became.project(),
                Optional.of(year()).filter(year -> became.project() == Project.STARTED),
                became.costAt().flatMap(at -> first.flatMap(one -> cost(one.recommended(), at))), became.note()), 0));
    }

    /** To the whole million; none where the range is open upwards. */
    private static Optional<Long> cost(Recommended said, double at) {
        return said.highYen().map(high -> Math.round((said.lowYen() + at * (high - said.lowYen())) / MILLION) * MILLION);
    }
}
