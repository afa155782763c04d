package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static sumakomi.economics.study.CaseStudy.BUILDER;
import static sumakomi.economics.study.CaseStudy.KNOWLEDGE;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Fault;

/** In which fiscal year, April to March, each kind of flow of the municipality falls, wherever in the year operation begins. */
class FiscalYearTests {

    private static final double YEN = 0.01;

    private static final String STUDY = """
            study: 1
            title: 学校の屋根
            asOf: 2026-04-01
            start: %s
            policies: []
            measures:
              - id: roof
                title: 屋根の太陽光発電
                policies: []
                contract: own-use
                owner: municipality
                upkeep: 200000
                state-subsidy-share: 0.25
                metropolitan-subsidy-share: 0.25
                components: [{id: panels, title: 太陽電池, initial-cost: 10000000, life: 5}]
                energy: [{carrier: electricity, saved: 40000, price: 25, co2-factor: 0.0004}]
                lines:
                  - {id: training, title: 研修, kind: training, once-amount: 100000, in-year: 0}
                  - {id: removal, title: 撤去, kind: decommissioning, once-amount: 700000, in-year: 8}
                  - {id: spared, title: 屋上防水の更新, kind: avoided-replacement, once-amount: 3000000, in-year: 4}
                  - {id: rent, title: 賃料, kind: rent-paid, amount: 12000}
                  - {id: sale, title: 売電, kind: market-sale, amount: 24000}
                  - {id: demand, title: 基本料金, kind: demand-charge-saved, contracted-power: 10, demand-price: 6000}
            values: {evaluation-years: 10, bond-share: 0.6, bond-interest: 0, bond-years: 10}
            """;

    private static Study beginning(String month) {
        return BUILDER.build(StudyReader.read(STUDY.formatted(month).getBytes(StandardCharsets.UTF_8)));
    }

    /** A month that nobody gave is assumed, told as assumed and asked back. */
    @Test
    void whereNoMonthOfStartIsGivenAprilIsAssumedAndAskedBack() {
        Study open = BUILDER.build(StudyReader
                .read(STUDY.replace("start: %s\n", "").replace("bond-years: 10", "bond-years: 5").getBytes(StandardCharsets.UTF_8)));

        assertThat(open.doubts()).extracting(Fault::key, Fault::where).containsExactly(tuple("study.start-open", "start"));
        assertThat(KNOWLEDGE.conventions(open.document())).filteredOn(one -> one.id().equals("convention-start-open")).singleElement()
                .satisfies(one -> assertThat(one.basis()).isEqualTo(Basis.ASSUMED));
        assertThat(beginning("2028-10").doubts()).extracting(Fault::key).doesNotContain("study.start-open");
        assertThat(KNOWLEDGE.conventions(beginning("2028-10").document())).noneMatch(one -> one.id().equals("convention-start-open"));
    }

    /** Both figures and the law are named; a bond that lasts just as long as the equipment is none to ask about. */
    @ParameterizedTest
    @CsvSource({"10, true", "10.5, true", "9, true", "5, false", "4, false"})
    void aBondThatOutlastsTheEquipmentIsAskedBack(String years, boolean longer) {
        Study study = BUILDER.build(StudyReader.read(STUDY.formatted("2028-04").replace("bond-years: 10", "bond-years: " + years)
                .getBytes(StandardCharsets.UTF_8)));

        assertThat(study.doubts()).hasSize(longer ? 1 : 0).allSatisfy(doubt -> {
            assertThat(doubt.where()).isEqualTo("values.bond-years");
            assertThat(doubt.in(Locale.JAPANESE)).contains(years + "年", "5年", "地方財政法第5条の2");
            assertThat(doubt.in(Locale.ENGLISH)).contains(years + " years", "5 years", "Local Finance Act");
        });
    }

    @Test
    void whereNoBondIsIssuedNoneIsTooLong() {
        Study study = BUILDER.build(StudyReader.read(STUDY.formatted("2028-04").replace("bond-share: 0.6", "bond-share: 0").getBytes(
                StandardCharsets.UTF_8)));

        assertThat(study.doubts()).isEmpty();
    }

    /** What goes on all year falls to the months of each fiscal year; what is paid at once falls to one fiscal year, undivided. */
    @ParameterizedTest
    @CsvSource({"2028-04, 2027, 0", "2028-07, 2028, 9", "2028-10, 2028, 6", "2029-03, 2028, 1", "2029-04, 2028, 0"})
    void whatIsPaidAtOnceFallsToOneFiscalYear(String month, int works, int monthsInYearOfWorks) {
        Study study = beginning(month);
        double part = monthsInYearOfWorks / 12.0;

        assertThat(study.document().declared().fiscalYearOfWorks()).contains(works);
        row(study, "budget-works", 10, at(0, 10_000_000));
        row(study, "budget-renewal", 10, at(5, 10_000_000));
        row(study, "budget-state", 10, at(0, 2_500_000));
        row(study, "budget-metropolis", 10, at(0, 2_500_000));
        row(study, "budget-bonds", 10, at(0, 3_000_000));
        row(study, "budget-debt-service", 10, everyYear(300_000, 0));
        row(study, "budget-upkeep", 10, both(everyYear(212_000, part), both(at(0, 100_000), at(8, 700_000))));
        row(study, "budget-spared", 10, both(everyYear(60_000, part), at(4, 3_000_000)));
        row(study, "budget-bills", 10, everyYear(1_000_000, part));
        row(study, "budget-other", 10, everyYear(24_000, part));
    }

    /** The same project has the same totals, whichever the month. */
    @ParameterizedTest
    @ValueSource(strings = {"2028-04", "2028-07", "2028-10", "2029-03"})
    void totalsHoldEveryMonth(String month) {
        StudyResults results = new ResultsMaker(CaseStudy.KNOWLEDGE).results(beginning(month));

        Map<String, StudyResults.BudgetRow> rows = results.budget().orElseThrow().rows().stream()
                .collect(Collectors.toMap(StudyResults.BudgetRow::cell, row -> row));
        total(rows, "budget-upkeep", 10 * 212_000 + 100_000 + 700_000);
        total(rows, "budget-spared", 10 * 60_000 + 3_000_000);
        total(rows, "budget-bills", 10 * 1_000_000);
        total(rows, "budget-other", 10 * 24_000);
        total(rows, "budget-expenditure", 10_000_000 + 10_000_000 + 10 * 300_000 + 2_920_000);
        total(rows, "budget-general", 25_920_000 - 5_000_000 - 3_000_000 - 240_000);
        total(rows, "budget-net", 17_680_000 - 10_000_000 - 3_600_000);
    }

    private static void total(Map<String, StudyResults.BudgetRow> rows, String cell, double yen) {
        assertThat(rows.get(cell).totalYen()).as(cell).isCloseTo(yen, within(YEN));
    }

    private static void row(Study study, String cell, int years, double[] byHand) {
        assertThat(study.values().years(cell)).as(cell).hasSize(years + 1).containsExactly(byHand, within(YEN));
    }

    private static double[] at(int year, double yen) {
        double[] row = new double[11];
        row[year] = yen;
        return row;
    }

    /** Ten years of operation, of each of which a part falls to the fiscal year before the one in which it ends. */
    private static double[] everyYear(double yen, double partBefore) {
        double[] row = new double[11];
        Arrays.fill(row, 0, 10, yen * partBefore);
        for (int year = 1; year <= 10; year++) {
            row[year] += yen * (1 - partBefore);
        }
        return row;
    }

    private static double[] both(double[] one, double[] other) {
        double[] sum = new double[11];
        Arrays.setAll(sum, year -> one[year] + other[year]);
        return sum;
    }
}
