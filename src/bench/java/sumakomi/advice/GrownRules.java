package sumakomi.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sumakomi.advice.Premise.Condition;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Option;
import sumakomi.questionnaire.Questionnaire;

/** A rule base several times as large: each copy of a rule asks for the next of the options to the same questions. */
final class GrownRules {

    private final Questionnaire questionnaire;

    GrownRules(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    RuleIndex index(RuleIndex index, int times) {
        List<RuleStatement> statements = new ArrayList<>();
        for (int copy = 0; copy < times; copy++) {
            int number = copy;
            index.statements().forEach(rule -> statements.add(number == 0 ? rule : copy(rule, number)));
        }
        return new RuleIndex(index.version() + " × " + times, statements);
    }

    private RuleStatement copy(RuleStatement rule, int number) {
        String premise = Premise.read(rule.premise()).clauses().stream()
                .map(clause -> clause.anyOf().stream().map(condition -> text(condition, number)).collect(Collectors.joining(" || ")))
                .collect(Collectors.joining(", "));
        return new RuleStatement(rule.id() + "." + number, rule.name() + " " + number, rule.effect(), rule.about(), rule.strength(),
                rule.value(), rule.source(), rule.basis(), rule.because(), rule.questions(), premise, rule.file(), rule.line());
    }

    private String text(Condition condition, int number) {
        String arguments = condition.arguments().stream().map(argument -> argument.matches("\\d+") ? argument
                : "\"" + shifted(condition.question(), argument, number) + "\"")
                .map(argument -> ", " + argument).collect(Collectors.joining());
        return (condition.negated() ? "!" : "") + condition.method() + "(\"" + condition.question() + "\"" + arguments + ")";
    }

    /** The option so many places further on; what is no option, such as a parameter, stays. */
    private String shifted(String id, String argument, int number) {
        Question question = questionnaire.question(id).orElseThrow();
        List<String> options = question.options().stream().map(Option::id).toList();
        int at = options.indexOf(argument);
        return at < 0 ? argument : options.get((at + number) % options.size());
    }
}
