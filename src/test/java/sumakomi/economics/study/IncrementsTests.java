package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.study.Increments.Step;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.knowledge.KnowledgeFiles;

/** Variants of different lengths by yearly equivalents, against each other and against doing nothing with its own replacements. */
class IncrementsTests {

    /** Cost once, life = period, no upkeep: its yearly equivalent is the cost over the annuity. */
    private static Study variant(String title, int years, long cost, int savedKwh, String lines) {
        return CaseStudy.BUILDER.build(StudyReader.read("""
                study: 1
                title: %s
                asOf: 2026-04-01
                measures:
                  - id: m
                    title: 照明
                    contract: own-use
                    upkeep: 0
                    components: [{id: c, title: 灯具, initial-cost: %d, life: %d}]
                    energy: [{carrier: electricity, saved: %d, price: 25, co2-factor: 0.0004}]
                    lines: [%s]
                values: {evaluation-years: %d, social-rate: 0.04}
                """.formatted(title, cost, years, savedKwh, lines, years).getBytes(StandardCharsets.UTF_8)));
    }

    private static double annuity(int years) {
        return (1 - Math.pow(1.04, -years)) / 0.04;
    }

    /** Ten years at 8 million and 1.25 million a year; twenty at 20 million and 1.9 million: per year 0.99 against 1.47 million of cost. */
    @Test
    void aShortVariantAndALongOneAreComparedYearByYear() {
        Study shorter = variant("短い案", 10, 8_000_000, 50_000, "");
        Study longer = variant("長い案", 20, 20_000_000, 76_000, "");
        Increments found = StudyComparer.compare(List.of(longer, shorter)).increments();

        double cheap = 8e6 / annuity(10);
        double dear = 20e6 / annuity(20);
        assertThat(found.variants().get(1).costYenPerYear()).isCloseTo(cheap, within(1.0));
        assertThat(found.variants().get(1).netYenPerYear().i()).isCloseTo(1_250_000 - cheap, within(1.0));
        assertThat(found.decides()).isEqualTo(Case.I);
        assertThat(found.steps()).extracting(Step::to).containsExactly("短い案", "長い案");
        Step first = found.steps().get(0);
        assertThat(first.from()).isEmpty();
        assertThat(first.ratio().orElseThrow().i()).isCloseTo(1_250_000 / cheap, within(1e-6));
        assertThat(first.better()).isTrue();
        Step second = found.steps().get(1);
        assertThat(second.from()).contains("短い案");
        assertThat(second.ratio().orElseThrow().i()).isCloseTo(650_000 / (dear - cheap), within(1e-6));
        assertThat(second.better()).isTrue();
        assertThat(found.best()).contains("長い案");
        assertThat(found.differing()).containsExactly("evaluation-years");
    }

    /** What the longer one brings more, 0.35 million, is not worth the 0.49 million that it costs more, although it covers its own cost. */
    @Test
    void whatCoversItsOwnCostNeedNotBeWorthWhatItCostsMore() {
        Study shorter = variant("短い案", 10, 8_000_000, 50_000, "");
        Study longer = variant("長い案", 20, 20_000_000, 64_000, "");
        Increments found = StudyComparer.compare(List.of(shorter, longer)).increments();

        assertThat(longer.value("discounted-ratio-i")).isGreaterThan(1);
        assertThat(found.steps().get(1).better()).isFalse();
        assertThat(found.best()).contains("短い案");
    }

    /** Lamps that must be replaced anyway, 3 million in year 1 and 6: doing nothing has a cost of its own. */
    @Test
    void doingNothingHasReplacementsOfItsOwn() {
        Study study = variant("更新", 10, 8_000_000, 20_000,
                "{id: lamps, title: ランプ, kind: avoided-replacement, once-amount: 3000000, in-year: 1,"
                        + " every-years: 5}");
        Increments found = StudyComparer.compare(List.of(study)).increments();

        double avoided = (3e6 / 1.04 + 3e6 / Math.pow(1.04, 6)) / annuity(10);
        assertThat(found.variants().get(0).avoidedYenPerYear()).isCloseTo(avoided, within(1.0));
        Step step = found.steps().get(0);
        assertThat(step.costYenPerYear()).isCloseTo(8e6 / annuity(10) - avoided, within(1.0));
        assertThat(step.ratio().orElseThrow().i()).isCloseTo(500_000 / (8e6 / annuity(10) - avoided), within(1e-6));
        assertThat(step.better()).isTrue();
    }

    @Test
    void whereNothingIsWorthItsCostDoingNothingIsLeft() {
        Increments found = StudyComparer.compare(List.of(variant("高い案", 10, 80_000_000, 50_000, ""))).increments();
        assertThat(found.best()).isEmpty();
        IncrementsText ja = IncrementsText.in(new FigureText(KnowledgeFiles.packedWhole().library()), Locale.JAPANESE);
        assertThat(ja.steps(found)).singleElement().asString().contains("何もしない場合から「高い案」へ", "増分のB/C（ケースI、III、II）は0.13");
        assertThat(ja.conclusion(found)).containsExactly("費用の少ない順に比べて残るのは、何もしない場合です。");
        assertThat(IncrementsText.in(new FigureText(KnowledgeFiles.packedWhole().library()), Locale.ENGLISH).conclusion(found))
                .containsExactly("By this, doing nothing is left.");
    }
}
