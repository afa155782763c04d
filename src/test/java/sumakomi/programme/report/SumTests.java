package sumakomi.programme.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sumakomi.programme.report.ProgrammeReport.Sum;
import sumakomi.programme.report.StudyFigures.Range;
import sumakomi.programme.report.StudyFigures.Span;

/** How values with ranges are added: all low with all low, all high with all high. */
class SumTests {

    @Test
    void endsAreAddedWithTheirLike() {
        Sum sum = Sum.of(List.of(new Span(100, Optional.of(new Range(80, 150))), new Span(10, Optional.of(new Range(5, 30)))));

        assertThat(sum).isEqualTo(new Sum(110, 85, 180, 2, 0));
    }

    @Test
    void whatHasNoRangeCountsWithItsValueAndIsTold() {
        Sum sum = Sum.of(List.of(new Span(100, Optional.of(new Range(80, 150))), new Span(10, Optional.empty())));

        assertThat(sum).isEqualTo(new Sum(110, 90, 160, 2, 1));
    }
}
