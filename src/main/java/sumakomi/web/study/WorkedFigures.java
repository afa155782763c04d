package sumakomi.web.study;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.gate.Refused;
import sumakomi.programme.report.StudyFigures;
import sumakomi.programme.report.WorkedNow;

/**
 * Works out cost and CO2 of the studies that a report adds up, in the lane of large work: a page waits for nothing, and nobody's
 * small study is held up. What is worked out is kept for the states seen last.
 */
@EditionScoped
@Component
class WorkedFigures implements StudyFigures {

    private static final int KEPT = 1000;

    private final StudyFigures now;
    private final LongWork work;
    private final AsyncCache<String, State> figures = Caffeine.newBuilder().maximumSize(KEPT).buildAsync();

    WorkedFigures(Studies studies, StudyKnowledge knowledge, LongWork work) {
        this.now = new WorkedNow(studies, knowledge);
        this.work = work;
    }

    @Override
    public State of(Asked study) {
        try {
            CompletableFuture<State> found = begun(study);
            return found.isDone() && !found.isCompletedExceptionally() ? found.join() : new GoingOn();
        } catch (Refused e) {
            // The lane is full: whoever asks again begins it then.
            return new GoingOn();
        }
    }

    @Override
    public void settle(List<Asked> asked) {
        work.lane(true).all(asked.stream().<Supplier<CompletableFuture<State>>>map(study -> () -> begun(study)).toList());
    }

    private CompletableFuture<State> begun(Asked study) {
        return figures.get(StudyDesk.key(study.id(), study.revision(), study.updatedAt()),
                (absent, executor) -> work.lane(true).begin(() -> now.of(study)));
    }
}
