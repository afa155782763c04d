package sumakomi.economics.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
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
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.PartyCells.Sums;
import sumakomi.economics.study.StudyDocument.Measure;

/**
 * The question which subsidy and which fees between the parties let the benefit of everyone cover its cost, and its answer.
 * Variables are {@code subsidy} or {@code subsidy.<measure>}, a share of the initial cost from 0 to 1, and four fees in yen per
 * year, such as {@code fee.es-entity.building-owner} from the entity to the owner. Fees are paid every year of the evaluation
 * period and taxed at neither end.
 *
 * <p>Where corporate tax is on profit, the amounts bend with the subsidy wherever a year begins to be taxed. Then the question is put on
 * each straight piece, and what holds is the best of all.
 *
 * @param ask what was asked
 * @param choices what may be chosen, by the id of its variable
 * @param now the choice as the study has it, without fees
 * @param question the one that was answered; on the piece of the answer where there are several
 * @param pieces the ends of the straight pieces, from 0 to 1; more than two only where amounts bend
 * @param ranges what each subsidy may be, and each fee to the entity on balance, {@code fee.building-owner.es-entity}, negative where
 *               the entity pays; empty where nothing serves everyone
 * @param proof why nothing serves everyone, where one reason holds for all subsidies
 */
public record PartyBalance(Ask ask, Map<String, Choice> choices, Map<String, Double> now, Balance question, List<Double> pieces,
        Balance.Result answer, List<Balance.Extent> ranges, Optional<Proof> proof) {

    public PartyBalance {
        choices = Map.copyOf(choices);
        now = Map.copyOf(now);
        pieces = List.copyOf(pieces);
        ranges = List.copyOf(ranges);
    }

    private static final String ENTITY = "es-entity";
    /** As told: a share to a tenth of a percent, a fee to three digits. */
    private static final int SHARE_DECIMALS = 3;
    private static final int FEE_DIGITS = 3;
    /** Decimals of a share that the solver leaves beside a plain number. */
    private static final int SOLVED_DECIMALS = 6;

    private static final List<String> CUSTOMERS = List.of("building-owner", "building-user");
    static final List<Fee> FEES = CUSTOMERS.stream()
            .flatMap(customer -> Stream.of(new Fee(ENTITY, customer), new Fee(customer, ENTITY))).toList();
    /** The variables of all fees, and of those that the entity pays. */
    private static final Set<String> FEE_IDS = FEES.stream().map(Fee::id).collect(Collectors.toSet());
    private static final Set<String> PAID_OUT = FEES.stream().filter(fee -> fee.from().equals(ENTITY)).map(Fee::id)
            .collect(Collectors.toSet());

    /**
     * The ranges as they are told, no finer than anyone decides: ends are rounded inward, so that each still serves everyone; a range
     * too narrow for that stays as it is.
     */
    public List<Balance.Extent> told() {
        return ranges.stream().map(this::told).toList();
    }

    private Balance.Extent told(Balance.Extent exact) {
        boolean fee = !(choices.get(exact.variable()) instanceof Subsidy);
        double least = inward(exact.least(), fee, RoundingMode.CEILING);
        Optional<Double> most = exact.most().map(value -> inward(value, fee, RoundingMode.FLOOR));
        return most.filter(value -> value < least).isPresent() ? exact : new Balance.Extent(exact.variable(), least, most);
    }

    private static double inward(double value, boolean fee, RoundingMode mode) {
        BigDecimal solved = BigDecimal.valueOf(value).setScale(fee ? 0 : SOLVED_DECIMALS, RoundingMode.HALF_UP);
        return (fee ? solved.round(new MathContext(FEE_DIGITS, mode)) : solved.setScale(SHARE_DECIMALS, mode)).doubleValue();
    }

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

    /**
     * Parties that together lack money whatever is chosen: benefit less cost of each, times its weight, comes to no more than this.
     *
     * @param atMostYen below zero
     */
    public record Proof(Map<String, Double> weightByParty, double atMostYen) {
        public Proof {
            weightByParty = Map.copyOf(weightByParty);
        }
    }

    /** Puts the question and answers it by linear programming. */
    public static PartyBalance of(Study study, StudyKnowledge knowledge, Ask ask) {
        List<String> measures = study.document().measures().stream().map(Measure::id).filter(id -> study.has(id + ".subsidy-share"))
                .toList();
        Map<String, double[]> directions = directions(measures, ask.subsidyByMeasure());
        BalanceQuestions asked = new BalanceQuestions(study, knowledge, ask, measures, directions);
        List<Balance> questions = asked.all();
        List<Balance.Result> answers = questions.stream().map(Balance::solve).toList();
        int best = IntStream.range(0, answers.size()).boxed().max(Comparator.comparingDouble(at -> goodness(answers.get(at))))
                .orElseThrow();
        return new PartyBalance(ask, choices(measures), now(study, directions, measures), questions.get(best), asked.ends(),
                answers.get(best), together(questions.stream().map(PartyBalance::ranges).filter(some -> !some.isEmpty()).toList()),
                proof(questions, answers));
    }

    /** What the party worst off has to spare, or less than nothing where all together lack something. */
    private static double goodness(Balance.Result answer) {
        return answer instanceof Balance.Feasible found ? found.commonMarginYen() : -((Balance.Infeasible) answer).shortfallYen();
    }

    /** Each choice over all pieces, from the least of the leasts to the greatest of the greatest. */
    private static List<Balance.Extent> together(List<List<Balance.Extent>> pieces) {
        return pieces.isEmpty() ? List.of() : IntStream.range(0, pieces.get(0).size()).mapToObj(at -> {
            List<Balance.Extent> one = pieces.stream().map(piece -> piece.get(at)).toList();
            return new Balance.Extent(one.get(0).variable(), one.stream().mapToDouble(Balance.Extent::least).min().orElseThrow(),
                    one.stream().allMatch(extent -> extent.most().isPresent())
                            ? one.stream().map(extent -> extent.most().get()).max(Comparator.naturalOrder())
                            : Optional.empty());
        }).toList();
    }

    /** A reason that holds on one piece must hold at the ends of all: in between everything is straight, and fees add nothing to it. */
    private static Optional<Proof> proof(List<Balance> questions, List<Balance.Result> answers) {
        if (answers.stream().anyMatch(Balance.Feasible.class::isInstance)) {
            return Optional.empty();
        }
        List<Balance.Proof> found = answers.stream().map(answer -> ((Balance.Infeasible) answer).proof()).toList();
        return found.stream().map(one -> new Proof(one.weightByParty(), found.size() == 1 ? one.atMostYen()
                : questions.stream().mapToDouble(question -> most(question, one.weightByParty())).max().orElseThrow()))
                .filter(one -> one.atMostYen() < 0).min(Comparator.comparingDouble(Proof::atMostYen));
    }

    private static double most(Balance question, Map<String, Double> weights) {
        return question.variables().stream().filter(variable -> variable.most().isPresent())
                .flatMap(variable -> Stream.of(variable.least(), variable.most().get()).map(value -> Map.of(variable.id(), value)))
                .mapToDouble(point -> question.parties().stream().filter(party -> weights.containsKey(party.id()))
                        .mapToDouble(party -> weights.get(party.id()) * (party.benefit().at(point) - party.cost().at(point))).sum())
                .max().orElseThrow();
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
        } else if (!measures.isEmpty()) {
            directions.put(new Subsidy(Optional.empty()).id(), measures.stream().mapToDouble(measure -> 1).toArray());
        }
        return directions;
    }

    private static Map<String, Double> now(Study study, Map<String, double[]> directions, List<String> measures) {
        List<String> shares = measures.stream().map(measure -> measure + ".subsidy-share").toList();
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
