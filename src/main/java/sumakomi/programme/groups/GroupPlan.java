package sumakomi.programme.groups;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Groups, who accompanies them and when they meet: what the solver fills in. */
@PlanningSolution
public final class GroupPlan {

    @ValueRangeProvider
    @ProblemFactCollectionProperty
    private List<Group> groups = List.of();
    @ValueRangeProvider
    @ProblemFactCollectionProperty
    private List<Staff> staff = List.of();
    @ValueRangeProvider
    @ProblemFactCollectionProperty
    private List<Slot> slots = List.of();
    @ProblemFactProperty
    private @Nullable Limits limits;
    @PlanningEntityCollectionProperty
    private List<Seat> seats = new ArrayList<>();
    @PlanningEntityCollectionProperty
    private List<Lead> leads = new ArrayList<>();
    @PlanningEntityCollectionProperty
    private List<Meeting> meetings = new ArrayList<>();
    private @Nullable ConstraintWeightOverrides<HardSoftLongScore> weights;
    @PlanningScore
    private @Nullable HardSoftLongScore score;

    GroupPlan() {}

    GroupPlan(List<Group> groups, List<Staff> staff, List<Slot> slots, Limits limits, List<Seat> seats, List<Lead> leads,
            List<Meeting> meetings,
            ConstraintWeightOverrides<HardSoftLongScore> weights) {
        this.groups = List.copyOf(groups);
        this.staff = List.copyOf(staff);
        this.slots = List.copyOf(slots);
        this.limits = limits;
        this.seats = new ArrayList<>(seats);
        this.leads = new ArrayList<>(leads);
        this.meetings = new ArrayList<>(meetings);
        this.weights = weights;
    }

    public List<Group> groups() {
        return groups;
    }

    public List<Staff> staff() {
        return staff;
    }

    public List<Seat> seats() {
        return seats;
    }

    public List<Lead> leads() {
        return leads;
    }

    public List<Meeting> meetings() {
        return meetings;
    }

    /** The municipalities of a group in the order of their codes. */
    public List<Town> members(Group group) {
        return seats.stream().filter(seat -> group.equals(seat.getGroup())).map(Seat::town)
                .sorted(Comparator.comparing(Town::code)).toList();
    }

    public Optional<Staff> staffOf(Group group) {
        return leads.stream().filter(lead -> lead.group().equals(group)).findFirst().map(Lead::getStaff);
    }

    /** Whether every municipality has its group, every group its person and every meeting its time. */
    public boolean decided() {
        return seats.stream().allMatch(seat -> seat.getGroup() != null) && leads.stream().allMatch(lead -> lead.getStaff() != null)
                && meetings.stream().allMatch(meeting -> meeting.getSlot() != null);
    }

    /** What it is worth; empty as long as nobody worked it out. */
    public Optional<HardSoftLongScore> score() {
        return Optional.ofNullable(score);
    }
}
