package sumakomi.cli;

import java.util.Optional;
import java.util.function.Supplier;
import sumakomi.document.BudgetStudies;
import sumakomi.document.OrderingStudies;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Studies.KeptStudy;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.BudgetStudy;
import sumakomi.programme.KeptBudgetStudy;
import sumakomi.programme.OrderingStudy;
import sumakomi.programme.StoredBudgetStudies;

/** Studies that are kept, worked out while the command waits. */
record StudiesNow(Studies studies, StudyKnowledge knowledge) implements StoredBudgetStudies {

    @Override
    public Optional<BudgetStudy> of(String study) {
        return studies.find(study).flatMap(KeptStudy::readable).flatMap(this::figures);
    }

    @Override
    public Optional<KeptBudgetStudy> latest(String profile, String archetype) {
        return studies.heads(profile, Integer.MAX_VALUE).stream().flatMap(head -> studies.find(head.id()).flatMap(KeptStudy::readable)
                .filter(stored -> stored.document().begun().filter(begun -> begun.archetype().equals(archetype)).isPresent())
                .flatMap(this::figures).map(figures -> new KeptBudgetStudy(head.id(), figures)).stream()).findFirst();
    }

    /** How a study orders the data of a checklist; one that is not finished says nothing but its title. */
    Optional<OrderingStudy> order(String study) {
        return studies.find(study).flatMap(kept -> kept.readable().flatMap(stored -> finished(() -> OrderingStudies.of(stored.document(),
                knowledge))).or(() -> kept.title().map(OrderingStudy::unfinished)));
    }

    private Optional<BudgetStudy> figures(StoredStudy stored) {
        return finished(() -> BudgetStudies.of(stored.document(), knowledge));
    }

    private static <T> Optional<T> finished(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (FaultyInput e) {
            return Optional.empty();
        }
    }
}
