package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.advice.Budget.OutOfReach;
import sumakomi.advice.Budget.PerPerson;
import sumakomi.knowledge.Archetype.Variant;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Effect;
import sumakomi.rules.EffectKind;
import sumakomi.rules.RuleBase;

/** Money and size have a say: what is out of reach shows a way, sizes stay within what the source speaks of, wide ranges narrow. */
class BudgetsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Knowledge KNOWLEDGE = QUESTIONNAIRE.knowledge();
    private static final Advisor ADVISOR = new Advisor(KNOWLEDGE, RuleBase.packed());
    private static final List<Variant> PRINTED = KNOWLEDGE.archetypes().values().stream()
            .flatMap(archetype -> archetype.scale().variants().stream()).toList();
    private static final long LEAST = PRINTED.stream().mapToLong(Variant::lowYen).min().orElseThrow();
    private static final long MOST = PRINTED.stream().flatMap(variant -> variant.highYen().stream()).mapToLong(yen -> yen).max()
            .orElseThrow();
    private static final Map<String, Long> BELOW_YEN = Map.of("none", 1L, "millions", 10_000_000L, "tens-of-millions", 100_000_000L,
            "hundreds-of-millions", 1_000_000_000L, "billions", 10_000_000_000L);

    /** The diagram of table 5.7 draws four facilities: several tens of millions of yen for four are twice that for eight. */
    @Test
    void theAmountOfPublicFacilitiesGrowsWithTheirNumber() {
        assertThat(publicFacilities(4).lowYen()).isEqualTo(20_000_000);
        assertThat(publicFacilities(8).lowYen()).isEqualTo(40_000_000);
        assertThat(publicFacilities(8).highYen()).contains(180_000_000L);
        assertThat(publicFacilities(800).highYen()).contains(900_000_000L);
        assertThat(publicFacilities(800).scaledBy().orElseThrow().limited().orElseThrow().size()).isEqualTo(40);
    }

    private static Budget publicFacilities(int buildings) {
        Profile profile = new Profile(QUESTIONNAIRE,
                Map.of("public-buildings", GivenAnswer.of(new Answer.Amount(new BigDecimal(buildings))),
                        "disaster-bases", GivenAnswer.of(new Answer.Choice("designated"))),
                DAY);
        return ADVISOR.advise(profile).recommendations().stream().filter(entry -> entry.archetype().equals("public-facilities"))
                .findFirst().orElseThrow().budget();
    }

    /** 100,000 dwellings once gave 40 billion to 1.8 trillion yen; the source speaks of a few million to some billions. */
    @Test
    void noAmountLeavesWhatTheSourceSpeaksOfHoweverLargeTheSize() {
        assertThat(LEAST).isEqualTo(2_000_000);
        assertThat(MOST).isEqualTo(9_000_000_000L);
        assertThat(recommendations(profiles())).allSatisfy(entry -> {
            assertThat(entry.budget().lowYen()).as(entry.archetype()).isBetween(LEAST, MOST);
            entry.budget().highYen().ifPresent(high -> assertThat(high).as(entry.archetype()).isBetween(LEAST, MOST));
            entry.budget().perPerson().ifPresent(each -> assertThat(entry.budget().highYen())
                    .as("the lowest amount for each of many would call cheap what may cost any more").isPresent());
        });
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 20000000, 90000000", "5, , 20000000, 90000000", "500, , 2000000000, 9000000000",
            "50000, 500, 2000000000, 9000000000"})
    void aSizeBeyondWhatTheSourceSpeaksOfIsSaidAndNotScaled(String dwellings, Integer limited, long low, long high) {
        Budget budget = budget("city-block", Map.of("block-development", "decided", "block-users", "dwellings", "block-dwellings",
                dwellings, "energy-sharing-wish", "yes"));

        assertThat(budget.lowYen()).isEqualTo(low);
        assertThat(budget.highYen()).contains(high);
        assertThat(budget.scaledBy().orElseThrow().answer()).isEqualTo(dwellings);
        assertThat(budget.scaledBy().orElseThrow().limited().map(Budget.Limited::size)).isEqualTo(Optional.ofNullable(limited));
    }

    /** Of a range wider than ten times, the questions named are open, and one of their answers does narrow it; or data are named. */
    @Test
    void aWideRangeSaysWhichAnswerWouldNarrowIt() {
        Set<String> narrowed = new HashSet<>();
        for (Profile profile : profiles()) {
            for (Recommendation entry : ADVISOR.advise(profile).recommendations()) {
                Budget budget = entry.budget();
                assertThat(budget.narrowing().isPresent()).as(entry.archetype()).isEqualTo(width(budget) > 10);
                budget.narrowing().ifPresent(by -> {
                    assertThat(by.data()).isNotEmpty();
                    by.questions().forEach(question -> {
                        assertThat(profile.isOpen(question)).isTrue();
                        List<Double> widths = answers(question).stream().map(answer -> width(profile.with(question, answer), entry))
                                .toList();
                        assertThat(widths).as("%s by %s", entry.archetype(), question).anyMatch(width -> width < 10);
                        if (widths.stream().anyMatch(width -> width > 0 && width < 10)) {
                            narrowed.add(question);
                        }
                    });
                });
            }
        }
        assertThat(narrowed).containsExactlyInAnyOrder("disaster-base-autonomy", "apartment-welfare", "shopping-street-roofs",
                "supply-neighbours");
    }

    @Test
    void whatIsOutOfReachShowsAWay() {
        Map<String, Integer> ways = new TreeMap<>();
        for (Profile profile : profiles()) {
            Optional<Long> ceiling = profile.counting("budget-order").map(answer -> BELOW_YEN.get(answer.values().get(0)));
            for (Recommendation entry : ADVISOR.advise(profile).recommendations()) {
                boolean beyond = !entry.budget().variant().equals("without-points")
                        && ceiling.filter(below -> entry.budget().lowYen() >= below).isPresent();
                assertThat(entry.budget().outOfReach().isPresent()).as(entry.archetype()).isEqualTo(beyond
                        || entry.budget().reasons().stream().anyMatch(reason -> reason.effect() == EffectKind.EXCEEDS));
                entry.budget().outOfReach().map(OutOfReach::paths).ifPresent(paths -> {
                    if (profile.counting("earlier-studies").isPresent()) {
                        assertThat(paths).as(entry.archetype()).isNotEmpty();
                    }
                    paths.forEach(path -> ways.merge(path.rule(), 1, Integer::sum));
                });
            }
        }
        assertThat(ways.keySet()).containsAll(ADVISOR.rules().all().stream().filter(rule -> rule.effect() instanceof Effect.Reaches)
                .map(rule -> rule.id()).collect(Collectors.toSet()));
    }

    /** Money for eco-points that nobody intends says nothing of what the rest costs. */
    @Test
    void anAmountThatDoesNotApplyIsComparedWithNothing() {
        Map<String, String> answers = new LinkedHashMap<>(Map.of("schools", "willing", "npo", "active", "budget-order", "none",
                "population", "5000", "eco-points", "considered"));
        OutOfReach told = budget("energy-saving-behaviour", answers).outOfReach().orElseThrow();
        assertThat(told.text().ja()).contains("予算要求").doesNotContain("出資");
        assertThat(told.paths()).extracting(path -> path.rule()).containsExactly("paths.behaviour-with-what-is-there");

        answers.put("eco-points", "none");
        Budget budget = budget("energy-saving-behaviour", answers);
        assertThat(budget.perPerson()).isEmpty();
        assertThat(budget.outOfReach()).isEmpty();
        assertThat(budget.reasons()).extracting(reason -> reason.rule()).containsExactly("budget.behaviour-without-points");
    }

    /** A committee that cannot be paid yet is begun in staff time, not by a study or by itself. */
    @Test
    void aCommitteeBeyondTheBudgetIsNoWayToBeginItself() {
        OutOfReach told = budget("study-committee", Map.of("vision", "none", "council", "none", "cross-department", "none",
                "earlier-studies", "none", "budget-order", "none")).outOfReach().orElseThrow();

        assertThat(told.paths()).extracting(path -> path.rule()).containsExactly("paths.committee-by-request");
    }

    /** Billions of yen for 170 people: said for each of them, and against the type. */
    @Test
    void aLargeAreaForAFewPeopleIsOpposedAndToldForEachOfThem() {
        Map<String, String> area = Map.of("large-mixed-area", "decided", "council", "existing",
                "large-area-state-facilities", "yes");
        Map<String, String> few = new LinkedHashMap<>(area);
        few.put("population", "170");
        Map<String, String> many = new LinkedHashMap<>(area);
        many.put("population", "170000");

        assertThat(advise(many).recommendations()).extracting(Recommendation::archetype).first().isEqualTo("large-area");
        Recommendation entry = advise(few).recommendations().stream().filter(one -> one.archetype().equals("large-area")).findFirst()
                .orElseThrow();
        assertThat(entry.reasons()).filteredOn(reason -> reason.rule().equals("large-area.few-people")).singleElement()
                .satisfies(reason -> assertThat(reason.points()).isNegative());
        assertThat(entry.budget().perPerson()).contains(new PerPerson("population", "170", 11_764_706, Optional.of(52_941_176L)));
    }

    /** 0 where it is not recommended any more. */
    private static double width(Profile profile, Recommendation entry) {
        return ADVISOR.advise(profile).recommendations().stream().filter(other -> other.archetype().equals(entry.archetype()))
                .map(other -> width(other.budget())).findFirst().orElse(0.0);
    }

    private static double width(Budget budget) {
        return budget.highYen().map(high -> (double) high / budget.lowYen()).orElse(1.0);
    }

    private static List<Recommendation> recommendations(List<Profile> profiles) {
        return profiles.stream().flatMap(profile -> ADVISOR.advise(profile).recommendations().stream()).toList();
    }

    private static List<Profile> profiles() {
        return Stream.concat(LongStream.rangeClosed(1, 150).mapToObj(BudgetsTests::partly),
                PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(11, DAY).limit(500)).toList();
    }

    /** Two thirds of the answers of a generated profile, sizes at random among them. */
    private static Profile partly(long seed) {
        Random random = new Random(seed);
        Map<String, GivenAnswer> some = new LinkedHashMap<>(GeneratedProfiles.profile(QUESTIONNAIRE, random, DAY).answers());
        some.keySet().removeIf(question -> random.nextInt(3) == 0);
        return new Profile(QUESTIONNAIRE, some, DAY);
    }

    private static List<Answer> answers(String question) {
        return QUESTIONNAIRE.question(question).orElseThrow().options().stream().map(option -> answer(question, option.id())).toList();
    }

    private static Budget budget(String archetype, Map<String, String> answers) {
        return advise(answers).recommendations().stream().filter(entry -> entry.archetype().equals(archetype)).findFirst().orElseThrow()
                .budget();
    }

    private static Advice advise(Map<String, String> answers) {
        Map<String, GivenAnswer> given = new LinkedHashMap<>();
        answers.forEach((question, value) -> given.put(question, GivenAnswer.of(answer(question, value))));
        return ADVISOR.advise(new Profile(QUESTIONNAIRE, given, DAY));
    }

    private static Answer answer(String question, String value) {
        Question.Kind kind = QUESTIONNAIRE.question(question).orElseThrow().kind();
        return kind == Question.Kind.NUMBER ? new Answer.Amount(new BigDecimal(value))
                : kind == Question.Kind.CHOICES ? new Answer.Choices(List.of(value)) : new Answer.Choice(value);
    }
}
