package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sumakomi.economics.analysis.CashFlow;
import sumakomi.economics.analysis.InternalRate.Paying;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyResults.Return;
import sumakomi.knowledge.KnowledgeFiles;

/** A rate of return, or the true reason why there is none. */
class InternalReturnTests {

    @Test
    void aSmallOutlayThatComesBackAtOnceHasARateAboveTheRange() {
        StudyResults results = CaseStudy.results(CaseStudy.of("return-above-range.json"));
        assertThat(results.project().internalReturn().reason()).contains("above-range");
        assertThat(results.project().payback().orElseThrow().first()).isCloseTo(0.0625, within(1e-9));
    }

    @Test
    void whatIsNeverInvestedAndWhatNeverComesBackAreToldApart() {
        Return never = returned(0, 1000, 500000, 10);
        assertThat(never.reason()).contains("never-invested");
        assertThat(never.rates()).isEmpty();
        assertThat(returned(5e7, 0, 0, 10).reason()).contains("never-paid-back");
    }

    private static Return returned(double initial, double upkeep, double saved, int period) {
        StudyDocument document = CaseStudy.with(CaseStudy.read("return-above-range.json"), "evaluation-years", period)
                .withMeasure("m1", measure -> measure.withParts(List.of(new Component("k1", "k1",
                        Map.of("initial-cost", Quantity.of(initial), "life", Quantity.of(10)))),
                        List.of(new StudyDocument.Energy("electricity", Map.of("saved", Quantity.of(saved), "price", Quantity.of(20),
                                "co2-factor", Quantity.of(0.0004)))))
                        .withValues(Map.of("upkeep", Quantity.of(upkeep))));
        return CaseStudy.results(CaseStudy.BUILDER.build(document)).project().internalReturn();
    }

    /** Integrated works make the first purchase cheap, and the renewal costs in full what the years before brought in. */
    @Test
    void aCheapFirstPurchaseAndARenewalInFullHaveSeveralRatesBetweenWhichTheProjectPays() {
        Study study = CaseStudy.BUILDER.build(cheapFirst());
        Return found = CaseStudy.results(study).project().internalReturn();
        assertThat(found.kind()).isEqualTo("several");
        assertThat(found.rates()).hasSize(2);
        assertThat(found.beside()).singleElement().satisfies(rate -> assertThat(rate).isNegative());
        assertThat(found.paying()).containsExactly(new Paying(Optional.of(found.rates().get(0)), Optional.of(found.rates().get(1))));
        CashFlow flow = new CashFlow(study.values().years("flow-net-i"));
        assertThat(flow.netPresentValueYen(found.rates().get(0) - 0.01)).isNegative();
        assertThat(flow.netPresentValueYen((found.rates().get(0) + found.rates().get(1)) / 2)).isPositive();
        assertThat(flow.netPresentValueYen(found.rates().get(1) + 0.01)).isNegative();
    }

    /** At 16 % the project pays nothing; what it is judged by stands beside the rates, with its value in yen. */
    @Test
    void severalRatesStandBesideTheOneByWhichTheProjectIsJudged() {
        Study study = CaseStudy.BUILDER.build(cheapFirst());
        Return found = CaseStudy.results(study).project().internalReturn();
        assertThat(found.judgedAt().rate()).isEqualTo(study.value("financial-rate"));
        assertThat(found.judgedAt().npvYen()).isCloseTo(study.value("financial-npv"), within(1e-3));
        assertThat(japanese(found)).startsWith("一つに定まりません（").contains("純現在価値が正になる割引率は、", "判断に使う割引率2.5%／年での純現在価値は");
    }

    /** 30 % of the cost to take everything away again, at the end: one rate to judge by, and one at which only the removal counts. */
    @Test
    void removalAtTheEndLeavesOneRateAndTheOtherIsNamedAsNone() {
        String yaml = """
                study: 1
                title: 撤去
                asOf: 2026-04-01
                policies: []
                measures:
                  - {id: pv, title: 太陽光発電, policies: [], contract: own-use, owner: building-owner, upkeep: 0,
                     components: [{id: panels, title: 太陽電池, initial-cost: 10000000, life: 20}],
                     energy: [{carrier: electricity, saved: 40000, price: 25, co2-factor: 0.0004}],
                     lines: [{id: removal, title: 撤去, kind: decommissioning, once-amount: 3000000, in-year: 20}]}
                values: {evaluation-years: 20}
                """;
        Study study = CaseStudy.BUILDER.build(StudyReader.read(yaml.getBytes(StandardCharsets.UTF_8)));
        Return found = CaseStudy.results(study).project().internalReturn();

        assertThat(found.kind()).isEqualTo("one");
        assertThat(new CashFlow(study.values().years("flow-net-i")).netPresentValueYen(found.rates().get(0))).isCloseTo(0, within(1.0));
        assertThat(found.rates().get(0)).isBetween(0.06, 0.07);
        assertThat(found.beside()).singleElement().satisfies(rate -> assertThat(rate).isBetween(-0.34, -0.33));
        assertThat(japanese(found)).matches("6\\.\\d%／年（割引率が0%からこの率までなら、純現在価値は正です。計算のうえでは-33\\.\\d%／年でも0になりますが、.*判断には使いません）");
    }

    private static String japanese(Return found) {
        return ReturnText.in(new FigureText(KnowledgeFiles.packedWhole().library()), Locale.JAPANESE).say(found);
    }

    private static StudyDocument cheapFirst() {
        StudyDocument document = CaseStudy.with(CaseStudy.with(CaseStudy.read("savings-fall-short.yaml"), "evaluation-years", 20),
                "integrated-saving-share", 1);
        return document.withMeasure("chp", measure -> measure.withParts(List.of(new Component("engine", "engine",
                Map.of("initial-cost", Quantity.of(1e9), "life", Quantity.of(10), "common-cost", Quantity.of(9e8)))),
                List.of(new StudyDocument.Energy("electricity", Map.of("saved", Quantity.of(2e6), "price", Quantity.of(27),
                        "co2-factor", Quantity.of(0.0004)))))
                .withValues(Map.of("upkeep", Quantity.of(0))));
    }
}
