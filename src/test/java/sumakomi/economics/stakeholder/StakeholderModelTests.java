package sumakomi.economics.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The structure of section 4.2 with round numbers: CHP of 60 and photovoltaics of 40, half and a quarter subsidised. */
class StakeholderModelTests {

    private static final Offset<Double> TINY = within(1e-9);
    private static final List<Investment> INVESTMENTS = List.of(new Investment("chp", 60, 0.5), new Investment("pv", 40, 0.25));
    private static final Funding FUNDING = new Funding(0.6, 1.25, 0.4, 0.014, 10, false, 0);
    private static final EnergyFlows ENERGY = new EnergyFlows(200, 90, 50, 0.5, 0.8, 20, 0.8, true);
    private static final List<IndirectBenefit> INDIRECT = List.of(
            new IndirectBenefit("c1", 10, 0, Map.of(Party.BUILDING_OWNER, 0.3, Party.BUILDING_USER, 0.7), 0.8),
            new IndirectBenefit("b1", 0, 0.5, Map.of(Party.RESIDENTS_AND_PUBLIC, 1.0), 1));

    @Test
    void subsidyAndOwnPartFollowFromTheShares() {
        StakeholderInputs inputs = inputs(1, FUNDING);

        assertThat(inputs.subsidyYen()).isCloseTo(40, TINY);
        assertThat(inputs.ownYen()).isCloseTo(60, TINY);
    }

    @Test
    void theBankReceivesWhatTheFactorSays() {
        assertThat(evaluate(FUNDING, BenefitCase.ENERGY_BENEFIT_ONLY).of(Party.FINANCIAL_INSTITUTION).ratio()).hasValue(1.25);
    }

    /** Saving 50: half of it goes to owner and user as 0.8 and 0.2; the owner keeps a fifth of the generation value of 20. */
    @Test
    void savingAndGenerationAreShared() {
        StakeholderResult result = evaluate(FUNDING, BenefitCase.ENERGY_BENEFIT_ONLY);

        assertThat(result.of(Party.BUILDING_OWNER).benefitYen()).isCloseTo(24, TINY);
        assertThat(result.of(Party.BUILDING_USER).benefitYen()).isCloseTo(5, TINY);
        assertThat(result.of(Party.BUILDING_OWNER).ratio().orElseThrow()).isCloseTo(2.5, TINY);
        assertThat(result.of(Party.BUILDING_USER).ratio().orElseThrow()).isCloseTo(2.5, TINY);
    }

    /** Equity 24, repayment 45, running cost 90, tax 0.4 of 41, property tax 60 times 0.14. */
    @Test
    void theEntityPaysCapitalUpkeepAndTax() {
        assertThat(evaluate(FUNDING, BenefitCase.ENERGY_BENEFIT_ONLY).of(Party.ES_ENTITY).costYen())
                .isCloseTo(24 + 45 + 90 + 16.4 + 8.4, TINY);
    }

    @Test
    void aTaxCreditMovesFromTheEntityToThePublic() {
        Funding relief = new Funding(0.6, 1.25, 0.4, 0.014, 10, true, 0.3);
        StakeholderResult before = evaluate(FUNDING, BenefitCase.ENERGY_BENEFIT_ONLY);
        StakeholderResult after = evaluate(relief, BenefitCase.ENERGY_BENEFIT_ONLY);

        assertThat(after.of(Party.RESIDENTS_AND_PUBLIC).costYen() - before.of(Party.RESIDENTS_AND_PUBLIC).costYen()).isCloseTo(18, TINY);
        assertThat(before.of(Party.ES_ENTITY).costYen() - after.of(Party.ES_ENTITY).costYen()).isCloseTo(18 + 8.4, TINY);
    }

    @ParameterizedTest
    @EnumSource(BenefitCase.class)
    void scalingAllMoneyChangesNoRatio(BenefitCase which) {
        StakeholderResult once = new StakeholderModel(inputs(1, FUNDING)).evaluate(which);
        StakeholderResult thousandfold = new StakeholderModel(inputs(1000, FUNDING)).evaluate(which);

        assertThat(thousandfold.project().ratio().orElseThrow()).isCloseTo(once.project().ratio().orElseThrow(), TINY);
        Stream.of(Party.values()).forEach(party ->
                assertThat(thousandfold.of(party).ratio().orElseThrow()).isCloseTo(once.of(party).ratio().orElseThrow(), TINY));
    }

    @ParameterizedTest
    @EnumSource(Party.class)
    void whatInvestorsAcceptLiesBetweenNothingAndAll(Party party) {
        double none = evaluate(FUNDING, BenefitCase.ENERGY_BENEFIT_ONLY).of(party).ratio().orElseThrow();
        double accepted = evaluate(FUNDING, BenefitCase.ACCEPTED_BENEFITS).of(party).ratio().orElseThrow();
        double all = evaluate(FUNDING, BenefitCase.ALL_BENEFITS).of(party).ratio().orElseThrow();

        assertThat(accepted).isBetween(none, all);
    }

    /** Section 4.2 names 2.5 percent: 15 level payments come to 1.21 of the principal, 20 to 1.28 and 30 to 1.43. */
    @Test
    void aLongerLoanCostsMore() {
        assertThat(Loan.repaymentFactor(0.025, 15)).isCloseTo(1.2115, within(5e-5));
        assertThat(Loan.repaymentFactor(0.025, 20)).isCloseTo(1.2829, within(5e-5));
        assertThat(Loan.repaymentFactor(0.025, 30)).isCloseTo(1.4333, within(5e-5));
        assertThat(Loan.repaymentFactor(0, 7)).isEqualTo(1);
    }

    @Test
    void sharesThatDoNotSumToOneAreRefused() {
        assertThatThrownBy(() -> new IndirectBenefit("c1", 1, 0, Map.of(Party.BUILDING_OWNER, 0.3, Party.BUILDING_USER, 0.6), 1))
                .hasMessageContaining("shares").hasMessageContaining("0.9");
        assertThatThrownBy(() -> new Investment("chp", 60, 1.2)).hasMessageContaining("subsidyShare is 1.2");
    }

    private static StakeholderResult evaluate(Funding funding, BenefitCase which) {
        return new StakeholderModel(inputs(1, funding)).evaluate(which);
    }

    private static StakeholderInputs inputs(double scale, Funding funding) {
        List<Investment> investments = INVESTMENTS.stream()
                .map(part -> new Investment(part.id(), part.investmentYen() * scale, part.subsidyShare())).toList();
        EnergyFlows energy = new EnergyFlows(ENERGY.entityFeesYen() * scale, ENERGY.runningCostYen() * scale, ENERGY.savingYen() * scale,
                0.5, 0.8, ENERGY.generationValueYen() * scale, 0.8, true);
        List<IndirectBenefit> indirect = INDIRECT.stream().map(benefit -> new IndirectBenefit(benefit.id(), benefit.fixedYen() * scale,
                benefit.perOwnYen(), benefit.shares(), benefit.acceptance())).toList();
        return new StakeholderInputs(investments, funding, energy, indirect, ProjectRatio.BENEFITS_OVER_ENTITY_AND_PUBLIC_COST);
    }
}
