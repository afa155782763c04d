package sumakomi.advice;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.RuleSetBuilder;
import sumakomi.advice.Criteria.Criterion;
import sumakomi.questionnaire.Profile;

/** The same rules in another rule engine, Evrete, in the mode that suits it best: one session kept, everything on one thread. */
final class EvreteRules implements PlainRules {

    private final StatefulSession session;
    private final Criterion[] criteria;
    private final BitSet fired = new BitSet();

    EvreteRules(RuleIndex index, sumakomi.knowledge.Knowledge knowledge) {
        List<RuleStatement> rules = index.statements();
        Map<RuleStatement, Criterion> judging = new Criteria(index, knowledge).all().stream()
                .collect(Collectors.toMap(Criterion::rule, Function.identity()));
        criteria = rules.stream().map(judging::get).toArray(Criterion[]::new);
        KnowledgeService service = KnowledgeService.builder().withExecutor(new SameThread()).build();
        RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
        for (int i = 0; i < rules.size(); i++) {
            int rule = i;
            Predicate<Profile> holds = Criteria.predicate(Premise.read(rules.get(i).premise()));
            ValuesPredicate where = values -> holds.test(values.get(0));
            builder = builder.newRule(rules.get(i).id()).forEach("$p", Profile.class).where(where, "$p")
                    .execute(context -> fired.set(rule));
        }
        session = builder.build().newStatefulSession();
    }

    @Override
    public void decide(Profile profile, Outcome outcome) {
        fired.clear();
        session.insertAndFire(profile);
        session.clear();
        for (int rule = fired.nextSetBit(0); rule >= 0; rule = fired.nextSetBit(rule + 1)) {
            outcome.fired[outcome.number++] = rule;
            Criterion criterion = criteria[rule];
            if (criterion != null) {
                for (int target : criterion.targets()) {
                    outcome.points[target] += criterion.points();
                    outcome.own[target] += criterion.supportsOwn() ? 1 : 0;
                    outcome.excluded[target] |= criterion.excludes();
                }
            }
        }
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
