package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param choices what may be chosen, by the id of its variable
 * @param now the choice as the study has it, without fees
 * @param ranges what each subsidy may be, and each fee to the entity on balance, {@code fee.building-owner.es-entity}, negative where
 *               the entity pays; empty where nothing serves everyone
 */
public record PartyBalance(Ask ask, Map<String, Choice> choices, Map<String, Double> now, Balance question, Balance.Result answer,
        List<Balance.Extent> ranges) {

    public PartyBalance {
        choices = Map.copyOf(choices);
        now = Map.copyOf(now);
        ranges = List.copyOf(ranges);
    }

    private static final String ENTITY = "es-entity";
    private static final List<String> CUSTOMERS = List.of("building-owner", "building-user");
    private static final List<Fee> FEES = CUSTOMERS.stream()
            .flatMap(customer -> Stream.of(new Fee(ENTITY, customer), new Fee(customer, ENTITY))).toList();
    /** The variables of all fees, and of those that the entity pays. */
    private static final Set<String> FEE_IDS = FEES.stream().map(Fee::id).collect(Collectors.toSet());
    private static final Set<String> PAID_OUT = FEES.stream().filter(fee -> fee.from().equals(ENTITY)).map(Fee::id)
            .collect(Collectors.toSet());
    private static final double AFFINE = 1e-9;
    private static final double BETWEEN = 0.37;

    /** Something that may be chosen so that everyone's benefit covers their cost. */
    public sealed interface Choice {
        /** The name of its variable. */
        String id();
    }

    /** A share of subsidy: of one measure, or the same for all. */
    public record Subsidy(Optional<String> measure) implements Choice {
        @Override
        public String id() {
            return measure.map(of -> "subsidy." + of).orElse("subsidy");
        }
    }

    /** A yearly payment from one party to another. */
    public record Fee(String from, String to) implements Choice {
        @Override
        public String id() {
            return "fee." + from + "." + to;
        }
    }

    /** @param subsidyByMeasure whether each measure may have a subsidy of its own; otherwise all have the same share */
    public record Ask(Case benefits, Sums sums, boolean subsidyByMeasure) {}

    /** Puts the question and answers it by linear programming. */
    public static PartyBalance of(Study study, StudyKnowledge knowledge, Ask ask) {
        List<String> measures = study.document().measures().stream().map(Measure::id).filter(id -> study.has(id + ".subsidy-share"))
                .toList();
        List<String> shares = measures.stream().map(measure -> measure + ".subsidy-share").toList();
        Map<String, double[]> directions = directions(measures, ask.subsidyByMeasure());
        List<Variable> variables = new ArrayList<>(directions.keySet().stream().map(Variable::share).toList());
        FEES.forEach(fee -> variables.add(Variable.payment(fee.id())));
        List<Party> parties = knowledge.parties().stream().map(party -> new Party(party.id(), withFees(party.id(), true,
                amount(study, shares, directions, new PartyCells(party.id()).benefit(ask.benefits(), ask.sums())), study, party,
                ask),
                withFees(party.id(), false, amount(study, shares, directions, new PartyCells(party.id()).cost(ask.sums())), study, party,
                        ask)))
                .toList();
        Balance question = new Balance(variables, parties);
        return new PartyBalance(ask, choices(measures), now(study, directions, shares), question, question.solve(), ranges(question));
    }

    /** Money paid forth and back could grow without end, so ranges are those of the fee on balance. */
    private static List<Balance.Extent> ranges(Balance question) {
        double most = question.parties().stream().mapToDouble(party -> size(party.benefit()) + size(party.cost())).sum();
        List<Variable> variables = question.variables().stream().filter(variable -> !PAID_OUT.contains(variable.id()))
                .map(variable -> FEE_IDS.contains(variable.id()) ? new Variable(variable.id(), -most, Optional.of(most)) : variable)
                .toList();
        List<Party> parties = question.parties().stream()
                .map(party -> new Party(party.id(), onBalance(party.benefit()), onBalance(party.cost()))).toList();
        return new Balance(variables, parties).solve() instanceof Balance.Feasible feasible ? feasible.ranges() : List.of();
    }

    private static double size(LinearYen amount) {
        return Math.abs(amount.constantYen()) + amount.yenPerUnitByVariable().entrySet().stream()
                .filter(term -> !FEE_IDS.contains(term.getKey())).mapToDouble(term -> Math.abs(term.getValue())).sum();
    }

    private static LinearYen onBalance(LinearYen amount) {
        Map<String, Double> slopes = new LinkedHashMap<>(amount.yenPerUnitByVariable());
        slopes.keySet().removeAll(PAID_OUT);
        return new LinearYen(amount.constantYen(), slopes);
    }

    private static Map<String, Choice> choices(List<String> measures) {
        Stream<Choice> subsidies = Stream.concat(Stream.of(new Subsidy(Optional.empty())),
                measures.stream().map(id -> new Subsidy(Optional.of(id))));
        return Stream.concat(subsidies, FEES.stream()).collect(Collectors.toMap(Choice::id, choice -> choice));
    }

    /** For each variable the subsidy shares of all measures when it is 1 and the others are 0. */
    private static Map<String, double[]> directions(List<String> measures, boolean byMeasure) {
        Map<String, double[]> directions = new LinkedHashMap<>();
        if (byMeasure) {
            IntStream.range(0, measures.size()).forEach(at -> directions.put(new Subsidy(Optional.of(measures.get(at))).id(),
                    IntStream.range(0, measures.size()).mapToDouble(i -> i == at ? 1 : 0).toArray()));
        } else {
            directions.put(new Subsidy(Optional.empty()).id(), measures.stream().mapToDouble(measure -> 1).toArray());
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
                slopes.put(new Fee(ENTITY, customer).id(), weight);
            }
            if (party.equals(received ? ENTITY : customer)) {
                slopes.put(new Fee(customer, ENTITY).id(), weight);
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
            same.ifPresent(share -> now.put(new Subsidy(Optional.empty()).id(), share));
        }
        return Map.copyOf(now);
    }
}
