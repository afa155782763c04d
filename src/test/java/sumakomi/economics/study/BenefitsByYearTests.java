package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A benefit counts in each year what that year brings, not the mean of all. */
class BenefitsByYearTests {

    private static final int YEARS = 10;
    private static final double TONNES = 40_000 * 0.0005;
    private static final double PRICE = 4000;

    private static Study study(String change) {
        return CaseStudy.BUILDER.build(StudyReader.read("""
                study: 1
                title: 学校の屋根
                asOf: 2026-04-01
                policies: []
                measures:
                  - id: roof
                    title: 屋根の太陽光発電
                    policies: []
                    contract: own-use
                    owner: municipality
                    upkeep: 200000
                    components: [{id: panels, title: 太陽電池, initial-cost: 10000000, life: 10}]
                    energy: [{carrier: electricity, saved: 40000, price: 25, co2-factor: 0.0005%s}]
                    benefits: {a1: {}}
                values: {evaluation-years: 10, social-rate: 0.04}
                """.formatted(change).getBytes(StandardCharsets.UTF_8)));
    }

    private static double[] byHand(double yearly) {
        double[] flow = new double[YEARS + 1];
        for (int year = 1; year <= YEARS; year++) {
            flow[year] = TONNES * PRICE * Math.pow(1 + yearly, year - 1);
        }
        return flow;
    }

    private static double present(double[] flow) {
        double sum = 0;
        for (int year = 1; year < flow.length; year++) {
            sum += flow[year] / Math.pow(1.04, year);
        }
        return sum;
    }

    @Test
    void carbonAvoidedCountsInEachYearAtTheFactorOfThatYear() {
        Study study = study(", factor-change: -0.05");
        double[] byHand = byHand(-0.05);

        assertThat(study.values().years("neb-flow.a1")).containsExactly(byHand, within(0.001));
        assertThat(study.value("neb.a1")).isCloseTo(Arrays.stream(byHand).sum() / YEARS, within(0.001));
        assertThat(study.value("roof.today-neb")).isCloseTo(present(byHand), within(0.001));
    }

    @Test
    void whereTheSavingFadesItsCarbonFadesWithIt() {
        Study study = study(", saved-change: -0.02");

        assertThat(study.values().years("neb-flow.a1")).containsExactly(byHand(-0.02), within(0.001));
    }

    @Test
    void anUnchangingFactorLeavesTheYearlyAmountOfTheSource() {
        Study study = study("");

        assertThat(study.model().has("roof.a1.difference")).isFalse();
        assertThat(study.values().years("neb-flow.a1")).containsExactly(byHand(0), within(0.0));
        assertThat(study.value("roof.today-neb")).isCloseTo(present(byHand(0)), within(0.001));
    }
}
