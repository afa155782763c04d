package sumakomi.advice;

import java.util.BitSet;
import java.util.List;
import sumakomi.questionnaire.Profile;

/** The rules as the engine asks them, with the index of their statements. Safe for several threads at once. */
public final class RuleBase {

    private final RuleIndex index;
    private final RuleNetwork network;

    private RuleBase(RuleIndex index) {
        this.index = index;
        this.network = new RuleNetwork(index);
    }

    /** The rules that the build checked and packed. */
    public static RuleBase packed() {
        return of(RuleIndex.packed());
    }

    /** Rules that were read from their files; they must have passed their checks. */
    public static RuleBase of(RuleIndex index) {
        return new RuleBase(index);
    }

    public RuleIndex index() {
        return index;
    }

    /** The rules that fire on a profile, in the order of the index. */
    public List<RuleStatement> fire(Profile profile) {
        return firing(profile).stream().mapToObj(index.statements()::get).toList();
    }

    /** Positions in the index of the rules that fire on a profile. */
    BitSet firing(Profile profile) {
        return network.firing(profile);
    }
}
