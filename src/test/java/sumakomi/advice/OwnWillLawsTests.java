package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.advice.Advice.NotRecommended;
import sumakomi.advice.OpenAnswers.Standing;
import sumakomi.advice.OwnWill.Cause;
import sumakomi.advice.OwnWill.Placed;
import sumakomi.advice.Ranking.Ranked;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Aspect;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Knowledge;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.GeneratedWills;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.Will;
import sumakomi.questionnaire.WillReader;
import sumakomi.rules.RuleBase;

/** What holds of every advice under the municipality's own will, whatever is answered and whatever it wills. */
class OwnWillLawsTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Knowledge KNOWLEDGE = QUESTIONNAIRE.knowledge();
    private static final Advisor ADVISOR = new Advisor(KNOWLEDGE, RuleBase.packed());
    private static final PlausibleProfiles PLAUSIBLE = PlausibleProfiles.builtIn(QUESTIONNAIRE);
    private static final List<BigDecimal> WEIGHTS = new WillReader(KNOWLEDGE).weights(AS_OF);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutAWillTheAdviceTellsNoneAndAWillThatIsTakenBackLeavesNoTrace(long seed) {
        Profile profile = plain(seed);

        Advice advice = ADVISOR.advise(profile);
        assertThat(advice.will()).as("seed %d", seed).isEmpty();
        assertThat(ADVISOR.advise(willed(seed).under(Will.NONE))).as("seed %d", seed).isEqualTo(advice);
        Map<String, BigDecimal> asItIs = Map.of("wish", BigDecimal.ONE, "place", new BigDecimal("1.00"));
        assertThat(ADVISOR.advise(profile.under(new Will(Map.of(), asItIs)))).as("seed %d", seed).isEqualTo(advice);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSetAsideIsNowhereRecommendedOfferedOrPlannedAndIsNamedWithItsReason(long seed) {
        Profile profile = willed(seed);
        Advice advice = ADVISOR.advise(profile);
        Set<String> setAside = profile.will().setAside().keySet();

        assertThat(advice.recommendations()).as("seed %d", seed).extracting(Recommendation::archetype)
                .doesNotContainAnyElementsOf(setAside);
        assertThat(advice.recommendations()).as("seed %d", seed).allSatisfy(entry -> assertThat(entry.tiedWith())
                .doesNotContainAnyElementsOf(setAside));
        assertThat(advice.conditional()).extracting(Advice.Conditional::archetype).doesNotContainAnyElementsOf(setAside);
        assertThat(advice.offers()).extracting(Advice.Offer::archetype).doesNotContainAnyElementsOf(setAside);
        assertThat(advice.roadmap().stream().flatMap(step -> step.archetype().stream())).as("seed %d", seed)
                .doesNotContainAnyElementsOf(setAside);
        setAside.forEach(archetype -> {
            assertThat(notRecommended(advice, archetype)).as("seed %d", seed).satisfies(entry -> {
                assertThat(entry.why()).contains(WhyNotRecommended.SET_ASIDE);
                assertThat(entry.setAside()).contains(profile.will().setAside().get(archetype));
                assertThat(entry.whatWouldChangeIt()).isEmpty();
            });
            assertThat(advice.will().orElseThrow().setAside()).filteredOn(one -> one.archetype().equals(archetype)).singleElement()
                    .satisfies(one -> {
                        assertThat(one.reason()).isEqualTo(profile.will().setAside().get(archetype));
                        assertThat(one.basis()).isEqualTo(Basis.GIVEN);
                    });
        });
        assertThat(advice.notRecommended()).filteredOn(entry -> entry.setAside().isPresent()).extracting(NotRecommended::archetype)
                .containsExactlyInAnyOrderElementsOf(setAside);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void setAsideTheTwelfthNothingIsLeftToRecommend(long seed) {
        Map<String, String> all = new HashMap<>();
        KNOWLEDGE.archetypes().keySet().forEach(archetype -> all.put(archetype, "決めた"));

        Advice advice = ADVISOR.advise(plain(seed).under(new Will(all, Map.of())));
        assertThat(advice.recommendations()).isEmpty();
        assertThat(advice.offers()).isEmpty();
        assertThat(advice.roadmap()).isEmpty();
        assertThat(advice.notRecommended()).as("seed %d", seed).hasSameSizeAs(all.keySet());
    }

    /** Whoever has the strongest in favour of it in an aspect, and no more against, gains at least as much as one with nothing in it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void raisingAnAspectNeverLowersWhatHasTheStrongestInItBelowWhatHasNothing(long seed) {
        Profile profile = willed(seed);
        for (Aspect aspect : KNOWLEDGE.aspects().values()) {
            Ranking before = ADVISOR.ranking(profile);
            int most = before.all().stream().mapToInt(one -> net(one, aspect)).max().orElseThrow();
            for (BigDecimal weight : WEIGHTS) {
                if (most <= 0 || weight.compareTo(profile.will().weight(aspect.id())) <= 0) {
                    continue;
                }
                Ranking after = before.under(shifted(profile.will(), aspect, weight));
                before.all().stream().filter(one -> net(one, aspect) == most && one.recommendable()).forEach(strongest -> before.all()
                        .stream().filter(other -> silent(other, aspect)).forEach(other -> {
                            assertThat(ahead(after, strongest, other)).as("seed %d, %s to %s: %s, %s", seed, aspect.id(), weight,
                                    strongest.archetype().id(), other.archetype().id())
                                    .isGreaterThanOrEqualTo(ahead(before, strongest, other));
                        }));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothOrdersStandSideBySideThePlainOneBeingThatOfTheAdviceWithoutTheWill(long seed) {
        Profile profile = willed(seed);
        Advice advice = ADVISOR.advise(profile);
        Advice plain = ADVISOR.advise(plain(seed));
        OwnWill will = advice.will().orElseThrow();

        assertThat(will.order()).filteredOn(one -> one.plain().recommended()).as("seed %d", seed).extracting(Placed::archetype)
                .containsExactlyInAnyOrderElementsOf(plain.recommendations().stream().map(Recommendation::archetype).toList());
        plain.recommendations().forEach(entry -> assertThat(will.placed(entry.archetype()).orElseThrow().plain()).satisfies(place -> {
            assertThat(place.rank()).contains(entry.rank());
            assertThat(place.points()).isEqualByComparingTo(BigDecimal.valueOf(entry.score()));
        }));
        assertThat(will.order()).filteredOn(one -> one.own().recommended()).extracting(Placed::archetype)
                .containsExactlyElementsOf(advice.recommendations().stream().map(Recommendation::archetype).toList());
        advice.recommendations()
                .forEach(entry -> assertThat(will.placed(entry.archetype()).orElseThrow().own().rank()).contains(entry.rank()));
        assertThat(will.plainFirst()).extracting(Placed::archetype).containsExactlyInAnyOrderElementsOf(
                plain.recommendations().stream().filter(entry -> entry.rank() == 1).map(Recommendation::archetype).toList());
        assertThat(will.order()).as("seed %d", seed).allSatisfy(one -> assertThat(one.own().points()).isEqualByComparingTo(
                one.plain().points().add(one.gains().stream().map(OwnWill.Gain::points).reduce(BigDecimal.ZERO, BigDecimal::add))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsNamedAsTheCauseSufficesAndEachPartOfItIsNeeded(long seed) {
        Profile profile = willed(seed);
        Ranking ranking = ADVISOR.ranking(profile);

        ADVISOR.advise(profile).will().orElseThrow().order().forEach(one -> {
            List<String> named = one.because().stream().map(OwnWillLawsTests::part).toList();
            assertThat(named.isEmpty()).as("seed %d, %s", seed, one.archetype()).isNotEqualTo(one.moved());
            if (one.moved()) {
                assertThat(rank(ranking.under(profile.will().only(named)), one)).isEqualTo(one.own().rank());
                named.forEach(part -> {
                    List<String> fewer = new ArrayList<>(named);
                    fewer.remove(part);
                    assertThat(rank(ranking.under(profile.will().only(fewer)), one))
                            .as("seed %d, %s without %s", seed, one.archetype(), part)
                            .isNotEqualTo(one.own().rank());
                });
            }
        });
    }

    /** What the answers speak for, and how firmly, is not a matter of will. */
    @ParameterizedTest
    @MethodSource("seeds")
    void pointsReasonsAndGradeStayThePlainOnes(long seed) {
        Advice plain = ADVISOR.advise(plain(seed));

        ADVISOR.advise(willed(seed)).recommendations().forEach(entry -> plain.recommendations().stream()
                .filter(before -> before.archetype().equals(entry.archetype())).forEach(before -> {
                    assertThat(entry.score()).as("seed %d, %s", seed, entry.archetype()).isEqualTo(before.score());
                    assertThat(entry.reasons()).isEqualTo(before.reasons());
                    assertThat(entry.grade()).isEqualTo(before.grade());
                }));
    }

    /** The fast way by counts, which tries other answers, orders as the engine does. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whateverTriesOtherAnswersHoldsToTheWill(long seed) {
        Profile profile = willed(seed);
        Criteria criteria = ADVISOR.space().criteria();

        List<Integer> firsts = criteria.scores(profile).firsts();
        assertThat(firsts.stream().map(criteria.archetypes()::get)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(
                ADVISOR.advise(profile).recommendations().stream().filter(entry -> entry.rank() == 1).map(Recommendation::archetype)
                        .toList());
        OpenAnswers open = MainJob.packed().openAnswers().analyse(profile);
        profile.will().setAside().keySet().forEach(archetype -> assertThat(open.standing()).containsEntry(archetype, Standing.EXCLUDED));
        assertThat(open.provenFirst()).allMatch(first -> firsts.contains(criteria.archetypes().indexOf(first)));
    }

    @Test
    void noAnswerBringsForwardWhatIsSetAside() {
        Profile profile = plain(4);
        WhyNot whyNot = new WhyNot(ADVISOR.space());
        Set<String> broughtForward = whyNot.smallestChanges(profile, 1).keySet();

        assertThat(broughtForward).isNotEmpty().allSatisfy(archetype -> assertThat(
                whyNot.smallestChanges(profile.under(new Will(Map.of(archetype, "決めた"), Map.of())), 1)).doesNotContainKey(archetype));
    }

    /** What the laws above rest on happens often enough in their profiles. */
    @Test
    void theSeedsHaveWillsThatChangeTheFirstByEitherWay() {
        Set<String> ways = new HashSet<>();
        seeds().forEach(seed -> ADVISOR.advise(willed(seed)).will().orElseThrow().order().stream()
                .filter(one -> one.own().rank().equals(Optional.of(1)))
                .flatMap(one -> one.because().stream()).forEach(cause -> ways.add(cause.setAside().isPresent() ? "set-aside" : "weight")));

        assertThat(ways).containsExactlyInAnyOrder("set-aside", "weight");
    }

    private static int net(Ranked one, Aspect aspect) {
        return one.weighing().judgements().stream().filter(Weighing.Weighed::counts).map(Weighing.Weighed::judgement)
                .filter(judgement -> judgement.aspect().id().equals(aspect.id())).mapToInt(Judgement::points).sum();
    }

    private static boolean silent(Ranked one, Aspect aspect) {
        return one.weighing().judgements().stream().map(Weighing.Weighed::judgement)
                .noneMatch(judgement -> judgement.aspect().id().equals(aspect.id()) && judgement.points() != 0);
    }

    /** 1 where one stands before the other, 0 beside it, -1 behind. */
    private static int ahead(Ranking ranking, Ranked one, Ranked other) {
        Ranked first = ranking.of(one.archetype().id());
        Ranked second = ranking.of(other.archetype().id());
        return Integer.signum(Comparator.comparing(Ranked::recommendable).thenComparingInt(Ranked::worth).compare(first, second));
    }

    private static Will shifted(Will will, Aspect aspect, BigDecimal weight) {
        Map<String, BigDecimal> weights = new HashMap<>(will.weights());
        weights.put(aspect.id(), weight);
        return new Will(will.setAside(), weights);
    }

    private static Optional<Integer> rank(Ranking ranking, Placed one) {
        return Optional.of(ranking.of(one.archetype())).filter(Ranked::recommendable).map(ranking::rank);
    }

    private static String part(Cause cause) {
        return cause.setAside().map(Will::settingAside).orElseGet(() -> Will.weighing(cause.weight().orElseThrow()));
    }

    private static NotRecommended notRecommended(Advice advice, String archetype) {
        return advice.notRecommended().stream().filter(entry -> entry.archetype().equals(archetype)).findFirst().orElseThrow();
    }

    /** Every other one hangs together as a municipality's answers do. */
    private static Profile plain(long seed) {
        return seed % 2 == 0 ? GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF)
                : PLAUSIBLE.profile(seed, (int) seed + 1, AS_OF);
    }

    private static Profile willed(long seed) {
        return plain(seed).under(GeneratedWills.will(KNOWLEDGE, new Random(seed), AS_OF));
    }
}
