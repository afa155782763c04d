package sumakomi.economics.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The question whether free choices (a subsidy share, fees from one party to another) can be made so that the benefit of
 * every party covers its cost, B/C ≥ 1. Benefits and costs are linear in the choices.
 *
 * <p>Sums that differ by less than a billionth of the greatest amount count as equal: an exact balance is possible.
 */
public record Balance(List<Variable> variables, List<Party> parties) {

    /** What counts as nothing, relative to the greatest amount of money in the question. */
    public static final double TOLERANCE = 1e-9;

    /**
     * @throws sumakomi.knowledge.FaultyInput if there is no party, an id stands twice, a bound or an amount is no number, the
     *         bounds are the wrong way round, or an amount names a variable that there is not
     */
    public Balance {
        variables = List.copyOf(variables);
        parties = List.copyOf(parties);
        if (parties.isEmpty()) {
            throw Require.refused("analysis.empty", "parties");
        }
        Require.distinct("parties", parties.stream().map(Party::id).toList());
        Require.distinct("variables", variables.stream().map(Variable::id).toList());
        Set<String> known = new HashSet<>(variables.stream().map(Variable::id).toList());
        parties.forEach(party -> Stream.of(party.benefit(), party.cost()).forEach(amount -> check(party.id(), amount, known)));
    }

    /**
     * A free choice.
     *
     * @param least smallest value allowed, in the variable's own unit
     * @param most greatest value allowed; empty where there is none. Rather leave it out than name one far beyond all sense:
     *             it counts among the amounts by which {@link #TOLERANCE} is measured
     */
    public record Variable(String id, double least, Optional<Double> most) {

        public Variable {
            Require.finite(id, least);
            most.ifPresent(upper -> {
                if (Require.finite(id, upper) < least) {
                    throw Require.refused("analysis.interval", id, least, upper);
                }
            });
        }

        /** A share, from 0 to 1. */
        public static Variable share(String id) {
            return new Variable(id, 0, Optional.of(1.0));
        }

        /** A payment in yen from one party to another, of any size. */
        public static Variable payment(String id) {
            return new Variable(id, 0, Optional.empty());
        }

        double within(double value) {
            return Math.min(Math.max(least, value), most.orElse(Double.MAX_VALUE));
        }
    }

    /** Benefit and cost of a party over the same time (a year, or present values). */
    public record Party(String id, LinearYen benefit, LinearYen cost) {

        Outcome at(Map<String, Double> valueByVariable) {
            return new Outcome(id, benefit.at(valueByVariable), cost.at(valueByVariable));
        }
    }

    /** What a party gets and bears under certain choices. */
    public record Outcome(String party, double benefitYen, double costYen) {

        public double netYen() {
            return benefitYen - costYen;
        }

        /** B/C; empty where there is no cost to divide by. */
        public Optional<Double> benefitOverCost() {
            double ratio = benefitYen / costYen;
            return costYen > 0 && Double.isFinite(ratio) ? Optional.of(ratio) : Optional.empty();
        }
    }

    /** One way to choose, and what comes of it for each party. */
    public record Point(Map<String, Double> valueByVariable, List<Outcome> outcomes) {

        public Point {
            valueByVariable = Map.copyOf(valueByVariable);
            outcomes = List.copyOf(outcomes);
        }
    }

    /** Whether every party can be served. */
    public sealed interface Result {}

    /**
     * There are choices with which every party's benefit covers its cost.
     *
     * @param ranges for each variable the values it takes among all such choices; not every combination of them will do
     * @param centre the choice that leaves the largest surplus to the party worst off among those whose surplus a choice changes, and
     *               of several such choices the one with the least subsidy and payments
     * @param commonMarginYen that surplus; none of these parties has less
     */
    public record Feasible(List<Extent> ranges, Point centre, double commonMarginYen) implements Result {
        public Feasible {
            ranges = List.copyOf(ranges);
        }
    }

    /** @param most empty where nothing limits the variable */
    public record Extent(String variable, double least, Optional<Double> most) {}

    /**
     * There are none.
     *
     * @param proof why there are none
     * @param shortfallYen what all parties together lack at the least, counting only those that lack something
     * @param leastBad a choice with just that shortfall that moves as little money as can be, so that the lack stays where it arises
     * @param shortfallYenByParty what each party lacks there; those that lack nothing are left out
     */
    public record Infeasible(Proof proof, double shortfallYen, Point leastBad, Map<String, Double> shortfallYenByParty) implements Result {
        public Infeasible {
            shortfallYenByParty = Map.copyOf(shortfallYenByParty);
        }
    }

    /**
     * A proof that anyone can check (Farkas' lemma): add up benefit minus cost of the parties, each times its weight. Were
     * every party served, the sum would not be negative. But whatever is chosen, it is at most {@code atMostYen}, which is
     * negative. With weights of 0 and 1 the sentence is: these parties together never cover their cost.
     *
     * @param weightByParty from 0 to 1; parties with weight 0 are left out
     * @param constantYen the weighted sum with every variable at its least value
     * @param effects what raising a variable does to the weighted sum
     */
    public record Proof(Map<String, Double> weightByParty, double constantYen, List<Effect> effects, double atMostYen) {
        public Proof {
            weightByParty = Map.copyOf(weightByParty);
            effects = List.copyOf(effects);
        }
    }

    /**
     * @param yenPerUnit change of the weighted sum per unit of the variable; within rounding not positive where the variable has no
     *                   greatest value
     * @param bestValue the value most favourable to the weighted sum
     */
    public record Effect(String variable, double yenPerUnit, double bestValue) {}

    /** Answers the question by linear programming. */
    public Result solve() {
        return new BalanceSolver(this).solve();
    }

    Point point(Map<String, Double> valueByVariable) {
        return new Point(valueByVariable, parties.stream().map(party -> party.at(valueByVariable)).toList());
    }

    private static void check(String party, LinearYen amount, Set<String> known) {
        Require.finite(party, amount.constantYen());
        amount.yenPerUnitByVariable().forEach((variable, yen) -> {
            if (!known.contains(variable)) {
                throw Require.refused("balance.variable", party, variable, String.join(", ", known.stream().sorted().toList()));
            }
            Require.finite(party + "." + variable, yen);
        });
    }
}
