package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import sumakomi.economics.study.StudyResults.Curve;

/** What adds CO2 has no cost per tonne and no step, yet counts in the one average that everything shows. */
class CostOfATonneTests {

    private static final Study STUDY = CaseStudy.of("adds-emissions.json");
    private static final StudyResults RESULTS = CaseStudy.results(STUDY);

    @Test
    void whatAddsEmissionsHasNoCostPerTonneAndSaysWhy() {
        assertThat(STUDY.value("m2.co2-reduction")).isCloseTo(-800, within(1e-9));
        assertThat(STUDY.has("m2.abatement-cost")).isFalse();
        assertThat(STUDY.undefined().get("m2.abatement-cost").why()).isEqualTo(LeftOut.Why.NO_REDUCTION);
        assertThat(RESULTS.measures().get(1).yenPerTonne()).isEmpty();
        assertThat(RESULTS.curves()).allSatisfy(curve -> assertThat(curve.withoutTonnes()).containsExactlyElementsOf(
                curve.by().equals("measure") ? List.of("m2") : List.of()));
    }

    @Test
    void theAverageCountsItAndIsTheSameEverywhere() {
        double average = (STUDY.value("project-cost") - STUDY.value("project-eb")) / (2000 - 800 + 200);
        assertThat(RESULTS.project().yenPerTonne().orElseThrow()).isCloseTo(average, within(1e-6));
        assertThat(average).isPositive();
        assertThat(RESULTS.curves().stream().filter(curve -> !curve.withNeb()))
                .allSatisfy(curve -> assertThat(curve.averageYenPerTonne()).isEqualTo(RESULTS.project().yenPerTonne()));
    }

    @Test
    void noStudyShowsACostPerTonneWhereEmissionsDoNotFallNorTwoAverages() {
        LongStream.rangeClosed(1, 60).forEach(seed -> {
            Study study = CaseStudy.BUILDER.build(new StudyGenerator(CaseStudy.KNOWLEDGE, seed).study());
            StudyResults results = CaseStudy.results(study);
            results.measures().forEach(one -> assertThat(one.yenPerTonne().isPresent()).as("seed %d", seed)
                    .isEqualTo(one.tonnesPerYear() > 0));
            results.policies().forEach(one -> assertThat(one.yenPerTonneWithNeb().isPresent()).as("seed %d", seed)
                    .isEqualTo(one.tonnesPerYear() > 0));
            for (Curve curve : results.curves()) {
                assertThat(curve.averageYenPerTonne()).as("seed %d", seed)
                        .isEqualTo(curve.withNeb() ? results.project().yenPerTonneWithNeb() : results.project().yenPerTonne());
            }
        });
    }
}
