package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.economics.analysis.Balance;
import sumakomi.economics.analysis.Balance.Party;
import sumakomi.economics.analysis.Balance.Variable;
import sumakomi.economics.analysis.LinearYen;
import sumakomi.economics.analysis.StraightPieces;
import sumakomi.economics.formula.Response;
import sumakomi.economics.study.PartyBalance.Ask;
import sumakomi.economics.study.PartyBalance.Fee;
import sumakomi.economics.study.PartyCells.Sums;

/** Puts the question of a balance in straight lines, once for each piece on which the amounts follow the subsidy in such. */
final class BalanceQuestions {

    private static final double AFFINE = 1e-9;
    private static final double BETWEEN = 0.37;

    private final Study study;
    private final List<StudyKnowledge.Party> parties;
    private final Ask ask;
    private final Map<String, double[]> directions;
    private final int shares;
    /** Benefit and cost of each party in turn, as the subsidy shares of all measures move. */
    private final Response amounts;
    private final List<Double> ends;

    /** @param directions for each subsidy the shares of all measures when it is 1 and the others are 0 */
    BalanceQuestions(Study study, StudyKnowledge knowledge, Ask ask, List<String> measures, Map<String, double[]> directions) {
        this.study = study;
        this.parties = knowledge.parties();
        this.ask = ask;
        this.directions = directions;
        this.shares = measures.size();
        this.amounts = new Response(study.model(), measures.stream().map(measure -> measure + ".subsidy-share").toList(),
                parties.stream().map(party -> new PartyCells(party.id()))
                        .flatMap(party -> Stream.of(party.benefit(ask.benefits(), ask.sums()), party.cost(ask.sums()))).toList());
        this.ends = directions.size() == 1 ? StraightPieces.ends(this::along, 0, 1) : List.of(0.0, 1.0);
    }

    /** The ends of the pieces, from 0 to 1. */
    List<Double> ends() {
        return ends;
    }

    List<Balance> all() {
        return IntStream.range(1, ends.size()).mapToObj(at -> directions.size() == 1 ? piece(ends.get(at - 1), ends.get(at)) : whole())
                .toList();
    }

    /** The amounts at this share of the one subsidy. */
    private double[] along(double share) {
        return amounts.at(Arrays.stream(directions.values().iterator().next()).map(one -> one * share).toArray());
    }

    private Balance piece(double from, double to) {
        String subsidy = directions.keySet().iterator().next();
        double[] first = along(from);
        double[] last = along(to);
        List<LinearYen> lines = IntStream.range(0, first.length).mapToObj(i -> {
            double slope = (last[i] - first[i]) / (to - from);
            return new LinearYen(first[i] - slope * from, Map.of(subsidy, slope));
        }).toList();
        return balance(Stream.of(new Variable(subsidy, from, Optional.of(to))), lines);
    }

    /** The amounts in several subsidies, from those at none and at each alone in full, and checked in between. */
    private Balance whole() {
        double[] none = amounts.at(new double[shares]);
        List<Map<String, Double>> slopes = IntStream.range(0, none.length).<Map<String, Double>>mapToObj(i -> new LinkedHashMap<>())
                .toList();
        double[] mixed = new double[shares];
        double[] expected = none.clone();
        double part = BETWEEN;
        for (Map.Entry<String, double[]> direction : directions.entrySet()) {
            double[] full = amounts.at(direction.getValue());
            for (int i = 0; i < none.length; i++) {
                slopes.get(i).put(direction.getKey(), full[i] - none[i]);
                expected[i] += part * (full[i] - none[i]);
            }
            for (int i = 0; i < shares; i++) {
                mixed[i] += part * direction.getValue()[i];
            }
            part *= BETWEEN;
        }
        double[] found = amounts.at(mixed);
        List<LinearYen> lines = IntStream.range(0, none.length).mapToObj(i -> {
            double size = Math.abs(none[i]) + slopes.get(i).values().stream().mapToDouble(Math::abs).sum();
            if (!(Math.abs(found[i] - expected[i]) <= AFFINE * Math.max(1, size))) {
                throw new IllegalStateException("Amounts do not follow several subsidies in a straight line");
            }
            return new LinearYen(none[i], slopes.get(i));
        }).toList();
        return balance(directions.keySet().stream().map(Variable::share), lines);
    }

    /** @param lines benefit and cost of each party in turn */
    private Balance balance(Stream<Variable> subsidies, List<LinearYen> lines) {
        List<String> touched = IntStream.range(0, parties.size())
                .filter(at -> touched(lines.get(2 * at)) || touched(lines.get(2 * at + 1))).mapToObj(at -> parties.get(at).id()).toList();
        List<Fee> fees = PartyBalance.FEES.stream().filter(fee -> touched.contains(fee.from()) && touched.contains(fee.to())).toList();
        List<Variable> variables = new ArrayList<>(subsidies.toList());
        fees.forEach(fee -> variables.add(Variable.payment(fee.id())));
        return new Balance(variables, IntStream.range(0, parties.size()).mapToObj(at -> {
            StudyKnowledge.Party party = parties.get(at);
            return new Party(party.id(), with(lines.get(2 * at), fees.stream().filter(fee -> fee.to().equals(party.id())), party),
                    with(lines.get(2 * at + 1), fees.stream().filter(fee -> fee.from().equals(party.id())), party));
        }).toList());
    }

    private static boolean touched(LinearYen amount) {
        return amount.constantYen() != 0 || amount.yenPerUnitByVariable().values().stream().anyMatch(slope -> slope != 0);
    }

    /** Fees are paid every year: to the benefit of who receives them, to the cost of who pays. */
    private LinearYen with(LinearYen amount, Stream<Fee> fees, StudyKnowledge.Party party) {
        double years = study.value("evaluation-years");
        double rate = study.value(party.rate());
        double weight = ask.sums() == Sums.PLAIN || rate == 0 ? years : -Math.expm1(-years * Math.log1p(rate)) / rate;
        Map<String, Double> slopes = new LinkedHashMap<>(amount.yenPerUnitByVariable());
        fees.forEach(fee -> slopes.put(fee.id(), weight));
        return new LinearYen(amount.constantYen(), slopes);
    }
}
