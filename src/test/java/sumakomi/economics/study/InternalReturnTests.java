package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sumakomi.economics.analysis.CashFlow;
import sumakomi.economics.analysis.InternalRate.Paying;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyResults.Return;

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
        assertThat(returned(0, 1000, 500000, 10)).isEqualTo(new Return("none", List.of(), Optional.of("never-invested"),
                List.of()));
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
        assertThat(found.rates()).hasSize(3);
        assertThat(found.paying()).containsExactly(new Paying(Optional.empty(), Optional.of(found.rates().get(0))),
                new Paying(Optional.of(found.rates().get(1)), Optional.of(found.rates().get(2))));
        CashFlow flow = new CashFlow(study.values().years("flow-net-i"));
        assertThat(flow.netPresentValueYen(found.rates().get(1) - 0.01)).isNegative();
        assertThat(flow.netPresentValueYen((found.rates().get(1) + found.rates().get(2)) / 2)).isPositive();
        assertThat(flow.netPresentValueYen(found.rates().get(2) + 0.01)).isNegative();
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
