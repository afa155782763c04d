package sumakomi.economics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.economics.analysis.Balance.Effect;
import sumakomi.economics.analysis.Balance.Extent;
import sumakomi.economics.analysis.Balance.Feasible;
import sumakomi.economics.analysis.Balance.Infeasible;
import sumakomi.economics.analysis.Balance.Outcome;
import sumakomi.economics.analysis.Balance.Party;
import sumakomi.economics.analysis.Balance.Result;
import sumakomi.economics.analysis.Balance.Variable;
import sumakomi.knowledge.FaultyInput;

/** An operator (A) builds for 900 million yen; residents (B) and the city (C) benefit; what they pay decides who comes out. */
class BalanceTests {

    private static final double OKU = 1e8;
    private static final Variable SUBSIDY = Variable.share("subsidy");
    private static final Variable FEE = Variable.payment("fee-b-a");

    @Test
    void feesWithinTheResidentsBenefitServeEverybody() {
        Result result = new Balance(List.of(FEE), List.of(operator(5 * OKU), residents(6 * OKU))).solve();

        assertThat(result).isInstanceOfSatisfying(Feasible.class, feasible -> {
            assertThat(feasible.ranges()).singleElement().satisfies(range -> {
                assertThat(range.least()).isCloseTo(4 * OKU, within(1.0));
                assertThat(range.most().orElseThrow()).isCloseTo(6 * OKU, within(1.0));
            });
            assertThat(feasible.centre().valueByVariable().get("fee-b-a")).isCloseTo(5 * OKU, within(1.0));
            assertThat(feasible.commonMarginYen()).isCloseTo(OKU, within(1.0));
        });
    }

    @Test
    void benefitOverCostOfEachPartyIsToldForTheCentre() {
        Feasible feasible = (Feasible) new Balance(List.of(FEE), List.of(operator(5 * OKU), residents(6 * OKU))).solve();

        assertThat(feasible.centre().outcomes()).satisfiesExactly(
                operator -> assertThat(operator.benefitOverCost().orElseThrow()).isCloseTo(10 / 9.0, within(1e-8)),
                residents -> assertThat(residents.benefitOverCost().orElseThrow()).isCloseTo(6 / 5.0, within(1e-8)));
        assertThat(new Outcome("free", 5, 0).benefitOverCost()).isEmpty();
    }

    @Test
    void exactBalanceIsPossible() {
        assertThat(new Balance(List.of(FEE), List.of(operator(5 * OKU), residents(4 * OKU))).solve())
                .isInstanceOfSatisfying(Feasible.class, feasible -> {
                    assertThat(feasible.commonMarginYen()).isCloseTo(0, within(1.0));
                    assertThat(feasible.ranges().get(0).least()).isCloseTo(4 * OKU, within(5.0));
                    assertThat(feasible.ranges().get(0).most().orElseThrow()).isCloseTo(4 * OKU, within(5.0));
                });
    }

    @Test
    void whatAllLackTogetherNoTransferCanMend() {
        Result result = new Balance(List.of(FEE), List.of(operator(5 * OKU), residents(3 * OKU))).solve();

        assertThat(result).isInstanceOfSatisfying(Infeasible.class, infeasible -> {
            assertThat(infeasible.shortfallYen()).isCloseTo(OKU, within(1.0));
            assertThat(infeasible.proof().weightByParty()).containsOnly(Map.entry("A", 1.0), Map.entry("B", 1.0));
            assertThat(infeasible.proof().atMostYen()).isCloseTo(-OKU, within(1.0));
            assertThat(infeasible.proof().effects()).singleElement().satisfies(effect -> assertThat(effect.yenPerUnit()).isZero());
            // all of it stays with the party whose cost it is, and what the other has goes to it
            assertThat(infeasible.shortfallYenByParty().values()).singleElement().satisfies(yen -> assertThat(yen).isCloseTo(OKU,
                    within(1.0)));
        });
    }

    @Test
    void proofNamesOnlyThePartiesThatCannotBeHelped() {
        Party city = new Party("C", LinearYen.of(9 * OKU), LinearYen.of(OKU));

        assertThat(new Balance(List.of(FEE), List.of(operator(5 * OKU), residents(3 * OKU), city)).solve())
                .isInstanceOfSatisfying(Infeasible.class,
                        infeasible -> assertThat(infeasible.proof().weightByParty()).containsOnlyKeys("A", "B"));
    }

    @Test
    void subsidyIsBoundedByWhatTheCityGainsAndWhatTheOperatorNeeds() {
        // the city pays s × 9 oku yen and gains 2.7; the operator earns 7.2
        Party operator = new Party("A", LinearYen.of(7.2 * OKU), new LinearYen(9 * OKU, Map.of("subsidy", -9 * OKU)));
        Party city = new Party("C", LinearYen.of(2.7 * OKU), new LinearYen(0, Map.of("subsidy", 9 * OKU)));

        assertThat(new Balance(List.of(SUBSIDY), List.of(operator, city)).solve()).isInstanceOfSatisfying(Feasible.class, feasible -> {
            Extent subsidy = feasible.ranges().get(0);
            assertThat(subsidy.least()).isCloseTo(0.2, within(1e-8));
            assertThat(subsidy.most().orElseThrow()).isCloseTo(0.3, within(1e-8));
            assertThat(feasible.centre().valueByVariable().get("subsidy")).isCloseTo(0.25, within(1e-8));
        });
    }

    @Test
    void paymentThatHurtsNobodyHasNoGreatestValue() {
        Party fund = new Party("D", new LinearYen(1, Map.of("fee-b-a", 1.0)), LinearYen.of(0));

        Feasible feasible = (Feasible) new Balance(List.of(FEE), List.of(fund)).solve();

        assertThat(feasible.ranges()).containsExactly(new Extent("fee-b-a", 0, Optional.empty()));
        assertThat(feasible.commonMarginYen()).isFinite();
    }

    @Test
    void nothingToChooseIsAPlainCheck() {
        assertThat(new Balance(List.of(), List.of(new Party("A", LinearYen.of(2), LinearYen.of(1)))).solve()).isInstanceOf(Feasible.class);
        assertThat(new Balance(List.of(), List.of(new Party("A", LinearYen.of(1), LinearYen.of(2)))).solve())
                .isInstanceOfSatisfying(Infeasible.class, infeasible -> assertThat(infeasible.shortfallYen()).isCloseTo(1, within(1e-9)));
        assertThat(new Balance(List.of(), List.of(new Party("A", LinearYen.of(0), LinearYen.of(0)))).solve()).isInstanceOf(Feasible.class);
    }

    @Test
    void saysWhatIsWrongWithTheQuestion() {
        assertThatThrownBy(() -> new Balance(List.of(), List.of())).isInstanceOf(FaultyInput.class).hasMessageContaining("parties");
        assertThatThrownBy(() -> new Balance(List.of(FEE, FEE), List.of(residents(1)))).isInstanceOf(FaultyInput.class)
                .hasMessageContaining("fee-b-a");
        assertThatThrownBy(() -> new Balance(List.of(SUBSIDY), List.of(residents(1)))).isInstanceOf(FaultyInput.class)
                .hasMessageContaining("fee-b-a").hasMessageContaining("subsidy");
        assertThatThrownBy(() -> new Variable("s", 1, Optional.of(0.0))).isInstanceOf(FaultyInput.class).hasMessageContaining("s");
        assertThatThrownBy(() -> new Balance(List.of(), List.of(new Party("A", LinearYen.of(Double.NaN), LinearYen.of(0)))))
                .isInstanceOf(FaultyInput.class).hasMessageContaining("A");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void choicesFoundServeEverybodyAndCertificatesProveThereAreNone(long seed) {
        RandomGenerator random = Draw.from(seed);
        Balance balance = any(random);

        Result result = balance.solve();

        if (result instanceof Feasible feasible) {
            servesEverybody(balance, feasible, seed);
            keepsWithinRanges(balance, feasible, random, seed);
        } else if (result instanceof Infeasible infeasible) {
            proves(balance, infeasible, random, seed);
            tellsItsShortfall(balance, infeasible, seed);
        }
    }

    @Test
    void generatedQuestionsHaveBothAnswers() {
        long feasible = seeds().filter(seed -> any(Draw.from(seed)).solve() instanceof Feasible).count();

        assertThat(feasible).isBetween(20L, 100L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void scalingMoneyChangesNoAnswer(long seed) {
        Balance balance = any(Draw.from(seed));
        double factor = 1000;
        // payments are money themselves and scale along
        Balance scaled = new Balance(balance.variables(), balance.parties().stream()
                .map(party -> new Party(party.id(), scaled(party.benefit(), factor), scaled(party.cost(), factor))).toList());

        Result first = balance.solve();
        Result second = scaled.solve();

        assertThat(second.getClass()).as("seed %d", seed).isEqualTo(first.getClass());
        if (first instanceof Infeasible before && second instanceof Infeasible after) {
            assertThat(after.shortfallYen() / factor).as("seed %d", seed)
                    .isCloseTo(before.shortfallYen(), within(1e-6 * before.shortfallYen()));
        }
    }

    static LongStream seeds() {
        // the last five are cases that the solver's own search for a start once got wrong
        return LongStream.concat(Draw.seeds(120), LongStream.of(1709, 3828, 4725, 5372, 5678));
    }

    private static void servesEverybody(Balance balance, Feasible feasible, long seed) {
        Map<String, Double> centre = feasible.centre().valueByVariable();
        assertThat(balance.parties()).as("seed %d", seed).allSatisfy(party -> assertThat(net(party, centre)).isGreaterThan(-5));
        assertThat(balance.parties()).as("seed %d", seed).filteredOn(party -> concerned(party, balance))
                .allSatisfy(party -> assertThat(net(party, centre)).isGreaterThanOrEqualTo(feasible.commonMarginYen() - 5));
        for (int at = 0; at < balance.variables().size(); at++) {
            Variable variable = balance.variables().get(at);
            Extent range = feasible.ranges().get(at);
            double span = 1e-6 * (1 + Math.abs(centre.get(variable.id())));
            assertThat(centre.get(variable.id())).as("seed %d %s", seed, range)
                    .isBetween(range.least() - span, range.most().orElse(1e300) + span);
            assertThat(range.least()).as("seed %d", seed).isGreaterThanOrEqualTo(variable.least());
            variable.most().ifPresent(most -> assertThat(range.most().orElseThrow()).as("seed %d", seed).isLessThanOrEqualTo(most));
        }
    }

    /** Whether a choice changes what a party has left. */
    private static boolean concerned(Party party, Balance balance) {
        return balance.variables().stream().map(Variable::id)
                .anyMatch(id -> party.benefit().yenPerUnit(id) != party.cost().yenPerUnit(id));
    }

    private static void keepsWithinRanges(Balance balance, Feasible feasible, RandomGenerator random, long seed) {
        for (int trial = 0; trial < 200; trial++) {
            Map<String, Double> point = anyPoint(balance, random);
            if (balance.parties().stream().allMatch(party -> net(party, point) >= 0)) {
                assertThat(feasible.ranges()).as("seed %d", seed).allSatisfy(range -> assertThat(point.get(range.variable()))
                        .isBetween(range.least() - 1e-6 * OKU, range.most().orElse(1e300) + 1e-6 * OKU));
                assertThat(balance.parties().stream().filter(party -> concerned(party, balance))
                        .mapToDouble(party -> net(party, point)).min().orElse(0)).as("seed %d", seed)
                        .isLessThanOrEqualTo(feasible.commonMarginYen() + 50);
            }
        }
    }

    private static void proves(Balance balance, Infeasible infeasible, RandomGenerator random, long seed) {
        Balance.Proof proof = infeasible.proof();
        assertThat(proof.atMostYen()).as("seed %d", seed).isNegative();
        assertThat(proof.weightByParty().values()).as("seed %d", seed).allSatisfy(weight -> assertThat(weight).isBetween(0.0, 1.0));
        Map<String, Double> best = new HashMap<>();
        proof.effects().forEach(effect -> best.put(effect.variable(), effect.bestValue()));
        assertThat(weighted(balance, proof, best)).as("seed %d", seed).isCloseTo(proof.atMostYen(), within(5.0));
        for (Effect effect : proof.effects()) {
            Variable variable = balance.variables().stream().filter(one -> one.id().equals(effect.variable())).findFirst().orElseThrow();
            if (variable.most().isEmpty()) {
                assertThat(effect.yenPerUnit()).as("seed %d", seed).isLessThanOrEqualTo(1e-9);
            }
        }
        for (int trial = 0; trial < 200; trial++) {
            assertThat(weighted(balance, proof, anyPoint(balance, random))).as("seed %d", seed).isLessThanOrEqualTo(proof.atMostYen() + 50);
        }
    }

    private static void tellsItsShortfall(Balance balance, Infeasible infeasible, long seed) {
        Map<String, Double> point = infeasible.leastBad().valueByVariable();
        double lacking = balance.parties().stream().mapToDouble(party -> Math.max(0, -net(party, point))).sum();
        assertThat(lacking).as("seed %d", seed).isCloseTo(infeasible.shortfallYen(), within(10.0));
        assertThat(infeasible.shortfallYenByParty().values().stream().mapToDouble(Double::doubleValue).sum()).as("seed %d", seed)
                .isCloseTo(infeasible.shortfallYen(), within(10.0));
        // strong duality: the proof is as sharp as it can be
        assertThat(-infeasible.proof().atMostYen()).as("seed %d", seed).isCloseTo(infeasible.shortfallYen(), within(10.0));
    }

    private static double weighted(Balance balance, Balance.Proof proof, Map<String, Double> point) {
        return balance.parties().stream()
                .mapToDouble(party -> proof.weightByParty().getOrDefault(party.id(), 0.0) * net(party, point)).sum();
    }

    private static double net(Party party, Map<String, Double> point) {
        return party.benefit().at(point) - party.cost().at(point);
    }

    private static LinearYen scaled(LinearYen amount, double factor) {
        Map<String, Double> terms = new HashMap<>();
        amount.yenPerUnitByVariable().forEach((variable, yen) -> terms.put(variable, yen * factor));
        return new LinearYen(amount.constantYen() * factor, terms);
    }

    /** Two to six parties, a subsidy paid by the last to the first, some payments, of which a part may be lost to tax. */
    private static Balance any(RandomGenerator random) {
        int count = random.nextInt(2, 7);
        List<Variable> variables = new ArrayList<>(List.of(SUBSIDY));
        List<Map<String, Double>> benefits = new ArrayList<>();
        List<Map<String, Double>> costs = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            benefits.add(new LinkedHashMap<>());
            costs.add(new LinkedHashMap<>());
        }
        double invested = random.nextDouble(OKU, 20 * OKU);
        costs.get(0).put("subsidy", -invested);
        costs.get(count - 1).put("subsidy", invested);
        for (int payment = random.nextInt(0, 8); payment > 0; payment--) {
            int from = random.nextInt(count);
            int to = (from + random.nextInt(1, count)) % count;
            String id = "fee-" + payment;
            variables.add(random.nextBoolean() ? Variable.payment(id) : new Variable(id, 0, Optional.of(random.nextDouble(0, 5 * OKU))));
            costs.get(from).put(id, 1.0);
            benefits.get(to).put(id, random.nextBoolean() ? 1.0 : 0.7);
        }
        List<Party> parties = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            double cost = at == 0 ? invested : random.nextDouble(0, 5 * OKU);
            double benefit = random.nextDouble(0, 7 * OKU) + (at == 0 ? invested / 2 : 0);
            parties.add(new Party("P" + at, new LinearYen(benefit, benefits.get(at)), new LinearYen(cost, costs.get(at))));
        }
        return new Balance(variables, parties);
    }

    private static Map<String, Double> anyPoint(Balance balance, RandomGenerator random) {
        Map<String, Double> point = new HashMap<>();
        balance.variables().forEach(variable -> point.put(variable.id(),
                variable.least() + random.nextDouble() * (variable.most().orElse(5 * OKU) - variable.least())));
        return point;
    }

    private static Party operator(double ownBenefitYen) {
        return new Party("A", new LinearYen(ownBenefitYen, Map.of("fee-b-a", 1.0)), LinearYen.of(9 * OKU));
    }

    private static Party residents(double benefitYen) {
        return new Party("B", LinearYen.of(benefitYen), new LinearYen(0, Map.of("fee-b-a", 1.0)));
    }
}
