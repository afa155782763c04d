package sumakomi.web.study;

import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Studies.KeptStudy;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.programme.BudgetStudy;
import sumakomi.programme.KeptBudgetStudy;
import sumakomi.programme.StoredBudgetStudies;

/** Figures for budget requests from studies that are worked out once for all pages. */
@EditionScoped
@Component
class WorkedBudgetStudies implements StoredBudgetStudies {

    private final Studies studies;
    private final StudyDesk desk;
    private final StudyKnowledge knowledge;

    WorkedBudgetStudies(Studies studies, StudyDesk desk, StudyKnowledge knowledge) {
        this.studies = studies;
        this.desk = desk;
        this.knowledge = knowledge;
    }

    @Override
    public Optional<BudgetStudy> of(String study) {
        return studies.find(study).flatMap(KeptStudy::readable).map(desk::work).flatMap(worked -> worked.results().map(
                results -> new BudgetStudy(worked.document(), results, knowledge)));
    }

    @Override
    public Optional<KeptBudgetStudy> latest(String profile, String archetype) {
        return studies.heads(profile, Integer.MAX_VALUE).stream().flatMap(head -> studies.find(head.id()).flatMap(KeptStudy::readable)
                .filter(stored -> stored.document().begun().filter(begun -> begun.archetype().equals(archetype)).isPresent())
                .flatMap(stored -> StudySize.isLarge(stored.document()) ? desk.finished(head) : Optional.of(desk.work(stored)))
                .flatMap(worked -> worked.results().map(results -> new KeptBudgetStudy(head.id(), new BudgetStudy(worked.document(),
                        results, knowledge))))
                .stream()).findFirst();
    }
}
