package sumakomi.programme.sessions;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Programme;
import sumakomi.programme.groups.PlanningRules;
import sumakomi.programme.sessions.Parties.Party;

/** What is on the table in a session. */
@Component
public class SessionSheets {

    private final Parties parties;
    private final Standings standings;
    private final Minutes minutes;

    SessionSheets(Parties parties, Standings standings, Minutes minutes) {
        this.parties = parties;
        this.standings = standings;
        this.minutes = minutes;
    }

    /**
     * A session of a party.
     *
     * @param only code of the municipality whose share this is; empty for all of them
     * @param shown how those whose share it is stand
     * @param lines what they hear of: what is taken together, and their own
     * @param kept what was written down of it
     * @param before what was written down of the same session of other groups in which some of them were
     */
    public record Sheet(Minutes.Of of, Party party, String only, Programme.Session contents, SessionPlan plan, List<Standing> shown,
            List<SessionPlan.Line> lines, Optional<Minutes.Kept> kept, List<Minutes.Kept> before) {

        public Sheet {
            shown = List.copyOf(shown);
            lines = List.copyOf(lines);
            before = List.copyOf(before);
        }

        /** What was agreed in the session, and tasks of before that are open. */
        public List<Matter.Kept> agreed() {
            return shown.stream().flatMap(one -> one.matters().stream()).filter(kept -> kept.matter().session()
                    .map(number -> number == of.session() || kept.matter().open() && number < of.session()).orElse(kept.matter().open()))
                    .toList();
        }
    }

    /** @return nothing where there is no such session or party; one that is not in the party counts as none */
    @Transactional
    public Optional<Sheet> of(Minutes.Of of, String only, Knowledge knowledge, Library library) {
        Optional<Programme.Session> contents = knowledge.programme().sessions().stream().filter(one -> one.session() == of.session())
                .findFirst();
        Parties.OfYear year = parties.of(of.fiscalYear());
        Minutes.OfYear written = minutes.of(of.fiscalYear());
        return contents.flatMap(session -> year.find(of.party()).or(() -> written.find(of).map(year::heldWith)).map(party -> sheet(of,
                party, party.towns().contains(only) ? only : "", session, written, knowledge, library)));
    }

    private Sheet sheet(Minutes.Of of, Party party, String only, Programme.Session contents, Minutes.OfYear written,
            Knowledge knowledge, Library library) {
        SessionRules rules = SessionRules.of(library);
        List<Standing> members = standings.of(party.members(), knowledge, rules);
        List<Standing> shown = members.stream().filter(one -> only.isEmpty() || one.municipality().equals(only)).toList();
        SessionPlan plan = SessionPlan.of(of.session(), Optional.ofNullable(party.times().get(of.session())).map(slot -> PlanningRules.of(
                library).hours().get(slot.half())), members, rules);
        return new Sheet(of, party, only, contents, plan, shown, plan.lines().stream().filter(line -> line.of().filter(one -> !shown
                .contains(one)).isEmpty()).toList(), written.find(of).or(() -> written.find(of, party.towns())),
                written.before(of, party.towns()));
    }
}
