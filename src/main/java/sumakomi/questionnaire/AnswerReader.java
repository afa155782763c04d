package sumakomi.questionnaire;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Kind;
import sumakomi.knowledge.Question.Option;
import sumakomi.knowledge.Text;
import sumakomi.knowledge.WrittenNumber;
import sumakomi.knowledge.WrittenYear;

/** Reads the values given for one question, as words, into an answer of its kind. */
public final class AnswerReader {

    private final Knowledge knowledge;

    public AnswerReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * @param values option ids, a number or a municipality's code; "unknown" alone is the unknown answer
     * @param where the field and
     * @param line the line to name in a fault
     * @throws FaultyInput if the values are no answer to the question
     */
    public Answer read(Question question, List<String> values, String where, int line) {
        if (values.equals(List.of(Answer.WORD))) {
            return Answer.UNKNOWN;
        }
        return switch (question.kind()) {
            case NUMBER -> number(question, single(question, values, where, line), where, line);
            case MUNICIPALITY -> municipality(single(question, values, where, line), where, line);
            case CHOICE -> new Answer.Choice(options(question, List.of(single(question, values, where, line)), where, line).get(0));
            case CHOICES -> choices(question, values, where, line);
            case RANKING -> new Answer.Ranking(options(question, values, where, line));
        };
    }

    private static String single(Question question, List<String> values, String where, int line) {
        if (values.size() != 1) {
            throw new FaultyInput(Fault.of("answer.one", where, line, values.size(), rightAnswers(question)));
        }
        return values.get(0);
    }

    private static Answer number(Question question, String value, String where, int line) {
        WrittenNumber written = (question.isYear() ? WrittenYear.read(value).map(year -> new WrittenNumber(BigDecimal.valueOf(year), ""))
                : WrittenNumber.readRough(value))
                .orElseThrow(() -> refused(question.isYear() ? "answer.year" : "answer.number", question, value, where, line));
        List<String> unit = unit(question);
        if (!written.isIn(unit.toArray(String[]::new))) {
            throw refused(written.goesOnAfter(unit) ? "answer.beside" : "answer.unit", question, value, where, line);
        }
        BigDecimal number = written.value();
        if (number.compareTo(question.min().orElseThrow()) < 0 || number.compareTo(question.max().orElseThrow()) > 0) {
            throw refused("answer.range", question, value, where, line);
        }
        if (question.isWhole() && number.stripTrailingZeros().scale() > 0) {
            throw refused("answer.whole", question, value, where, line);
        }
        return new Answer.Amount(number);
    }

    /** The ways in which the unit of a number may be written. */
    private static List<String> unit(Question question) {
        Text label = question.unitLabel().orElseThrow();
        return Stream.concat(Stream.of(label.ja(), label.en(), question.unit().orElseThrow()), question.unitAlso().stream()).toList();
    }

    private static FaultyInput refused(String key, Question question, String value, String where, int line) {
        Function<BigDecimal, String> written = question.isYear() ? BigDecimal::toPlainString : Numbers::plain;
        return new FaultyInput(Fault.of(key, where, line, shortened(value), written.apply(question.min().orElseThrow()),
                written.apply(question.max().orElseThrow()), question.unitLabel().orElseThrow()));
    }

    private Answer municipality(String code, String where, int line) {
        if (!knowledge.municipalities().containsKey(code)) {
            throw new FaultyInput(Fault.of("answer.municipality", where, line, shortened(code)));
        }
        return new Answer.Choice(code);
    }

    private static Answer choices(Question question, List<String> values, String where, int line) {
        List<String> given = options(question, values, where, line);
        if (given.contains(Question.NONE) && given.size() > 1) {
            throw new FaultyInput(Fault.of("answer.none-alone", where, line));
        }
        return new Answer.Choices(question.options().stream().map(Option::id).filter(given::contains).toList());
    }

    private static List<String> options(Question question, List<String> values, String where, int line) {
        if (values.isEmpty()) {
            throw new FaultyInput(Fault.of("answer.empty", where, line, rightAnswers(question)));
        }
        Set<String> seen = new HashSet<>();
        Faults faults = new Faults();
        String right = rightAnswers(question);
        for (String value : values) {
            if (question.option(value).isEmpty()) {
                faults.add(() -> Fault.of("answer.option", where, line, shortened(value), right));
            } else if (!seen.add(value)) {
                faults.add(() -> Fault.of("answer.twice", where, line, value));
            }
        }
        faults.refuseIfAny();
        return List.copyOf(values);
    }

    /** What would be accepted, for a fault. */
    static String rightAnswers(Question question) {
        String right = question.kind() == Kind.NUMBER
                ? question.min().orElseThrow().toPlainString() + "–" + question.max().orElseThrow().toPlainString()
                : Fault.oneOf(question.options().stream().map(Option::id).toList());
        return right + ", " + Answer.WORD;
    }

    /** A value as it may stand in a message: an attacker's megabyte must not come back. */
    static String shortened(String value) {
        return Characters.shown(value, 40);
    }
}
