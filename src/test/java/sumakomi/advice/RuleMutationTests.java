package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import sumakomi.advice.Premise.Clause;
import sumakomi.advice.Premise.Condition;
import sumakomi.advice.RuleCasesTests.RuleCase;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;

/** Flips and drops every condition of every rule once: the cases must notice. */
class RuleMutationTests {

    private static final double WANTED = 0.95;
    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());

    @Test
    void theCasesNoticeAtLeastNineteenOfTwentyChangedConditions() {
        List<RuleCase> cases = RuleCasesTests.cases();
        List<Profile> profiles = cases.stream().map(ruleCase -> new Profile(QUESTIONNAIRE, ruleCase.given(), AS_OF)).toList();
        List<String> survivors = new ArrayList<>();
        int mutants = 0;
        for (RuleStatement rule : RuleIndex.packed().statements()) {
            for (Mutant mutant : mutants(Premise.read(rule.premise()))) {
                mutants++;
                Predicate<Profile> holds = Criteria.predicate(mutant.premise());
                boolean noticed = false;
                for (int i = 0; i < profiles.size() && !noticed; i++) {
                    noticed = holds.test(profiles.get(i)) != cases.get(i).expected().contains(rule.id());
                }
                if (!noticed) {
                    survivors.add(rule.id() + ": " + mutant.what());
                }
            }
        }
        assertThat(mutants).isGreaterThan(300);
        assertThat(1 - (double) survivors.size() / mutants).as("unnoticed of %d: %s", mutants, String.join("\n", survivors))
                .isGreaterThanOrEqualTo(WANTED);
    }

    private static List<Mutant> mutants(Premise premise) {
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < premise.clauses().size(); i++) {
            for (int j = 0; j < premise.clauses().get(i).anyOf().size(); j++) {
                Condition condition = premise.clauses().get(i).anyOf().get(j);
                Condition flipped = new Condition(!condition.negated(), condition.method(), condition.question(), condition.arguments());
                mutants.add(new Mutant("flipped " + condition, with(premise, i, j, List.of(flipped))));
                mutants.add(new Mutant("dropped " + condition, with(premise, i, j, List.of())));
            }
        }
        return mutants;
    }

    private static Premise with(Premise premise, int clause, int condition, List<Condition> instead) {
        List<Clause> clauses = new ArrayList<>(premise.clauses());
        List<Condition> conditions = new ArrayList<>(clauses.get(clause).anyOf());
        conditions.remove(condition);
        conditions.addAll(condition, instead);
        if (conditions.isEmpty()) {
            clauses.remove(clause);
        } else {
            clauses.set(clause, new Clause(conditions));
        }
        return new Premise(clauses);
    }

    private record Mutant(String what, Premise premise) {}
}
