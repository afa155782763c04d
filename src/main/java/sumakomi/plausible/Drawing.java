package sumakomi.plausible;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sumakomi.knowledge.Decimals;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Municipality;
import sumakomi.knowledge.Question;
import sumakomi.plausible.Model.Draw;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.AnswerReader;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;

/**
 * One municipality being drawn: first what is true of it, then what its officer knows of that. What hangs on a question whose answer
 * the officer does not know is not known either.
 */
final class Drawing {

    private static final double HUNDRED = 100;

    private final Model model;
    private final Dice dice;
    private final Map<String, List<String>> truth = new HashMap<>();

    Drawing(Model model, Dice dice) {
        this.model = model;
        this.dice = dice;
    }

    Profile profile(LocalDate asOf) {
        AnswerReader reader = new AnswerReader(model.questionnaire().knowledge());
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        for (Question question : model.questionnaire().questions().values()) {
            boolean parentUnknown = question.relevantWhen().map(relevance -> answers.get(relevance.question()))
                    .filter(parent -> !parent.answer().known()).isPresent();
            List<String> values = today(question.id());
            if (parentUnknown || !values.isEmpty() && isUnknown(question.id())) {
                answers.put(question.id(), GivenAnswer.of(Answer.UNKNOWN));
            } else if (!values.isEmpty()) {
                answers.put(question.id(), GivenAnswer.of(reader.read(question, values, question.id(), 0)));
            }
        }
        return new Profile(model.questionnaire(), answers, asOf);
    }

    /** What is true in the words of the present questionnaire. */
    private List<String> today(String question) {
        return model.questionnaire().formerAnswers().now(question, truth(question));
    }

    /** What is true: option ids or a number; empty where nothing is drawn or the question would be hidden. */
    List<String> truth(String name) {
        List<String> known = truth.get(name);
        if (known == null) {
            known = model.draws().containsKey(name) && isRelevant(name) ? drawn(model.draws().get(name)) : List.of();
            truth.put(name, known);
        }
        return known;
    }

    private boolean isRelevant(String name) {
        return model.questionnaire().question(name).flatMap(Question::relevantWhen)
                .map(relevance -> today(relevance.question()).stream().anyMatch(relevance.in()::contains)).orElse(true);
    }

    private boolean isUnknown(String name) {
        String knows = model.draws().get(name).knows().orElseThrow();
        double percent = model.unknown().percent().get(knows).get(truth(model.unknown().by()).get(0));
        return dice.roll(name, Answer.WORD) < percent / HUNDRED;
    }

    private List<String> drawn(Draw draw) {
        if (draw.method() instanceof Method.One one) {
            return List.of(order(draw, one.weights()).get(0));
        }
        if (draw.method() instanceof Method.Ranked ranked) {
            List<String> ordered = order(draw, ranked.weights());
            int length = Integer.parseInt(dice.order(draw.name() + "/length", ranked.lengths()).get(0));
            return ordered.subList(0, Math.min(length, ordered.size()));
        }
        if (draw.method() instanceof Method.Several several) {
            return several(draw, several);
        }
        if (draw.method() instanceof Method.Member member) {
            List<String> codes = member.byKind().getOrDefault(truth(Model.KIND).get(0), List.of());
            Map<String, Double> equal = new LinkedHashMap<>();
            codes.forEach(code -> equal.put(code, 1.0));
            return dice.order(draw.name(), equal).stream().limit(1).toList();
        }
        return number(draw, (Method.Amount) draw.method());
    }

    private List<String> order(Draw draw, Map<String, Double> weights) {
        List<String> order = dice.order(draw.name(), Method.Adjustment.applied(weights, draw.but(), this::truth));
        if (order.isEmpty()) {
            throw new FaultyInput(Fault.of("plausible.nothing-left", draw.name(), 0, new TreeMap<>(truth).toString()));
        }
        return order;
    }

    private List<String> several(Draw draw, Method.Several several) {
        Map<String, Double> odds = new LinkedHashMap<>();
        several.percent().forEach((option, percent) -> odds.put(option, percent / Math.max(HUNDRED - percent, 1e-6)));
        List<String> some = Method.Adjustment.applied(odds, draw.but(), this::truth).entrySet().stream()
                .filter(option -> dice.roll(draw.name(), option.getKey()) < option.getValue() / (1 + option.getValue()))
                .map(Map.Entry::getKey).toList();
        return some.isEmpty() ? List.of(Question.NONE) : some;
    }

    private List<String> number(Draw draw, Method.Amount amount) {
        Optional<Method.Range> found = amount.ranges().stream().filter(range -> range.condition().holds(this::truth)).findFirst();
        if (found.isEmpty()) {
            throw new FaultyInput(Fault.of("plausible.nothing-left", draw.name(), 0, new TreeMap<>(truth).toString()));
        }
        if (found.get() instanceof Method.Between between) {
            return List.of(between(draw.name(), between).toPlainString());
        }
        Municipality municipality = model.questionnaire().knowledge().municipalities().get(truth("municipality").get(0));
        return List.of(((Method.Census) found.get()).figure().of(municipality).toPlainString());
    }

    private BigDecimal between(String name, Method.Between range) {
        double low = StrictMath.log(range.from().doubleValue());
        double high = StrictMath.log(range.to().doubleValue());
        BigDecimal drawn = new BigDecimal(StrictMath.exp(low + (high - low) * dice.roll(name, "")))
                .round(new MathContext(range.digits(), RoundingMode.HALF_UP));
        BigDecimal fitting = range.whole() ? drawn.setScale(0, RoundingMode.HALF_UP) : drawn;
        return Decimals.canonical(fitting.max(range.from()).min(range.to()));
    }
}
