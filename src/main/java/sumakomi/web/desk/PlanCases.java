package sumakomi.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Programme;
import sumakomi.programme.desk.Participant.Joining;
import sumakomi.programme.groups.Group;
import sumakomi.programme.groups.GroupPlan;
import sumakomi.programme.groups.Lead;
import sumakomi.programme.groups.Meeting;
import sumakomi.programme.groups.PlanDocument;
import sumakomi.programme.groups.PlanDocument.SeatOf;
import sumakomi.programme.groups.PlanningRules;
import sumakomi.programme.groups.Plans;
import sumakomi.programme.groups.Seat;
import sumakomi.programme.groups.Town;
import sumakomi.programme.groups.Towns;

/** The plan of a year with all that it rests on, for the pages of groups and dates. */
@EditionScoped
@Component
record PlanCases(Plans plans, Towns towns, Knowledge knowledge, Library library, KnowledgeFiles libraryFiles, Years years) {

    /** All that a page of the plan is made of. */
    record Case(int year, Plans.Kept kept, Towns.OfYear towns, List<Integer> sessions, PlanningRules rules) {

        /** Whether all is decided; not after somebody took part anew, or a day or a person was taken out of what is given. */
        boolean complete() {
            return kept.draft().complete(towns.placed()) && plan().decided();
        }

        /** The places of those who take part in groups, as far as they are decided. */
        List<SeatOf> seats() {
            List<String> codes = towns.placed().stream().map(Town::code).toList();
            return kept.draft().seats().stream().filter(seat -> codes.contains(seat.code())).toList();
        }

        GroupPlan plan() {
            return kept.draft().problem(towns.placed(), sessions, rules);
        }

        /** Where a complete plan stands: what is to be done next depends on it. */
        State state(boolean feasible) {
            Optional<PlanDocument> announced = kept.announced();
            return !feasible ? State.BROKEN : announced.isEmpty() ? State.READY
                    : announced.get().decidesLike(kept.draft()) ? State.ANNOUNCED : State.CHANGED;
        }
    }

    /** Where a plan stands: it breaks what must be kept, was never announced, was changed since, or is as it was announced. */
    enum State {
        BROKEN, READY, CHANGED, ANNOUNCED;

        /** As messages name it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether it is to be announced next. */
        public boolean toAnnounce() {
            return this == READY || this == CHANGED;
        }
    }

    /** A group of a plan as a row of its table. */
    record GroupRow(Group group, List<Seat> seats, Lead lead, List<Meeting> meetings) {

        /** How many of its places, people and times are pinned. */
        public long pins() {
            return Stream.of(seats.stream().map(Seat::isPinned), Stream.of(lead.isPinned()), meetings.stream().map(Meeting::isPinned))
                    .flatMap(pinned -> pinned).filter(pinned -> pinned).count();
        }

        /** What all its municipalities are, where they are alike: new, continuing or not known. */
        public Optional<Joining> alike() {
            List<Joining> kinds = seats.stream().map(seat -> seat.town().joining()).distinct().toList();
            return kinds.size() == 1 ? Optional.of(kinds.get(0)) : Optional.empty();
        }
    }

    Case of(int year) {
        return new Case(years.known(year), plans.of(year), towns.of(year, libraryFiles),
                knowledge.programme().sessions().stream().map(Programme.Session::session).toList(), PlanningRules.of(library));
    }

    /** The groups of a complete plan. */
    static List<GroupRow> rows(GroupPlan plan) {
        return plan.groups().stream().map(group -> row(plan, group)).toList();
    }

    static GroupRow row(GroupPlan plan, Group group) {
        return new GroupRow(group, plan.seats().stream().filter(seat -> group.equals(seat.getGroup())).toList(),
                plan.leads().stream().filter(lead -> lead.group().equals(group)).findFirst().orElseThrow(),
                plan.meetings().stream().filter(meeting -> meeting.group().equals(group)).toList());
    }
}
