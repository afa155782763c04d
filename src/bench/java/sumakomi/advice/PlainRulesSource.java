package sumakomi.advice;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import sumakomi.advice.Criteria.Criterion;
import sumakomi.advice.Premise.Condition;
import sumakomi.knowledge.Knowledge;

/** Writes {@link PlainRules} as Java source: the premises of the rules as conditions, their effects as additions. */
final class PlainRulesSource {

    static final String CLASS = "sumakomi.advice.GeneratedPlainRules";
    /** A method with much more than this is not compiled to machine code any more, which would flatter the rule engine. */
    private static final int RULES_IN_A_METHOD = 20;

    private final List<RuleStatement> rules;
    private final Map<RuleStatement, Criterion> criteria;

    PlainRulesSource(RuleIndex index, Knowledge knowledge) {
        this.rules = index.statements();
        this.criteria = new Criteria(index, knowledge).all().stream().collect(Collectors.toMap(Criterion::rule, Function.identity()));
    }

    /** The compiled rules. */
    PlainRules compiled() {
        return MemoryCompiler.instance(CLASS, source(), PlainRules.class);
    }

    String source() {
        StringBuilder calls = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        for (int start = 0; start < rules.size(); start += RULES_IN_A_METHOD) {
            calls.append("        from").append(start).append("(p, o);\n");
            methods.append("\n    private static void from").append(start).append("(Profile p, Outcome o) {\n");
            for (int i = start; i < Math.min(rules.size(), start + RULES_IN_A_METHOD); i++) {
                methods.append("        if (").append(condition(rules.get(i))).append(") {\n            o.fired[o.number++] = ").append(i)
                        .append(";\n").append(effect(rules.get(i))).append("        }\n");
            }
            methods.append("    }\n");
        }
        return "package sumakomi.advice;\n\nimport sumakomi.questionnaire.Profile;\n\n"
                + "public final class GeneratedPlainRules implements PlainRules {\n\n    @Override\n"
                + "    public void decide(Profile p, Outcome o) {\n" + calls + "    }\n" + methods + "}\n";
    }

    private String effect(RuleStatement rule) {
        Criterion criterion = criteria.get(rule);
        StringBuilder effect = new StringBuilder();
        if (criterion != null) {
            for (int target : criterion.targets()) {
                effect.append(criterion.excludes() ? "            o.excluded[" + target + "] = true;\n"
                        : "            o.points[" + target + "] += " + criterion.points() + ";\n");
                effect.append(criterion.supportsOwn() ? "            o.own[" + target + "]++;\n" : "");
            }
        }
        return effect.toString();
    }

    /** The premise of a rule as a Java condition on the profile {@code p}. */
    static String condition(RuleStatement rule) {
        return Premise.read(rule.premise()).clauses().stream()
                .map(clause -> clause.anyOf().stream().map(PlainRulesSource::condition).collect(Collectors.joining(" || ", "(", ")")))
                .collect(Collectors.joining(" && "));
    }

    private static String condition(Condition condition) {
        String arguments = condition.arguments().stream()
                .map(argument -> condition.method().equals("ranksWithin") && argument.matches("\\d+") ? argument : "\"" + argument + "\"")
                .map(argument -> ", " + argument).collect(Collectors.joining());
        return (condition.negated() ? "!" : "") + "p." + condition.method() + "(\"" + condition.question() + "\"" + arguments + ")";
    }
}
