package sumakomi.advice;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.RuleSetBuilder;
import sumakomi.advice.Criteria.Criterion;
import sumakomi.advice.Criteria.PlaceClue;
import sumakomi.rules.Answers;
import sumakomi.rules.Known;
import sumakomi.rules.Rules;

/** The same rules in another rule engine, Evrete, in the mode that suits it best: one session kept, everything on one thread. */
final class EvreteRules implements PlainRules {

    private final StatefulSession session;
    private final Criteria all;
    private final List<Criterion> criteria;
    private final BitSet fired = new BitSet();

    EvreteRules(Rules rules, sumakomi.knowledge.Knowledge knowledge) {
        all = new Criteria(rules, knowledge);
        criteria = all.all();
        KnowledgeService service = KnowledgeService.builder().withExecutor(new SameThread()).build();
        RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
        for (Criterion criterion : criteria) {
            ValuesPredicate where = values -> criterion.holds(values.get(0));
            builder = builder.newRule(criterion.rule().id()).forEach("$k", Known.class).where(where, "$k")
                    .execute(context -> fired.set(criterion.number()));
        }
        session = builder.build().newStatefulSession();
    }

    @Override
    public void decide(Answers answers, Outcome outcome) {
        fired.clear();
        session.insertAndFire(all.known(answers));
        session.clear();
        for (int number = fired.nextSetBit(0); number >= 0; number = fired.nextSetBit(number + 1)) {
            outcome.fired[outcome.number++] = number;
            Criterion criterion = criteria.get(number);
            for (int target : criterion.targets()) {
                outcome.weigh(target, criterion.aspect(), criterion.points());
                outcome.own[target] |= criterion.recommends();
                outcome.excluded[target] |= criterion.excludes();
            }
        }
        Known known = all.known(answers);
        all.clues().stream().filter(clue -> clue instanceof PlaceClue && clue.holds(known))
                .forEach(clue -> outcome.placed[((PlaceClue) clue).target()] = true);
    }

    /** Runs every task at once on the thread that brings it. */
    private static final class SameThread extends AbstractExecutorService {
        private boolean shutdown;

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {
            shutdown = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown = true;
            return Collections.emptyList();
        }

        @Override
        public boolean isShutdown() {
            return shutdown;
        }

        @Override
        public boolean isTerminated() {
            return shutdown;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
