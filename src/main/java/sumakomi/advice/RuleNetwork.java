package sumakomi.advice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.modelcompiler.KieBaseBuilder;
import sumakomi.questionnaire.Profile;

/**
 * The network of conditions that Drools makes of the rules, read where the conditions of a rule end. No rule sees what
 * another found, so there is nothing to put in order: a profile is sent through the conditions, and each end that it
 * reaches notes its rules. That leaves out the agenda, which costs several times as much as the conditions. The engine's
 * own decision tables read its network in the same way.
 */
final class RuleNetwork {

    private final List<ObjectTypeNode> entries;
    private final Map<String, Integer> positions = new HashMap<>();
    private int ends;

    /** @throws IllegalStateException if a rule asks for anything but one profile */
    RuleNetwork(RuleIndex index) {
        index.statements().forEach(statement -> positions.put(statement.name(), positions.size()));
        InternalRuleBase rules = (InternalRuleBase) KieBaseBuilder.createKieBaseFromModel(RuleCompiler.model(index));
        entries = rules.getRete().getObjectTypeNodes().stream()
                .filter(node -> node.getObjectType().getClassName().equals(Profile.class.getName())).toList();
        entries.forEach(this::tap);
        if (ends != positions.size()) {
            throw new IllegalStateException("Of " + positions.size() + " rules " + ends + " end in a condition on a profile");
        }
    }

    /** Positions in the index of the rules whose conditions all hold. */
    BitSet firing(Profile profile) {
        Asked asked = new Asked(profile, positions.size());
        for (ObjectTypeNode entry : entries) {
            entry.getObjectSinkPropagator().propagateAssertObject(asked, null, null);
        }
        return asked.fired;
    }

    /** Puts an end of ours wherever the engine would go over from conditions to its agenda. */
    private void tap(ObjectSource source) {
        for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
            if (sink instanceof AlphaNode condition) {
                tap(condition);
            } else if (sink instanceof LeftInputAdapterNode adapter) {
                End end = new End(adapter.getId(), rulesAt(adapter));
                source.removeObjectSink(adapter);
                source.addObjectSink(end);
                ends += end.rules.length;
            }
        }
    }

    /** The rules that have no further condition; one that had would count as missing. */
    private int[] rulesAt(LeftInputAdapterNode adapter) {
        return Stream.of(adapter.getSinkPropagator().getSinks()).filter(RuleTerminalNode.class::isInstance)
                .map(RuleTerminalNode.class::cast).mapToInt(terminal -> positions.get(terminal.getRule().getName())).toArray();
    }

    /** A profile on its way through the conditions. */
    private static final class Asked extends DefaultFactHandle {

        private final transient BitSet fired;

        Asked(Profile profile, int rules) {
            super(profile);
            this.fired = new BitSet(rules);
        }
    }

    /** Notes the rules whose conditions all hold. It keeps nothing, so that many threads may pass it at once. */
    private static final class End extends LeftInputAdapterNode {

        private final int[] rules;

        End(int id, int[] rules) {
            this.id = id;
            this.hashcode = id;
            this.rules = rules;
        }

        @Override
        public void assertObject(InternalFactHandle handle, PropagationContext context, ReteEvaluator evaluator) {
            BitSet fired = ((Asked) handle).fired;
            for (int rule : rules) {
                fired.set(rule);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof End end && Arrays.equals(end.rules, rules);
        }
    }
}
