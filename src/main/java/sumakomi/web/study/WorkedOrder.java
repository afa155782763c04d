package sumakomi.web.study;

import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Studies.KeptStudy;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.economics.study.UncertaintyAnalysis;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.OrderingStudy;
import sumakomi.programme.StudyOrder;

/** Orders the data of checklists by studies that are worked out once for all pages. */
@EditionScoped
@Component
class WorkedOrder implements StudyOrder {

    private final Studies studies;
    private final StudyDesk desk;
    private final StudyAnalyses analyses;

    WorkedOrder(Studies studies, StudyDesk desk, StudyAnalyses analyses) {
        this.studies = studies;
        this.desk = desk;
        this.analyses = analyses;
    }

    @Override
    public Optional<OrderingStudy> of(String study) {
        return studies.find(study).flatMap(this::order);
    }

    private Optional<OrderingStudy> order(KeptStudy kept) {
        return kept.readable().flatMap(this::counted).or(() -> kept.title().map(OrderingStudy::unfinished));
    }

    private Optional<OrderingStudy> counted(StoredStudy stored) {
        WorkedStudy worked = desk.work(stored);
        if (!worked.complete() || StudyAnalyses.ranges(worked) > UncertaintyAnalysis.MOST_RANGES) {
            return Optional.empty();
        }
        try {
            return Optional.of(OrderingStudy.of(stored.document().name(), analyses.spreads(worked).uncertainty()));
        } catch (FaultyInput e) {
            return Optional.empty();
        }
    }
}
