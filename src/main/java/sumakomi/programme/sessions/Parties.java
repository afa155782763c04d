package sumakomi.programme.sessions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.programme.desk.Participant.Track;
import sumakomi.programme.desk.Portfolio;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.programme.groups.Group;
import sumakomi.programme.groups.PlanDocument;
import sumakomi.programme.groups.PlanDocument.LeadOf;
import sumakomi.programme.groups.Plans;
import sumakomi.programme.groups.Slot;

/** Who comes together in the sessions of a year: the groups of the plan, and whoever is in none. */
@Component
public class Parties {

    private final Portfolio portfolio;
    private final Plans plans;

    Parties(Portfolio portfolio, Plans plans) {
        this.portfolio = portfolio;
        this.plans = plans;
    }

    /**
     * Those who come to a session together.
     *
     * @param id number of the group, the code of a municipality that is in none, or the name of minutes of a group that there is no more
     * @param left codes of those who were expected in a session that was held and take part no more
     * @param staff who accompanies them; empty as long as nobody does
     * @param times by the number of the session, as far as they are planned
     * @param past whether they came together in a session that was held, and do so no more
     */
    public record Party(String id, Optional<Group> group, List<Row> members, List<String> left, String staff,
            Map<Integer, Slot> times, boolean past) {

        public Party {
            members = List.copyOf(members);
            left = List.copyOf(left);
        }

        public List<String> towns() {
            return Stream.concat(members.stream().map(Row::municipality), left.stream()).toList();
        }
    }

    /**
     * All of a year.
     *
     * @param announced whether the plan was announced; before that its groups may still change
     * @param parties groups first
     * @param apart those that are served by consultation
     */
    public record OfYear(boolean announced, List<Party> parties, List<Row> apart) {

        /** Those with whom a session was held: a party as it is now where it is the same, else as it was then. */
        public Party heldWith(Minutes.Kept kept) {
            Set<String> towns = kept.held().expected();
            return parties.stream().filter(party -> towns.equals(Set.copyOf(party.towns()))).findFirst().orElseGet(() -> {
                List<Row> members = Stream.concat(parties.stream().flatMap(party -> party.members().stream()), apart.stream())
                        .filter(row -> towns.contains(row.municipality())).sorted(Comparator.comparing(Row::municipality)).toList();
                List<String> left = towns.stream().filter(town -> members.stream().noneMatch(row -> row.municipality().equals(town)))
                        .sorted().toList();
                return new Party(kept.of().party(), kept.of().group().map(Group::new), members, left, "", Map.of(), true);
            });
        }

        public Optional<Party> find(String id) {
            return parties.stream().filter(party -> party.id().equals(id)).findFirst();
        }
    }

    /** The plan that was announced; before that, the one that is worked on. */
    @Transactional
    public OfYear of(int fiscalYear) {
        Plans.Kept kept = plans.of(fiscalYear);
        PlanDocument plan = kept.announced().orElse(kept.draft());
        Map<Integer, List<Row>> groups = new TreeMap<>();
        List<Party> single = new ArrayList<>();
        List<Row> apart = new ArrayList<>();
        portfolio.of(fiscalYear).forEach(row -> {
            if (row.participant().track() == Track.CONSULTATION) {
                apart.add(row);
            } else {
                plan.group(row.municipality()).ifPresentOrElse(group -> groups.computeIfAbsent(group, absent -> new ArrayList<>()).add(row),
                        () -> single
                                .add(new Party(row.municipality(), Optional.empty(), List.of(row), List.of(), row.participant().inCharge(),
                                        Map.of(), false)));
            }
        });
        Stream<Party> together = groups.entrySet().stream().map(one -> new Party(Integer.toString(one.getKey()),
                Optional.of(new Group(one.getKey())), one.getValue(), List.of(), staff(plan, one.getKey()), plan.times(one.getKey()),
                false));
        return new OfYear(kept.announced().isPresent(), Stream.concat(together, single.stream().sorted(Comparator.comparing(Party::id)))
                .toList(), apart);
    }

    private static String staff(PlanDocument plan, int group) {
        return plan.leads().stream().filter(lead -> lead.group() == group).findFirst().flatMap(LeadOf::staff).orElse("");
    }
}
