package sumakomi.advice;

import java.util.List;

/**
 * Something unsound in the rule base.
 *
 * @param kind what is wrong
 * @param subjects ids of the rules, questions or archetypes concerned
 * @param profiles on how many sampled profiles it was seen, and of how many; empty where the premises themselves show it
 */
public record RuleBaseFault(Kind kind, List<String> subjects, List<Long> profiles) {

    public RuleBaseFault {
        subjects = List.copyOf(subjects);
        profiles = List.copyOf(profiles);
    }

    /** The kinds of unsoundness. */
    public enum Kind {
        /** No answers can make the rule fire. */
        DEAD_RULE,
        /** No rule reads the question. */
        UNREAD_QUESTION,
        /** Two rules of the same effect on the same thing fire on the same answers always. */
        DUPLICATE_RULES,
        /** One rule strongly supports what another excludes on the same answers. */
        CONTRADICTION,
        /** No profile puts the archetype first. */
        NEVER_FIRST,
        /** Everything is answered, yet nothing is recommended. */
        NO_RECOMMENDATION,
        /** An answer that one of its own rules counts in favour lowers the archetype's rank. */
        NON_MONOTONE
    }
}
