package sumakomi.web.study;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Studies.KeptStudy;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.UncertaintyAnalysis;
import sumakomi.economics.study.UncertaintyAnalysis.Reach;
import sumakomi.gate.Refused;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.report.StudyFigures;

/**
 * Works out cost and CO2 of the studies that a report adds up, in the lane of large work: nobody waits for it, and it holds up nobody's
 * small study. What is worked out is kept for the states seen last.
 */
@EditionScoped
@Component
class WorkedFigures implements StudyFigures {

    private static final int KEPT = 1000;
    private static final List<String> CELLS = List.of("project-net-initial-cost", "project-co2-reduction");

    private final Studies studies;
    private final StudyBuilder builder;
    private final LongWork work;
    private final AsyncCache<String, State> figures = Caffeine.newBuilder().maximumSize(KEPT).buildAsync();

    WorkedFigures(Studies studies, StudyKnowledge knowledge, LongWork work) {
        this.studies = studies;
        this.builder = new StudyBuilder(knowledge);
        this.work = work;
    }

    @Override
    public State of(Asked study) {
        String key = StudyDesk.key(study.id(), study.revision(), study.updatedAt());
        try {
            CompletableFuture<State> found = figures.get(key, (absent, executor) -> work.lane(true).begin(() -> state(study)));
            return found.isDone() && !found.isCompletedExceptionally() ? found.join() : new GoingOn();
        } catch (Refused e) {
            // The lane is full: whoever asks again begins it then.
            return new GoingOn();
        }
    }

    private State state(Asked asked) {
        return studies.find(asked.id()).flatMap(KeptStudy::readable).flatMap(this::figures).orElseGet(Unfinished::new);
    }

    private Optional<State> figures(StoredStudy stored) {
        try {
            Study study = builder.build(stored.document());
            boolean ranged = UncertaintyAnalysis.ranges(study) > 0;
            return Optional.<State>of(UncertaintyAnalysis.reaches(study, CELLS)
                    .map(reaches -> new Worked(span(reaches.get(0), ranged), span(reaches.get(1), ranged)))
                    .orElseGet(() -> new Worked(new Span(study.value(CELLS.get(0)), Optional.empty()),
                            new Span(study.value(CELLS.get(1)), Optional.empty()))));
        } catch (FaultyInput e) {
            return Optional.empty();
        }
    }

    private static Span span(Reach reach, boolean ranged) {
        return new Span(reach.value(), ranged ? Optional.of(new Range(reach.p10(), reach.p90())) : Optional.empty());
    }
}
