package sumakomi.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sumakomi.knowledge.Fault;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;

/**
 * Answers on which a rule must fire, or must not. It is held against the rules of the same topic that have the same subject,
 * so that a rule on something else leaves it alone.
 *
 * @param also the others among those rules that fire too
 * @param file in which it stands, below the directory of the cases
 */
public record RuleCase(Rule rule, boolean fires, String name, Map<String, GivenAnswer> given, Set<String> also, String file, int line) {

    public RuleCase {
        given = Map.copyOf(given);
        also = Set.copyOf(also);
    }

    /** Whether two rules have topic and subject in common, so that the cases of one are held against the other. */
    static boolean together(Rule one, Rule other) {
        return one.level() == other.level() && one.topic().equals(other.topic()) && one.subject().equals(other.subject());
    }

    /** Those of them that must fire, by their ids. */
    public Set<String> expected() {
        Set<String> expected = new TreeSet<>(also);
        if (fires) {
            expected.add(rule.id());
        }
        return expected;
    }

    /**
     * Tries the case with all rules, as if the archetype that the rule elaborates had been recommended; and, where the rule
     * must fire, once more as if it had not, when it must not.
     *
     * @return what is wrong, if anything is
     */
    public Optional<Fault> failure(RuleBase base, Questionnaire questionnaire, LocalDate asOf) {
        Profile profile = new Profile(questionnaire, given, asOf);
        Set<String> fired = fired(base, profile, rule.recommended());
        if (!fired.equals(expected())) {
            return Optional.of(fault("case.failed", fired));
        }
        return !rule.recommended().isEmpty() && fires && fired(base, profile, Set.of()).contains(rule.id())
                ? Optional.of(fault("case.not-recommended", Set.of(rule.id()))) : Optional.empty();
    }

    private Set<String> fired(RuleBase base, Profile profile, Set<String> recommended) {
        try (Reasoning reasoning = base.about(profile)) {
            reasoning.judge();
            reasoning.elaborate(recommended);
            return reasoning.fired().stream().filter(other -> together(rule, other)).map(Rule::id)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Fault fault(String key, Set<String> fired) {
        return Fault.of(key, file + " " + rule.id(), line, name, String.join(", ", List.copyOf(fired)), String.join(", ", expected()));
    }

    @Override
    public String toString() {
        return rule.id() + (fires ? " fires: " : " silent: ") + name;
    }
}
