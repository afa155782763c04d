package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.knowledge.FaultyInput;

/** Who owns, who pays whom, and what the municipality's budget shows: against cash flows made by hand. */
class OwnersAndContractsTests {

    private static final String SCHOOL = """
            study: 1
            title: 学校の屋根
            asOf: 2026-04-01
            start: 2028-04
            policies: []
            measures:
              - id: roof
                title: 屋根の太陽光発電
                policies: []
                contract: own-use
                owner: municipality
                upkeep: 200000
                state-subsidy-share: 0.5
                state-subsidy-ceiling: 4000000
                components: [{id: panels, title: 太陽電池, initial-cost: 10000000, life: 10}]
                energy: [{carrier: electricity, saved: 40000, price: 25, co2-factor: 0.0004}]
            values: {evaluation-years: 10, bond-share: 0.5, bond-interest: 0, bond-years: 10}
            """;

    private static Study study(String yaml) {
        return CaseStudy.BUILDER.build(StudyReader.read(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    /** 10 million, 4 of it from the state (half, up to the ceiling), 3 bonds, 3 own; then 1.0 saved, 0.2 upkeep, 0.3 debt a year. */
    @Test
    void theMunicipalityPaysNoTaxAndItsOwnFlowIsTheOneMadeByHand() {
        Study study = study(SCHOOL);

        assertThat(study.values().years("municipality.holder-flow")).containsExactly(byHand(-3e6, 500_000), within(0.01));
        assertThat(study.value("project-subsidy")).isEqualTo(4e6);
        assertThat(study.value("residents-public.total-cost")).isCloseTo(4e6 + 3e6 + 10 * 500_000, within(0.01));
        assertThat(study.value("residents-public.total-benefit-i")).isCloseTo(10 * 1e6, within(0.01));
        assertThat(study.value("es-entity.total-cost")).isZero();
    }

    /** Who buys bonds is paid their interest: by present values they are worth what they cost, whatever private parties pay. */
    @Test
    void bondsAreWorthWhatTheyCostToWhoBuysThem() {
        Study study = study(SCHOOL.replace("bond-interest: 0,", "bond-interest: 0.012, bond-grace-years: 2, loan-interest: 0.04,"));

        assertThat(study.value("financial-institution.discounted-ratio-i")).isCloseTo(1, within(1e-9));
        assertThat(study.value("financial-institution.present-cost")).isEqualTo(3e6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bond-years: 10, bond-grace-years: 10", "bond-years: 10, bond-grace-years: 12",
            "bond-years: {value: 10, low: 4, high: 12}, bond-grace-years: 5"})
    void bondsAreRefusedThatNobodyWouldPayBackWithinTheirTerm(String bonds) {
        assertThatThrownBy(() -> study(SCHOOL.replace("bond-years: 10", bonds))).isInstanceOfSatisfying(FaultyInput.class,
                faulty -> assertThat(faulty.faults()).singleElement().satisfies(fault -> {
                    assertThat(fault.where()).isEqualTo("values.bond-grace-years");
                    assertThat(fault.in(Locale.JAPANESE)).contains("起債の据置期間が", "起債の償還年限（", "短い年数");
                    assertThat(fault.in(Locale.ENGLISH)).contains("Grace period of bonds is ", "should be shorter than Term of bonds");
                }));
    }

    private static double[] byHand(double first, double later) {
        double[] flow = new double[11];
        Arrays.fill(flow, later);
        flow[0] = first;
        return flow;
    }

    @Test
    void theBudgetShowsExpenditureByKindAndItsSourcesByFiscalYear() {
        Study study = study(SCHOOL);

        assertThat(study.values().years("budget-works")[0]).isEqualTo(10e6);
        assertThat(study.values().years("budget-state")[0]).isEqualTo(4e6);
        assertThat(study.values().years("budget-bonds")[0]).isEqualTo(3e6);
        assertThat(study.values().years("budget-general")).containsExactly(byHand(3e6, 500_000), within(0.01));
        assertThat(study.values().years("budget-net")).containsExactly(byHand(3e6, -500_000), within(0.01));
    }

    /** Only the sale brings money in; what need not be bought or paid is told beside, in the year in which doing nothing would cost it. */
    @Test
    void whatNeedNotBeSpentIsNoSourceOfFunds() {
        String lines = """
                lines:
                      - {id: sale, title: 売電, kind: market-sale, amount: 50000}
                      - {id: demand, title: 基本料金, kind: demand-charge-saved, contracted-power: 10, demand-price: 20000}
                      - {id: roof, title: 防水の更新, kind: avoided-replacement, once-amount: 3000000, in-year: 0}
                      - {id: checks, title: 点検, kind: avoided-upkeep, amount: 30000}
                """.stripTrailing();
        Study study = study(SCHOOL.replace("    components:", "    " + lines + "\n    components:"));

        assertThat(study.values().years("budget-other")).containsExactly(byHand(0, 50_000), within(0.01));
        assertThat(study.values().years("budget-spared")).containsExactly(byHand(3e6, 230_000), within(0.01));
        assertThat(study.values().years("budget-general")).containsExactly(byHand(3e6, 450_000), within(0.01));
        assertThat(study.values().years("budget-net")).containsExactly(byHand(0, -780_000), within(0.01));
    }

    /** From October half a year falls to the fiscal year of the works, and as much to that in which the last year of operation ends. */
    @Test
    void whatBeginsInOctoberIsSplitByFiscalYear() {
        Study october = study(SCHOOL.replace("2028-04", "2028-10"));

        double[] upkeep = october.values().years("budget-upkeep");
        assertThat(upkeep[0]).isCloseTo(100_000, within(0.01));
        assertThat(upkeep[1]).isCloseTo(200_000, within(0.01));
        assertThat(upkeep[upkeep.length - 1]).isCloseTo(100_000, within(0.01));
        assertThat(study(SCHOOL).values().years("budget-upkeep")[1]).isCloseTo(200_000, within(0.01));
    }

    @Test
    void aSubsidyIsPaidBackForTheYearsThatAreMissing() {
        Study early = study(SCHOOL.replace("state-subsidy-share: 0.5", "state-subsidy-share: 0.5\n    claw-back-years: 20"));

        assertThat(early.values().years("budget-claw-back")[10]).isCloseTo(4e6 / 2, within(0.01));
        assertThat(early.values().years("budget-claw-back")[9]).isZero();
    }

    private static final String PPA = SCHOOL.replace("contract: own-use", "contract: ppa\n    premises: municipal\n    ppa-price: 18")
            .replace("owner: municipality", "owner: es-entity").replace("state-subsidy-share: 0.5", "subsidy-share: 0")
            .replace("    state-subsidy-ceiling: 4000000\n", "")
            .replace("{evaluation-years: 10, bond-share: 0.5, bond-interest: 0, bond-years: 10}",
                    "{evaluation-years: 10, equity-share: 1, entity-tax-rate: 0.3, property-tax-rate: 0}");

    /** The school pays 40,000 kWh at 18 yen in place of 25; the provider has that, its upkeep and tax on what it receives. */
    @Test
    void underAPpaTheUserPaysForThePowerAndTheProviderForTheRest() {
        Study study = study(PPA);

        assertThat(study.value("residents-public.total-benefit-i")).isCloseTo(10 * (1e6 - 720_000) + 10 * 0.3 * 720_000, within(0.01));
        assertThat(study.values().years("es-entity.holder-flow")).containsExactly(byHand(-10e6, 720_000 - 200_000 - 0.3 * 720_000),
                within(0.01));
        assertThat(study.values().years("budget-fees")[1]).isCloseTo(720_000, within(0.01));
        assertThat(study.values().years("budget-bills")[1]).isCloseTo(1e6, within(0.01));
    }

    /** A profit of 720,000 - 200,000 - 1,000,000 of depreciation is a loss every year: no tax at all. */
    @Test
    void onProfitThereIsNoTaxWhereDepreciationTakesItAll() {
        Study study = study(PPA.replace("start: 2028-04", "corporateTax: on-profit"));

        assertThat(study.values().years("es-entity.holder-tax")).containsOnly(0.0);
        assertThat(study.values().years("es-entity.losses")[2]).isCloseTo(2 * 480_000, within(0.01));
    }

    /** At 40 yen: 1.6 million less 0.2 less 1.0 is 0.4 a year, taxed at 30 percent. */
    @Test
    void onProfitTaxIsOnWhatIsLeftAfterUpkeepAndDepreciation() {
        Study study = study(PPA.replace("start: 2028-04", "corporateTax: on-profit").replace("ppa-price: 18", "ppa-price: 40"));

        assertThat(study.values().years("es-entity.holder-tax")[1]).isCloseTo(0.3 * 400_000, within(0.01));
    }

    /** The ESCO gets 150,000 and makes up what is missing of 1.2 million saved. */
    @Test
    void aGuaranteeMakesUpTheDifference() {
        Study study = study(SCHOOL.replace("contract: own-use",
                "contract: guaranteed-savings\n    service-fee: 150000\n    guaranteed-saving: 1200000"));

        assertThat(study.values().years("municipality.holder-benefit")[1]).isCloseTo(1e6 - 150_000 + 200_000, within(0.01));
        assertThat(study.values().years("es-entity.energy-benefit")[1]).isCloseTo(150_000 - 200_000, within(0.01));
    }

    @Test
    void linesComeAndGoInTheirYears() {
        Study study = study(SCHOOL.replace("state-subsidy-share: 0.5", "lines: ["
                + "{id: sale, title: 売電, kind: feed-in-sale, amount: 100000, last-year: 5}, "
                + "{id: power, title: 契約電力, kind: demand-charge-saved, contracted-power: 10, demand-price: 20000}, "
                + "{id: out, title: 撤去, kind: decommissioning, once-amount: 500000, in-year: 10}, "
                + "{id: lamps, title: ランプ交換, kind: avoided-replacement, once-amount: 30000, in-year: 3, every-years: 3}]\n"
                + "    state-subsidy-share: 0.5"));

        double[] income = study.values().years("roof.income-flow");
        assertThat(income[5]).isCloseTo(100_000 + 200_000, within(0.01));
        assertThat(income[6]).isCloseTo(200_000 + 30_000, within(0.01));
        assertThat(Arrays.stream(income).sum()).isCloseTo(500_000 + 2_000_000 + 90_000, within(0.01));
        assertThat(study.values().years("flow-extra-cost")[10]).isCloseTo(500_000, within(0.01));
        assertThat(study.value("project-eb")).isCloseTo(1e6 + 259_000, within(0.01));
    }

    /** 2 percent dearer power, half a percent less of it each year, a grid factor that falls by 3 percent. */
    @Test
    void amountsThatChangeCountYearByYearAndByTheirMean() {
        Study study = study(SCHOOL.replace("co2-factor: 0.0004}",
                "co2-factor: 0.0004, price-change: 0.02, saved-change: -0.005, factor-change: -0.03}"));

        assertThat(study.values().years("flow-eb")[1]).isCloseTo(1e6, within(0.01));
        assertThat(study.values().years("flow-eb")[10]).isCloseTo(1e6 * Math.pow(1.02 * 0.995, 9), within(0.01));
        assertThat(study.value("project-eb") * 10).isCloseTo(Arrays.stream(study.values().years("flow-eb")).sum(), within(0.01));
        assertThat(study.value("project-co2-reduction") * 10).isCloseTo(16 * (1 - Math.pow(0.995 * 0.97, 10)) / (1 - 0.995 * 0.97),
                within(1e-6));
    }

    @Test
    void twoUsesOfACarrierHavePricesOfTheirOwn() {
        Study study = study(SCHOOL.replace("co2-factor: 0.0004}",
                "co2-factor: 0.0004}, {carrier: electricity, use: renewable, saved: -40000, price: 27, co2-factor: 0}"));

        assertThat(study.value("project-eb")).isCloseTo(40_000 * (25 - 27), within(0.01));
        assertThat(study.value("project-co2-reduction")).isCloseTo(16, within(1e-9));
    }

    @Test
    void whoMayNotOwnUnderAContractIsToldByFieldAndWhoMay() {
        assertThatThrownBy(() -> study(SCHOOL.replace("contract: own-use", "contract: ppa\n    ppa-price: 20")))
                .isInstanceOfSatisfying(FaultyInput.class, faulty -> assertThat(faulty.faults()).anySatisfy(fault -> {
                    assertThat(fault.where()).isEqualTo("measures.0.owner");
                    assertThat(fault.in(java.util.Locale.JAPANESE)).contains("municipality", "es-entity");
                }));
    }
}
