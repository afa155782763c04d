package sumakomi.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Text;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklist.Kind;
import sumakomi.programme.Checklist.Open;
import sumakomi.programme.Checklist.When;
import sumakomi.programme.OrderingStudy.Counted;

/** The FS-preparation checklist, made of the answers of one municipality. */
class ChecklistTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final When STUDY = new When(3, Optional.empty());
    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final Knowledge KNOWLEDGE = MAIN_JOB.knowledge();
    private static final List<AdvisedProfile> MUNICIPALITIES = PlausibleProfiles.builtIn(MAIN_JOB.questionnaire()).profiles(31, DAY)
            .limit(150).map(MAIN_JOB::advise).toList();
    private static final List<Checklist> LISTS = MUNICIPALITIES.stream().flatMap(one -> lists(one, Optional.empty())).toList();

    private static Stream<Checklist> lists(AdvisedProfile advised, Optional<OrderingStudy> study) {
        ChecklistMaker maker = new ChecklistMaker(KNOWLEDGE);
        return ChecklistMaker.themes(advised.advice()).stream()
                .map(theme -> maker.of(advised.advice(), advised.benefitCost().get(theme), theme, 2026, Given.study(study)));
    }

    @Test
    void everyItemSaysWhyItIsThereAndFromWhichPlace() {
        assertThat(LISTS).isNotEmpty().allSatisfy(list -> assertThat(list.items()).isNotEmpty().allSatisfy(item -> {
            assertThat(item.why()).isNotEmpty();
            assertThat(KNOWLEDGE.source(item.source().document()).place(item.source().place())).isPresent();
        }));
    }

    /** What nobody answered stands on the list with whom to ask; what is answered does not. */
    @Test
    void questionsWithoutAnAnswerThatTheThemeHangsOnAreItemsOfTheirOwn() {
        Map<String, Checklist> lists = Examples.packed(MAIN_JOB.profileReader()).all().entrySet().stream()
                .map(town -> Map.entry(town.getKey(), MAIN_JOB.advise(town.getValue().profile(MAIN_JOB.questionnaire(), DAY))))
                .flatMap(town -> lists(town.getValue(), Optional.empty())
                        .map(list -> Map.entry(town.getKey() + " " + list.theme().archetype(), list)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(of(lists.get("chiyoda energy-saving-behaviour"), Kind.QUESTION)).extracting(Item::id).contains("question/npo");
        assertThat(of(lists.get("mitaka energy-saving-behaviour"), Kind.QUESTION)).isNotEmpty().extracting(Item::id)
                .doesNotContain("question/npo");
        assertThat(lists.values()).allSatisfy(list -> assertThat(of(list, Kind.QUESTION)).allSatisfy(item -> assertThat(item.where())
                .isNotEmpty()));
        Map<String, Long> alike = lists.values().stream().collect(Collectors.groupingBy(list -> list.theme().archetype() + list.items()
                .stream().map(Item::id).sorted().toList(), Collectors.counting()));
        assertThat(alike.values()).as("no two municipalities of the programme have the same list").containsOnly(1L);
    }

    @Test
    void noItemStandsTwiceAndWhatOneRestsOnIsThereToo() {
        assertThat(LISTS).allSatisfy(list -> {
            List<String> ids = list.items().stream().map(Item::id).toList();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(list.items()).allSatisfy(item -> assertThat(ids).containsAll(item.needs()));
        });
    }

    @Test
    void everyListCoversTheFiveAspectsOrSaysWhyNotAndWhatIsStillAheadOfTheSessionsAndTheStudy() {
        Set<String> aspects = KNOWLEDGE.programme().aspects().stream().map(aspect -> aspect.id()).collect(Collectors.toSet());
        assertThat(LISTS.stream().map(list -> list.theme().archetype() + " " + missing(aspects, list)).filter(text -> !text.endsWith("[]")))
                .isEmpty();
        assertThat(LISTS.stream().map(list -> of(list, Kind.STEP).stream().map(item -> item.when().orElseThrow()).toList()))
                .allSatisfy(times -> assertThat(times).isSorted().endsWith(STUDY));
        assertThat(LISTS.stream().filter(list -> of(list, Kind.BODY).isEmpty()).map(list -> list.theme().archetype())).isEmpty();
        assertThat(LISTS).anyMatch(list -> list.ways().size() == 5 && of(list, Kind.DECISION).size() == 6);
    }

    private static Set<String> missing(Set<String> aspects, Checklist list) {
        Set<String> missing = new HashSet<>(aspects);
        of(list, Kind.STEP).forEach(item -> missing.remove(item.aspect().orElseThrow()));
        list.dropped()
                .forEach(one -> Optional.ofNullable(KNOWLEDGE.fsSteps().get(one.id())).ifPresent(step -> missing.remove(step.aspect())));
        return missing;
    }

    /** Who has answered everything does not get the list of another: in the median ten items and more differ. */
    @Test
    void municipalitiesWithOneThemeAndDifferentAnswersHaveDifferentLists() {
        Map<String, List<Set<String>>> byTheme = LISTS.stream().collect(Collectors.groupingBy(list -> list.theme().archetype(),
                Collectors.mapping(list -> list.items().stream().map(Item::id).collect(Collectors.toSet()), Collectors.toList())));
        List<Integer> differing = byTheme.values().stream().flatMap(lists -> IntStream.range(0, lists.size()).boxed()
                .flatMap(i -> lists.subList(i + 1, lists.size()).stream().map(other -> differing(lists.get(i), other)))).sorted().toList();
        assertThat(differing).hasSizeGreaterThan(1000);
        assertThat(differing.stream().filter(number -> number == 0)).isEmpty();
        assertThat(differing.get(differing.size() / 2)).isGreaterThanOrEqualTo(10);
    }

    private static int differing(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return one.size() + other.size() - 2 * both.size();
    }

    /** What a municipality can draw on for the theme, with what it is, what to do for it and what to check. */
    @Test
    void everyThemeNamesFundingWithWhatToDoForItAndWhatTheAnswersCallForFirst() {
        assertThat(LISTS.stream().filter(list -> of(list, Kind.FUNDING).isEmpty()).map(list -> list.theme().archetype()).distinct())
                .isEmpty();
        assertThat(LISTS).allSatisfy(list -> {
            List<Item> funding = of(list, Kind.FUNDING);
            assertThat(funding).filteredOn(item -> item.id().contains("finance/")).allSatisfy(item -> {
                assertThat(item.detail()).isNotEmpty();
                assertThat(item.where()).isNotEmpty();
            });
            assertThat(funding.stream().map(item -> item.why().get(0) instanceof Checklist.Why.OfTheme)).isSorted();
            assertThat(funding).extracting(Item::id).doesNotContain("funding/finance/concerto-type-grant");
        });
    }

    /** What the advice proposes of the zero-carbon study stands on every list, with the answers behind it, and nothing else. */
    @Test
    void zeroCarbonWorkThatTheAnswersCallForStandsBesideTheTheme() {
        assertThat(MUNICIPALITIES).allSatisfy(town -> {
            List<String> proposed = town.advice().proposals().stream().filter(one -> one.kind().equals("zero-carbon"))
                    .map(one -> "alongside/" + one.address()).toList();
            assertThat(lists(town, Optional.empty())).allSatisfy(list -> {
                assertThat(of(list, Kind.ALONGSIDE)).extracting(Item::id).containsExactlyElementsOf(proposed);
                assertThat(of(list, Kind.ALONGSIDE)).allSatisfy(item -> assertThat(item.why()).hasOnlyElementsOfType(
                        Checklist.Why.Answers.class).isNotEmpty());
            });
        });
        assertThat(LISTS).flatExtracting(list -> of(list, Kind.ALONGSIDE)).extracting(Item::id)
                .contains("alongside/zero-carbon/joint-purchase-renewable-power");
    }

    /** Linking a scheme to a type is our reading, whatever the source says of the scheme itself. */
    @Test
    void whyAnItemGoesWithAThemeIsMarkedByItself() {
        assertThat(LISTS).allSatisfy(list -> assertThat(list.items()).allSatisfy(item -> item.why().stream()
                .filter(Checklist.Why.OfTheme.class::isInstance).map(why -> ((Checklist.Why.OfTheme) why).basis())
                .forEach(basis -> assertThat(basis).isEqualTo(item.kind() == Kind.FUNDING ? Basis.INFERRED : item.basis()))));
    }

    @Test
    void dataComeInTheOrderOfWhatTheScreeningLeavesOpenAndThoseAtHandLast() {
        assertThat(LISTS).allSatisfy(list -> {
            List<Item> data = of(list, Kind.DATUM);
            assertThat(data).isSortedAccordingTo(Comparator.comparing((Item item) -> item.held().isPresent())
                    .thenComparing(Comparator.comparingDouble(ChecklistTests::widest).reversed()));
        });
        assertThat(LISTS).anySatisfy(list -> assertThat(of(list, Kind.DATUM)).anyMatch(item -> item.held().isPresent()));
    }

    @Test
    void withAStudyDataComeInTheOrderOfWhatTheyAreWorthInItAndOthersAfterThem() {
        OrderingStudy study = new OrderingStudy(new Text("駅前", "Station"), Optional.of(new Counted(Case.II, 0.4, 1e6, 5e6,
                List.of(new DatumWorth("energy-prices", 0.2, 0.6, 2e6, 3e6), new DatumWorth("equipment-costs", 0.3, 0.5, 1e6, 2e6)))));
        assertThat(MUNICIPALITIES.stream().flatMap(advised -> lists(advised, Optional.of(study)))).isNotEmpty().allSatisfy(list -> {
            List<Item> missing = of(list, Kind.DATUM).stream().filter(item -> item.held().isEmpty()).toList();
            List<String> valued = missing.stream().filter(item -> item.worth().isPresent()).map(Item::id).toList();
            assertThat(missing.stream().limit(valued.size()).map(Item::id).toList()).isEqualTo(valued);
            assertThat(valued).isSubsetOf("datum/energy-prices", "datum/equipment-costs").isSorted();
            assertThat(missing.stream().filter(item -> item.worth().isEmpty()).toList())
                    .isSortedAccordingTo(Comparator.comparingDouble(ChecklistTests::widest).reversed());
        });
    }

    @Test
    void aStudyThatIsNotFinishedOrdersNothingAndIsNamed() {
        AdvisedProfile town = MUNICIPALITIES.stream().filter(one -> !one.advice().recommendations().isEmpty()).findFirst().orElseThrow();
        Checklist with = lists(town, Optional.of(OrderingStudy.unfinished(new Text("駅前", "Station")))).findFirst().orElseThrow();
        Checklist without = lists(town, Optional.empty()).findFirst().orElseThrow();
        assertThat(with.study()).hasValueSatisfying(study -> assertThat(study.title().ja()).isEqualTo("駅前"));
        assertThat(with.items()).isEqualTo(without.items());
    }

    private static double widest(Item datum) {
        return datum.opens().stream().map(Open::times).mapToDouble(times -> times.orElse(Double.POSITIVE_INFINITY)).max().orElse(0);
    }

    @Test
    void everyItemHasAnEffortAndALeadTimeThatAreMarkedAsAssumed() {
        assertThat(LISTS).allSatisfy(list -> assertThat(list.items()).allSatisfy(item -> assertThat(item.work()).as(item.id())
                .hasValueSatisfying(work -> {
                    assertThat(work.basis()).isEqualTo(Basis.ASSUMED);
                    assertThat(work.days()).isPositive();
                    assertThat(work.weeks()).isPositive();
                })));
    }

    /** What is applied for takes longer than what is only looked up, and a vote longer than a word with the head of a section. */
    @Test
    void anApplicationAndAVoteTakeTheirTime() {
        Map<String, Integer> weeks = LISTS.stream().flatMap(list -> list.items().stream()).collect(Collectors.toMap(Item::id,
                item -> item.work().orElseThrow().weeks(), (one, same) -> one));
        assertThat(weeks.get("funding/finance/state-and-metropolis-subsidy")).isGreaterThan(weeks.get("funding/finance/feed-in-tariff"));
        assertThat(weeks.get("decision/funding")).isGreaterThan(weeks.get("decision/criteria"));
    }

    /** No step of a session takes longer than the way that is told, its slowest datum included. */
    @Test
    void theWayToASessionIsTheLongestThereIs() {
        assertThat(LISTS).allSatisfy(list -> assertThat(list.ways()).isNotEmpty().allSatisfy(way -> {
            assertThat(of(list, Kind.STEP)).filteredOn(step -> step.when().orElseThrow().equals(way.to()))
                    .allSatisfy(step -> assertThat(weeks(list, step)).isLessThanOrEqualTo(way.weeks()));
            assertThat(way.begin()).isEqualTo(way.due().map(day -> day.minusWeeks(way.weeks())));
        }));
    }

    private static int weeks(Checklist list, Item step) {
        int slowest = list.items().stream().filter(item -> step.needs().contains(item.id()) && item.held().isEmpty())
                .mapToInt(item -> item.work().orElseThrow().weeks()).max().orElse(0);
        return slowest + step.work().orElseThrow().weeks();
    }

    @Test
    void theSessionsOfAFiscalYearBeginInJulyAndEndInTheNextJanuary() {
        Checklist whole = LISTS.stream().filter(list -> list.ways().size() == 5).findFirst().orElseThrow();
        assertThat(whole.ways().stream().flatMap(way -> way.due().stream())).containsExactly(LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 1), LocalDate.of(2027, 1, 1));
        assertThat(FiscalYear.of(LocalDate.of(2027, 3, 31))).isEqualTo(2026);
        assertThat(FiscalYear.of(LocalDate.of(2027, 4, 1))).isEqualTo(2027);
    }

    @Test
    void aSessionWhoseDayIsKnownIsPreparedForThatDay() {
        AdvisedProfile town = MUNICIPALITIES.stream().filter(one -> lists(one, Optional.empty()).anyMatch(list -> list.ways().size() == 5))
                .findFirst().orElseThrow();
        String theme = ChecklistMaker.themes(town.advice()).get(0);
        LocalDate day = LocalDate.of(2026, 7, 24);
        Given given = new Given(one -> Optional.empty(), year -> Map.of(1, day));
        Checklist list = new ChecklistMaker(KNOWLEDGE).of(town.advice(), town.benefitCost().get(theme), theme, 2026, given);
        assertThat(list.ways().get(0).due()).hasValue(day);
        assertThat(list.ways().get(0).begin()).hasValue(day.minusWeeks(list.ways().get(0).weeks()));
    }

    /** The study ends with the comparison and begins with the choice, and takes their time too. */
    @Test
    void theWayOfTheStudyEndsWithTheDecisionAndWhatIsDoneTakesNoTime() {
        Checklist list = LISTS.stream().filter(one -> one.ways().size() == 5).findFirst().orElseThrow();
        Checklist.Way study = list.ways().get(4);
        assertThat(study.items()).endsWith("step/compare-and-decide", "decision/go-or-stop");
        Map<String, Mark.Kept> done = list.items().stream().map(item -> new Mark(item.id(), item.title(), Mark.State.GOT, "",
                Optional.empty(), "")).collect(Collectors.toMap(Mark::item, mark -> new Mark.Kept(mark, 2, Instant.EPOCH)));
        assertThat(Ways.left(KNOWLEDGE, list, done)).allSatisfy(way -> assertThat(way.items()).isEmpty());
        done.remove("step/compare-and-decide");
        assertThat(Ways.left(KNOWLEDGE, list, done).get(4).items()).containsExactly("step/compare-and-decide");
    }

    private static List<Item> of(Checklist list, Kind kind) {
        return list.items().stream().filter(item -> item.kind() == kind).toList();
    }
}
