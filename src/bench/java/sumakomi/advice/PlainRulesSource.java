package sumakomi.advice;

import java.util.List;
import java.util.stream.Collectors;
import sumakomi.advice.Criteria.Criterion;
import sumakomi.advice.Criteria.PlaceClue;
import sumakomi.knowledge.Knowledge;
import sumakomi.rules.Answers.Asked;
import sumakomi.rules.Condition;
import sumakomi.rules.Rules;

/** Writes {@link PlainRules} as Java source: the conditions of the judging rules, their effects as additions. */
final class PlainRulesSource {

    static final String CLASS = "sumakomi.advice.GeneratedPlainRules";
    /** A method with much more than this is not compiled to machine code any more, which would flatter the rule engine. */
    private static final int RULES_IN_A_METHOD = 20;

    private final Rules rules;
    private final List<Criterion> criteria;
    private final List<PlaceClue> places;

    PlainRulesSource(Rules rules, Knowledge knowledge) {
        this.rules = rules;
        Criteria all = new Criteria(rules, knowledge);
        this.criteria = all.all();
        this.places = all.clues().stream().filter(PlaceClue.class::isInstance).map(PlaceClue.class::cast).toList();
    }

    /** The compiled rules. */
    PlainRules compiled() {
        return MemoryCompiler.instance(CLASS, source(), PlainRules.class);
    }

    String source() {
        StringBuilder calls = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        for (int start = 0; start < criteria.size(); start += RULES_IN_A_METHOD) {
            calls.append("        from").append(start).append("(a, o);\n");
            methods.append("\n    private static void from").append(start).append("(Answers a, Outcome o) {\n");
            for (Criterion criterion : criteria.subList(start, Math.min(criteria.size(), start + RULES_IN_A_METHOD))) {
                methods.append("        if (").append(condition(criterion.rule().when())).append(") {\n            o.fired[o.number++] = ")
                        .append(criterion.number()).append(";\n").append(effect(criterion)).append("        }\n");
            }
            methods.append("    }\n");
        }
        calls.append("        places(a, o);\n");
        methods.append("\n    private static void places(Answers a, Outcome o) {\n");
        places.stream().filter(place -> !place.when().conditions().isEmpty()).forEach(place -> methods.append("        if (")
                .append(condition(place.when())).append(") {\n            o.placed[").append(place.target())
                .append("] = true;\n        }\n"));
        methods.append("    }\n");
        return "package sumakomi.advice;\n\nimport sumakomi.rules.Answers;\n\n"
                + "public final class GeneratedPlainRules implements PlainRules {\n\n    @Override\n"
                + "    public void decide(Answers a, Outcome o) {\n" + calls + "    }\n" + methods + "}\n";
    }

    private static String effect(Criterion criterion) {
        StringBuilder effect = new StringBuilder();
        for (int target : criterion.targets()) {
            effect.append(criterion.excludes() ? "            o.excluded[" + target + "] = true;\n"
                    : "            o.weigh(" + target + ", " + criterion.aspect() + ", " + criterion.points() + ");\n");
            effect.append(criterion.recommends() ? "            o.own[" + target + "] = true;\n" : "");
        }
        return effect.toString();
    }

    /** A condition in Java, on the answers {@code a}; concepts are written out. */
    private String condition(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.conditions().stream().map(this::condition).collect(Collectors.joining(" && ", "(", ")"));
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.conditions().stream().map(this::condition).collect(Collectors.joining(" || ", "(", ")"));
        }
        if (condition instanceof Condition.Not not) {
            return "!" + condition(not.condition());
        }
        if (condition instanceof Condition.ConceptHolds holds) {
            return condition(rules.meaning(holds.concept()).orElseThrow().when());
        }
        Asked asked = (Asked) condition;
        String words = asked.words().stream().map(word -> ", \"" + word + "\"").collect(Collectors.joining());
        return "a." + asked.asking().word() + "(\"" + asked.question() + "\"" + words + (asked.places() > 0 ? ", " + asked.places() : "")
                + ")";
    }
}
