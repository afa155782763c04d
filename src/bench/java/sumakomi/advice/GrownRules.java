package sumakomi.advice;

import java.util.ArrayList;
import java.util.List;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Option;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Answers.Asked;
import sumakomi.rules.Condition;
import sumakomi.rules.Condition.AllOf;
import sumakomi.rules.Effect;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;

/** A rule base several times as large: each copy of a rule asks for the next of the options to the same questions. */
final class GrownRules {

    private final Questionnaire questionnaire;

    GrownRules(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    Rules grown(Rules rules, int times) {
        List<Rule> grown = new ArrayList<>();
        for (int copy = 0; copy < times; copy++) {
            int number = copy;
            rules.all().forEach(rule -> grown.add(number == 0 ? rule : copy(rule, number)));
        }
        return new Rules(rules.version() + " × " + times, grown);
    }

    private Rule copy(Rule rule, int number) {
        Effect effect = rule.effect() instanceof Effect.Means means ? new Effect.Means(means.concept() + number) : rule.effect();
        return new Rule(rule.id() + "." + number, rule.name() + " " + number, effect, new AllOf(shifted(rule.when().conditions(), number)),
                rule.questions(), rule.source(), rule.basis(), rule.because(), rule.topic(), rule.line());
    }

    private List<Condition> shifted(List<Condition> conditions, int number) {
        return conditions.stream().map(condition -> shifted(condition, number)).toList();
    }

    private Condition shifted(Condition condition, int number) {
        if (condition instanceof Asked asked) {
            return new Asked(asked.asking(), asked.question(),
                    asked.words().stream().map(word -> shifted(asked.question(), word, number)).toList(), asked.places());
        }
        if (condition instanceof Condition.ConceptHolds holds) {
            return new Condition.ConceptHolds(holds.concept() + number);
        }
        if (condition instanceof Condition.Not not) {
            return new Condition.Not(shifted(not.condition(), number));
        }
        return condition instanceof Condition.AnyOf any ? new Condition.AnyOf(shifted(any.conditions(), number)) : condition;
    }

    /** The option so many places further on; what is no option, such as a parameter, stays. */
    private String shifted(String id, String argument, int number) {
        Question question = questionnaire.question(id).orElseThrow();
        List<String> options = question.options().stream().map(Option::id).toList();
        int at = options.indexOf(argument);
        return at < 0 ? argument : options.get((at + number) % options.size());
    }
}
