package sumakomi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.Condition.AllOf;
import sumakomi.rules.Condition.AnyOf;
import sumakomi.rules.Condition.IsRecommended;
import sumakomi.rules.Condition.Not;

/** Flips and drops every condition of every rule once: the cases must notice. */
class RuleMutationTests {

    @Test
    void theCasesNoticeEveryChangedCondition() {
        List<RuleCase> cases = RuleCasesTests.cases();
        Rules rules = Rules.packed();
        List<String> survivors = new ArrayList<>();
        int mutants = 0;
        for (Rule rule : rules.all()) {
            List<Trial> trials = trials(rule, rules, cases);
            for (Mutant mutant : mutants(rule.when())) {
                mutants++;
                if (trials.stream().noneMatch(trial -> mutant.when().holds(trial.known()) != trial.expected())) {
                    survivors.add(rule.id() + ": " + mutant.what());
                }
            }
        }
        assertThat(mutants).isGreaterThan(300);
        assertThat(survivors).as("unnoticed of %d", mutants).isEmpty();
    }

    /** What a case says of a rule: answers and recommendation, and whether it must fire on them. */
    private record Trial(Known known, boolean expected) {}

    /** The cases that are held against a rule; each that fires once more without the recommendation. */
    private static List<Trial> trials(Rule rule, Rules rules, List<RuleCase> cases) {
        return cases.stream().filter(one -> RuleCase.together(one.rule(), rule)).flatMap(one -> {
            Answers answers = new Answers(new Profile(RuleCasesTests.QUESTIONNAIRE, one.given(), RuleCasesTests.AS_OF));
            boolean expected = one.expected().contains(rule.id());
            Trial recommended = new Trial(rules.known(answers, Set.of(rule.subject())), expected);
            boolean elaborates = rule.when().parts(IsRecommended.class).findAny().isPresent();
            return elaborates && expected ? Stream.of(recommended, new Trial(rules.known(answers, Set.of()), false))
                    : Stream.of(recommended);
        }).toList();
    }

    private static List<Mutant> mutants(AllOf when) {
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < when.conditions().size(); i++) {
            Condition clause = when.conditions().get(i);
            List<Condition> any = clause instanceof AnyOf several ? several.conditions() : List.of(clause);
            for (int j = 0; j < any.size(); j++) {
                Condition condition = any.get(j);
                mutants.add(new Mutant("flipped " + condition, with(when, i, with(any, j, List.of(new Not(condition))))));
                mutants.add(new Mutant("dropped " + condition, with(when, i, with(any, j, List.of()))));
            }
        }
        return mutants;
    }

    private static List<Condition> with(List<Condition> any, int at, List<Condition> instead) {
        List<Condition> changed = new ArrayList<>(any);
        changed.remove(at);
        changed.addAll(at, instead);
        return changed;
    }

    private static AllOf with(AllOf when, int clause, List<Condition> any) {
        return new AllOf(with(when.conditions(), clause, any.isEmpty() ? List.of() : List.of(new AnyOf(any))));
    }

    private record Mutant(String what, AllOf when) {}
}
