package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.knowledge.Text;

/** What stands in a sentence as that which case I counts: what is there, by name, and never energy saved where none is. */
class WhatCaseOneCountsTests {

    private static final String SAVES = "energy: [{carrier: electricity, saved: 40000, price: 25, co2-factor: 0.0004}]";
    private static final String SELLS = "energy: [{carrier: electricity-sold, saved: 40000, price: 10, co2-factor: 0.0004}]";
    private static final String FARES = "lines: [{id: line, title: 収入, kind: fares, amount: 500000}]";

    private static Text counted(String... parts) {
        String yaml = """
                study: 1
                title: 試し
                asOf: 2026-04-01
                policies: []
                measures:
                  - id: m
                    title: 対策
                    policies: []
                    contract: own-use
                    owner: municipality
                    upkeep: 100000
                    components: [{id: c, title: 設備, initial-cost: 10000000, life: 10}]
                    %s
                values: {evaluation-years: 10}
                """.formatted(String.join("\n    ", parts));
        return CaseStudy.results(CaseStudy.BUILDER.build(StudyReader.read(yaml.getBytes(StandardCharsets.UTF_8)))).direct();
    }

    private static Text line(String kind) {
        return counted("lines: [{id: line, title: 収入, kind: " + kind + ", amount: 500000}]");
    }

    @Test
    void energySavedIsNamedAloneWhereNothingElseIsThere() {
        assertThat(counted(SAVES)).isEqualTo(new Text("光熱費の削減", "the energy saved"));
    }

    @Test
    void powerSoldIsNoEnergySaved() {
        assertThat(counted(SELLS)).isEqualTo(new Text("売電", "the power sold"));
    }

    @ParameterizedTest
    @CsvSource({"feed-in-sale,売電,the power sold", "market-sale,売電,the power sold",
            "rent,賃料・使用料の収入,the rent received", "fares,利用料・運賃の収入,the fares and user charges",
            "avoided-upkeep,しなくて済む維持管理,the upkeep avoided", "other-income,その他の収入,the other income"})
    void aLineOfIncomeIsNamedByItsKind(String kind, String japanese, String english) {
        assertThat(line(kind)).isEqualTo(new Text(japanese, english));
    }

    /** 1 million saved a year, half a million of fares: the greater leads, and that there is more is said. */
    @Test
    void ofSeveralTheGreatestIsNamedAsOneOfThem() {
        assertThat(counted(SAVES, FARES)).isEqualTo(new Text("光熱費の削減などの直接の便益", "direct benefits such as the energy saved"));
        assertThat(counted(SAVES, FARES.replace("500000", "1500000")).ja()).isEqualTo("利用料・運賃の収入などの直接の便益");
    }

    /** Selling on two ways is one thing: power sold. */
    @Test
    void whatHasTheSameNameIsOne() {
        assertThat(counted(SELLS, FARES.replace("fares", "market-sale")).ja()).isEqualTo("売電");
    }

    /** 1.5 million once is 150,000 a year over ten years, less than 400,000 from the power sold. */
    @Test
    void whatComesOnceCountsAsItsYearlyShare() {
        assertThat(counted(SELLS, "lines: [{id: line, title: 更新, kind: avoided-replacement, once-amount: 1500000, in-year: 0}]").ja())
                .isEqualTo("売電などの直接の便益");
    }

    @Test
    void whatCostsMoreThanBeforeIsNoBenefitToName() {
        assertThat(counted(SAVES.replace("40000", "-40000"), FARES).ja()).isEqualTo("利用料・運賃の収入");
    }

    @Test
    void whatIsNoIncomeIsNotNamed() {
        assertThat(counted(SAVES, FARES.replace("fares, amount: 500000", "training, once-amount: 500000, in-year: 0")).ja())
                .isEqualTo("光熱費の削減");
    }

    @Test
    void whereNothingIsGainedTheEnergyIsNamedWhoseSavingIsMissing() {
        assertThat(counted(SAVES.replace("40000", "-40000")).in(Locale.ENGLISH)).isEqualTo("the energy saved");
    }
}
