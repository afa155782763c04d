package sumakomi.economics.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sumakomi.economics.formula.Expression.Binary;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Constant;
import sumakomi.economics.formula.Expression.Name;
import sumakomi.economics.formula.Expression.Operator;

/** Reads a formula from text by recursive descent. */
final class ExpressionParser {

    private static final Pattern TOKEN = Pattern.compile("\\s*([a-z][a-z0-9]*(?:[-.][a-z0-9]+)*|[0-9]+(?:\\.[0-9]+)?|[-+*/(),])");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    ExpressionParser(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new IllegalArgumentException("In the formula \"" + text + "\" nothing is known that begins with \""
                    + text.substring(end).strip() + "\"");
        }
    }

    Expression expression() {
        Expression whole = joined(1);
        if (next < tokens.size()) {
            throw expected("an operator");
        }
        return whole;
    }

    /** Parts joined by operators that bind at least so tightly, from left to right. */
    private Expression joined(int binding) {
        if (binding > 2) {
            return part();
        }
        Expression left = joined(binding + 1);
        for (Optional<Operator> operator = operator(binding); operator.isPresent(); operator = operator(binding)) {
            next++;
            left = new Binary(operator.get(), left, joined(binding + 1));
        }
        return left;
    }

    private Optional<Operator> operator(int binding) {
        return Arrays.stream(Operator.values()).filter(operator -> operator.binding() == binding)
                .filter(operator -> next < tokens.size() && tokens.get(next).equals(String.valueOf(operator.sign()))).findFirst();
    }

    private Expression part() {
        if (next == tokens.size()) {
            throw expected("a name or a number");
        }
        String token = tokens.get(next++);
        if (token.equals("(")) {
            Expression inside = joined(1);
            take(")");
            return inside;
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Constant(Double.parseDouble(token));
        }
        if (!Character.isLetter(token.charAt(0))) {
            next--;
            throw expected("a name or a number");
        }
        return next < tokens.size() && tokens.get(next).equals("(") ? call(token) : new Name(token);
    }

    private Expression call(String word) {
        Function function = Function.of(word).orElseThrow(
                () -> new IllegalArgumentException("In the formula \"" + text + "\" there is no function \"" + word + "\""));
        List<Expression> arguments = new ArrayList<>();
        do {
            next++;
            arguments.add(joined(1));
        } while (next < tokens.size() && tokens.get(next).equals(","));
        take(")");
        if (!function.takes(arguments.size())) {
            throw new IllegalArgumentException(
                    "In the formula \"" + text + "\" " + word + " cannot take " + arguments.size() + " arguments");
        }
        return new Call(function, arguments);
    }

    private void take(String token) {
        if (next == tokens.size() || !tokens.get(next).equals(token)) {
            throw expected("\"" + token + "\"");
        }
        next++;
    }

    private IllegalArgumentException expected(String what) {
        String found = next < tokens.size() ? "\"" + tokens.get(next) + "\"" : "the end";
        return new IllegalArgumentException("In the formula \"" + text + "\" " + what + " should stand where " + found + " is");
    }
}
