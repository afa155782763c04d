package sumakomi.advice;

import java.util.Optional;

/** What one rule found in a profile. */
public sealed interface Finding {

    /** The rule that found it, with its source and the questions it read. */
    RuleStatement rule();

    /**
     * Speaks for or against an archetype.
     *
     * @param points what it adds to the archetype's score: positive, negative, or 0 when it excludes
     */
    record Judgement(RuleStatement rule, String archetype, int points) implements Finding {}

    /** Sends the municipality another way than the programme's groups. */
    record Routing(RuleStatement rule, String route) implements Finding {}

    /** Selects a budget variant of an archetype. */
    record BudgetVariant(RuleStatement rule, String archetype, String variant) implements Finding {}

    /**
     * Proposes an entry of the library.
     *
     * @param archetype the archetype for which alone it is proposed; absent for every one
     */
    record Proposal(RuleStatement rule, String kind, String id, Optional<String> archetype) implements Finding {

        /** The entry as rules name it, {@code kind/id}. */
        String reference() {
            return rule.about();
        }

        boolean serves(String other) {
            return archetype.isEmpty() || archetype.get().equals(other);
        }
    }

    /** Brings a body into an archetype's scheme. */
    record Involvement(RuleStatement rule, String archetype, String body) implements Finding {}

    /** Adds an item to the checklist of an archetype in a phase. */
    record AddedRole(RuleStatement rule, String archetype, String phase) implements Finding {}

    /** Drops an item of a checklist. */
    record DroppedRole(RuleStatement rule, String item) implements Finding {}

    /** Drops a step of the feasibility study. */
    record DroppedStep(RuleStatement rule, String step) implements Finding {}

    /** Warns, for one archetype or for all of the advice. */
    record Warning(RuleStatement rule, String about) implements Finding {}

    /** Scales the budget of an archetype by the number answered to a question. */
    record BudgetScale(RuleStatement rule, String archetype, String question) implements Finding {}
}
