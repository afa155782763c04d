package sumakomi.programme.groups;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * What a plan must not break and what makes it better. Here stands what is measured; how much it weighs, what it is called and what
 * helps when it cannot be kept stand in {@code kb/group-planning.yaml} under the same ids.
 */
public final class GroupConstraints implements ConstraintProvider {

    static final String TOO_LARGE = "group-too-large";
    static final String TOO_SMALL = "group-too-small";
    static final String APART = "new-apart";
    static final String CAPACITY = "staff-capacity";
    static final String ABSENT = "staff-absent";
    static final String TWO_PLACES = "staff-in-two-places";
    static final String ROOM = "room-taken-twice";
    static final String ORDER = "sessions-in-order";
    static final String NEAR = "near";
    static final String LIKE = "like-themes";
    static final String SHARED = "shared-unknowns";
    static final String EXPERIENCED = "experienced-member";
    static final String CONTINUITY = "staff-continuity";
    static final String SKILLS = "staff-skills";
    static final String LOAD = "fair-load";
    static final String TRIPS = "few-days";
    static final String DISTURBANCE = "little-disturbance";

    /** All that is measured; a part behind a point belongs to the constraint before it. */
    static final List<String> MEASURED = List.of(TOO_LARGE, TOO_SMALL, TOO_SMALL + ".empty", APART, CAPACITY, ABSENT,
            TWO_PLACES, ROOM, ORDER, ORDER + ".month", NEAR, LIKE, SHARED, EXPERIENCED, CONTINUITY, SKILLS, LOAD, TRIPS,
            DISTURBANCE + ".seat",
            DISTURBANCE + ".lead", DISTURBANCE + ".meeting");

    private static final HardSoftLongScore HARD = HardSoftLongScore.ONE_HARD;
    private static final HardSoftLongScore SOFT = HardSoftLongScore.ONE_SOFT;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {tooLarge(factory), tooSmall(factory), empty(factory), apart(factory), capacity(factory), absent(factory),
                twoPlaces(factory), room(factory), order(factory), month(factory), near(factory), like(factory), shared(factory),
                experienced(factory),
                continuity(factory), skills(factory), load(factory), trips(factory), movedSeat(factory), movedLead(factory),
                movedMeeting(factory)};
    }

    private static Constraint tooLarge(ConstraintFactory factory) {
        return factory.forEach(Seat.class).groupBy(Seat::getGroup, ConstraintCollectors.count()).join(Limits.class)
                .filter((group, members, limits) -> members > limits.largest())
                .penalizeLong(HARD, (group, members, limits) -> members - limits.largest()).asConstraint(TOO_LARGE);
    }

    private static Constraint tooSmall(ConstraintFactory factory) {
        return factory.forEach(Seat.class).groupBy(Seat::getGroup, ConstraintCollectors.count()).join(Limits.class)
                .filter((group, members, limits) -> members < limits.smallest())
                .penalizeLong(HARD, (group, members, limits) -> limits.smallest() - members).asConstraint(TOO_SMALL);
    }

    private static Constraint empty(ConstraintFactory factory) {
        return factory.forEach(Group.class).ifNotExists(Seat.class, Joiners.equal(group -> group, Seat::getGroup)).join(Limits.class)
                .penalizeLong(HARD, (group, limits) -> limits.smallest()).asConstraint(TOO_SMALL + ".empty");
    }

    private static BiConstraintStream<Seat, Seat> together(ConstraintFactory factory) {
        return factory.forEachUniquePair(Seat.class, Joiners.equal(Seat::getGroup));
    }

    private static Constraint apart(ConstraintFactory factory) {
        return together(factory).filter((one, other) -> one.town().apart(other.town())).penalizeLong(HARD, (one, other) -> 1)
                .asConstraint(APART);
    }

    private static Constraint capacity(ConstraintFactory factory) {
        return factory.forEach(Lead.class).groupBy(Lead::getStaff, ConstraintCollectors.count())
                .filter((staff, groups) -> groups > Objects.requireNonNull(staff).capacity())
                .penalizeLong(HARD, (staff, groups) -> groups - Objects.requireNonNull(staff).capacity()).asConstraint(CAPACITY);
    }

    private static BiConstraintStream<Lead, Meeting> accompanied(ConstraintFactory factory) {
        return factory.forEach(Lead.class).join(Meeting.class, Joiners.equal(Lead::group, Meeting::group));
    }

    private static Constraint absent(ConstraintFactory factory) {
        return accompanied(factory).filter((lead, meeting) -> staff(lead).absences().contains(slot(meeting).day()))
                .penalizeLong(HARD, (lead, meeting) -> 1).asConstraint(ABSENT);
    }

    private static Constraint twoPlaces(ConstraintFactory factory) {
        return accompanied(factory).join(Lead.class, Joiners.equal((lead, meeting) -> lead.getStaff(), Lead::getStaff),
                Joiners.lessThan((lead, meeting) -> lead.group().number(), lead -> lead.group().number()))
                .join(Meeting.class, Joiners.equal((lead, meeting, other) -> other.group(), Meeting::group),
                        Joiners.equal((lead, meeting, other) -> slot(meeting).day(), meeting -> slot(meeting).day()),
                        Joiners.equal((lead, meeting, other) -> slot(meeting).half(), meeting -> slot(meeting).half()))
                .penalizeLong(HARD, (lead, meeting, other, same) -> 1).asConstraint(TWO_PLACES);
    }

    private static Constraint room(ConstraintFactory factory) {
        return factory.forEachUniquePair(Meeting.class, Joiners.equal(meeting -> slot(meeting).key()))
                .penalizeLong(HARD, (one, other) -> 1).asConstraint(ROOM);
    }

    private static Constraint order(ConstraintFactory factory) {
        return factory.forEach(Meeting.class)
                .join(Meeting.class, Joiners.equal(Meeting::group, Meeting::group),
                        Joiners.equal(Meeting::session, next -> next.session() - 1))
                .join(Limits.class).filter((one, next, limits) -> gap(one, next) < limits.gapDays())
                .penalizeLong(HARD, (one, next, limits) -> 1).asConstraint(ORDER);
    }

    /** A time is kept free for one session. */
    private static Constraint month(ConstraintFactory factory) {
        return factory.forEach(Meeting.class).filter(meeting -> slot(meeting).session() != meeting.session())
                .penalizeLong(HARD, meeting -> 1).asConstraint(ORDER + ".month");
    }

    private static long gap(Meeting one, Meeting next) {
        return ChronoUnit.DAYS.between(slot(one).day(), slot(next).day());
    }

    private static Constraint near(ConstraintFactory factory) {
        return together(factory).penalizeLong(SOFT, (one, other) -> one.town().distance(other.town())).asConstraint(NEAR);
    }

    private static Constraint like(ConstraintFactory factory) {
        return together(factory).filter((one, other) -> one.town().unlikeness(other.town()) > 0)
                .penalizeLong(SOFT, (one, other) -> one.town().unlikeness(other.town())).asConstraint(LIKE);
    }

    private static Constraint shared(ConstraintFactory factory) {
        return together(factory).filter((one, other) -> one.town().sharedUnknown(other.town()) > 0)
                .rewardLong(SOFT, (one, other) -> one.town().sharedUnknown(other.town())).asConstraint(SHARED);
    }

    private static Constraint experienced(ConstraintFactory factory) {
        return factory.forEach(Group.class)
                .ifNotExists(Seat.class, Joiners.equal(group -> group, Seat::getGroup),
                        Joiners.filtering((group, seat) -> seat.town().experienced()))
                .penalizeLong(SOFT, group -> 1).asConstraint(EXPERIENCED);
    }

    private static Constraint continuity(ConstraintFactory factory) {
        return led(factory).filter((seat, lead) -> seat.town().formerStaff().filter(name -> !name.equals(staff(lead).name())).isPresent())
                .penalizeLong(SOFT, (seat, lead) -> 1).asConstraint(CONTINUITY);
    }

    private static BiConstraintStream<Seat, Lead> led(ConstraintFactory factory) {
        return factory.forEach(Seat.class).join(Lead.class, Joiners.equal(Seat::getGroup, Lead::group));
    }

    private static Constraint skills(ConstraintFactory factory) {
        return led(factory).filter((seat, lead) -> !staff(lead).themes().isEmpty()
                && seat.town().theme().filter(theme -> !staff(lead).themes().contains(theme)).isPresent())
                .penalizeLong(SOFT, (seat, lead) -> 1).asConstraint(SKILLS);
    }

    /** The square of what each has, so that two with three each are better than one with six. */
    private static Constraint load(ConstraintFactory factory) {
        return led(factory).groupBy((seat, lead) -> lead.getStaff(), ConstraintCollectors.countBi())
                .penalizeLong(SOFT, (staff, towns) -> (long) towns * towns).asConstraint(LOAD);
    }

    private static Constraint trips(ConstraintFactory factory) {
        return accompanied(factory).groupBy((lead, meeting) -> lead.getStaff(), (lead, meeting) -> slot(meeting).day())
                .penalizeLong(SOFT, (staff, day) -> 1).asConstraint(TRIPS);
    }

    private static Constraint movedSeat(ConstraintFactory factory) {
        return factory.forEach(Seat.class).filter(Seat::moved).penalizeLong(SOFT, seat -> 1).asConstraint(DISTURBANCE + ".seat");
    }

    private static Constraint movedLead(ConstraintFactory factory) {
        return factory.forEach(Lead.class).filter(Lead::moved).penalizeLong(SOFT, lead -> 1).asConstraint(DISTURBANCE + ".lead");
    }

    private static Constraint movedMeeting(ConstraintFactory factory) {
        return factory.forEach(Meeting.class).filter(Meeting::moved).penalizeLong(SOFT, meeting -> 1)
                .asConstraint(DISTURBANCE + ".meeting");
    }

    private static Staff staff(Lead lead) {
        return Objects.requireNonNull(lead.getStaff());
    }

    private static Slot slot(Meeting meeting) {
        return Objects.requireNonNull(meeting.getSlot());
    }
}
