package sumakomi.programme.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.programme.learning.Outcome.FeasibilityStudy;
import sumakomi.programme.learning.Outcome.Project;
import sumakomi.programme.learning.Outcome.Recommended;
import sumakomi.programme.learning.Proportion.Rules;

/** What is counted of the outcomes of recommendations, and when a rate is said. */
class LearningTests {

    private static final Rules RULES = Rules.of(Knowledge.packed(), LocalDate.of(2026, 12, 1));
    private static final long LOW = 20_000_000;
    private static final long HIGH = 90_000_000;

    private static Outcome outcome(int rank, FeasibilityStudy study, Project project, Optional<Long> budget, Optional<Long> high) {
        Optional<Recommended> said = rank == 0 ? Optional.empty()
                : Optional.of(new Recommended("advice", Instant.EPOCH, rank, Optional.of("solid"), LOW, high, "k", "r"));
        return new Outcome(2013, "13225", "public-facilities", said, study, project, Optional.empty(), budget, "");
    }

    private static Outcome begun(int rank) {
        return outcome(rank, FeasibilityStudy.DONE, Project.STARTED, Optional.empty(), Optional.of(HIGH));
    }

    private static Outcome at(long budget, Optional<Long> high) {
        return outcome(1, FeasibilityStudy.DONE, Project.STARTED, Optional.of(budget), high);
    }

    @Test
    void aRateIsSaidFromTwentyCasesOn() {
        assertThat(Proportion.of(10, 19, RULES).rate()).isEmpty();
        assertThat(Proportion.of(10, 20, RULES).rate()).isPresent();
    }

    /**
     * Newcombe (1998), "Two-sided confidence intervals for the single proportion: comparison of seven methods", Statistics in Medicine 17,
     * table I, method 3 (Wilson without continuity correction).
     */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void itsIntervalIsThatOfWilson(int hits, int of, double low, double high) {
        Proportion.Rate rate = Proportion.of(hits, of, RULES).rate().orElseThrow();

        assertThat(rate.low()).isCloseTo(low, within(0.00006));
        assertThat(rate.high()).isCloseTo(high, within(0.00006));
    }

    @Test
    void whatIsNotKnownOrUnderWayIsNotCounted() {
        Learning learning = Learning.of(List.of(begun(1), outcome(1, FeasibilityStudy.UNDER_WAY, Project.UNKNOWN, Optional.empty(),
                Optional.of(HIGH)), outcome(2, FeasibilityStudy.NOT_DONE, Project.GIVEN_UP, Optional.empty(), Optional.of(HIGH))), RULES);

        assertThat(learning.recorded()).isEqualTo(3);
        assertThat(learning.first().studied()).isEqualTo(new Proportion(1, 1, Optional.empty()));
        assertThat(learning.all().studied()).isEqualTo(new Proportion(1, 2, Optional.empty()));
        assertThat(learning.all().started()).isEqualTo(new Proportion(1, 2, Optional.empty()));
    }

    /** A project that had not been recommended is a miss. */
    @Test
    void hitsAreCountedAmongTheProjectsThatWereBegun() {
        Learning learning = Learning.of(List.of(begun(1), begun(3), begun(0), outcome(1, FeasibilityStudy.DONE, Project.NOT_STARTED,
                Optional.empty(), Optional.of(HIGH))), RULES);

        assertThat(learning.found().first()).isEqualTo(new Proportion(1, 3, Optional.empty()));
        assertThat(learning.found().named()).isEqualTo(new Proportion(2, 3, Optional.empty()));
        assertThat(learning.types().get("public-facilities")).isEqualTo(new Learning.OfType(3, 4, 3, 1));
    }

    @Test
    void theEndsOfARangeBelongToIt() {
        Optional<Long> high = Optional.of(HIGH);
        Learning learning = Learning.of(List.of(at(LOW - 1, high), at(LOW, high), at(HIGH, high), at(HIGH + 1, high)), RULES);

        assertThat(learning.held()).isEqualTo(new Learning.Held(1, 2, 1, 0, new Proportion(2, 4, Optional.empty())));
    }

    /** "And more" can hardly fail. */
    @Test
    void aRangeWithoutAnUpperEndCountsInNoShare() {
        Learning learning = Learning.of(List.of(at(HIGH * 100, Optional.empty()), at(LOW - 1, Optional.empty())), RULES);

        assertThat(learning.held()).isEqualTo(new Learning.Held(1, 0, 0, 1, new Proportion(0, 0, Optional.empty())));
    }

    @Test
    void twentyOutcomesGiveARate() {
        List<Outcome> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(i < 15 ? begun(1) : outcome(1, FeasibilityStudy.NOT_DONE, Project.NOT_STARTED, Optional.empty(), Optional.of(HIGH)));
        }

        assertThat(Learning.of(many, RULES).first().started().rate().orElseThrow().value()).isEqualTo(0.75);
        assertThat(Learning.of(many, RULES).found().first().rate()).as("15 were begun").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            done | started     | 2012 | 250000   | 「2012」は始めた年度ではありません。2013から2026まで
            done | started     | 2027 | 250000   | 「2027」は始めた年度ではありません
            done | started     | 2014 | 二億     | 「二億」は事業費として読めません
            done | not-started | 2014 | 250000   | 事業を「始めた」ときだけ
            done | perhaps     | 2014 | 250000   | 一覧から選んでください
            """)
    void whatCannotBeTakenIsNamed(String study, String project, String started, String budget, String told) {
        OutcomeEntry entry = new OutcomeEntry(study, project, started, budget, "");

        assertThatThrownBy(() -> entry.read(new OutcomeEntry.Of(2013, "13225", "public-facilities", Optional.empty(), 2026)))
                .isInstanceOfSatisfying(FaultyInput.class, fault -> assertThat(fault.told())
                        .anySatisfy(one -> assertThat(one.in(Locale.JAPANESE)).contains(told)));
    }

    @Test
    void amountsAreReadInThousandYenHoweverTheyAreWritten() {
        Outcome read = new OutcomeEntry("done", "started", "２０１４", "２５０，０００", " 議会資料 ")
                .read(new OutcomeEntry.Of(2013, "13225", "public-facilities", Optional.empty(), 2026));

        assertThat(read.budgetYen()).contains(250_000_000L);
        assertThat(read.startedIn()).contains(2014);
        assertThat(OutcomeEntry.of(read)).isEqualTo(new OutcomeEntry("done", "started", "2014", "250000", "議会資料"));
    }
}
