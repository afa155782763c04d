package sumakomi.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The premise of a rule taken apart, so that it can be checked and put into words. */
public record Premise(List<Clause> clauses) {

    private static final Pattern CONDITION = Pattern.compile("\\b(\\w+)\\s*\\(\\s*\"([^\"]+)\"\\s*((?:,\\s*(?:\"[^\"]*\"|\\d+)\\s*)*)\\)");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\d+)");

    public Premise {
        clauses = List.copyOf(clauses);
    }

    /** All clauses hold when the rule fires; a clause holds when one of its conditions does. */
    public record Clause(List<Condition> anyOf) {
        public Clause {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** One condition, such as {@code is("station-redevelopment", "decided")}; negated when it must not hold. */
    public record Condition(boolean negated, String method, String question, List<String> arguments) {
        public Condition {
            arguments = List.copyOf(arguments);
        }
    }

    /** Reads a premise as the rule file has it. */
    public static Premise read(String premise) {
        List<List<Condition>> clauses = new ArrayList<>();
        Matcher matcher = CONDITION.matcher(premise);
        int end = 0;
        while (matcher.find()) {
            String between = premise.substring(end, matcher.start()).strip();
            if (clauses.isEmpty() || !between.contains("||")) {
                clauses.add(new ArrayList<>());
            }
            clauses.get(clauses.size() - 1)
                    .add(new Condition(between.endsWith("!"), matcher.group(1), matcher.group(2), arguments(matcher.group(3))));
            end = matcher.end();
        }
        return new Premise(clauses.stream().map(Clause::new).toList());
    }

    /** Every condition, in the order of the premise. */
    public List<Condition> conditions() {
        return clauses.stream().flatMap(clause -> clause.anyOf().stream()).toList();
    }

    private static List<String> arguments(String text) {
        List<String> arguments = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.find()) {
            arguments.add(argument.group(1) == null ? argument.group(2) : argument.group(1));
        }
        return arguments;
    }
}
