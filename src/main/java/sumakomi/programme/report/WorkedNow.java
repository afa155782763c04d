package sumakomi.programme.report;

import java.util.List;
import java.util.Optional;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Studies.KeptStudy;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.UncertaintyAnalysis;
import sumakomi.economics.study.UncertaintyAnalysis.Reach;
import sumakomi.knowledge.FaultyInput;

/** Works out what studies say of cost and CO2 in the thread of whoever asks, who waits for it. */
public final class WorkedNow implements StudyFigures {

    private static final List<String> CELLS = List.of("project-net-initial-cost", "project-co2-reduction");

    private final Studies studies;
    private final StudyBuilder builder;

    public WorkedNow(Studies studies, StudyKnowledge knowledge) {
        this.studies = studies;
        this.builder = new StudyBuilder(knowledge);
    }

    @Override
    public State of(Asked asked) {
        return studies.find(asked.id()).flatMap(KeptStudy::readable).flatMap(this::figures).orElseGet(Unfinished::new);
    }

    @Override
    public void settle(List<Asked> asked) {
        // Whoever asks for one waits for it.
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
