package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import sumakomi.economics.analysis.Balance;
import sumakomi.economics.analysis.Balance.Party;
import sumakomi.economics.analysis.Balance.Variable;
import sumakomi.economics.analysis.LinearYen;
import sumakomi.economics.formula.Response;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.PartyCells.Sums;
import sumakomi.economics.study.StudyDocument.Measure;

/**
 * The question which subsidy and which fees between the parties let the benefit of everyone cover its cost, and its answer.
 * Variables are {@code subsidy} or {@code subsidy.<measure>}, a share of the initial cost from 0 to 1, and four fees in yen per
 * year, such as {@code fee.es-entity.building-owner} from the entity to the owner. Fees are paid every year of the evaluation
 * period and taxed at neither end.
 *
 * @param ask what was asked
 * @param now the choice as the study has it, without fees
 * @param ranges what each subsidy may be, and each fee to the entity on balance, {@code fee.building-owner.es-entity}, negative where
 *               the entity pays; empty where nothing serves everyone
 */
public record PartyBalance(Ask ask, Map<String, Double> now, Balance question, Balance.Result answer, List<Balance.Extent> ranges) {

    public PartyBalance {
        now = Map.copyOf(now);
        ranges = List.copyOf(ranges);
    }

    private static final String ENTITY = "es-entity";
    private static final List<String> CUSTOMERS = List.of("building-owner", "building-user");
    private static final double AFFINE = 1e-9;
    private static final double BETWEEN = 0.37;

    /** @param subsidyByMeasure whether each measure may have a subsidy of its own; otherwise all have the same share */
    public record Ask(Case benefits, Sums sums, boolean subsidyByMeasure) {}

    /** Puts the question and answers it by linear programming. */
    public static PartyBalance of(Study study, StudyKnowledge knowledge, Ask ask) {
        List<String> measures = study.document().measures().stream().map(Measure::id).toList();
        List<String> shares = measures.stream().map(measure -> measure + ".subsidy-share").toList();
        Map<String, double[]> directions = directions(measures, ask.subsidyByMeasure());
        List<Variable> variables = new ArrayList<>(directions.keySet().stream().map(Variable::share).toList());
        CUSTOMERS.forEach(customer -> {
            variables.add(Variable.payment(fee(ENTITY, customer)));
            variables.add(Variable.payment(fee(customer, ENTITY)));
        });
        List<Party> parties = knowledge.parties().stream().map(party -> new Party(party.id(),
                withFees(party.id(), true, amount(study, shares, directions, new PartyCells(party.id()).benefit(ask.benefits(), ask.sums())), study, party, ask),
                withFees(party.id(), false, amount(study, shares, directions, new PartyCells(party.id()).cost(ask.sums())), study, party, ask))).toList();
        Balance question = new Balance(variables, parties);
        return new PartyBalance(ask, now(study, directions, shares), question, question.solve(), ranges(question));
    }

    /** Money paid forth and back could grow without end, so ranges are those of the fee on balance. */
    private static List<Balance.Extent> ranges(Balance question) {
        double most = question.parties().stream().mapToDouble(party -> size(party.benefit()) + size(party.cost())).sum();
        List<Variable> variables = question.variables().stream().filter(variable -> !variable.id().startsWith("fee." + ENTITY))
                .map(variable -> variable.id().startsWith("fee.") ? new Variable(variable.id(), -most, Optional.of(most)) : variable)
                .toList();
        List<Party> parties = question.parties().stream()
                .map(party -> new Party(party.id(), onBalance(party.benefit()), onBalance(party.cost()))).toList();
        return new Balance(variables, parties).solve() instanceof Balance.Feasible feasible ? feasible.ranges() : List.of();
    }

    private static double size(LinearYen amount) {
        return Math.abs(amount.constantYen()) + amount.yenPerUnitByVariable().entrySet().stream()
                .filter(term -> !term.getKey().startsWith("fee.")).mapToDouble(term -> Math.abs(term.getValue())).sum();
    }

    private static LinearYen onBalance(LinearYen amount) {
        Map<String, Double> slopes = new LinkedHashMap<>(amount.yenPerUnitByVariable());
        slopes.keySet().removeIf(variable -> variable.startsWith("fee." + ENTITY));
        return new LinearYen(amount.constantYen(), slopes);
    }

    private static String fee(String from, String to) {
        return "fee." + from + "." + to;
    }

    /** For each variable the subsidy shares of all measures when it is 1 and the others are 0. */
    private static Map<String, double[]> directions(List<String> measures, boolean byMeasure) {
        Map<String, double[]> directions = new LinkedHashMap<>();
        if (byMeasure) {
            IntStream.range(0, measures.size()).forEach(at -> directions.put("subsidy." + measures.get(at),
                    IntStream.range(0, measures.size()).mapToDouble(i -> i == at ? 1 : 0).toArray()));
        } else {
            directions.put("subsidy", measures.stream().mapToDouble(measure -> 1).toArray());
        }
        return directions;
    }

    /** The amount as a straight line in the subsidies, from its values at none and at full, and checked in between. */
    private static LinearYen amount(Study study, List<String> shares, Map<String, double[]> directions, String cell) {
        Response response = new Response(study.model(), shares, List.of(cell));
        double none = response.at(new double[shares.size()])[0];
        Map<String, Double> slopes = new LinkedHashMap<>();
        double[] mixed = new double[shares.size()];
        double expected = none;
        double size = Math.abs(none);
        double part = BETWEEN;
        for (Map.Entry<String, double[]> direction : directions.entrySet()) {
            double slope = response.at(direction.getValue())[0] - none;
            slopes.put(direction.getKey(), slope);
            expected += part * slope;
            size += Math.abs(slope);
            for (int i = 0; i < mixed.length; i++) {
                mixed[i] += part * direction.getValue()[i];
            }
            part *= BETWEEN;
        }
        if (!(Math.abs(response.at(mixed)[0] - expected) <= AFFINE * Math.max(1, size))) {
            throw new IllegalStateException(cell + " does not follow the subsidy in a straight line");
        }
        return new LinearYen(none, slopes);
    }

    /** Adds the fees: to the benefit of who receives them, to the cost of who pays. */
    private static LinearYen withFees(String party, boolean received, LinearYen amount, Study study, StudyKnowledge.Party of, Ask ask) {
        double years = study.value("evaluation-years");
        double rate = study.value(of.rate());
        double weight = ask.sums() == Sums.PLAIN ? years : rate == 0 ? years : -Math.expm1(-years * Math.log1p(rate)) / rate;
        Map<String, Double> slopes = new LinkedHashMap<>(amount.yenPerUnitByVariable());
        CUSTOMERS.forEach(customer -> {
            if (party.equals(received ? customer : ENTITY)) {
                slopes.put(fee(ENTITY, customer), weight);
            }
            if (party.equals(received ? ENTITY : customer)) {
                slopes.put(fee(customer, ENTITY), weight);
            }
        });
        return new LinearYen(amount.constantYen(), slopes);
    }

    private static Map<String, Double> now(Study study, Map<String, double[]> directions, List<String> shares) {
        Map<String, Double> now = new LinkedHashMap<>();
        if (directions.size() == shares.size()) {
            IntStream.range(0, shares.size()).forEach(at -> now.put(List.copyOf(directions.keySet()).get(at), study.value(shares.get(at))));
        } else {
            Optional<Double> same = shares.stream().map(study::value).distinct().count() == 1
                    ? Optional.of(study.value(shares.get(0))) : Optional.empty();
            same.ifPresent(share -> now.put("subsidy", share));
        }
        return Map.copyOf(now);
    }
}
