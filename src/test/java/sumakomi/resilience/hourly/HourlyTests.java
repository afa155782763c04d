package sumakomi.resilience.hourly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.Sizing.Pair;

/** How long a facility gets along, against balances reckoned by hand; sizing against the very balance that it must meet. */
class HourlyTests {

    private static final AutonomyKnowledge KNOWLEDGE = new AutonomyKnowledge(KnowledgeFiles.packedWhole().library());
    private static final Hourly HOURLY = new Hourly(KNOWLEDGE);
    private static final Terms LOSSLESS = new Terms(1, 1, 1, 72, 1, 168, 200_000, 100_000);
    private static final Series EVEN = new Series(filled(1), filled(0), true);

    /** 30 kWh at 10 kW last three hours. */
    @Test
    void aBatteryLastsForItsEnergyOverTheLoad() {
        assertThat(survived(EVEN, facility(0, 10, 30, 0, 0), LOSSLESS)).containsOnly(3);
        assertThat(survived(EVEN, facility(0, 9, 30, 0, 0), LOSSLESS)).as("too little power").containsOnly(0);
        assertThat(survived(EVEN, facility(0, 10, 40, 0, 0), new Terms(1, 0.5, 1, 72, 1, 168, 1, 1))).as("half is lost").containsOnly(2);
        assertThat(survived(EVEN, facility(0, 10, 40, 0, 0), new Terms(1, 1, 0.5, 72, 1, 168, 1, 1))).as("half full").containsOnly(2);
    }

    /** A generator of 6 kW with fuel for ten hours at full output, and 20 kWh for the rest of 4 kW: the battery ends first. */
    @Test
    void aGeneratorServesFirstAndTheBatteryTheRest() {
        assertThat(survived(EVEN, facility(0, 10, 20, 6, 10), LOSSLESS)).containsOnly(5);
        assertThat(survived(EVEN, facility(0, 0, 0, 10, 10), LOSSLESS)).containsOnly(10);
        assertThat(survived(EVEN, new Facility("F", "shelter", 10, Optional.of(1.0), 0, 0, 0, 10, Optional.empty()), LOSSLESS))
                .containsOnly(168);
    }

    /** Sun of 20 kW every second hour charges what the dark hour takes: with 10 kWh it never ends, except that it begins in the dark. */
    @Test
    void theSunChargesForTheHoursWithoutIt() {
        double[] sun = IntStream.range(0, Series.HOURS).mapToDouble(hour -> hour % 2).toArray();
        Series flicker = new Series(filled(1), sun, true);

        assertThat(survived(flicker, facility(20, 10, 10, 0, 0), LOSSLESS)).containsOnly(168);
        assertThat(Arrays.stream(survived(flicker, facility(20, 0, 0, 0, 0), LOSSLESS)).distinct().boxed()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void theYearGoesRound() {
        double[] sun = filled(0);
        Arrays.fill(sun, 0, 24, 1);
        int[] survived = survived(new Series(filled(1), sun, true), facility(10, 0, 0, 0, 0), LOSSLESS);

        assertThat(survived[Series.HOURS - 1]).isZero();
        assertThat(survived[0]).isEqualTo(24);
        assertThat(survived(new Series(filled(1), sun, true), facility(10, 10, 10, 0, 0), LOSSLESS)[Series.HOURS - 1]).isEqualTo(25);
    }

    /** What is sized rides through from as many start hours as wanted, and a little less does not. */
    @Test
    void whatIsSizedReachesTheTargetAndNothingSmallerDoes() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 6; round++) {
            Terms terms = new Terms(0.95, 0.9, 0.3 + 0.7 * random.nextDouble(), 24 + random.nextInt(72), 0.8 + 0.2 * random.nextDouble(),
                    168,
                    200_000, 100_000);
            Series series = HOURLY.typical(List.of("shelter", "hospital", "municipal-office").get(round % 3));
            Facility bare = facility(0, 0, 0, random.nextInt(8), 10 + random.nextInt(50));
            for (Pair pair : new Sizing(series, terms, 4).pairs(bare, 10, 60)) {
                Facility sized = bare.with(pair.solarKw(), pair.batteryKw(), pair.batteryKwh());
                assertThat(share(series, sized, terms)).isGreaterThanOrEqualTo(terms.targetShare());
                assertThat(share(series, bare.with(pair.solarKw(), pair.batteryKw(), pair.batteryKwh() * 0.999), terms))
                        .isLessThan(terms.targetShare() + 1e-3);
                assertThat(share(series, bare.with(pair.solarKw(), pair.batteryKw(), pair.batteryKwh() * 0.9), terms))
                        .isLessThan(terms.targetShare());
            }
        }
    }

    @Test
    void theTypicalYearGivesTheYieldOfTheKnowledgeBaseAndItsLoadHasAPeakOfOne() {
        Series year = HOURLY.typical("shelter");

        assertThat(Arrays.stream(year.sun()).sum()).isCloseTo(KNOWLEDGE.figure("solar-yield").value(), within(1e-6));
        assertThat(Arrays.stream(year.load()).max()).hasValueCloseTo(1.0, within(1e-12));
        assertThat(year.own()).isFalse();
        assertThat(Arrays.stream(year.sun(), 0, 24).max().orElseThrow()).as("a day of January").isBetween(0.2, 1.0);
    }

    @Test
    void aFacilityIsToldAtBothLevelsWithTheCheapestSizes() {
        FacilityResult found = HOURLY.of(new Facility("学校", "shelter", 100, Optional.empty(), 10, 10, 20, 0, Optional.of(0.0)),
                Terms.of(KNOWLEDGE),
                Optional.empty(), Optional.of(100.0));

        assertThat(found.levels()).extracting(FacilityResult.AtLevel::loadKw).containsExactly(15.0, 20.0);
        assertThat(found.levels().get(0).meanHours()).isGreaterThan(found.levels().get(1).meanHours());
        assertThat(found.cheapest()).hasValueSatisfying(size -> {
            assertThat(size.solarKw()).isBetween(10.0, 100.0);
            assertThat(found.tried()).allSatisfy(other -> assertThat(other.yen()).isGreaterThanOrEqualTo(size.yen()));
        });
    }

    @Test
    void theFirstOfManyIsTheOneThatGainsMostHours() {
        List<Facility> bases = List.of(new Facility("大きい", "water", 500, Optional.empty(), 0, 0, 0, 0, Optional.of(0.0)),
                new Facility("小さい", "shelter", 20, Optional.empty(), 10, 5, 5, 0, Optional.of(0.0)),
                new Facility("足りている", "hospital", 100, Optional.empty(), 0, 0, 0, 100, Optional.empty()));

        List<Hourly.Ranked> ranked = HOURLY.rank(bases, Terms.of(KNOWLEDGE), 1_000_000);

        assertThat(ranked).extracting(one -> one.facility().name()).containsExactly("小さい", "大きい", "足りている");
        assertThat(ranked).extracting(Hourly.Ranked::rank).containsExactly(1, 2, 3);
        assertThat(ranked.get(2).meanHours()).isEqualTo(168);
        assertThat(ranked.get(2).next()).isEqualTo(Hourly.Next.NEITHER);
    }

    private static double share(Series series, Facility facility, Terms terms) {
        return new RideThrough(series, terms).of(facility, 10).share(terms.targetHours());
    }

    private static int[] survived(Series series, Facility facility, Terms terms) {
        return new RideThrough(series, terms).of(facility, 10).hours();
    }

    /** What the cheapest adds within the 72 hours of benefit c1, as a capacity that would serve them whole; nothing where it suffices. */
    @Test
    void whatTheCheapestAvoidsOfAnOutageIsACapacity() {
        Facility school = new Facility("学校", "shelter", 100, Optional.empty(), 0, 0, 0, 0, Optional.of(0.0));
        FacilityResult found = HOURLY.of(school, Terms.of(KNOWLEDGE), Optional.empty(), Optional.empty());

        FacilityResult.Avoided avoided = found.avoided().orElseThrow();
        assertThat(avoided.outageHours()).isEqualTo(72);
        assertThat(avoided.addedHours()).isBetween(0.95 * 72, 72.0);
        assertThat(avoided.capacityKw()).isEqualTo(20 * avoided.addedHours() / 72);
        assertThat(HOURLY.of(new Facility("足りている", "shelter", 100, Optional.empty(), 0, 0, 0, 100, Optional.empty()), Terms.of(KNOWLEDGE),
                Optional.empty(), Optional.empty()).avoided()).isEmpty();
    }

    private static Facility facility(double solar, double batteryKw, double batteryKwh, double generator, double fuel) {
        return new Facility("F", "shelter", 10, Optional.of(1.0), solar, batteryKw, batteryKwh, generator, Optional.of(fuel));
    }

    private static double[] filled(double value) {
        double[] year = new double[Series.HOURS];
        Arrays.fill(year, value);
        return year;
    }
}
