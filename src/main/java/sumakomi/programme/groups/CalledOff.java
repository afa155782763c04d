package sumakomi.programme.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.programme.groups.PlanDocument.LeadOf;
import sumakomi.programme.groups.PlanDocument.SeatOf;

/**
 * A session that was announced to somebody who has it no more, so that a calendar that took it in lets it go.
 *
 * @param staff whose it was; absent for one of a municipality
 * @param municipality code of whose it was; absent for one of a member of the secretariat
 * @param group that it was of
 */
public record CalledOff(Optional<String> staff, Optional<String> municipality, int group, int session, Slot slot) {

    /** What a plan leaves out that was announced before, and what was left out already and did not come back. */
    static List<CalledOff> between(List<CalledOff> already, PlanDocument before, PlanDocument now) {
        List<CalledOff> all = new ArrayList<>();
        Stream.concat(all(before).stream(), already.stream()).filter(one -> all(now).stream().noneMatch(one::sameEntry))
                .filter(one -> all.stream().noneMatch(one::sameEntry)).forEach(all::add);
        return List.copyOf(all);
    }

    /** Everybody's sessions of a plan. */
    private static List<CalledOff> all(PlanDocument plan) {
        Stream<CalledOff> led = plan.leads().stream().filter(lead -> lead.staff().isPresent()).flatMap(lead -> of(plan, lead));
        return Stream.concat(led, plan.seats().stream().filter(seat -> seat.group().isPresent()).flatMap(seat -> of(plan, seat))).toList();
    }

    private static Stream<CalledOff> of(PlanDocument plan, LeadOf lead) {
        return plan.times(lead.group()).entrySet().stream().map(one -> new CalledOff(lead.staff(), Optional.empty(), lead.group(), one
                .getKey(), one.getValue()));
    }

    private static Stream<CalledOff> of(PlanDocument plan, SeatOf seat) {
        int group = seat.group().orElseThrow();
        return plan.times(group).entrySet().stream().map(one -> new CalledOff(Optional.empty(), Optional.of(seat.code()), group, one
                .getKey(), one.getValue()));
    }

    /** Whether it is the same entry of a calendar: a municipality keeps its own whatever its group. */
    private boolean sameEntry(CalledOff other) {
        return staff.equals(other.staff) && municipality.equals(other.municipality) && session == other.session
                && (municipality.isPresent() || group == other.group);
    }
}
