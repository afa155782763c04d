package sumakomi.programme.groups;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A plan as it is kept: what it is made of, and what was decided so far by hand or by the solver.
 *
 * @param groups how many groups there are to be
 * @param announcements how often it was announced
 */
public record PlanDocument(List<Staff> staff, List<Slot> slots, int groups, List<SeatOf> seats, List<LeadOf> leads,
        List<MeetingOf> meetings, int announcements) {

    public static final PlanDocument NOTHING = new PlanDocument(List.of(), List.of(), 0, List.of(), List.of(), List.of(), 0);
    /** Groups of a year, at most. */
    public static final int MOST_GROUPS = 40;

    public PlanDocument {
        staff = List.copyOf(staff);
        slots = List.copyOf(slots);
        seats = List.copyOf(seats);
        leads = List.copyOf(leads);
        meetings = List.copyOf(meetings);
    }

    /** @param group its number; absent before it is decided */
    public record SeatOf(String code, Optional<Integer> group, boolean pinned) {}

    /** @param staff the name; absent before it is decided */
    public record LeadOf(int group, Optional<String> staff, boolean pinned) {}

    /** @param slot absent before it is decided */
    public record MeetingOf(int group, int session, Optional<Slot> slot, boolean pinned) {}

    public PlanDocument withSetup(List<Staff> people, List<Slot> free, int number) {
        return new PlanDocument(people, free, number, seats, leads, meetings, announcements);
    }

    /** The same with what a plan decided. */
    PlanDocument decided(GroupPlan plan) {
        return new PlanDocument(staff, slots, groups,
                plan.seats().stream().map(seat -> new SeatOf(seat.town().code(), Optional.ofNullable(seat.getGroup()).map(Group::number),
                        seat.isPinned())).toList(),
                plan.leads().stream().map(lead -> new LeadOf(lead.group().number(), Optional.ofNullable(lead.getStaff()).map(Staff::name),
                        lead.isPinned())).toList(),
                plan.meetings().stream().map(meeting -> new MeetingOf(meeting.group().number(), meeting.session(),
                        Optional.ofNullable(meeting.getSlot()), meeting.isPinned())).toList(),
                announcements);
    }

    /** The same with places, people and times that somebody chose. */
    public PlanDocument with(List<SeatOf> places, List<LeadOf> people, List<MeetingOf> times) {
        return new PlanDocument(staff, slots, groups, places, people, times, announcements);
    }

    PlanDocument announcedOnce() {
        return new PlanDocument(staff, slots, groups, seats, leads, meetings, announcements + 1);
    }

    /** Whether another plan puts the same municipalities, people and times together, whatever is pinned in either. */
    public boolean decidesLike(PlanDocument other) {
        return groups == other.groups && decisions().equals(other.decisions());
    }

    private Set<Object> decisions() {
        return Stream.of(seats.stream().map(seat -> new SeatOf(seat.code(), seat.group(), false)),
                leads.stream().map(lead -> new LeadOf(lead.group(), lead.staff(), false)),
                meetings.stream().map(meeting -> new MeetingOf(meeting.group(), meeting.session(), meeting.slot(), false)))
                .flatMap(decided -> decided).collect(Collectors.toSet());
    }

    /** The times of a group's sessions by their numbers. */
    public Map<Integer, Slot> times(int group) {
        Map<Integer, Slot> times = new TreeMap<>();
        meetings.stream().filter(one -> one.group() == group).forEach(one -> one.slot().ifPresent(slot -> times.put(one.session(), slot)));
        return times;
    }

    /** The group of a municipality. */
    public Optional<Integer> group(String code) {
        return seats.stream().filter(seat -> seat.code().equals(code)).findFirst().flatMap(SeatOf::group);
    }

    /** The problem that the solver is given: what is decided is where it begins, and from where it moves little. */
    public GroupPlan problem(List<Town> towns, List<Integer> sessions, PlanningRules rules) {
        List<Group> all = IntStream.rangeClosed(1, groups).mapToObj(Group::new).toList();
        Map<Integer, Group> byNumber = all.stream().collect(Collectors.toMap(Group::number, Function.identity()));
        Map<String, Staff> byName = staff.stream().collect(Collectors.toMap(Staff::name, Function.identity()));
        Map<String, SeatOf> seatOf = seats.stream().collect(Collectors.toMap(SeatOf::code, Function.identity()));
        List<Seat> placed = towns.stream().map(town -> {
            Optional<SeatOf> kept = Optional.ofNullable(seatOf.get(town.code()));
            Group group = kept.flatMap(SeatOf::group).map(byNumber::get).orElse(null);
            return new Seat(town, group, kept.map(SeatOf::pinned).orElse(false), group);
        }).toList();
        List<Lead> led = all.stream().map(group -> {
            Optional<LeadOf> kept = leads.stream().filter(one -> one.group() == group.number()).findFirst();
            Staff person = kept.flatMap(LeadOf::staff).map(byName::get).orElse(null);
            return new Lead(group, person, kept.map(LeadOf::pinned).orElse(false), person);
        }).toList();
        List<Meeting> met = all.stream().flatMap(group -> sessions.stream().map(session -> meeting(group, session))).toList();
        return new GroupPlan(all, staff, slots, rules.limits(), placed, led, met, rules.weights());
    }

    private Meeting meeting(Group group, int session) {
        Optional<MeetingOf> kept = meetings.stream().filter(one -> one.group() == group.number() && one.session() == session).findFirst();
        Slot slot = kept.flatMap(MeetingOf::slot).filter(slots::contains).orElse(null);
        return new Meeting(group, session, slot, kept.map(MeetingOf::pinned).orElse(false), slot);
    }

    /** Whether every municipality, group and meeting has its place. */
    public boolean complete(List<Town> towns) {
        return groups > 0 && seats.stream().filter(seat -> seat.group().isPresent()).map(SeatOf::code).toList()
                .containsAll(towns.stream().map(Town::code).toList()) && leads.stream().allMatch(lead -> lead.staff().isPresent())
                && !meetings.isEmpty() && meetings.stream().allMatch(meeting -> meeting.slot().isPresent());
    }
}
