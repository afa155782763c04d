package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.economics.study.StudyResults.Verdict;

/** Which of two studies is ahead. */
class ContestTests {

    /** The best first. */
    private static final List<Verdict> ORDER = List.of(Verdict.ALONE, Verdict.ALONE_BUT_NOT_AT_EVALUATION,
            Verdict.ALONE_BUT_NOT_FINANCIALLY, Verdict.PRIVATE, Verdict.PUBLIC, Verdict.NONE);
    private static final List<String> FILES = List.of("hospital-cogeneration.yaml", "led-esco-15-years.yaml", "waste-heat-pool.yaml",
            "school-solar-battery.yaml", "loses-now-gains-late.yaml", "savings-fall-short.yaml", "adds-emissions.json");

    private static List<Study> studies() {
        List<Study> studies = new ArrayList<>(FILES.stream().map(CaseStudy::of).toList());
        LongStream.rangeClosed(1, 12).mapToObj(seed -> CaseStudy.BUILDER.build(new StudyGenerator(CaseStudy.KNOWLEDGE, seed).study()))
                .forEach(studies::add);
        return studies;
    }

    @Test
    void theOneWithTheBetterVerdictIsAheadAndOfEqualOnesTheOneWithTheHigherDiscountedRatio() {
        List<Study> studies = studies();
        assertThat(studies).extracting(Verdict::of).contains(Verdict.ALONE, Verdict.ALONE_BUT_NOT_AT_EVALUATION, Verdict.PUBLIC);
        studies.forEach(one -> studies.forEach(other -> {
            String figure = Contest.figure(one, other);
            assertThat(figure).isEqualTo(Contest.figure(other, one));
            int better = Integer.compare(ORDER.indexOf(Verdict.of(other)), ORDER.indexOf(Verdict.of(one)));
            if (better == 0) {
                assertThat(figure).startsWith("discounted-ratio-");
            } else {
                assertThat(Double.compare(one.value(figure), other.value(figure))).as("%s against %s by %s", one.document().title(),
                        other.document().title(), figure).isEqualTo(better);
            }
        }));
    }

    @ParameterizedTest
    @CsvSource({"hospital-cogeneration.yaml,led-esco-15-years.yaml,discounted-ratio-i",
            "hospital-cogeneration.yaml,hospital-cogeneration.yaml,discounted-ratio-iii"})
    void whatDecidesIsTheFirstCaseInWhichEitherCoversItsCost(String one, String other, String figure) {
        assertThat(Contest.figure(CaseStudy.of(one), CaseStudy.of(other))).isEqualTo(figure);
    }
}
