package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sumakomi.advice.Advice.Answered;
import sumakomi.advice.Advice.Because;
import sumakomi.advisor.AdviceVariety.Pair;

/** How much of an advice changes with the answers, and that every difference names an answer. */
class AdviceVarietyTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 30);
    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final int TEN = 10;
    /** Of two pieces of advice on the same first type, what stands in both over what stands in either, in the median. */
    private static final double MOST_ALIKE = 0.6;
    private static final List<Pair> PAIRS = AdviceVariety.told(MAIN_JOB, 12, 600, AS_OF).values().stream()
            .flatMap(told -> AdviceVariety.pairs(told, AdviceVariety.relevant(MAIN_JOB), TEN).stream()).toList();

    @Test
    void theSameFirstTypeAndOtherAnswersGiveAnotherAdvice() {
        List<Double> alike = PAIRS.stream().map(pair -> pair.one().entries().similarity(pair.other().entries())).sorted().toList();

        assertThat(alike.get(alike.size() / 2)).isLessThanOrEqualTo(MOST_ALIKE);
    }

    @Test
    void everyDifferenceBetweenTwoNamesAnAnswerThatMadeIt() {
        Set<String> unnamed = new TreeSet<>();
        PAIRS.stream().flatMap(pair -> Stream.of(pair.one().entries().beyond(pair.other().entries()),
                pair.other().entries().beyond(pair.one().entries())))
                .forEach(beyond -> beyond.forEach((id, because) -> {
                    if (because.isEmpty()) {
                        unnamed.add(id);
                    }
                }));

        assertThat(PAIRS).hasSizeGreaterThan(500);
        assertThat(unnamed).as("differences that name no answer").isEmpty();
    }

    @Test
    void whatStandsInBothIsHeldAgainstWhatStandsInEither() {
        SaidEntries one = new SaidEntries(Map.of("a", List.of(), "b", List.of(), "c", List.of()), Map.of());
        SaidEntries other = new SaidEntries(Map.of("b", List.of(), "c", List.of(), "d", List.of()), Map.of());

        assertThat(one.similarity(other)).isEqualTo(0.5);
        assertThat(one.similarity(one)).isEqualTo(1);
    }

    @Test
    void anEntryThatIsPrintedIsMissingForTheAnswerThatDroppedIt() {
        List<Because> answer = List.of(new Because("theme", new Answered(List.of("one"))));
        SaidEntries printed = new SaidEntries(Map.of("set-theme", List.of()), Map.of());
        SaidEntries dropped = new SaidEntries(Map.of(), Map.of("set-theme", answer));

        assertThat(printed.beyond(dropped)).containsEntry("set-theme", answer);
        assertThat(printed.beyond(new SaidEntries(Map.of(), Map.of()))).containsEntry("set-theme", List.of());
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        AdviceVariety result = AdviceVariety.of(MAIN_JOB, 1, 200, TEN, AS_OF);

        assertThat(result).isEqualTo(AdviceVariety.of(MAIN_JOB, 1, 200, TEN, AS_OF));
        assertThat(result.types()).isNotEmpty().allSatisfy(type -> {
            assertThat(type.alike().median().orElseThrow()).isBetween(0.0, 1.0);
            assertThat((double) type.constant()).isLessThanOrEqualTo(type.entries());
        });
        assertThat(result.all().pairs()).isEqualTo(result.types().stream().mapToInt(type -> type.alike().pairs()).sum());
        assertThat(AdviceVariety.of(MAIN_JOB, 1, 200, 50, AS_OF).all().pairs()).isLessThan(result.all().pairs());
    }
}
