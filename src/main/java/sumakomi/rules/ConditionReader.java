package sumakomi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.parser.lang.DRL6Lexer;
import sumakomi.rules.Condition.AnyOf;
import sumakomi.rules.Condition.ConceptHolds;
import sumakomi.rules.Condition.IsRecommended;
import sumakomi.rules.Condition.Not;

/**
 * Reads one constraint of a pattern, as the engine's parser hands it over, into a condition. The grammar is small: on
 * answers, calls with quoted words and whole numbers, each perhaps behind "!", joined by "||"; on any other fact, its name.
 */
final class ConditionReader {

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    private ConditionReader(String constraint) {
        DRL6Lexer lexer = new DRL6Lexer(new ANTLRStringStream(constraint));
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                tokens.add(token);
            }
        }
    }

    /** @return absent for what is no condition of ours */
    static Optional<Condition> read(PatternDescr pattern, String constraint) {
        try {
            ConditionReader reader = new ConditionReader(constraint);
            Condition condition = switch (pattern.getObjectType()) {
                case RuleForm.ANSWERS -> reader.clause();
                case RuleForm.CONCEPT -> new ConceptHolds(reader.named("name"));
                case RuleForm.RECOMMENDED -> new IsRecommended(reader.named("archetype"));
                default -> throw new Unreadable();
            };
            return reader.next == reader.tokens.size() ? Optional.of(condition) : Optional.empty();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private Condition clause() {
        List<Condition> any = new ArrayList<>(List.of(negatable()));
        while (accept(DRL6Lexer.DOUBLE_PIPE)) {
            any.add(negatable());
        }
        return any.size() == 1 ? any.get(0) : new AnyOf(any);
    }

    private Condition negatable() {
        return accept(DRL6Lexer.NEGATION) ? new Not(call()) : call();
    }

    private Condition call() {
        String name = expect(DRL6Lexer.ID);
        List<String> words = new ArrayList<>();
        Optional<Integer> number = Optional.empty();
        expect(DRL6Lexer.LEFT_PAREN);
        do {
            if (number.isEmpty() && at(DRL6Lexer.DECIMAL)) {
                number = Optional.of(places(expect(DRL6Lexer.DECIMAL)));
            } else {
                words.add(quoted());
            }
        } while (accept(DRL6Lexer.COMMA));
        expect(DRL6Lexer.RIGHT_PAREN);
        return Answers.Asked.read(name, words, number).orElseThrow(Unreadable::new);
    }

    private static int places(String digits) {
        if (digits.length() > 2 || !digits.chars().allMatch(Character::isDigit)) {
            throw new Unreadable();
        }
        return Integer.parseInt(digits);
    }

    private String named(String field) {
        if (!expect(DRL6Lexer.ID).equals(field)) {
            throw new Unreadable();
        }
        expect(DRL6Lexer.EQUALS);
        return quoted();
    }

    private String quoted() {
        String text = expect(DRL6Lexer.STRING);
        return text.substring(1, text.length() - 1);
    }

    private boolean at(int type) {
        return next < tokens.size() && tokens.get(next).getType() == type;
    }

    private boolean accept(int type) {
        boolean here = at(type);
        next += here ? 1 : 0;
        return here;
    }

    private String expect(int type) {
        if (!at(type)) {
            throw new Unreadable();
        }
        return tokens.get(next++).getText();
    }

    /** Stops the reading where something stands that the grammar does not know. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
