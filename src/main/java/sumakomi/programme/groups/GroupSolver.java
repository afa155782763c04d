package sumakomi.programme.groups;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.SolverManager;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.SolverManagerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks for a plan, beside the threads that answer: one at a time, within a bounded time, with its progress to be asked for. What it was
 * given is searched in the same way each time.
 */
@Component
public class GroupSolver implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(GroupSolver.class);
    /** A search that found nothing better for this share of its time is at its end. */
    private static final int SHARE = 3;

    private final Duration longest;
    private final Clock clock;
    private final Map<Integer, Search> searches = new ConcurrentHashMap<>();
    private Optional<SolverManager<GroupPlan, UUID>> manager = Optional.empty();

    GroupSolver(@Value("${sumakomi.desk.solving:20s}") Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    /**
     * How far a search is.
     *
     * @param score of the best plan found so far; absent before there is one
     * @param longestSeconds after which it ends at the latest
     */
    public record Progress(long seconds, long longestSeconds, Optional<HardSoftLongScore> score) {}

    /**
     * @param id its own, since a library that tells the end of a search may still hold it for a moment
     * @param ended whether its plan is found and being kept: the next may begin, and until it is kept this one is still told of
     */
    private record Search(UUID id, Instant began, Optional<HardSoftLongScore> score, boolean ended) {
        Search with(Optional<HardSoftLongScore> better) {
            return new Search(id, began, better, ended);
        }

        Search asEnded() {
            return new Search(id, began, score, true);
        }
    }

    /** Begins a search for a year, unless one is under way. */
    public synchronized void begin(int fiscalYear, GroupPlan problem, Consumer<GroupPlan> found) {
        if (Optional.ofNullable(searches.get(fiscalYear)).filter(search -> !search.ended()).isPresent()) {
            return;
        }
        SolverManager<GroupPlan, UUID> solving = manager();
        Search begun = new Search(UUID.randomUUID(), clock.instant(), Optional.empty(), false);
        searches.put(fiscalYear, begun);
        try {
            solving.solveBuilder().withProblemId(begun.id()).withProblem(problem)
                    .withBestSolutionEventConsumer(better -> searches.computeIfPresent(fiscalYear, (year, search) -> search.id() == begun
                            .id() ? begun.with(better.solution().score()) : search))
                    .withFinalBestSolutionEventConsumer(best -> {
                        Search ended = begun.with(best.solution().score()).asEnded();
                        searches.put(fiscalYear, ended);
                        try {
                            found.accept(best.solution());
                        } finally {
                            searches.remove(fiscalYear, ended);
                        }
                    }).withExceptionHandler((id, wrong) -> {
                        searches.remove(fiscalYear);
                        LOG.error("The search for a plan of {} has failed", fiscalYear, wrong);
                    }).run();
        } catch (RuntimeException e) {
            searches.remove(fiscalYear);
            throw e;
        }
    }

    /** Of the search for a year; absent where none is under way. */
    public Optional<Progress> progress(int fiscalYear) {
        return Optional.ofNullable(searches.get(fiscalYear)).map(search -> new Progress(
                Duration.between(search.began(), clock.instant()).toSeconds(), longest.toSeconds(), search.score()));
    }

    /** Ends the search for a year with the best plan that was found so far. */
    public synchronized void cancel(int fiscalYear) {
        Optional.ofNullable(searches.get(fiscalYear)).ifPresent(search -> manager().terminateEarly(search.id()));
    }

    /** What explains a plan that is there. */
    static SolutionManager<GroupPlan, HardSoftLongScore> explaining() {
        return Explaining.MANAGER;
    }

    /** Made when the first plan is looked at. */
    private static final class Explaining {
        private static final SolutionManager<GroupPlan, HardSoftLongScore> MANAGER = SolutionManager.create(SolverFactory
                .<GroupPlan>create(config(Duration.ofSeconds(1))));
    }

    private SolverManager<GroupPlan, UUID> manager() {
        SolverManager<GroupPlan, UUID> made = manager.orElseGet(() -> SolverManager.create(SolverFactory.create(config(longest)),
                new SolverManagerConfig().withParallelSolverCount("1")));
        manager = Optional.of(made);
        return made;
    }

    private static SolverConfig config(Duration longest) {
        return new SolverConfig().withSolutionClass(GroupPlan.class).withEntityClasses(Seat.class, Lead.class, Meeting.class)
                .withConstraintProviderClass(GroupConstraints.class).withTerminationSpentLimit(longest)
                .withTerminationUnimprovedSpentLimit(Duration.ofMillis(longest.toMillis() / SHARE)).withRandomSeed(1L);
    }

    @Override
    public void destroy() {
        manager.ifPresent(SolverManager::close);
    }
}
