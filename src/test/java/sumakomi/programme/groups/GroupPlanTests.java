package sumakomi.programme.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.programme.desk.HistoricYear;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participant.Joining;
import sumakomi.programme.desk.Participant.Track;
import sumakomi.programme.groups.PlanDocument.SeatOf;
import sumakomi.programme.groups.Slot.Half;

/** Groups and dates of the municipalities of fiscal 2013: what every plan keeps, what it says of itself, and what cannot be planned. */
class GroupPlanTests {

    private static final KnowledgeFiles FILES = KnowledgeFiles.packedWhole();
    private static final Library LIBRARY = FILES.library();
    private static final PlanningRules RULES = PlanningRules.of(LIBRARY);
    private static final List<Integer> SESSIONS = List.of(1, 2, 3, 4);
    private static final List<LocalDate> MONTHS = List.of(LocalDate.of(2013, 7, 1), LocalDate.of(2013, 9, 1), LocalDate.of(2013, 11, 1),
            LocalDate.of(2014, 1, 1));
    private static final List<Town> TOWNS = towns();
    private static final List<Staff> STAFF = List.of(staff("担当1", Set.of()), staff("担当2", Set.of()), staff("担当3", Set.of()),
            staff("担当4", Set.of()));
    private static final GroupSolver SOLVER = new GroupSolver(Duration.ofSeconds(3), Clock.systemUTC());

    @AfterAll
    static void stop() {
        SOLVER.destroy();
    }

    private static Staff staff(String name, Set<LocalDate> away) {
        return new Staff(name, 2, Set.of(), away);
    }

    private static List<Town> towns() {
        Map<String, Map<String, Double>> far = Towns.kilometres(FILES);
        return HistoricYear.of(LIBRARY, 2013).orElseThrow().participants().stream().filter(one -> one.track() == Track.GROUP)
                .map(one -> town(one, far)).toList();
    }

    private static Town town(Participant one, Map<String, Map<String, Double>> far) {
        return new Town(one.municipality(), one.joining(), Optional.empty(), Set.of(), one.joining() == Joining.CONTINUING,
                far.get(one.municipality()), Towns.neighbours(FILES).get(one.municipality()), Optional.empty());
    }

    private static List<Slot> slots(int perMonth) {
        List<Slot> slots = new ArrayList<>();
        Holidays holidays = Holidays.of(LIBRARY);
        for (int session : SESSIONS) {
            holidays.workingDays(MONTHS.get(session - 1)).stream().limit(perMonth)
                    .forEach(day -> slots.add(new Slot(session, day, Half.PM, "会議室")));
        }
        return slots;
    }

    private static PlanDocument given(List<Staff> staff, List<Slot> slots) {
        return PlanDocument.NOTHING.withSetup(staff, slots, RULES.groups(TOWNS));
    }

    private static GroupPlan solved(PlanDocument given, List<Town> towns) throws Exception {
        CompletableFuture<GroupPlan> found = new CompletableFuture<>();
        SOLVER.begin(2013, given.problem(towns, SESSIONS, RULES), found::complete);
        return found.get(60, TimeUnit.SECONDS);
    }

    @Test
    void keepsEverythingThatMustBeKept() throws Exception {
        PlanDocument given = given(STAFF, slots(20));
        GroupPlan plan = solved(given, TOWNS);

        assertThat(new Explanations(plan, RULES).feasible()).isTrue();
        assertThat(plan.seats()).hasSize(11).allMatch(seat -> seat.getGroup() != null);
        plan.groups().forEach(group -> {
            List<Town> members = plan.members(group);
            assertThat(members).hasSizeBetween(2, 4);
            assertThat(members.stream().map(Town::joining).distinct()).hasSize(1);
            List<LocalDate> days = plan.meetings().stream().filter(one -> one.group().equals(group)).map(one -> one.getSlot().day())
                    .toList();
            for (int i = 1; i < days.size(); i++) {
                assertThat(days.get(i)).isAfterOrEqualTo(days.get(i - 1).plusDays(28));
            }
        });
        assertThat(given.decided(plan).complete(TOWNS)).isTrue();
    }

    @Test
    void weighsNoWorseThanTheGroupsThatTheProgrammeFormed() throws Exception {
        PlanDocument given = given(STAFF, slots(20));
        GroupPlan plan = solved(given, TOWNS);
        PlanDocument found = given.decided(plan);
        Map<String, List<Town>> groups = Figures.historic(LIBRARY, 2013, TOWNS.stream().collect(Collectors.toMap(Town::code,
                Function.identity())));
        List<String> order = List.copyOf(groups.keySet());
        List<SeatOf> then = TOWNS.stream().map(town -> new SeatOf(town.code(), groups.entrySet().stream()
                .filter(group -> group.getValue().contains(town)).map(group -> order.indexOf(group.getKey()) + 1).findFirst(), false))
                .toList();
        Explanations historic = new Explanations(found.with(then, found.leads(), found.meetings()).problem(TOWNS, SESSIONS, RULES), RULES);
        Explanations now = new Explanations(found.problem(TOWNS, SESSIONS, RULES), RULES);

        assertThat(historic.feasible()).as("the groups of then keep what must be kept").isTrue();
        assertThat(weighed(now)).isLessThanOrEqualTo(weighed(historic));
    }

    private static long weighed(Explanations why) {
        return why.all().stream().filter(one -> !one.constraint().hard()).mapToLong(Explanations.Standing::cost).sum();
    }

    @Test
    void theFiguresOfTheGroupsOf2013AreThoseOfTheSources() {
        Figures historic = Figures.ofHistoric(Figures.historic(LIBRARY, 2013, TOWNS.stream().collect(Collectors.toMap(Town::code,
                Function.identity()))));

        assertThat(historic.mixed()).isZero();
        assertThat(historic.load()).isEqualTo(Map.of("担当1", 2, "担当2", 3, "担当3", 2, "担当4", 4));
        assertThat(historic.largestKm()).isEqualTo(15.75);
    }

    @Test
    void whatIsPinnedStaysAndTheRestMovesLittle() throws Exception {
        PlanDocument first = given(STAFF, slots(20));
        PlanDocument planned = first.decided(solved(first, TOWNS));
        SeatOf moved = planned.seats().get(planned.seats().size() - 1);
        int other = planned.seats().stream().map(seat -> seat.group().orElseThrow()).filter(group -> !group.equals(moved.group()
                .orElseThrow())).findFirst().orElseThrow();
        List<SeatOf> byHand = planned.seats().stream().map(seat -> seat.equals(moved) ? new SeatOf(seat.code(), Optional.of(other), true)
                : seat).toList();

        GroupPlan again = solved(planned.with(byHand, planned.leads(), planned.meetings()), TOWNS);

        Map<String, Integer> before = new HashMap<>();
        planned.seats().forEach(seat -> before.put(seat.code(), seat.group().orElseThrow()));
        assertThat(again.seats().stream().filter(seat -> seat.town().code().equals(moved.code())).findFirst().orElseThrow().getGroup()
                .number()).isEqualTo(other);
        assertThat(again.seats().stream().filter(seat -> before.get(seat.town().code()) != seat.getGroup().number()).count())
                .isLessThanOrEqualTo(3);
    }

    @Test
    void aContradictionIsToldWithTheConstraintAndWhatHelps() throws Exception {
        Town fresh = TOWNS.stream().filter(town -> town.joining() == Joining.NEW).findFirst().orElseThrow();
        Town old = TOWNS.stream().filter(town -> town.joining() == Joining.CONTINUING).findFirst().orElseThrow();
        PlanDocument given = given(STAFF, slots(20));
        List<SeatOf> pins = List.of(new SeatOf(fresh.code(), Optional.of(1), true), new SeatOf(old.code(), Optional.of(1), true));

        Explanations why = new Explanations(solved(given.with(pins, List.of(), List.of()), TOWNS), RULES);

        assertThat(why.feasible()).isFalse();
        assertThat(why.all()).filteredOn(one -> one.broken() && one.constraint().id().equals("new-apart")).singleElement()
                .satisfies(broken -> {
                    assertThat(broken.who()).contains(fresh.code(), old.code());
                    assertThat(broken.constraint().remedy()).isPresent();
                });
    }

    @Test
    void staffWhoAreAwayTheWholeMonthCannotMeet() throws Exception {
        Set<LocalDate> july = slots(20).stream().filter(slot -> slot.session() == 1).map(Slot::day).collect(Collectors.toSet());
        List<Staff> away = STAFF.stream().map(one -> new Staff(one.name(), one.capacity(), one.themes(), july)).toList();

        Explanations why = new Explanations(solved(given(away, slots(20)), TOWNS), RULES);

        assertThat(why.feasible()).isFalse();
        assertThat(why.all()).filteredOn(Explanations.Standing::broken).extracting(one -> one.constraint().id())
                .containsOnly("staff-absent");
    }

    @Test
    void explainsAPlaceAndWhatAnotherWouldCost() throws Exception {
        GroupPlan plan = solved(given(STAFF, slots(20)), TOWNS);
        Seat seat = plan.seats().get(plan.seats().size() - 1);
        Group now = seat.getGroup();
        Explanations why = new Explanations(plan, RULES);

        assertThat(why.of(seat)).extracting(one -> one.constraint().id()).contains("near", "new-apart");
        assertThat(why.alternatives(seat)).hasSize(plan.groups().size() - 1)
                .as("a move that gains would have been made").noneMatch(one -> one.breaks() <= 0 && one.costs() < 0)
                .anyMatch(one -> one.breaks() > 0);
        assertThat(seat.getGroup()).isEqualTo(now);
    }

    @Test
    void theNextSearchMayBeginTheMomentOneHasEnded() throws Exception {
        GroupSolver quick = new GroupSolver(Duration.ofMillis(30), Clock.systemUTC());
        CompletableFuture<GroupPlan> second = new CompletableFuture<>();
        PlanDocument given = given(STAFF, slots(20));
        quick.begin(2013, given.problem(TOWNS, SESSIONS, RULES), first -> quick.begin(2013, given.problem(TOWNS, SESSIONS, RULES),
                second::complete));

        assertThat(second.get(60, TimeUnit.SECONDS).seats()).hasSize(11);
        assertThat(quick.progress(2013)).isEmpty();
        quick.destroy();
    }

    @Test
    void whatIsMissingIsToldBeforeAnybodySearches() {
        Towns.OfYear all = new Towns.OfYear(TOWNS, List.of(), List.of("13363"));

        assertThat(Obstacle.of(given(STAFF, slots(2)), all, SESSIONS, RULES)).extracting(Obstacle::key).containsExactly("slots", "slots",
                "slots", "slots");
        assertThat(Obstacle.of(given(STAFF.subList(0, 1), slots(20)), all, SESSIONS, RULES)).extracting(Obstacle::key)
                .containsExactly("capacity");
        assertThat(Obstacle.of(given(STAFF, slots(20)).withSetup(STAFF, slots(20), 2), all, SESSIONS, RULES)).extracting(Obstacle::key)
                .containsExactly("too-few-groups");
        assertThat(Obstacle.of(given(STAFF, slots(20)), new Towns.OfYear(TOWNS, List.of("13999"), List.of()), SESSIONS, RULES))
                .extracting(Obstacle::key).containsExactly("unplaced");
        assertThat(Obstacle.of(given(STAFF, slots(20)), all, SESSIONS, RULES)).isEmpty();
    }

    @Test
    void everyConstraintThatIsMeasuredStandsInTheKnowledgeAndTheOtherWayRound() {
        assertThat(GroupConstraints.MEASURED.stream().map(name -> name.replaceAll("\\..*", "")).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(RULES.constraints().keySet());
        assertThat(RULES.constraints().values()).allSatisfy(one -> assertThat(one.remedy().isPresent()).isEqualTo(one.hard()));
    }
}
