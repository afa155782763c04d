package sumakomi.plausible;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Kind;
import sumakomi.plausible.Method.Adjustment;
import sumakomi.questionnaire.FormerAnswers;

/** Reads how one thing is drawn, and holds it against the question that it answers. */
final class MethodReader {

    static final double HUNDRED = 100;

    private static final double MOST = 1_000_000;
    private static final int DIGITS = 2;
    private static final String ONE = "weights";
    private static final String SEVERAL = "each";
    private static final String RANKED = "rank";
    private static final String AMOUNT = "numbers";
    private static final String MEMBER = "of";
    private static final List<String> METHODS = List.of(ONE, SEVERAL, RANKED, AMOUNT, MEMBER);
    private static final Set<String> KEYS = Stream.concat(METHODS.stream(), Stream.of("ground", "knows", "fact", "lengths", "but"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<Kind, String> METHOD_OF = Map.of(Kind.CHOICE, ONE, Kind.CHOICES, SEVERAL, Kind.RANKING, RANKED,
            Kind.NUMBER, AMOUNT, Kind.MUNICIPALITY, MEMBER);

    private final Optional<Question> question;
    private final Map<String, List<String>> members;
    private final FormerAnswers former;

    /** @param former what was asked or offered once and may still be drawn, to be read in the words of today */
    MethodReader(Optional<Question> question, Map<String, List<String>> members, FormerAnswers former) {
        this.former = former;
        this.question = question;
        this.members = members;
    }

    static Set<String> options(Question question) {
        return question.options().stream().map(Question.Option::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Empty where it cannot be read. */
    Optional<Method> method(Part part) {
        part.onlyKeys(KEYS);
        String right = question.map(found -> METHOD_OF.get(found.kind())).orElse(ONE);
        List<String> given = METHODS.stream().filter(part::has).toList();
        part.faultIf(part.has("lengths") != given.contains(RANKED), "plausible.lengths");
        if (!given.equals(List.of(right))) {
            part.fault("plausible.method", right, String.join(", ", given));
            return Optional.empty();
        }
        return Optional.of(switch (right) {
            case SEVERAL -> new Method.Several(weights(part.part(SEVERAL), HUNDRED));
            case RANKED -> new Method.Ranked(weights(part.part(RANKED), MOST), lengths(part.part("lengths")));
            case AMOUNT -> new Method.Amount(part.part(AMOUNT).items().stream().map(this::range).toList());
            case MEMBER -> {
                part.word(MEMBER, Set.of(Model.KIND));
                yield new Method.Member(members);
            }
            default -> new Method.One(weights(part.part(ONE), MOST));
        });
    }

    private Map<String, Double> weights(Part part, double most) {
        Map<String, Double> weights = part.numbers(most);
        part.faultIf(weights.values().stream().noneMatch(weight -> weight > 0), "plausible.weights");
        question.ifPresent(
                found -> weights.keySet()
                        .forEach(option -> part.part(option).faultIf(!options(found).containsAll(former.now(found.id(), List.of(option)))
                                || part.isOf(SEVERAL) && option.equals(Question.NONE), "answer.option", option,
                                right(found, part.isOf(SEVERAL)))));
        part.faultIf(part.isOf(SEVERAL) && question.filter(found -> found.option(Question.NONE).isPresent()).isEmpty(), "plausible.none");
        return weights;
    }

    private static String right(Question question, boolean several) {
        return Fault.oneOf(options(question).stream().filter(option -> !several || !option.equals(Question.NONE)).toList());
    }

    private Map<String, Double> lengths(Part part) {
        Map<String, Double> lengths = part.numbers(MOST);
        Set<String> right = IntStream.rangeClosed(1, question.orElseThrow().options().size()).mapToObj(Integer::toString)
                .collect(Collectors.toSet());
        part.faultIf(!right.containsAll(lengths.keySet()) || lengths.values().stream().noneMatch(weight -> weight > 0),
                "plausible.lengths");
        return lengths;
    }

    private Method.Range range(Part part) {
        part.onlyKeys(Set.of("when", "unless", "from", "to", "digits", "whole", "census"));
        Condition condition = condition(part);
        if (part.has("census")) {
            part.faultIf(part.has("from") || part.has("to"), "plausible.range");
            Optional<String> figure = part.word("census",
                    Arrays.stream(Method.Figure.values()).map(Enum::name).collect(Collectors.toSet()));
            return new Method.Census(condition, Method.Figure.valueOf(figure.orElse(Method.Figure.population.name())));
        }
        BigDecimal from = part.decimal("from");
        BigDecimal to = part.decimal("to");
        Question asked = question.orElseThrow();
        part.faultIf(from.signum() <= 0 || from.compareTo(to) > 0 || from.compareTo(asked.min().orElseThrow()) < 0
                || to.compareTo(asked.max().orElseThrow()) > 0, "plausible.range");
        return new Method.Between(condition, from, to, part.has("digits") ? (int) part.positive("digits") : DIGITS,
                !part.has("whole") || part.is("whole"));
    }

    List<Adjustment> adjustments(Part part, Method method) {
        part.faultIf(part.has("but") && (method instanceof Method.Amount || method instanceof Method.Member), "plausible.but");
        Set<String> values = method.values().collect(Collectors.toSet());
        return part.part("but").items().stream().map(item -> {
            item.onlyKeys(Set.of("when", "unless", "times"));
            Map<String, Double> times = item.part("times").numbers(MOST);
            item.faultIf(times.isEmpty(), "plausible.times");
            times.keySet().forEach(option -> item.part("times").part(option).faultIf(!values.contains(option), "answer.option", option,
                    Fault.oneOf(values.stream().sorted().toList())));
            return new Adjustment(condition(item), times);
        }).toList();
    }

    private static Condition condition(Part part) {
        return new Condition(lists(part.part("when")), lists(part.part("unless")));
    }

    private static Map<String, List<String>> lists(Part part) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        part.parts().forEach((name, values) -> lists.put(name, values.texts()));
        return lists;
    }
}
