package sumakomi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Condition.AllOf;
import sumakomi.rules.Condition.AnyOf;
import sumakomi.rules.Condition.IsRecommended;
import sumakomi.rules.Condition.Not;
import sumakomi.rules.RuleCasesTests.RuleCase;

/** Flips and drops every condition of every rule once: the cases must notice. */
class RuleMutationTests {

    private static final double WANTED = 0.95;
    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());

    @Test
    void theCasesNoticeAtLeastNineteenOfTwentyChangedConditions() {
        List<RuleCase> cases = RuleCasesTests.cases();
        Rules rules = Rules.packed();
        List<Known> known = cases.stream().map(ruleCase -> rules.known(new Answers(new Profile(QUESTIONNAIRE, ruleCase.given(), AS_OF)),
                QUESTIONNAIRE.knowledge().archetypes().keySet())).toList();
        List<String> survivors = new ArrayList<>();
        int mutants = 0;
        for (Rule rule : rules.all()) {
            for (Mutant mutant : mutants(rule.when())) {
                mutants++;
                boolean noticed = IntStream.range(0, cases.size())
                        .anyMatch(i -> mutant.when().holds(known.get(i)) != cases.get(i).expected().contains(rule.id()));
                if (!noticed) {
                    survivors.add(rule.id() + ": " + mutant.what());
                }
            }
        }
        assertThat(mutants).isGreaterThan(300);
        assertThat(1 - (double) survivors.size() / mutants).as("unnoticed of %d: %s", mutants, String.join("\n", survivors))
                .isGreaterThanOrEqualTo(WANTED);
    }

    private static List<Mutant> mutants(AllOf when) {
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < when.conditions().size(); i++) {
            Condition clause = when.conditions().get(i);
            if (clause instanceof IsRecommended) {
                continue;
            }
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
