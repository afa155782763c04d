package sumakomi.advice;

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

    /** Scales the budget of an archetype by the number answered to a question. */
    record BudgetScale(RuleStatement rule, String archetype, String question) implements Finding {}
}
